import type { LocalDate, LocalTime } from '@reknit/shared/model';

/** A time somebody has put a session to, or chosen for a new one: on the clock of the calendar. */
export interface ChosenTime {
  readonly on: LocalDate;
  readonly at: LocalTime;
  readonly minutes: number;
}
