import { Component, computed, input } from '@angular/core';
import type { AmendsForTeam } from '@reknit/agreements/model';
import { When } from '@reknit/shared/web-kernel';
import { DECISION_WORDS } from './amends-case-words';

/** What was said about a plan: by the care team, by the person it is for, and at the end by both, each in private. */
@Component({
  selector: 'rk-history-part',
  imports: [When],
  template: `
    @if (plan().decline; as decline) {
      <section aria-labelledby="decline">
        <h2 id="decline">They declined it</h2>
        @if (decline.reason) {
          <p class="rk-quote">{{ decline.reason }}</p>
        } @else {
          <p class="rk-muted">Without a reason, and none is needed.</p>
        }
        <p class="rk-fine">
          <rk-when [at]="decline.at" />
          · only the care team can read this; the author cannot.
        </p>
      </section>
    }
    @if (plan().proposals.length > 0) {
      <section aria-labelledby="proposals">
        <h2 id="proposals">What they would like otherwise</h2>
        <ul class="rk-list">
          @for (row of plan().proposals; track $index) {
            <li>
              @if (row.commitment !== undefined) {
                <p class="rk-fine">About commitment {{ row.commitment + 1 }}</p>
              }
              <p class="rk-quote">{{ row.comment }}</p>
              <p class="rk-fine"><rk-when [at]="row.at" /></p>
            </li>
          }
        </ul>
      </section>
    }
    @if (plan().reviews.length > 0) {
      <section aria-labelledby="reviews">
        <h2 id="reviews">Reviews</h2>
        <ul class="rk-list">
          @for (row of plan().reviews; track $index) {
            <li>
              <p>
                {{ row.reviewer }} {{ decisions[row.decision] }}
                <span class="rk-fine">
                  · version {{ row.revision }},
                  <rk-when [at]="row.at" />
                </span>
              </p>
              @if (row.comment) {
                <p class="rk-quote">{{ row.comment }}</p>
              }
            </li>
          }
        </ul>
      </section>
    }
    @if (reflections().length > 0) {
      <section aria-labelledby="reflections">
        <h2 id="reflections">Closing words</h2>
        <ul class="rk-list">
          @for (row of reflections(); track $index) {
            <li>
              <p class="rk-fine">{{ row.name }}, for the care team alone</p>
              <p class="rk-quote">{{ row.text }}</p>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styleUrl: './part.css',
  styles: `
    :host:empty {
      display: none;
    }
    section + section {
      margin-top: var(--rk-space-8);
    }
  `,
})
export class HistoryPart {
  readonly plan = input.required<AmendsForTeam>();
  protected readonly decisions = DECISION_WORDS;
  protected readonly reflections = computed(() => {
    const { author, harmed, reflections } = this.plan();
    return reflections.map(({ participantId, text }) => ({
      name: participantId === author.participantId ? author.name : (harmed?.name ?? ''),
      text,
    }));
  });
}
