import { Component, input } from '@angular/core';
import type { BoundaryAnswer, BoundaryTellingView } from '@reknit/agreements/model';
import type { Instant } from '@reknit/shared/model';
import { When } from '@reknit/shared/web-kernel';

const ANSWERS: Record<BoundaryAnswer, string> = {
  acknowledge: 'Has read and understood it',
  accept: 'Said yes',
  refuse: 'Chose not to take it up',
  suggest: 'Suggested other words',
};

/** Who was told here, and what they said to it. */
@Component({
  selector: 'rk-tellings',
  imports: [When],
  template: `
    @if (tellings().length > 0) {
      <section aria-labelledby="told">
        <h2 id="told">Told</h2>
        <ul class="rk-list">
          @for (telling of tellings(); track $index) {
            <li>
              <p class="rk-strong">{{ telling.name }}</p>
              <p class="rk-fine">
                <rk-when [at]="telling.at" />
                @if (telling.answer; as answer) {
                  · {{ answers[answer.answer] }}
                } @else {
                  · No answer yet
                }
              </p>
              @if (telling.answer?.wording; as wording) {
                <p class="rk-quote">{{ wording }}</p>
              }
            </li>
          }
        </ul>
        @if (waitsUntil(); as until) {
          <p class="rk-fine">
            Waits until
            <rk-when [at]="until" />
          </p>
        }
        @if (confirmedBy().length > 0) {
          <p class="rk-fine">Said yes to these words: {{ confirmedBy().join(', ') }}</p>
        }
      </section>
    }
  `,
  styles: `
    h2 {
      font-size: var(--rk-text-h3);
    }
  `,
})
export class Tellings {
  readonly tellings = input.required<readonly BoundaryTellingView[]>();
  readonly confirmedBy = input<readonly string[]>([]);
  /** When it goes on without an answer. */
  readonly waitsUntil = input<Instant>();
  protected readonly answers = ANSWERS;
}
