import { validate, type SchemaPathTree } from '@angular/forms/signals';
import { instantOf } from '@reknit/exercises/web';
import { HOMEWORK_LIMITS, type DueMoment, type DueWish } from '@reknit/homework/model';
import type { Instant, LocalDate, TimeZoneName } from '@reknit/shared/model';
import { clockTime, localDate, mustHave } from '@reknit/shared/web-kernel';

/** A due moment as typed. An empty time is the end of the day. */
export interface DueModel {
  date: string;
  time: string;
  timeZone: TimeZoneName;
  /** Minutes, as the value of a choice. */
  grace: string;
}

const HOUR = 60;
/** Elapsed time after due in which it still counts. */
export const GRACES: readonly { readonly value: string; readonly words: string }[] = [
  { value: '0', words: 'None' },
  { value: String(12 * HOUR), words: '12 hours' },
  { value: String(24 * HOUR), words: '1 day' },
  { value: String(48 * HOUR), words: '2 days' },
  { value: String(7 * 24 * HOUR), words: '1 week' },
];

const DAY = 86_400_000;
/** The last minute of the day stands for its end: nobody needs to think of seconds. */
const END_OF_DAY = '23:59';

/** Starts a week from today, at the end of the day. */
export function dueModel(now: Instant, timeZone: TimeZoneName): DueModel {
  const date = localDate(new Date(Date.parse(now) + 7 * DAY).toISOString(), timeZone);
  return { date, time: '', timeZone, grace: String(HOMEWORK_LIMITS.graceMinutes.default) };
}

/** A moment that was set before, to be changed; one that lies behind starts again a week from today. */
export function dueModelOf(due: DueMoment, now: Instant): DueModel {
  const fresh = dueModel(now, due.timeZone);
  const grace = GRACES.some(({ value }) => value === String(due.graceMinutes))
    ? String(due.graceMinutes)
    : fresh.grace;
  return {
    ...fresh,
    grace,
    date: due.at > now ? localDate(due.at, due.timeZone) : fresh.date,
    time: due.wholeDay ? '' : clockTime(due.at, due.timeZone),
  };
}

/** @param now the present moment: what is due has to lie ahead of it */
export function dueSchema(now: () => Instant): (path: SchemaPathTree<DueModel>) => void {
  return (path) => {
    mustHave(path.date, 'Choose a day.');
    mustHave(path.timeZone, 'Choose a time zone.');
    validate(path.date, ({ valueOf }) => {
      const moment = dueAt(valueOf(path));
      return moment !== undefined && moment <= now()
        ? { kind: 'in-past', message: 'Choose a day that is still to come.' }
        : undefined;
    });
  };
}

/** The moment a typed due stands for; undefined while no day is chosen. */
export function dueAt({ date, time, timeZone }: DueModel): Instant | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(date)
    ? instantOf({ date, time: time || END_OF_DAY }, timeZone)
    : undefined;
}

/**
 * What is sent of a typed due.
 *
 * @example
 * dueWish({ date: '2026-03-08', time: '', timeZone: 'Europe/London', grace: '1440' })
 * // { date: '2026-03-08', timeZone: 'Europe/London', graceMinutes: 1440 }
 */
export function dueWish({ date, time, timeZone, grace }: DueModel): DueWish {
  return { date: date satisfies LocalDate, ...(time && { time }), timeZone, graceMinutes: Number(grace) };
}
