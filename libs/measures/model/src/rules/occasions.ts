import type { LocalDate } from '@reknit/shared/model';
import { Temporal } from 'temporal-polyfill';

/** What was asked for: once, or every so many weeks from a first day on. Days are days of the practice. */
export interface Asked {
  readonly startsOn: LocalDate;
  readonly everyWeeks?: number;
}

/**
 * The day of the one that can be filled in on a day: the latest that has fallen due. One that was missed is not made up for when
 * the next has come.
 *
 * @example occasionOn({ startsOn: '2026-03-02', everyWeeks: 2 }, '2026-03-29') // '2026-03-16'
 */
export function occasionOn({ startsOn, everyWeeks }: Asked, today: LocalDate): LocalDate | undefined {
  const first = Temporal.PlainDate.from(startsOn);
  const days = first.until(today, { largestUnit: 'days' }).days;
  if (days < 0) return undefined;
  if (everyWeeks === undefined) return startsOn;
  const past = Math.floor(days / (7 * everyWeeks));
  return first.add({ weeks: past * everyWeeks }).toString();
}

/**
 * The next day one falls due after a day; none for what was asked once and has begun.
 *
 * @example nextAfter({ startsOn: '2026-03-02', everyWeeks: 2 }, '2026-03-16') // '2026-03-30'
 */
export function nextAfter({ startsOn, everyWeeks }: Asked, today: LocalDate): LocalDate | undefined {
  const current = occasionOn({ startsOn, everyWeeks }, today);
  if (current === undefined) return startsOn;
  if (everyWeeks === undefined) return undefined;
  return Temporal.PlainDate.from(current).add({ weeks: everyWeeks }).toString();
}

/**
 * Whether a first day lies far enough from what was handed in last.
 *
 * @param minDays the instrument's own interval, whole days
 * @example farEnough('2026-03-02', '2026-03-08', 7) // false
 */
export function farEnough(last: LocalDate | undefined, startsOn: LocalDate, minDays: number): boolean {
  if (last === undefined) return true;
  return Temporal.PlainDate.from(last).until(startsOn, { largestUnit: 'days' }).days >= minDays;
}
