import type { Instant, LocalTime, TimeZoneName } from '@reknit/shared/model';
import { Temporal } from 'temporal-polyfill';
import { RiskLevel } from '../vocabulary/risk-words';

/** When a practice looks at what has come in. Days of the week from 1, Monday. */
export interface OpeningHours {
  readonly days: readonly number[];
  readonly from: LocalTime;
  /** The first minute in which it is closed. */
  readonly until: LocalTime;
}

/** Until a practice sets something else. Public holidays are not known here. */
export const USUAL_HOURS: OpeningHours = { days: [1, 2, 3, 4, 5], from: '09:00', until: '17:00' };

export interface Target {
  readonly outsideHours: boolean;
  /** From here on it counts: now, or when the practice opens next. */
  readonly clockFrom: Instant;
  /** Acknowledged by then. */
  readonly acknowledgeBy: Instant;
}

const HIGH: Temporal.DurationLike = { hours: 1 };

/**
 * By when somebody has to have looked: a high one within an hour of opening time, an amber one before the practice closes on the
 * day on which the clock begins. Outside the hours the clock begins when the practice opens next. An hour that does not fit before
 * closing goes on when it opens next.
 *
 * @param at when it came
 * @param zone of the practice; an IANA zone that exists
 * @throws RangeError for a moment or zone that does not exist
 * @example
 * // Friday 23:40
 * targetOf('amber', '2026-11-20T23:40:00.000Z', 'UTC') // outsideHours, clockFrom Monday 09:00, acknowledgeBy Monday 17:00
 */
export function targetOf(
  level: RiskLevel,
  at: Instant,
  zone: TimeZoneName,
  hours: OpeningHours = USUAL_HOURS,
): Target {
  const now = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  const outsideHours = !isOpen(now, hours);
  const clock = outsideHours ? opensNext(now, hours) : now;
  const by = level === RiskLevel.high ? highBy(clock, hours) : clock.withPlainTime(hours.until);
  return {
    outsideHours,
    clockFrom: instantOf(clock),
    acknowledgeBy: instantOf(by),
  };
}

function isOpen(at: Temporal.ZonedDateTime, { days, from, until }: OpeningHours): boolean {
  const time = at.toPlainTime();
  return (
    days.includes(at.dayOfWeek) &&
    Temporal.PlainTime.compare(time, from) >= 0 &&
    Temporal.PlainTime.compare(time, until) < 0
  );
}

function opensNext(at: Temporal.ZonedDateTime, hours: OpeningHours): Temporal.ZonedDateTime {
  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const opens = at.add({ days: ahead }).withPlainTime(hours.from);
    if (hours.days.includes(opens.dayOfWeek) && Temporal.ZonedDateTime.compare(opens, at) >= 0) return opens;
  }
  throw new RangeError('A practice that never opens has no opening hours.');
}

function highBy(clock: Temporal.ZonedDateTime, hours: OpeningHours): Temporal.ZonedDateTime {
  const closes = clock.withPlainTime(hours.until);
  const by = clock.add(HIGH);
  if (Temporal.ZonedDateTime.compare(by, closes) <= 0) return by;
  return opensNext(closes, hours).add(closes.until(by));
}

function instantOf(moment: Temporal.ZonedDateTime): Instant {
  return moment.toInstant().toString({ fractionalSecondDigits: 3 });
}
