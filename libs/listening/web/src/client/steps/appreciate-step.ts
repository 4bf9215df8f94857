import { Component, computed, inject, signal } from '@angular/core';
import { FormField, FormRoot, form } from '@angular/forms/signals';
import { LISTENING_LIMITS } from '@reknit/listening/model';
import { focusFirstError, lengthWithin, mustHave, serverFaults } from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { Room } from '../room/room';
import { castOf, verbFor } from '../room/room-words';

/** Something good to end on, or nothing: leaving it out cannot be told from having nothing to say. */
@Component({
  selector: 'rk-appreciate-step',
  imports: [FormField, FormRoot, Control, Field],
  template: `
    <form [formRoot]="form">
      <rk-field [label]="'Something you appreciated in ' + others()" [seenBy]="seenBy()">
        <textarea rkControl class="rk-input-words" rows="3" [formField]="form.text"></textarea>
      </rk-field>
      <div class="ways">
        <button class="rk-button rk-primary rk-button-large" [disabled]="room.moving.pending()">
          Say it
        </button>
        <button
          type="button"
          class="rk-button"
          [disabled]="room.moving.pending()"
          (click)="room.move({ kind: 'appreciate' })"
        >
          Leave it out
        </button>
      </div>
    </form>
  `,
  styleUrl: './step.css',
})
export class AppreciateStep {
  protected readonly room = inject(Room);
  protected readonly others = computed(() => castOf(this.room.now()).others);
  protected readonly seenBy = computed(() => {
    const { others } = this.room.now();
    const reads = verbFor(
      others,
      'reads it once you have both gone on',
      'read it once all of you have gone on',
    );
    return `${this.others()} ${reads}. Leaving it out shows nowhere.`;
  });
  private readonly model = signal({ text: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      mustHave(path.text, 'Write it here, or leave it out.');
      lengthWithin(path.text, LISTENING_LIMITS.appreciation);
    },
    { submission: { action: () => this.send(), onInvalid: () => focusFirstError(this.form) } },
  );

  private async send(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.room.move({ kind: 'appreciate', text: this.model().text.trim() });
    return outcome.ok ? undefined : serverFaults(this.form, outcome.problem);
  }
}
