import { Component, computed, inject, input } from '@angular/core';
import type { RiskFlagView } from '@reknit/measures/model';
import { Session, When } from '@reknit/shared/web-kernel';
import { historyInWords, valueInWords } from '../../words/flag-words';
import { atPractice } from './target-words';

/** What set a flag off, newest first, and what was done about it, oldest first. */
@Component({
  selector: 'rk-flag-history',
  imports: [When],
  template: `
    <section aria-labelledby="flag-answers">
      <h3 id="flag-answers">What set it off</h3>
      <ul class="rk-list">
        @for (one of flag().occurrences; track one.responseId + one.at) {
          <li>
            {{ valued(flag(), one.value) }}
            <span class="rk-fine"><rk-when [at]="one.at" /></span>
          </li>
        }
      </ul>
    </section>
    <section aria-labelledby="flag-history">
      <h3 id="flag-history">What was done</h3>
      <ol class="rk-list">
        @for (line of lines(); track $index) {
          <li>
            {{ line.words }}
            <span class="rk-fine">{{ line.moment }}</span>
            @if (line.reason) {
              <p class="rk-quote">{{ line.reason }}</p>
            }
          </li>
        }
      </ol>
    </section>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr));
      gap: var(--rk-space-8) var(--rk-space-10);
      margin-top: var(--rk-space-8);
    }
    h3 {
      margin-bottom: var(--rk-space-2);
    }
    li .rk-fine {
      display: block;
    }
  `,
})
export class FlagHistory {
  private readonly session = inject(Session);
  readonly flag = input.required<RiskFlagView>();
  protected readonly valued = valueInWords;
  protected readonly lines = computed(() => {
    const zone = this.session.person()?.practice.timeZone ?? this.session.timeZone();
    return this.flag().history.map((line) => ({
      words: historyInWords(line),
      moment: atPractice(line.at, zone),
      reason: line.reason,
    }));
  });
}
