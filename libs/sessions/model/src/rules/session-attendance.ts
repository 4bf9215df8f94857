import { refuse, succeed, type Instant, type Outcome, type Problem } from '@reknit/shared/model';
import type { AttendanceOf, TakeAttendance } from '../contract/session';
import { SessionProblem } from '../vocabulary/session-problem';
import {
  PRESENT,
  type Attendance,
  type PartialDecision,
  type SessionModality,
  type SessionState,
} from '../vocabulary/session-words';
import { isJoint } from './session-people';

const HOUR = 3_600_000;

/**
 * How a cancellation counts: notice that is shorter than the practice asks for is late. Hours are elapsed ones.
 *
 * @param hours of notice the practice asks for
 * @example cancellation('2026-12-01T10:00:00.000Z', '2026-11-30T10:01:00.000Z', 24) // 'late_cancelled'
 */
export function cancellation(
  start: Instant,
  noticeAt: Instant,
  hours: number,
): 'late_cancelled' | 'cancelled_in_time' {
  return Date.parse(start) - Date.parse(noticeAt) < hours * HOUR ? 'late_cancelled' : 'cancelled_in_time';
}

/** What a session is by its attendance, and what was decided of it. */
export interface AttendanceTaken {
  readonly state: Extract<SessionState, 'held' | 'partial' | 'not_held'>;
  readonly decision?: PartialDecision;
}

/** A session as its attendance is taken. */
export interface AttendedSession {
  readonly modality: SessionModality;
  readonly state: SessionState;
  readonly start: Instant;
  readonly participantIds: readonly string[];
  /** How confidences are held is agreed in the case, or nothing needs to be agreed because only one person is in it. */
  readonly policyInForce: boolean;
}

/**
 * Takes the attendance of everybody who is booked. Where a joint session had some and missed some, what became of it has to be said:
 * nobody is seen alone as a matter of course, and not before it is agreed how confidences are held.
 *
 * @example takeAttendance(coupleSession, { attendance: [came, stayedAway] }, now) // refused: 'session.decision-needed'
 */
export function takeAttendance(
  session: AttendedSession,
  { attendance, decision }: Pick<TakeAttendance, 'attendance' | 'decision'>,
  now: Instant,
): Outcome<AttendanceTaken, Problem<SessionProblem>> {
  if (session.state === 'cancelled') return refuse({ code: SessionProblem.moveNotAllowed });
  if (Date.parse(session.start) > Date.parse(now)) return refuse({ code: SessionProblem.notBegun });
  const faulty = incomplete(session, attendance);
  if (faulty) return refuse(faulty);
  const present = attendance.filter((one) => PRESENT.includes(one.attendance)).length;
  const partial = isJoint(session.modality) && present > 0 && present < attendance.length;
  if (!partial && decision !== undefined) return refuse(atDecision(SessionProblem.decisionNotAsked));
  if (!partial) return succeed({ state: present > 0 ? 'held' : 'not_held' });
  if (decision === undefined) return refuse(atDecision(SessionProblem.decisionNeeded));
  if (decision === 'held_as_individual' && !session.policyInForce)
    return refuse(atDecision(SessionProblem.policyMissing));
  return succeed({ state: 'partial', decision });
}

/** Everybody once, nobody else, and minutes with those two that have them. */
function incomplete(
  { participantIds }: AttendedSession,
  attendance: readonly AttendanceOf[],
): Problem<SessionProblem> | undefined {
  const named = new Set(attendance.map((one) => one.participantId as string));
  const everybody = named.size === attendance.length && participantIds.every((id) => named.has(id));
  const code = SessionProblem.attendanceIncomplete;
  if (!everybody || named.size !== participantIds.length)
    return { code, fields: { attendance: [{ code: 'everybody-once' }] } };
  const wrong = attendance.findIndex((one) => (one.minutes !== undefined) !== hasMinutes(one.attendance));
  if (wrong < 0) return undefined;
  return { code, fields: { [`attendance.${wrong}.minutes`]: [{ code: 'minutes-do-not-fit' }] } };
}

/** Only who was there for a part of it has missed minutes. */
export function hasMinutes(attendance: Attendance): boolean {
  return attendance === 'attended_late' || attendance === 'left_early';
}

function atDecision(code: SessionProblem): Problem<SessionProblem> {
  return { code, fields: { decision: [{ code }] } };
}
