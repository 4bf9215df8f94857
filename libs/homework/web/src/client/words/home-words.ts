import type { DueMoment, HomeworkStatus, MyHomeworkRow } from '@reknit/homework/model';
import type { Instant, TimeZoneName } from '@reknit/shared/model';
import { dayInWords, inWords, localDate } from '@reknit/shared/web-kernel';

/**
 * When something is due, as one says it to the person: in their own zone, the day alone where no time was named.
 *
 * @example
 * dueWords({ at: '2026-03-08T20:00:00.000Z', timeZone: 'Europe/Lisbon', graceMinutes: 0, wholeDay: false },
 *   { timeZone: 'Europe/Lisbon', now: '2026-03-05T09:00:00.000Z' }) // 'Sunday evening, in 3 days'
 */
export function dueWords(
  due: DueMoment,
  { timeZone, now }: { readonly timeZone: TimeZoneName; readonly now: Instant },
): string {
  if (!due.wholeDay) return inWords(due.at, { timeZone, now }).words;
  return dayInWords(localDate(due.at, due.timeZone), { today: localDate(now, due.timeZone) });
}

/**
 * How far a draft is, in words: a number would only invite counting.
 *
 * @example
 * progressWords({ status: 'in_progress', progress: 60 }) // 'About half done'
 */
export function progressWords({ status, progress }: Pick<MyHomeworkRow, 'status' | 'progress'>): string {
  if (status === 'assigned') return 'Not started';
  if (progress < 34) return 'Begun';
  if (progress < 67) return 'About half done';
  return progress < 100 ? 'Nearly done' : 'Ready to send';
}

const DONE_WORDS: Partial<Record<HomeworkStatus, string>> = {
  reviewed: 'Read by your therapist',
  closed: 'Finished',
  declined: 'You chose not to do this',
  lapsed: 'The time for it passed',
};

/** Where something that needs nothing any more stands, beyond that it was sent. */
export function doneWords(status: HomeworkStatus): string {
  return DONE_WORDS[status] ?? '';
}

/**
 * A greeting for the time of day.
 *
 * @example
 * greeting('20:15', 'Mara Lind') // 'Good evening, Mara'
 */
export function greeting(clock: string, name: string): string {
  const hour = Number(clock.slice(0, 2));
  const part = hour < 5 || hour >= 18 ? 'evening' : hour < 12 ? 'morning' : 'afternoon';
  const [first = ''] = name.trim().split(/\s+/);
  return first === '' ? `Good ${part}` : `Good ${part}, ${first}`;
}
