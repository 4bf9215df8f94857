import type { Instant } from '@reknit/shared/model';
import { Temporal } from 'temporal-polyfill';
import type { DueWish } from '../contract/assign-homework';

const END_OF_DAY = '23:59:59';

export interface DueResolved {
  readonly dueAt: Instant;
  /** Due plus grace: the last moment in which it still counts. */
  readonly lapseAt: Instant;
  readonly wholeDay: boolean;
}

/**
 * The moments a wish on the calendar stands for. Without a time it is the end of that day. A time that does not exist
 * on that day (clocks go forward) is read with the offset before the change; one that exists twice (clocks go back) is
 * the first of the two. Grace is elapsed time, so across a change of the clocks it ends at another time of day.
 *
 * @param wish a day and zone that exist; grace in minutes
 * @throws RangeError for a day, time or zone that does not exist; input is checked before it comes here
 * @example
 * resolveDue({ date: '2026-03-28', time: '20:00', timeZone: 'Europe/London', graceMinutes: 1440 }).lapseAt
 * // '2026-03-29T20:00:00.000Z', which is 21:00 on the clock
 */
export function resolveDue(wish: DueWish): DueResolved {
  const due = Temporal.PlainDate.from(wish.date)
    .toPlainDateTime(Temporal.PlainTime.from(wish.time ?? END_OF_DAY))
    .toZonedDateTime(wish.timeZone, { disambiguation: 'compatible' })
    .toInstant();
  return {
    dueAt: instantOf(due),
    lapseAt: instantOf(due.add({ minutes: wish.graceMinutes })),
    wholeDay: wish.time === undefined,
  };
}

function instantOf(moment: Temporal.Instant): Instant {
  return moment.toString({ fractionalSecondDigits: 3 });
}
