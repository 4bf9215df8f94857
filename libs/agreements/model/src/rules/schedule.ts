import { resolveDue } from '@reknit/homework/model';
import type { Instant, LocalDate, TimeZoneName } from '@reknit/shared/model';
import { Temporal } from 'temporal-polyfill';
import type { CommitmentSchedule } from '../contract/commitment';
import { SCHEDULE_DAYS } from '../vocabulary/commitment-words';

/** The days a schedule may fall on, in the zone it is meant in. */
export interface ScheduleFrame {
  readonly startsOn: LocalDate;
  /** The last day, itself included; absent: open-ended. */
  readonly endsOn?: LocalDate;
  readonly timeZone: TimeZoneName;
}

/** One time at which something is due. */
export interface ScheduledTime {
  /** 1 for the first of the schedule: what is counted stays the same however often it is expanded. */
  readonly number: number;
  readonly localDate: LocalDate;
  readonly dueAt: Instant;
  readonly wholeDay: boolean;
  /** From when it can be told: the one before was due then, or the plan began. */
  readonly opensAt: Instant;
}

/** Days to look at; both ends belong to it. */
export interface ScheduleWindow {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/**
 * The times a schedule names between two days: on the calendar of the plan's own zone, never before it starts and never
 * after it ends. A day a month does not have is its last one. A time that does not exist on a day (clocks go forward) is
 * read with the offset before the change; one that exists twice is the first.
 *
 * @throws RangeError for a day, time or zone that does not exist; input is checked before it comes here
 * @example
 * scheduledTimes(
 *   { freq: 'monthly', interval: 1, monthDay: 31, count: 6 },
 *   { startsOn: '2026-06-01', timeZone: 'Europe/London' },
 *   { from: '2026-06-01', until: '2026-07-31' },
 * ).map(({ localDate }) => localDate)
 * // ['2026-06-30', '2026-07-31']
 */
export function scheduledTimes(
  schedule: CommitmentSchedule,
  frame: ScheduleFrame,
  window: ScheduleWindow,
): readonly ScheduledTime[] {
  const { timeZone, startsOn } = frame;
  const dueOn = (date: LocalDate) => resolveDue({ date, time: schedule.time, timeZone, graceMinutes: 0 });
  const times: ScheduledTime[] = [];
  let number = 0;
  let opensAt = startOfDay(startsOn, timeZone);
  for (const date of datesOf(schedule, frame)) {
    if (date > window.until) break;
    number += 1;
    const { dueAt, wholeDay } = dueOn(date);
    if (date >= window.from) times.push({ number, localDate: date, dueAt, wholeDay, opensAt });
    opensAt = dueAt;
  }
  return times;
}

/** The days of a schedule, in order, from the first on; for an open-ended one they do not end. */
function* datesOf(schedule: CommitmentSchedule, { startsOn, endsOn }: ScheduleFrame): Generator<LocalDate> {
  const last = earlier(endsOn, schedule.until);
  let given = 0;
  for (const date of candidates(schedule, Temporal.PlainDate.from(startsOn))) {
    const day = date.toString();
    if (last !== undefined && day > last) return;
    if (day < startsOn) continue;
    yield day;
    given += 1;
    if (given === schedule.count) return;
  }
}

function earlier(one?: LocalDate, other?: LocalDate): LocalDate | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one < other ? one : other;
}

function* candidates(schedule: CommitmentSchedule, start: Temporal.PlainDate): Generator<Temporal.PlainDate> {
  if (schedule.freq === 'once') {
    if (schedule.date !== undefined) yield Temporal.PlainDate.from(schedule.date);
    return;
  }
  for (let step = 0; ; step += schedule.interval ?? 1)
    yield* CANDIDATES[schedule.freq](schedule, start, step);
}

type Step = (
  schedule: CommitmentSchedule,
  start: Temporal.PlainDate,
  step: number,
) => readonly Temporal.PlainDate[];

/** The days so many days, weeks or months after the first. Weeks begin on Monday. */
const CANDIDATES: Readonly<Record<'daily' | 'weekly' | 'monthly', Step>> = {
  daily: (_, start, step) => [start.add({ days: step })],
  weekly: (schedule, start, step) => {
    const monday = start.subtract({ days: start.dayOfWeek - 1 }).add({ weeks: step });
    const days = schedule.byDay?.length
      ? SCHEDULE_DAYS.flatMap((day, index) => (schedule.byDay?.includes(day) ? [index] : []))
      : [start.dayOfWeek - 1];
    return days.map((day) => monday.add({ days: day }));
  },
  monthly: (schedule, start, step) => {
    const month = start.toPlainYearMonth().add({ months: step });
    const day = Math.min(schedule.monthDay ?? start.day, month.daysInMonth);
    return [month.toPlainDate({ day })];
  },
};

/**
 * The first moment of a day in a zone; where midnight is skipped, the first that exists.
 *
 * @example startOfDay('2026-06-01', 'Europe/London') // '2026-05-31T23:00:00.000Z'
 */
export function startOfDay(date: LocalDate, timeZone: TimeZoneName): Instant {
  const day = Temporal.PlainDate.from(date);
  return day.toZonedDateTime(timeZone).toInstant().toString({ fractionalSecondDigits: 3 });
}

/**
 * The day a moment falls on in a zone.
 *
 * @example dayIn('Europe/Lisbon', '2026-10-25T00:30:00.000Z') // '2026-10-25'
 */
export function dayIn(timeZone: TimeZoneName, at: Instant): LocalDate {
  return Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/**
 * So many days later on the calendar; negative for earlier.
 *
 * @example daysLater('2026-02-27', 3) // '2026-03-02'
 */
export function daysLater(date: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/**
 * The Monday of the week a day falls in.
 *
 * @example firstDayOfWeek('2026-10-25') // '2026-10-19'
 */
export function firstDayOfWeek(date: LocalDate): LocalDate {
  const day = Temporal.PlainDate.from(date);
  return day.subtract({ days: day.dayOfWeek - 1 }).toString();
}

/**
 * Elapsed minutes after a moment: grace is not read off a clock on the wall.
 *
 * @example minutesLater('2026-03-28T20:00:00.000Z', 1440) // '2026-03-29T20:00:00.000Z'
 */
export function minutesLater(at: Instant, minutes: number): Instant {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString();
}
