import type { Instant, TimeZoneName } from '@reknit/shared/model';
import { Temporal } from 'temporal-polyfill';

/**
 * When yesterday began in a zone: what happened since then has not been seen by somebody who looks each day.
 *
 * @throws RangeError for a zone that does not exist
 * @example
 * startOfYesterday('2026-03-30T08:00:00.000Z', 'Europe/London') // '2026-03-29T00:00:00.000Z'
 */
export function startOfYesterday(now: Instant, timeZone: TimeZoneName): Instant {
  return Temporal.Instant.from(now)
    .toZonedDateTimeISO(timeZone)
    .subtract({ days: 1 })
    .startOfDay()
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });
}

const WEEK_MILLIS = 7 * 24 * 60 * 60 * 1000;

/**
 * The moment so many weeks of elapsed time away; negative for the past.
 *
 * @example
 * weeksFrom('2026-05-15T00:00:00.000Z', -1) // '2026-05-08T00:00:00.000Z'
 */
export function weeksFrom(now: Instant, weeks: number): Instant {
  return new Date(Date.parse(now) + weeks * WEEK_MILLIS).toISOString();
}
