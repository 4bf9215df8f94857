import {
  refuse,
  succeed,
  type Instant,
  type LocalDate,
  type LocalTime,
  type Outcome,
  type Problem,
  type TimeZoneName,
} from '@reknit/shared/model';
import { Temporal } from 'temporal-polyfill';
import type { SessionTime } from '../contract/session';
import { SessionProblem } from '../vocabulary/session-problem';

/** When something is, from its first moment to the one it ends with. */
export interface Slot {
  readonly start: Instant;
  readonly end: Instant;
}

const instant = (moment: Temporal.ZonedDateTime): Instant =>
  moment.toInstant().toString({ fractionalSecondDigits: 3 });

/**
 * The moments of a time on the wall. One that the clocks skip on that day is moved on by the skipped hour; of one that comes twice it is
 * the first. The minutes are elapsed ones.
 *
 * @throws RangeError for a day, time or zone that does not exist; input is checked before it comes here
 * @example slotOf({ on: '2026-03-29', at: '10:00', timeZone: 'Europe/Berlin', minutes: 50 }).start // '2026-03-29T08:00:00.000Z'
 */
export function slotOf({ on, at, timeZone, minutes }: SessionTime): Slot {
  const start = Temporal.PlainDateTime.from(`${on}T${at}`).toZonedDateTime(timeZone);
  return { start: instant(start), end: instant(start.add({ minutes })) };
}

/**
 * As `slotOf`, for a time somebody has just chosen: one that the clocks skip is refused rather than moved, and so is one that is over.
 *
 * @param now from which on sessions may begin
 * @example chosenSlot({ on: '2026-03-29', at: '02:30', timeZone: 'Europe/Berlin', minutes: 50 }, '2026-01-01T00:00:00.000Z').ok // false
 */
export function chosenSlot(time: SessionTime, now: Instant): Outcome<Slot, Problem<SessionProblem>> {
  const slot = slotOf(time);
  if (wallTime(slot.start, time.timeZone).at !== time.at)
    return refuse({
      code: SessionProblem.noSuchTime,
      fields: { 'time.at': [{ code: SessionProblem.noSuchTime }] },
    });
  if (Date.parse(slot.start) < Date.parse(now))
    return refuse({
      code: SessionProblem.inThePast,
      fields: { 'time.on': [{ code: SessionProblem.inThePast }] },
    });
  return succeed(slot);
}

/**
 * What a clock on the wall shows at a moment.
 *
 * @example wallTime('2026-12-01T09:00:00.000Z', 'Europe/Berlin') // { on: '2026-12-01', at: '10:00' }
 */
export function wallTime(
  at: Instant,
  zone: TimeZoneName,
): { readonly on: LocalDate; readonly at: LocalTime } {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  return { on: local.toPlainDate().toString(), at: local.toPlainTime().toString({ smallestUnit: 'minute' }) };
}

/**
 * Days from one day to another on the calendar; negative when the second is earlier.
 *
 * @example daysBetween('2026-02-27', '2026-03-02') // 3
 */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

/**
 * The first moment of a day and the first one after another, in a zone.
 *
 * @example spanOf('2026-03-29', '2026-03-29', 'Europe/Berlin').end // '2026-03-29T22:00:00.000Z'
 */
export function spanOf(from: LocalDate, to: LocalDate, zone: TimeZoneName): Slot {
  const startOf = (day: Temporal.PlainDate) => instant(day.toZonedDateTime(zone));
  return {
    start: startOf(Temporal.PlainDate.from(from)),
    end: startOf(Temporal.PlainDate.from(to).add({ days: 1 })),
  };
}
