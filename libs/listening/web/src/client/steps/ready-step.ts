import { Component, computed, inject, signal } from '@angular/core';
import { FormField, FormRoot, form } from '@angular/forms/signals';
import { focusFirstError, serverFaults } from '@reknit/shared/web-kernel';
import { Room } from '../room/room';
import { castOf, verbFor } from '../room/room-words';
import { OneOfField, type Choice } from '../ui/one-of-field';
import { ScaleField } from '../ui/scale-field';
import { NOT_READY_YET, readyMove, readySchema, type ReadyModel } from './ready-form';
import { TopicStep } from './topic-step';

const WILLING: readonly Choice[] = [
  { value: 'yes', words: 'Yes' },
  { value: 'not_now', words: 'Not now' },
];

/** Before every floor, each for themselves: calm, willing, and how hot the topic is. Never shown to the other. */
@Component({
  selector: 'rk-ready-step',
  imports: [FormField, FormRoot, OneOfField, ScaleField, TopicStep],
  template: `
    @if (room.now().topic; as topic) {
      <div>
        <p class="rk-fine">The topic</p>
        <p class="rk-quote">{{ topic }}</p>
        @if (room.may('pickTopic') && !changing()) {
          <button type="button" class="rk-button rk-quiet change" (click)="changing.set(true)">
            Choose another topic
          </button>
        }
      </div>
    }
    @if (changing() && room.may('pickTopic')) {
      <rk-topic-step (picked)="changing.set(false)" />
    } @else {
      <form [formRoot]="form">
        <div class="rk-notice">
          <p>
            Only your therapist sees your answers; {{ others() }} never {{ does() }}. If a round does not
            open, nobody is told why.
          </p>
        </div>
        <rk-scale-field
          label="How calm are you?"
          low="not at all"
          high="quite calm"
          [formField]="form.calm"
        />
        <rk-scale-field
          label="How hot is this topic for you?"
          low="not at all"
          high="as hot as it gets"
          [formField]="form.topicHeat"
        />
        <rk-one-of-field
          label="Are you willing to do this now?"
          [choices]="willing"
          [formField]="form.willing"
        />
        <button class="rk-button rk-primary rk-button-large" [disabled]="room.moving.pending()">Ready</button>
      </form>
    }
  `,
  styles: `
    .change {
      margin-inline-start: calc(-1 * var(--rk-space-4));
    }
  `,
  styleUrl: './step.css',
})
export class ReadyStep {
  protected readonly room = inject(Room);
  protected readonly willing = WILLING;
  protected readonly changing = signal(false);
  protected readonly does = computed(() => verbFor(this.room.now().others, 'does', 'do'));
  protected readonly others = computed(() => castOf(this.room.now()).others);
  private readonly model = signal<ReadyModel>({ ...NOT_READY_YET });
  protected readonly form = form(this.model, readySchema, {
    submission: { action: () => this.send(), onInvalid: () => focusFirstError(this.form) },
  });

  private async send(): Promise<ReturnType<typeof serverFaults>> {
    const outcome = await this.room.move(readyMove(this.model()));
    return outcome.ok ? undefined : serverFaults(this.form, outcome.problem);
  }
}
