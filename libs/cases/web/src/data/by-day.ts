import type { Instant, LocalDate, TimeZoneName } from '@reknit/shared/model';
import { localDate } from '@reknit/shared/web-kernel';

export interface DayOf<Item> {
  readonly day: LocalDate;
  readonly items: readonly Item[];
}

/**
 * Gathers what happened by the reader's calendar day, in the order given.
 *
 * @param items in order of time, either way
 * @example
 * byDay([{ at: '2026-05-02T08:00:00.000Z' }, { at: '2026-05-01T23:30:00.000Z' }], 'Europe/Lisbon')
 * // one day, 2026-05-02: half past eleven in UTC is past midnight in Lisbon
 */
export function byDay<Item extends { readonly at: Instant }>(
  items: readonly Item[],
  zone: TimeZoneName,
): readonly DayOf<Item>[] {
  const days: { day: LocalDate; items: Item[] }[] = [];
  for (const item of items) {
    const day = localDate(item.at, zone);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, items: [item] });
  }
  return days;
}
