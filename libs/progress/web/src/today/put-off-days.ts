import { daysAfter } from '@reknit/cases/model';
import type { LocalDate } from '@reknit/shared/model';

/** A day something may be put off to, as a person says it. */
export interface PutOffDay {
  readonly words: string;
  readonly on: LocalDate;
}

/**
 * Tomorrow, the Monday of next week, and two weeks from now; a day that is there already is not said twice.
 *
 * @example daysToPutOff('2026-11-22')[0] // { words: 'Tomorrow', on: '2026-11-23' }
 */
export function daysToPutOff(today: LocalDate): readonly PutOffDay[] {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  const monday = daysAfter(today, weekday === 0 ? 1 : 8 - weekday);
  const days: readonly PutOffDay[] = [
    { words: 'Tomorrow', on: daysAfter(today, 1) },
    { words: 'Next Monday', on: monday },
    { words: 'In two weeks', on: daysAfter(today, 14) },
  ];
  return days.filter((day, at) => days.findIndex(({ on }) => on === day.on) === at);
}
