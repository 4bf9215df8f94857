import type { Instant } from '@reknit/shared/model';
import {
  PRESENT,
  type Attendance,
  type MySessionState,
  type SessionModality,
  type SessionState,
} from '../vocabulary/session-words';
import { isJoint } from './session-people';

/** A session as it stands. */
export interface StandingSession {
  readonly state: SessionState;
  readonly modality: SessionModality;
  readonly end: Instant;
  /** Of everybody who is booked; absent where nothing has been said. */
  readonly attendance: readonly (Attendance | undefined)[];
}

/**
 * It is over, and nobody has said who came.
 *
 * @example attendanceDue({ state: 'scheduled', end: yesterday, modality: 'couple', attendance: [] }, now) // true
 */
export function attendanceDue({ state, end }: Pick<StandingSession, 'state' | 'end'>, now: Instant): boolean {
  return state === 'scheduled' && Date.parse(end) <= Date.parse(now);
}

/**
 * Somebody of a joint session that is still to come has cancelled, and the others are still booked: it wants a decision.
 *
 * @example undecided({ state: 'scheduled', end: tomorrow, modality: 'couple', attendance: ['late_cancelled', undefined] }, now) // true
 */
export function undecided(session: StandingSession, now: Instant): boolean {
  if (session.state !== 'scheduled' || !isJoint(session.modality) || attendanceDue(session, now))
    return false;
  const gone = session.attendance.filter((one) => one !== undefined && !PRESENT.includes(one)).length;
  return gone > 0 && gone < session.attendance.length;
}

/** From how many minutes before it begins people may be asked where they are. */
export const ASK_WHERE_MINUTES = 60;

/**
 * Whether people can be asked now where they are: at the start of a session. What somebody said days before says nothing about the place
 * help would have to be sent to.
 *
 * @example mayAskWhere('2026-03-05T10:00:00.000Z', '2026-03-05T09:00:00.000Z') // true
 */
export function mayAskWhere(start: Instant, now: Instant): boolean {
  return Date.parse(now) >= Date.parse(start) - ASK_WHERE_MINUTES * 60_000;
}

/**
 * How a session stands for one who is booked into it. Who cancelled, whether the others came and what became of it is not theirs to see: for
 * who has cancelled themselves it is cancelled, for the others it is on until the clinician says otherwise.
 *
 * @param own one's own attendance
 * @example myStateOf({ state: 'partial', end: yesterday }, 'no_show', now) // 'over'
 */
export function myStateOf(
  { state, end }: Pick<StandingSession, 'state' | 'end'>,
  own: Attendance | undefined,
  now: Instant,
): MySessionState {
  const gone = own === 'late_cancelled' || own === 'cancelled_in_time' || own === 'clinician_cancelled';
  if (state === 'cancelled' || gone) return 'cancelled';
  return Date.parse(end) <= Date.parse(now) ? 'over' : 'scheduled';
}
