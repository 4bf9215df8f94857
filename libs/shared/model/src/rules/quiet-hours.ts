import { Temporal } from 'temporal-polyfill';
import type { Instant, LocalTime, TimeZoneName } from '../brands';

/** The part of the day in which nobody is reminded of anything. May go over midnight; none when both are the same. */
export interface QuietHours {
  readonly from: LocalTime;
  /** The first minute that is not quiet any more. */
  readonly until: LocalTime;
}

export const QUIET_HOURS: QuietHours = { from: '21:00', until: '08:00' };

/**
 * Whether the clock on somebody's wall is inside their quiet hours.
 *
 * @param zone where they are; an IANA zone that exists
 * @throws RangeError for a moment, time or zone that does not exist
 * @example
 * insideQuietHours('2026-01-15T23:30:00.000Z', 'Europe/London') // true
 */
export function insideQuietHours(
  at: Instant,
  zone: TimeZoneName,
  { from, until }: QuietHours = QUIET_HOURS,
): boolean {
  const now = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainTime();
  const begun = Temporal.PlainTime.compare(now, from) >= 0;
  const over = Temporal.PlainTime.compare(now, until) >= 0;
  return Temporal.PlainTime.compare(from, until) <= 0 ? begun && !over : begun || !over;
}

/**
 * The first moment, from this one on, that is outside of somebody's quiet hours. Where the clocks skip the time at which they
 * end, they end with the skipped hour; where that time comes twice, with the first that still lies ahead.
 *
 * @throws RangeError for a moment, time or zone that does not exist
 * @example
 * nextAllowed('2026-01-15T23:30:00.000Z', 'Europe/London') // '2026-01-16T08:00:00.000Z'
 */
export function nextAllowed(at: Instant, zone: TimeZoneName, quiet: QuietHours = QUIET_HOURS): Instant {
  if (!insideQuietHours(at, zone, quiet)) return at;
  const moment = Temporal.Instant.from(at);
  const local = moment.toZonedDateTimeISO(zone).toPlainDateTime();
  const today = local.toPlainDate().toPlainDateTime(Temporal.PlainTime.from(quiet.until));
  const end = Temporal.PlainDateTime.compare(today, local) > 0 ? today : today.add({ days: 1 });
  const ends = (disambiguation: 'compatible' | 'later') =>
    end.toZonedDateTime(zone, { disambiguation }).toInstant();
  const first = ends('compatible');
  const allowed = Temporal.Instant.compare(first, moment) >= 0 ? first : ends('later');
  return allowed.toString({ fractionalSecondDigits: 3 });
}
