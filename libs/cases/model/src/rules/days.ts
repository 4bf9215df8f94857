import type { LocalDate } from '@reknit/shared/model';

const DAY = 86_400_000;
const millisOf = (day: LocalDate): number => Date.parse(`${day}T00:00:00Z`);

/**
 * The day so many days later, or earlier for a negative number.
 *
 * @example daysAfter('2026-02-27', 3) // '2026-03-02'
 */
export function daysAfter(day: LocalDate, days: number): LocalDate {
  return new Date(millisOf(day) + days * DAY).toISOString().slice(0, 10);
}

/**
 * How many days lie between two days; negative when the second comes first.
 *
 * @example daysBetween('2026-03-01', '2026-03-31') // 30
 */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((millisOf(to) - millisOf(from)) / DAY);
}

/**
 * The working day after a day, Monday to Friday. Public holidays are not known here.
 *
 * @example nextWorkingDay('2026-11-20') // '2026-11-23', Friday to Monday
 */
export function nextWorkingDay(day: LocalDate): LocalDate {
  const next = daysAfter(day, 1);
  const weekday = new Date(millisOf(next)).getUTCDay();
  return weekday === 6 ? daysAfter(next, 2) : weekday === 0 ? daysAfter(next, 1) : next;
}
