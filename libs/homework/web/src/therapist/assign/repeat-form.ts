import { dayOf, type DueWish, type RepeatWish } from '@reknit/homework/model';
import type { LocalDate } from '@reknit/shared/model';

/** How often it comes, as chosen. Weeks between two of them; empty: once. */
export interface RepeatModel {
  every: string;
  times: string;
}

export const RHYTHMS: readonly { readonly value: string; readonly words: string }[] = [
  { value: '', words: 'Once' },
  { value: '1', words: 'Every week' },
  { value: '2', words: 'Every two weeks' },
  { value: '4', words: 'Every four weeks' },
];

/** How often in all, the first included. */
export const TIMES: readonly string[] = ['2', '3', '4', '5', '6', '8', '10', '12'];

export const once = (): RepeatModel => ({ every: '', times: '4' });

/**
 * What is sent of it: nothing for once.
 *
 * @example
 * repeatWish({ every: '2', times: '4' }) // { everyWeeks: 2, times: 4 }
 */
export function repeatWish({ every, times }: RepeatModel): RepeatWish | undefined {
  return every === '' ? undefined : { everyWeeks: Number(every), times: Number(times) };
}

/** The day the last one is due on; undefined for once, or while no day is chosen. */
export function lastDay(repeat: RepeatModel, first: DueWish): LocalDate | undefined {
  const wish = repeatWish(repeat);
  if (!wish || !/^\d{4}-\d{2}-\d{2}$/.test(first.date)) return undefined;
  return dayOf({ everyWeeks: wish.everyWeeks, first }, wish.times);
}
