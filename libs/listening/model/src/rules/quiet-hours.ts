import type { Instant, TimeZoneName } from '@reknit/shared/model';
import { Temporal } from 'temporal-polyfill';

const QUIET_FROM = 21;
const QUIET_UNTIL = 8;
/** What is left of the morning when a window would have ended at night. */
const MORNING_HOURS = 2;

/**
 * Whether nobody should be disturbed: 21:00 to 08:00 on the person's own clock.
 *
 * @example isQuiet('2026-03-01T22:30:00.000Z', 'Europe/London') // true
 */
export function isQuiet(at: Instant, zone: TimeZoneName): boolean {
  const { hour } = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  return hour >= QUIET_FROM || hour < QUIET_UNTIL;
}

/**
 * The moment itself, or 08:00 of the morning after it where it falls into quiet hours: when a reminder may go out.
 *
 * @example afterQuiet('2026-03-01T22:30:00.000Z', 'Europe/London') // '2026-03-02T08:00:00.000Z'
 */
export function afterQuiet(at: Instant, zone: TimeZoneName): Instant {
  if (!isQuiet(at, zone)) return at;
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  const day = local.hour >= QUIET_FROM ? local.toPlainDate().add({ days: 1 }) : local.toPlainDate();
  return instantOf(
    day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from({ hour: QUIET_UNTIL }) }),
  );
}

/**
 * When a turn that begins now is over: so many hours of elapsed time, whatever clocks and zones do. Where that is at
 * night for the person whose turn it is, they have until 10:00 (08:00 and two hours).
 *
 * @param hours elapsed
 * @example windowEnd('2026-03-01T23:00:00.000Z', 48, 'Europe/London') // '2026-03-04T10:00:00.000Z'
 */
export function windowEnd(from: Instant, hours: number, zone: TimeZoneName): Instant {
  const end = instantOf(Temporal.Instant.from(from).add({ minutes: Math.round(hours * 60) }));
  if (!isQuiet(end, zone)) return end;
  return instantOf(
    Temporal.Instant.from(afterQuiet(end, zone)).toZonedDateTimeISO(zone).add({ hours: MORNING_HOURS }),
  );
}

/** @example plusMinutes('2026-03-01T23:00:00.000Z', 20) // '2026-03-01T23:20:00.000Z' */
export function plusMinutes(at: Instant, minutes: number): Instant {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString();
}

function instantOf(moment: Temporal.ZonedDateTime | Temporal.Instant): Instant {
  const instant = moment instanceof Temporal.Instant ? moment : moment.toInstant();
  return instant.toString({ fractionalSecondDigits: 3 });
}
