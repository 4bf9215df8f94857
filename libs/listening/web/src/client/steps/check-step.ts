import { Component, computed, inject, signal } from '@angular/core';
import { FormField, FormRoot, form } from '@angular/forms/signals';
import { focusFirstError, serverFaults } from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { Room } from '../room/room';
import { castOf, readBy } from '../room/room-words';
import { ScaleField } from '../ui/scale-field';
import { WordsSoFar } from '../ui/words-so-far';
import { checkMove, checkSchema, wasMissed, type CheckModel } from './check-form';

/** The one who spoke says how well it was heard. Under seven the other tries again, as often as agreed. */
@Component({
  selector: 'rk-check-step',
  imports: [FormField, FormRoot, Control, Field, ScaleField, WordsSoFar],
  template: `
    <rk-words-so-far [room]="room.now()" />
    <form [formRoot]="form">
      <rk-scale-field
        [label]="'How much of what you meant did ' + listener() + ' hear?'"
        low="nothing of it"
        high="all of it"
        [formField]="form.accuracy"
      />
      @if (missed()) {
        <rk-field
          label="What was missed?"
          [optional]="true"
          help="Say it as you would to somebody who wants to hear it."
          [seenBy]="seenBy()"
        >
          <input rkControl class="rk-input-words" autocomplete="off" [formField]="form.missed" />
        </rk-field>
      }
      <div class="ways">
        <button class="rk-button rk-primary rk-button-large" [disabled]="room.moving.pending()">
          {{ last() ? 'Leave it as still open' : missed() ? 'Not quite: once more' : 'Go on' }}
        </button>
        @if (room.may('leaveOpen')) {
          <button
            type="button"
            class="rk-button"
            [disabled]="room.moving.pending()"
            (click)="room.move({ kind: 'leaveOpen' })"
          >
            Leave it as still open and go on
          </button>
        }
      </div>
    </form>
  `,
  styleUrl: './step.css',
})
export class CheckStep {
  protected readonly room = inject(Room);
  protected readonly listener = computed(() => castOf(this.room.now()).listener);
  protected readonly seenBy = computed(() => readBy(this.room.now()));
  private readonly model = signal<CheckModel>({ accuracy: null, missed: '' });
  protected readonly missed = computed(() => wasMissed(this.model().accuracy));
  /** No further try is agreed: under seven it stays open and they go on. */
  protected readonly last = computed(
    () => this.missed() && this.room.now().loops >= this.room.now().maxClarify,
  );
  protected readonly form = form(this.model, checkSchema, {
    submission: { action: () => this.send(), onInvalid: () => focusFirstError(this.form) },
  });

  private async send(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.room.move(checkMove(this.model()));
    return outcome.ok ? undefined : serverFaults(this.form, outcome.problem);
  }
}
