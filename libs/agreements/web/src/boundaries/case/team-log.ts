import { Component, computed, input } from '@angular/core';
import type { BoundaryForTeam } from '@reknit/agreements/model';
import { NOfM } from '@reknit/shared/web-ui';
import { figuresInWords } from '../kept/figures';
import { EventList } from '../ui/event-list';
import { RUNG_WORDS } from '../words/boundary-words';
import { WeekBars } from './week-bars';

/** What one person noted: by week, which rung was used, and apart from it how often they did not hold it themselves. */
@Component({
  selector: 'rk-team-log',
  imports: [NOfM, EventList, WeekBars],
  template: `
    <section [attr.aria-label]="'Noted by ' + log().name">
      <h3>{{ several() ? 'Noted by ' + log().name : 'What happened' }}</h3>
      <p class="rk-strong">{{ figures() }}</p>
      @if (log().weeks.length > 0) {
        <rk-week-bars [weeks]="log().weeks" [today]="today()" />
      }
      <dl class="rk-facts">
        <dt>Rungs used</dt>
        <dd>{{ ladder() }}</dd>
        <dt>Did not hold it themselves</dt>
        <dd>
          <rk-n-of-m [n]="log().notHeld.n" [m]="log().notHeld.of" />
          @if (log().notHeld.n > 0) {
            <span class="rk-fine">A sign of being worn out, not a fault</span>
          }
        </dd>
      </dl>
      <details>
        <summary>Every note</summary>
        <rk-event-list [events]="log().events" />
      </details>
    </section>
  `,
  styles: `
    section {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-3);
    }
    summary {
      cursor: pointer;
      font-weight: 550;
    }
    dd {
      display: flex;
      flex-wrap: wrap;
      gap: var(--rk-space-2);
    }
  `,
})
export class TeamLog {
  readonly log = input.required<BoundaryForTeam['logs'][number]>();
  readonly today = input.required<string>();
  readonly several = input(false);
  protected readonly figures = computed(() => figuresInWords(this.log().figures));
  protected readonly ladder = computed(() => {
    const used = this.log().ladder.filter(({ level, used }) => level > 0 && used > 0);
    if (used.length === 0) return 'None';
    return used.map(({ level, used: times }) => `${RUNG_WORDS[level]} ${times}×`).join(' · ');
  });
}
