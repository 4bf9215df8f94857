import type { Instant, LocalDate } from '@reknit/shared/model';
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

/** What says whether an unfinished one can still be answered. */
export interface Unfinished extends Asked {
  readonly dueOn: LocalDate;
  readonly savedAt: Instant;
  /** Nothing further is asked since. */
  readonly endedAt?: Instant;
}

const STILL_HOURS = 24;

/**
 * Whether an unfinished one can still be answered: until the next has fallen due or asking has stopped, and a day longer for
 * whoever is in the middle of it.
 *
 * @param today a day of the practice
 * @example stillOpen({ startsOn: '2026-03-02', dueOn: '2026-03-02', savedAt: '2026-03-02T10:00:00.000Z' }, '2026-04-01', …) // true: asked once
 */
export function stillOpen(one: Unfinished, today: LocalDate, now: Instant): boolean {
  const goesOn = one.endedAt === undefined && occasionOn(one, today) === one.dueOn;
  const inTheMiddle = Temporal.Instant.from(one.savedAt).add({ hours: STILL_HOURS });
  return goesOn || Temporal.Instant.compare(now, inTheMiddle) <= 0;
}

const AFTER_AN_ALERT_DAYS = 7;

/**
 * The day on which the same instrument is best filled in again after an alert: a week on. A suggestion; nothing is asked by itself.
 *
 * @example suggestedAfter('2026-02-26') // '2026-03-05'
 */
export function suggestedAfter(day: LocalDate): LocalDate {
  return Temporal.PlainDate.from(day).add({ days: AFTER_AN_ALERT_DAYS }).toString();
}
