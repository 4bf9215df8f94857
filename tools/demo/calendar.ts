// The days of the demo are counted from the day it is made, so that it never ages.
import type { Instant, LocalDate, LocalTime } from '@reknit/shared/model';
import { Temporal } from 'temporal-polyfill';

/** Where the practices are; times in the stories are on its clocks. */
const PLACE = 'Europe/London';

/** A time on a day: 0 is the day the demo is made, −7 the same weekday a week before. */
export type When = readonly [day: number, time: LocalTime];

/** Since the day began from which days are counted. */
export const minutesOf = ([day, time]: When): number =>
  day * 24 * 60 + Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

export const isAfter = (one: When, other: When): boolean => minutesOf(one) > minutesOf(other);

/**
 * @example minutesBefore([-1, '00:10'], 20) // [-2, '23:50']
 */
export function minutesBefore(when: When, minutes: number): When {
  const told = minutesOf(when) - minutes;
  const day = Math.floor(told / (24 * 60));
  const inDay = told - day * 24 * 60;
  const two = (figure: number) => String(figure).padStart(2, '0');
  return [day, `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`];
}

/** How long before now the last thing happened at the latest, however early in the morning the demo is made. */
const NEWEST_MINUTES = 5;

/** Turns days counted from today into dates and moments. */
export class Calendar {
  private readonly today: Temporal.PlainDate;

  constructor(private readonly now: Instant) {
    this.today = Temporal.Instant.from(now).toZonedDateTimeISO(PLACE).toPlainDate();
  }

  date(day: number): LocalDate {
    return this.today.add({ days: day }).toString();
  }

  /** A time on a day that a story counts in words, see `onDay`. */
  moment([day, time]: readonly [day: string, time: LocalTime]): Instant {
    const date = Temporal.PlainDate.from(String(dated(day, this)));
    return date
      .toZonedDateTime({ timeZone: PLACE, plainTime: Temporal.PlainTime.from(time) })
      .toInstant()
      .toString({ fractionalSecondDigits: 3 });
  }

  /**
   * The first day from there on that is so far into its week.
   *
   * @param weekday 1 for Monday
   */
  dayFrom(day: number, weekday: number): number {
    return day + ((weekday - this.today.add({ days: day }).dayOfWeek + 7) % 7);
  }

  /** What a moment is in the time of the stories, to the minute. */
  whenOf(moment: Instant): When {
    const there = Temporal.Instant.from(moment).toZonedDateTimeISO(PLACE);
    const day = this.today.until(there.toPlainDate(), { largestUnit: 'days' }).days;
    return [day, there.toPlainTime().toString({ smallestUnit: 'minute' })];
  }

  /** The birth year of somebody who is so old this year. */
  birthYear(age: number): number {
    return this.today.year - age;
  }

  /** A moment that has passed: what a story tells of later today happened a few minutes ago. */
  past([day, time]: When): Instant {
    const told = this.today
      .add({ days: day })
      .toZonedDateTime({ timeZone: PLACE, plainTime: Temporal.PlainTime.from(time) })
      .toInstant();
    const newest = Temporal.Instant.from(this.now).subtract({ minutes: NEWEST_MINUTES });
    return (Temporal.Instant.compare(told, newest) < 0 ? told : newest).toString({
      fractionalSecondDigits: 3,
    });
  }
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
type Weekday = (typeof WEEKDAYS)[number];

const DAY = /^day([+-]\d+)([a-z]{3})?$/;

/**
 * A date inside the answers of a story, counted from today; with a day of the week: the first such day from there on.
 *
 * @example onDay(-14) // 'day-14'
 * @example onDay(-14, 'sat') // 'day-14sat'
 */
export function onDay(day: number, weekday?: Weekday): string {
  return `day${day < 0 ? '' : '+'}${day}${weekday ?? ''}`;
}

/**
 * The same answers with dates in place of counted days.
 *
 * @example dated({ by: 'day-1' }, calendar) // { by: '2026-11-21' }
 */
export function dated(value: unknown, calendar: Calendar): unknown {
  if (typeof value === 'string') {
    const [, counted, weekday] = DAY.exec(value) ?? [];
    if (counted === undefined) return value;
    const at = WEEKDAYS.findIndex((name) => name === weekday);
    return calendar.date(at < 0 ? Number(counted) : calendar.dayFrom(Number(counted), at + 1));
  }
  if (Array.isArray(value)) return value.map((item) => dated(item, calendar));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, dated(item, calendar)]));
}
