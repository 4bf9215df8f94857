import { Component, computed, input } from '@angular/core';
import { urgeTrend, type TransparencyWeek } from '@reknit/agreements/model';
import { dayInWords } from '@reknit/shared/web-kernel';

const WIDTH = 280;
const HEIGHT = 84;
const EDGE = 8;
const TRENDS = { falling: 'falling: it works', rising: 'rising', level: 'about the same' } as const;

interface Person {
  readonly participantId: string;
  readonly name: string;
  readonly weeks: readonly TransparencyWeek[];
}

/** The urge to check, week by week, a line a person; the same as a table, and in a sentence. */
@Component({
  selector: 'rk-urge-lines',
  template: `
    @for (line of lines(); track line.participantId) {
      <div class="person">
        <p>
          <span class="rk-strong">{{ line.name }}</span>
          {{ line.words }}
        </p>
        @if (line.points.length > 1) {
          <svg
            aria-hidden="true"
            focusable="false"
            [attr.viewBox]="box"
            [attr.width]="width"
            [attr.height]="height"
            [attr.data-series]="$index % 2"
          >
            <line class="base" x1="0" [attr.x2]="width" [attr.y1]="height - 1" [attr.y2]="height - 1" />
            <polyline [attr.points]="line.path" />
            @for (point of line.points; track $index) {
              <circle [attr.cx]="point.x" [attr.cy]="point.y" r="3" />
            }
          </svg>
        }
        @if (line.weeks.length > 0) {
          <details>
            <summary class="rk-fine">As a table</summary>
            <table class="rk-table">
              <thead>
                <tr>
                  <th scope="col">Week of</th>
                  <th scope="col">Urge to check</th>
                  <th scope="col">Relief after</th>
                </tr>
              </thead>
              <tbody>
                @for (week of line.weeks; track week.weekOf) {
                  <tr>
                    <th scope="row">{{ dayOf(week.weekOf) }}</th>
                    <td class="rk-figures">{{ week.urgeToCheck ?? 'not said' }}</td>
                    <td class="rk-figures">{{ week.reliefAfter ?? 'not said' }}</td>
                  </tr>
                }
              </tbody>
            </table>
          </details>
        }
      </div>
    }
  `,
  styles: `
    .person {
      display: flex;
      flex-direction: column;
      gap: var(--rk-space-2);
      margin-bottom: var(--rk-space-4);
    }
    [data-series='0'] {
      color: var(--rk-series-one);
    }
    [data-series='1'] {
      color: var(--rk-series-two);
    }
    .base {
      stroke: var(--rk-line);
    }
    polyline {
      fill: none;
      stroke: currentcolor;
      stroke-width: 2;
    }
    [data-series='1'] polyline {
      stroke-dasharray: 4 3;
    }
    circle {
      fill: currentcolor;
    }
    summary {
      cursor: pointer;
    }
  `,
})
export class UrgeLines {
  readonly people = input.required<readonly Person[]>();
  readonly today = input.required<string>();
  protected readonly width = WIDTH;
  protected readonly height = HEIGHT;
  protected readonly box = `0 0 ${WIDTH} ${HEIGHT}`;
  protected readonly lines = computed(() => this.people().map(lineOf));

  protected dayOf(weekOf: string): string {
    return dayInWords(weekOf, { today: this.today() });
  }
}

function lineOf(person: Person) {
  const urges = person.weeks.flatMap(({ urgeToCheck }) => urgeToCheck ?? []);
  const step = (WIDTH - 2 * EDGE) / Math.max(urges.length - 1, 1);
  const points = urges.map((urge, at) => ({
    x: Math.round(EDGE + at * step),
    y: Math.round(HEIGHT - EDGE - (urge / 10) * (HEIGHT - 2 * EDGE)),
  }));
  return {
    ...person,
    points,
    path: points.map(({ x, y }) => `${x},${y}`).join(' '),
    words: wordsOf(person.weeks, urges),
  };
}

/** "8 → 4 of 10, falling: it works"; nothing is claimed below six weeks. */
function wordsOf(weeks: readonly TransparencyWeek[], urges: readonly number[]): string {
  const [first, last, trend] = [urges[0], urges.at(-1), urgeTrend(weeks)];
  if (first === undefined) return 'has not said';
  if (urges.length === 1) return `${first} of 10`;
  return `${first} → ${last} of 10${trend ? `, ${TRENDS[trend]}` : ''}`;
}
