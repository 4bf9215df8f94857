import { Temporal } from 'temporal-polyfill';
import {
  refuse,
  succeed,
  type Instant,
  type Outcome,
  type Problem,
  type TimeZoneName,
} from '@reknit/shared/model';
import type { SessionTime } from '../contract/session';
import { SessionProblem } from '../vocabulary/session-problem';
import type { SeriesScope, SessionState } from '../vocabulary/session-words';
import { daysBetween, slotOf, wallTime, type Slot } from './session-time';

/** A session as changes of its series see it. */
export interface SeriesSession {
  readonly id: string;
  readonly start: Instant;
  readonly timeZone: TimeZoneName;
  readonly state: SessionState;
  /** Moved by itself before. */
  readonly movedAlone: boolean;
}

/**
 * The sessions a change is about, in order of time. `following` are those that begin after this one, `all` also those before it that have
 * not begun. What has begun, is cancelled or was moved by itself is passed by; the session pointed at is always meant.
 *
 * @param series every session of the series; the one pointed at alone when there is none
 * @example scopeOfChange('this', [session], session.id, now) // { ok: true, value: [session] }
 */
export function scopeOfChange<Session extends SeriesSession>(
  scope: SeriesScope,
  series: readonly Session[],
  id: string,
  now: Instant,
): Outcome<readonly Session[], Problem<SessionProblem>> {
  const pointed = series.find((one) => one.id === id);
  if (!pointed || pointed.state !== 'scheduled') return refuse({ code: SessionProblem.moveNotAllowed });
  if (scope === 'this') return succeed([pointed]);
  if (series.length < 2) return refuse({ code: SessionProblem.notASeries });
  const meant = series.filter(
    (one) =>
      one === pointed ||
      (one.state === 'scheduled' &&
        !one.movedAlone &&
        Date.parse(one.start) > Date.parse(now) &&
        (scope === 'all' || Date.parse(one.start) > Date.parse(pointed.start))),
  );
  return succeed([...meant].sort((one, other) => Date.parse(one.start) - Date.parse(other.start)));
}

/**
 * Where one session of a change goes: by as many days as the one pointed at, to its new time on the wall and its new length.
 *
 * @example movedWith(week2, week1, { on: '2026-12-02', at: '11:00', timeZone, minutes: 50 }) // a day later than it was, at eleven
 */
export function movedWith(session: SeriesSession, pointed: SeriesSession, to: SessionTime): Slot {
  const days = daysBetween(wallTime(pointed.start, to.timeZone).on, to.on);
  const on = Temporal.PlainDate.from(wallTime(session.start, to.timeZone).on).add({ days }).toString();
  return slotOf({ ...to, on });
}
