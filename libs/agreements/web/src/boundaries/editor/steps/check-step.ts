import { Component, inject } from '@angular/core';
import { CONTROL_QUESTIONS, type ControlQuestion } from '@reknit/agreements/model';
import { CONTROL_WORDS } from '../../words/boundary-words';
import { BoundaryEditing } from '../boundary-editing';
import { Hints } from './hints';

/** Is it a boundary, or does it control? Seven questions in one calm voice, each with what a yes leads to. */
@Component({
  selector: 'rk-check-step',
  imports: [Hints],
  template: `
    @for (question of questions; track question) {
      <fieldset class="rk-fieldset">
        <legend>{{ words[question].ask }}</legend>
        <div class="answers">
          @for (answer of answers; track answer.value) {
            <label class="rk-choice">
              <input
                type="radio"
                [name]="question"
                [checked]="editing.model().check[question] === answer.value"
                (change)="say(question, answer.value)"
              />
              <span>{{ answer.words }}</span>
            </label>
          }
        </div>
        <div aria-live="polite">
          @if (editing.model().check[question] === 'yes') {
            <p class="rk-notice">{{ words[question].then }}</p>
          }
        </div>
      </fieldset>
    }
    <rk-hints [hints]="editing.hintsAt('controlCheck')" />
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-5);
    }
    .rk-fieldset + .rk-fieldset {
      padding-top: var(--rk-space-4);
      border-top: 1px solid var(--rk-line);
    }
    .answers {
      display: flex;
      gap: var(--rk-space-8);
    }
  `,
})
export class CheckStep {
  protected readonly editing = inject(BoundaryEditing);
  protected readonly questions = CONTROL_QUESTIONS;
  protected readonly words = CONTROL_WORDS;
  protected readonly answers = [
    { value: 'no', words: 'No' },
    { value: 'yes', words: 'Yes' },
  ] as const;

  protected say(question: ControlQuestion, answer: 'yes' | 'no'): void {
    this.editing.put('check', { ...this.editing.model().check, [question]: answer });
  }
}
