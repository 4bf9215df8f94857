import { Component, computed, input } from '@angular/core';
import { HARM_CHECK, type AmendsRevisionForTeam } from '@reknit/agreements/model';
import { Chip } from '@reknit/shared/web-ui';
import { HARM_CHECK_WORDS } from '../amends-words';
import { CAUTION_WORDS, HARM_ANSWER_WORDS } from './amends-case-words';

/** What its author answered to the eight questions, and what follows from it. Nobody can set a stop aside. */
@Component({
  selector: 'rk-harm-check-part',
  imports: [Chip],
  template: `
    <section aria-labelledby="harm-check">
      <h2 id="harm-check">Harm check</h2>
      <div class="stack">
        @if (revision().hardStops.length > 0) {
          <p class="rk-notice rk-notice-attention">
            After these answers this can only be done without contact, or as a way of living. Nobody can set
            that aside.
          </p>
        }
        @for (caution of revision().cautions; track caution) {
          <p class="rk-notice">{{ cautions[caution] }}</p>
        }
        <ul class="rk-list">
          @for (row of rows(); track row.item) {
            <li class="row">
              <span>{{ row.question }}</span>
              <span class="said">
                @if (row.stops) {
                  <rk-chip tone="attention">Stops contact</rk-chip>
                } @else if (row.asks) {
                  <rk-chip tone="attention">For you to decide</rk-chip>
                }
                <span class="rk-strong">{{ row.answer }}</span>
              </span>
            </li>
          }
        </ul>
        @if (revision().harmCheck.note; as note) {
          <div>
            <p class="rk-fine">What the author wrote beside it, for the care team alone</p>
            <p class="rk-quote">{{ note }}</p>
          </div>
        }
      </div>
    </section>
  `,
  styleUrl: './part.css',
  styles: `
    .row {
      display: flex;
      gap: var(--rk-space-4);
      align-items: baseline;
      justify-content: space-between;
      padding-block: var(--rk-space-2);
    }
    .said {
      display: flex;
      flex: none;
      gap: var(--rk-space-3);
      align-items: center;
    }
  `,
})
export class HarmCheckPart {
  readonly revision = input.required<AmendsRevisionForTeam>();
  protected readonly cautions = CAUTION_WORDS;
  protected readonly rows = computed(() => {
    const { harmCheck, hardStops } = this.revision();
    return HARM_CHECK.map((item) => {
      const answer = harmCheck.answers[item];
      return {
        item,
        question: HARM_CHECK_WORDS[item],
        answer: answer ? HARM_ANSWER_WORDS[answer] : 'Not answered',
        stops: hardStops.includes(item),
        asks: answer === 'yes' && item !== 'h1' && item !== 'h8',
      };
    });
  });
}
