import { Component, computed, inject, input } from '@angular/core';
import type { OccurrenceWeek } from '@reknit/agreements/model';
import { Clock, Session, dayInWords, localDate } from '@reknit/shared/web-kernel';
import { OCCURRENCE_SIGNS, OCCURRENCE_WORDS } from '../commitment-words';

/** What came of a promise, week by week: a column a week, a sign and a shade for each time, and the same as a table. */
@Component({
  selector: 'rk-week-strip',
  template: `
    <div class="strip" aria-hidden="true">
      @for (week of shown(); track week.weekOf) {
        <div class="week" [title]="week.words">
          @for (cell of week.cells; track cell.id) {
            <span class="cell" [attr.data-state]="cell.state" [title]="cell.title">{{ cell.sign }}</span>
          }
        </div>
      }
    </div>
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
    return this.weeks().map(({ weekOf, occurrences }) => ({
      weekOf,
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
}
