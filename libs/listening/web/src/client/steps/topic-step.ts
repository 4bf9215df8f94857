import { Component, computed, inject, output, signal } from '@angular/core';
import { FormField, FormRoot, form } from '@angular/forms/signals';
import { LISTENING_LIMITS, NOT_FOR, type NotFor } from '@reknit/listening/model';
import { focusFirstError, lengthWithin, mustHave, serverFaults } from '@reknit/shared/web-kernel';
import { Control, Field } from '@reknit/shared/web-ui';
import { Room } from '../room/room';
import { readBy } from '../room/room-words';
import { NOT_FOR_WORDS, topicCardWords } from '../words/topic-words';

/** One topic for the round, by who speaks first. Some are kept for the session, and it says which. */
@Component({
  selector: 'rk-topic-step',
  imports: [FormField, FormRoot, Control, Field],
  template: `
    <form [formRoot]="form">
      <div class="words" role="group" aria-label="Ideas for a topic">
        @for (card of ideas(); track card) {
          <button type="button" class="word" [attr.aria-pressed]="model().text === card" (click)="take(card)">
            {{ card }}
          </button>
        }
      </div>
      <rk-field
        label="The topic, in your words"
        help="One thing, small enough for a quarter of an hour."
        [seenBy]="seenBy()"
      >
        <input rkControl class="rk-input-words" autocomplete="off" [formField]="form.text" />
      </rk-field>
      <fieldset class="rk-fieldset">
        <legend class="rk-legend">Is one of these true? Then it is for the session.</legend>
        @for (one of notFor; track one) {
          <label class="rk-choice">
            <input type="checkbox" [checked]="ticked().has(one)" (change)="tick(one)" />
            <span>{{ words[one] }}</span>
          </label>
        }
      </fieldset>
      <button class="rk-button rk-primary rk-button-large" [disabled]="room.moving.pending()">
        Take this topic
      </button>
    </form>
  `,
  styleUrl: './step.css',
})
export class TopicStep {
  protected readonly room = inject(Room);
  readonly picked = output();
  protected readonly words = NOT_FOR_WORDS;
  protected readonly notFor = NOT_FOR.filter(
    (one) => one !== 'past_hurt' || this.room.now().relationType === 'family',
  );
  protected readonly ticked = signal<ReadonlySet<NotFor>>(new Set());
  protected readonly model = signal({ text: this.room.now().topic ?? '' });
  protected readonly form = form(
    this.model,
    (path) => {
      mustHave(path.text, 'Name a topic.');
      lengthWithin(path.text, LISTENING_LIMITS.topic);
    },
    { submission: { action: () => this.send(), onInvalid: () => focusFirstError(this.form) } },
  );
  protected readonly ideas = computed(() => {
    const { suggestedTopic, topicCards } = this.room.now();
    return [...(suggestedTopic ? [suggestedTopic] : []), ...topicCards.map(topicCardWords)];
  });
  protected readonly seenBy = computed(() => readBy(this.room.now()));

  protected take(text: string): void {
    this.model.set({ text });
  }

  protected tick(one: NotFor): void {
    this.ticked.update((before) => {
      const after = new Set(before);
      if (!after.delete(one)) after.add(one);
      return after;
    });
  }

  private async send(): Promise<ReturnType<typeof serverFaults>> {
    const body = { kind: 'pickTopic', text: this.model().text.trim(), notFor: [...this.ticked()] } as const;
    const outcome = await this.room.move(body);
    if (!outcome.ok) return serverFaults(this.form, outcome.problem);
    this.picked.emit();
    return undefined;
  }
}
