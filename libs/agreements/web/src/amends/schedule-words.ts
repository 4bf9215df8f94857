import type { CommitmentSchedule, ScheduleDay } from '@reknit/agreements/model';

export const DAY_WORDS: Record<ScheduleDay, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};
const UNIT = { daily: ['day', 'days'], weekly: ['week', 'weeks'], monthly: ['month', 'months'] } as const;
const AND = new Intl.ListFormat('en-GB');

/**
 * When something is done, as one says it.
 *
 * @example scheduleInWords({ freq: 'weekly', interval: 1, byDay: ['sun'], time: '19:00' }) // 'every week on Sunday at 19:00'
 */
export function scheduleInWords({
  freq,
  date,
  interval = 1,
  byDay,
  monthDay,
  time,
  count,
  until,
}: CommitmentSchedule): string {
  const at = time ? ` at ${time}` : '';
  if (freq === 'once') return `on ${date ? dayOf(date) : 'a day still open'}${at}`;
  const [one, many] = UNIT[freq];
  const every = interval === 1 ? `every ${one}` : `every ${interval} ${many}`;
  const days = byDay && byDay.length > 0 ? ` on ${AND.format(byDay.map((day) => DAY_WORDS[day]))}` : '';
  const inMonth = monthDay ? ` on day ${monthDay}` : '';
  const end = count ? `, ${count} times` : until ? `, until ${dayOf(until)}` : '';
  return `${every}${days}${inMonth}${at}${end}`;
}

/** @example dayOf('2026-06-30') // '30 June 2026' */
export function dayOf(date: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T12:00:00Z`));
}
