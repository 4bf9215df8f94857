import type { RiskFlagView } from '@reknit/measures/model';
import { clockTime } from '@reknit/shared/web-kernel';
import type { Instant, TimeZoneName } from '@reknit/shared/model';

/**
 * A moment in the hours of the practice: the weekday, the day and the wall clock there.
 *
 * @example atPractice('2026-11-23T09:00:00.000Z', 'UTC') // 'Monday 23 November, 09:00'
 */
export function atPractice(at: Instant, timeZone: TimeZoneName): string {
  const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone });
  return `${day.format(new Date(at))}, ${clockTime(at, timeZone)}`.replace(/^(\w+), /, '$1 ');
}

type Targeted = Pick<
  RiskFlagView,
  'status' | 'openedAt' | 'outsideHours' | 'clockFrom' | 'acknowledgeBy' | 'overdue'
>;

/** When it came and by when somebody has to have seen it, in plain sentences and in the zone of the practice. */
export function targetInWords(flag: Targeted, timeZone: TimeZoneName): readonly string[] {
  const came = `It came on ${atPractice(flag.openedAt, timeZone)}`;
  const opened = flag.outsideHours
    ? `${came}, while the practice was closed. The time runs from ${atPractice(flag.clockFrom, timeZone)}.`
    : `${came}.`;
  if (flag.status !== 'open') return [opened];
  const by = atPractice(flag.acknowledgeBy, timeZone);
  return [opened, flag.overdue ? `It was to be seen by ${by}. That has passed.` : `To be seen by ${by}.`];
}
