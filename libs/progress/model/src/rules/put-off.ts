import { daysBetween } from '@reknit/cases/model';
import {
  refuse,
  succeed,
  type Instant,
  type LocalDate,
  type Outcome,
  type Problem,
} from '@reknit/shared/model';
import { PUT_OFF_LIMITS } from '../contract/put-off';
import type { InboxItem } from '../contract/today';
import { ProgressProblem } from '../vocabulary/progress-problem';

/** What somebody put off: until which day, and since when it waited then. */
export interface PutOffUntil {
  readonly item: string;
  readonly until: LocalDate;
  readonly since: Instant;
}

const { min, max } = PUT_OFF_LIMITS.ahead;

/**
 * Whether somebody may put something off until a day: what is red never, anything else from tomorrow up to two weeks ahead.
 *
 * @param today in the calendar of whoever puts it off
 * @example putOff({ level: 'plain' }, { until: '2026-11-23', today: '2026-11-22' }).ok // true
 */
export function putOff(
  { level }: Pick<InboxItem, 'level'>,
  { until, today }: { readonly until: LocalDate; readonly today: LocalDate },
): Outcome<undefined, Problem> {
  if (level === 'red') return refuse({ code: ProgressProblem.notForLater });
  const days = daysBetween(today, until);
  if (days < min || days > max)
    return refuse({ code: ProgressProblem.dayNotPossible, fields: { until: [{ code: 'not-a-choice' }] } });
  return succeed(undefined);
}

/**
 * Until which day an item is out of sight, or nothing when it is to be seen: its day has come, it has turned red, or it waits
 * for something newer than what was put off.
 *
 * @example outOfSight(item, { item: item.id, until: '2026-11-24', since: item.since }, '2026-11-23') // '2026-11-24'
 */
export function outOfSight(
  item: Pick<InboxItem, 'level' | 'since'>,
  off: PutOffUntil | undefined,
  today: LocalDate,
): LocalDate | undefined {
  if (!off || item.level === 'red' || item.since > off.since || off.until <= today) return undefined;
  return off.until;
}
