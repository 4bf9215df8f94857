import { Component, computed, input } from '@angular/core';
import type { AgendaSession } from '@reknit/sessions/model';
import type { LocalDate, TimeZoneName } from '@reknit/shared/model';
import { AgendaDayList } from './agenda-day';
import { byDay, folded } from './agenda-days';

/** Sessions as a list by day: what a calendar is on a phone. It begins with today; what is over is a touch away. */
@Component({
  selector: 'rk-agenda-list',
  imports: [AgendaDayList],
  templateUrl: './agenda-list.html',
  styleUrl: './agenda-list.css',
})
export class AgendaList {
  readonly sessions = input.required<readonly AgendaSession[]>();
  readonly timeZone = input.required<TimeZoneName>();
  readonly today = input.required<LocalDate>();
  readonly withClinicians = input(false);
  protected readonly days = computed(() => folded(byDay(this.sessions(), this.timeZone()), this.today()));
}
