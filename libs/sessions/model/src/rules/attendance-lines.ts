import type { ParticipantId } from '@reknit/shared/model';
import {
  PRESENT,
  type Attendance,
  type PartialDecision,
  type SessionModality,
  type SessionState,
} from '../vocabulary/session-words';
import { isJoint } from './session-people';

/** A session of which it was said who came. */
export interface AttendedBy {
  readonly modality: SessionModality;
  readonly state: SessionState;
  readonly decision: PartialDecision | null;
  readonly people: readonly {
    readonly participantId: ParticipantId;
    readonly name: string;
    readonly attendance: Attendance | null;
    readonly minutes: number | null;
  }[];
}

/** What can be said of who came, by who may know it already. */
export interface AttendanceLine {
  /** Whom it is about; absent when it is about everybody who was meant to come. */
  readonly participantId?: ParticipantId;
  readonly readers: readonly ParticipantId[];
  readonly came: number;
  readonly of: number;
  /** One for each, in the order of the session. */
  readonly people: readonly { readonly name: string; readonly phrase: string }[];
}

const PHRASES: Readonly<Record<Attendance, string>> = {
  attended: 'Came',
  attended_late: 'Came late',
  left_early: 'Left early',
  late_cancelled: 'Cancelled late',
  cancelled_in_time: 'Cancelled in time',
  no_show: 'Did not come',
  clinician_cancelled: 'Cancelled by us',
  excused: 'Excused',
};

/**
 * What of the attendance of a session can be copied into notes. What was seen in a room is one line, for those who were in it: that
 * somebody was not there, and never why. Why is a line of its own, and only theirs; so is all of a session with one person.
 *
 * @example
 * attendanceLines(couple).map(({ participantId, came }) => [participantId, came]) // one cancelled: [[undefined, 1], ['t', 0]]
 */
export function attendanceLines(session: AttendedBy): readonly AttendanceLine[] {
  const taken = session.people.flatMap((one) => (one.attendance === null ? [] : [{ ...one, ...said(one) }]));
  if (session.state === 'scheduled' || session.state === 'cancelled' || taken.length === 0) return [];
  const there = taken.filter(({ isThere }) => isThere);
  const together = isJoint(session.modality) && there.length > 0 && session.decision !== 'held_as_individual';
  const own = together ? taken.filter(({ isThere }) => !isThere) : taken;
  const room: AttendanceLine = {
    readers: there.map(({ participantId }) => participantId),
    came: there.length,
    of: taken.length,
    people: taken.map(({ name, phrase, isThere }) => ({ name, phrase: isThere ? phrase : 'Was not there' })),
  };
  return [
    ...(together ? [room] : []),
    ...own.map(({ participantId, name, phrase, isThere }) => ({
      participantId,
      readers: [participantId],
      came: isThere ? 1 : 0,
      of: 1,
      people: [{ name, phrase }],
    })),
  ];
}

function said({ attendance, minutes }: AttendedBy['people'][number]) {
  const kind = attendance as Attendance;
  const long = minutes === null ? '' : ` by ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
  return { isThere: PRESENT.includes(kind), phrase: `${PHRASES[kind]}${long}` };
}
