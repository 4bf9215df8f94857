import type { TransparencyWeek } from '../contract/transparency';

/**
 * Where the urge to check is going: the mean of the last three weeks beside that of the three before. Falling means that it
 * works. Nothing is said below six weeks.
 *
 * @param weeks of one person, oldest first
 * @example urgeTrend([8, 8, 7, 5, 4, 4].map(week)) // 'falling'
 */
export function urgeTrend(weeks: readonly TransparencyWeek[]): 'falling' | 'rising' | 'level' | undefined {
  const urges = weeks.flatMap(({ urgeToCheck }) => urgeToCheck ?? []).slice(-6);
  if (urges.length < 6) return undefined;
  const difference = mean(urges.slice(3)) - mean(urges.slice(0, 3));
  if (Math.abs(difference) < 1) return 'level';
  return difference < 0 ? 'falling' : 'rising';
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Of the items that were due to be told in these weeks, how many were told on time, by the word of whoever tells.
 *
 * @example toldOnTime([{ weekOf: '2026-03-02', told: [{ number: 1, kept: 'on_time' }, { number: 2, kept: 'late' }] }]) // { n: 1, of: 2 }
 */
export function toldOnTime(weeks: readonly TransparencyWeek[]): { readonly n: number; readonly of: number } {
  const told = weeks.flatMap((week) => week.told);
  return { n: told.filter(({ kept }) => kept === 'on_time').length, of: told.length };
}
