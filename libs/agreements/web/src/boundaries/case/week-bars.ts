import { Component, computed, input } from '@angular/core';
import type { BoundaryWeek } from '@reknit/agreements/model';
import { dayInWords } from '@reknit/shared/web-kernel';

const BAR = 14;
const GAP = 10;
const UNIT = 16;
const LABEL = 18;

/** Respected beside crossed, week by week: bars with their numbers, and the same as a table. */
@Component({
  selector: 'rk-week-bars',
  template: `
    <p>{{ summary() }}</p>
    <div class="scroll">
      <svg
        aria-hidden="true"
        focusable="false"
        [attr.width]="width()"
        [attr.height]="height()"
        [attr.viewBox]="'0 0 ' + width() + ' ' + height()"
      >
        <line class="base" x1="0" [attr.x2]="width()" [attr.y1]="base()" [attr.y2]="base()" />
        @for (week of drawn(); track week.weekOf) {
          <rect
            class="respected"
            [attr.x]="week.x"
            [attr.y]="base() - week.respected * unit"
            [attr.width]="bar"
            [attr.height]="week.respected * unit"
          />
          <rect
            class="crossed"
            [attr.x]="week.x + bar + 2"
            [attr.y]="base() - week.crossed * unit"
            [attr.width]="bar"
            [attr.height]="week.crossed * unit"
          />
          @if (week.respected > 0) {
            <text [attr.x]="week.x + bar / 2" [attr.y]="base() - week.respected * unit - 4">
              {{ week.respected }}
            </text>
          }
          @if (week.crossed > 0) {
            <text [attr.x]="week.x + bar * 1.5 + 2" [attr.y]="base() - week.crossed * unit - 4">
              {{ week.crossed }}
            </text>
          }
        }
      </svg>
    </div>
    <p class="rk-fine key" aria-hidden="true">
      <span class="respected"></span>
      respected
      <span class="crossed"></span>
      crossed
    </p>
    <details>
      <summary class="rk-fine">As a table</summary>
      <table class="rk-table">
        <thead>
          <tr>
            <th scope="col">Week of</th>
            <th scope="col">Respected</th>
            <th scope="col">Crossed</th>
          </tr>
        </thead>
        <tbody>
          @for (week of weeks(); track week.weekOf) {
            <tr>
              <th scope="row">{{ dayOf(week.weekOf) }}</th>
              <td class="rk-figures">{{ week.respected }}</td>
              <td class="rk-figures">{{ week.crossed }}</td>
            </tr>
          }
        </tbody>
      </table>
    </details>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-2);
    }
    .scroll {
      overflow-x: auto;
    }
    .base {
      stroke: var(--rk-line);
    }
    rect.respected {
      fill: var(--rk-series-one);
    }
    rect.crossed {
      fill: var(--rk-paper);
      stroke: var(--rk-series-two);
      stroke-width: 2;
    }
    text {
      fill: var(--rk-muted);
      font: 550 0.75rem var(--rk-sans);
      text-anchor: middle;
    }
    .key {
      display: flex;
      gap: var(--rk-space-2);
      align-items: center;
    }
    .key span {
      width: 0.75rem;
      height: 0.75rem;
      border: 2px solid var(--rk-series-one);
      background: var(--rk-series-one);
    }
    .key .crossed {
      margin-inline-start: var(--rk-space-3);
      border-color: var(--rk-series-two);
      background: none;
    }
    summary {
      cursor: pointer;
    }
  `,
})
export class WeekBars {
  readonly weeks = input.required<readonly BoundaryWeek[]>();
  readonly today = input.required<string>();
  protected readonly bar = BAR;
  protected readonly unit = UNIT;
  private readonly most = computed(() =>
    Math.max(1, ...this.weeks().flatMap(({ respected, crossed }) => [respected, crossed])),
  );
  protected readonly base = computed(() => this.most() * UNIT + LABEL);
  protected readonly height = computed(() => this.base() + 2);
  protected readonly width = computed(() => Math.max(this.weeks().length * (2 * BAR + 2 + GAP), 60));
  protected readonly drawn = computed(() =>
    this.weeks().map((week, at) => ({ ...week, x: at * (2 * BAR + 2 + GAP) })),
  );
  protected readonly summary = computed(() => {
    const count = (of: 'respected' | 'crossed') => this.weeks().reduce((sum, week) => sum + week[of], 0);
    const weeks = this.weeks().length;
    const span = weeks === 1 ? 'one week' : `${weeks} weeks with a note`;
    return `In ${span}: ${times(count('respected'))} respected, ${times(count('crossed'))} crossed.`;
  });

  protected dayOf(weekOf: string): string {
    return dayInWords(weekOf, { today: this.today() });
  }
}

/** @example times(1) // 'once' */
function times(count: number): string {
  if (count === 0) return 'never';
  return count === 1 ? 'once' : `${count} times`;
}
