import { Component, computed, inject, input } from '@angular/core';
import type { OccurrenceState, OccurrenceWeek } from '@reknit/agreements/model';
import { Clock, Session, dayInWords, localDate } from '@reknit/shared/web-kernel';
import { OCCURRENCE_SIGNS, OCCURRENCE_WORDS } from '../commitment-words';

/** What came of a promise, week by week: a column a week, a sign and a shade for each time, and the same as a table. */
@Component({
  selector: 'rk-week-strip',
  template: `
    <div class="strip" aria-hidden="true">
      @for (week of shown(); track week.weekOf) {
        <div class="week" [title]="week.words">
          <span class="axis">{{ week.axis }}</span>
          @for (cell of week.cells; track cell.id) {
            <span class="cell" [attr.data-state]="cell.state" [title]="cell.title">{{ cell.sign }}</span>
          } @empty {
            <span class="none"></span>
          }
        </div>
      }
    </div>
    <p class="legend rk-fine" aria-hidden="true">
      @for (one of legend(); track one.state) {
        <span>
          <span class="cell" [attr.data-state]="one.state">{{ one.sign }}</span>
          {{ one.words }}
        </span>
      }
    </p>
    <details>
      <summary class="rk-fine">As a table</summary>
      <table class="rk-table">
        <thead>
          <tr>
            <th scope="col">Week of</th>
            <th scope="col">What came of it</th>
          </tr>
        </thead>
        <tbody>
          @for (week of shown(); track week.weekOf) {
            <tr>
              <th scope="row">{{ week.words }}</th>
              <td>{{ week.said }}</td>
            </tr>
          }
        </tbody>
      </table>
    </details>
  `,
  styleUrl: './week-strip.css',
})
export class WeekStrip {
  private readonly session = inject(Session);
  private readonly minute = inject(Clock).minute();
  readonly weeks = input.required<readonly OccurrenceWeek[]>();

  protected readonly shown = computed(() => {
    const today = localDate(this.minute(), this.session.timeZone());
    const last = this.weeks().length - 1;
    return this.weeks().map(({ weekOf, occurrences }, index) => ({
      weekOf,
      axis: index === last ? 'now' : (last - index) % WEEKS_BETWEEN_LABELS === 0 ? shortDay(weekOf) : '',
      words: dayInWords(weekOf, { today }),
      cells: occurrences.map(({ id, state, localDate: day }) => ({
        id,
        state,
        sign: OCCURRENCE_SIGNS[state],
        title: `${dayInWords(day, { today })}: ${OCCURRENCE_WORDS[state].words}`,
      })),
      said: occurrences.map(({ state }) => OCCURRENCE_WORDS[state].words).join(', '),
    }));
  });
  /** What the signs of this strip mean: those that stand in it, and no others. */
  protected readonly legend = computed(() => {
    const there = new Set(this.weeks().flatMap(({ occurrences }) => occurrences.map(({ state }) => state)));
    return LEGEND.filter((state) => there.has(state)).map((state) => ({
      state,
      sign: OCCURRENCE_SIGNS[state],
      words: OCCURRENCE_WORDS[state].words.toLowerCase(),
    }));
  });
}

const WEEKS_BETWEEN_LABELS = 4;
/** What came of it first, what is still to come last. */
const LEGEND: readonly OccurrenceState[] = [
  'kept',
  'kept_late',
  'missed',
  'disputed',
  'excused',
  'cancelled',
  'not_reported',
  'due',
  'pending',
];

/** @example shortDay('2026-09-28') // '28 Sept' */
function shortDay(day: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return format.format(new Date(`${day}T12:00:00Z`));
}
