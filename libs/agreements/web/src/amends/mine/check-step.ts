import { Component, computed, input } from '@angular/core';
import { HARM_CHECK, hardStopsOf, type HarmAnswer, type HarmCheckItem } from '@reknit/agreements/model';
import { Choices, type Choice } from '../../ui/choices';
import { HARM_CHECK_WORDS } from '../amends-words';
import type { EditedPlan } from './edited-plan';

const YES_NO: readonly Choice[] = [
  { value: 'yes', words: 'Yes' },
  { value: 'no', words: 'No' },
];

/** Eight questions that look for harm before anybody is reached. Their answers are for the author and the therapist. */
@Component({
  selector: 'rk-check-step',
  imports: [Choices],
  template: `
    <p>
      Before any plan: could carrying it out hurt somebody? Only you and your therapist read these answers.
      There is no wrong one.
    </p>
    @for (item of items; track item) {
      <rk-choices
        [legend]="words[item]"
        [name]="item"
        [choices]="item === 'h1' ? withUnknown : yesNo"
        [value]="check().answers[item]"
        (chosen)="answer(item, $event)"
      />
    }
    @if (stopped()) {
      <p class="rk-notice rk-notice-attention" role="status">
        After these answers the plan does not reach them. You can still make good without contact, or by the
        way you live from now on.
      </p>
    }
    <label>
      <span class="rk-label">Anything your therapist should know about this</span>
      <textarea
        class="rk-input"
        rows="3"
        maxlength="2000"
        [value]="check().note ?? ''"
        (input)="note($event)"
      ></textarea>
    </label>
  `,
  styleUrl: './plan-editor.css',
})
export class CheckStep {
  readonly edited = input.required<EditedPlan>();
  protected readonly items = HARM_CHECK;
  protected readonly words = HARM_CHECK_WORDS;
  protected readonly yesNo = YES_NO;
  protected readonly withUnknown: readonly Choice[] = [
    ...YES_NO,
    { value: 'unknown', words: 'I do not know' },
  ];
  protected readonly check = computed(() => this.edited().draft().harmCheck);
  protected readonly stopped = computed(() => hardStopsOf(this.check()).length > 0);

  protected answer(item: HarmCheckItem, value: string): void {
    const check = this.check();
    const answers = { ...check.answers, [item]: value as HarmAnswer };
    this.edited().change('harmCheck', { ...check, answers });
  }

  protected note(event: Event): void {
    const note = (event.target as HTMLTextAreaElement).value;
    this.edited().change('harmCheck', { answers: this.check().answers, ...(note && { note }) });
  }
}
