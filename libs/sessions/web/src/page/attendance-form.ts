import {
  ATTENDANCES,
  PRESENT,
  hasMinutes,
  isJoint,
  slotOf,
  wallTime,
  type Attendance,
  type CaseSession,
  type PartialDecision,
  type TakeAttendance,
} from '@reknit/sessions/model';

/** What has been said of one person. */
export interface PersonAttendance {
  readonly attendance?: Attendance;
  /** As typed; only where somebody was there for a part of it. */
  readonly minutes: string;
}

export interface AttendanceDraft {
  readonly people: Readonly<Record<string, PersonAttendance>>;
  readonly decision?: PartialDecision;
  /** On the clock of the session; empty where it was as planned. */
  readonly began: string;
  readonly ended: string;
}

const USUAL_MINUTES = '10';

export function draftOf(session: CaseSession): AttendanceDraft {
  const { participants, decision, actualStart, actualEnd, timeZone } = session;
  return {
    people: Object.fromEntries(
      participants.map(({ participantId, attendance, minutes }) => [
        participantId,
        { attendance, minutes: minutes === undefined ? USUAL_MINUTES : String(minutes) },
      ]),
    ),
    decision,
    began: actualStart === undefined ? '' : wallTime(actualStart, timeZone).at,
    ended: actualEnd === undefined ? '' : wallTime(actualEnd, timeZone).at,
  };
}

/** What the choices for one person are: that we cancelled is said of a session, not of one of its people. */
export function choicesFor(said: Attendance | undefined): readonly Attendance[] {
  return ATTENDANCES.filter((one) => one !== 'clinician_cancelled' || one === said);
}

/** Everybody is there, as far as nothing else has been said of them. */
export function everybodyCame(draft: AttendanceDraft): AttendanceDraft {
  const people = Object.entries(draft.people).map(([id, { minutes, attendance }]) => [
    id,
    { minutes, attendance: attendance ?? ('attended' as const) },
  ]);
  return { ...draft, people: Object.fromEntries(people) };
}

/** Some of a joint session came and some did not: it has to be said what became of it. */
export function isPartial({ modality }: Pick<CaseSession, 'modality'>, { people }: AttendanceDraft): boolean {
  const said = Object.values(people).map(({ attendance }) => attendance);
  const present = said.filter((one) => one !== undefined && PRESENT.includes(one)).length;
  const missing = said.filter((one) => one !== undefined && !PRESENT.includes(one)).length;
  return isJoint(modality) && present > 0 && missing > 0;
}

/** What still has to be said before it can be saved, in words; undefined when nothing. */
export function missingIn(
  session: Pick<CaseSession, 'modality' | 'participants'>,
  draft: AttendanceDraft,
): string | undefined {
  const silent = session.participants.find(
    ({ participantId }) => draft.people[participantId]?.attendance === undefined,
  );
  if (silent) return `Say whether ${silent.name} came.`;
  const faulty = session.participants.find(({ participantId }) => {
    const said = draft.people[participantId];
    const minutes = Number(said?.minutes);
    return said?.attendance && hasMinutes(said.attendance) && !(Number.isInteger(minutes) && minutes > 0);
  });
  if (faulty) return `Say how many minutes it was for ${faulty.name}.`;
  if (isPartial(session, draft) && draft.decision === undefined) return 'Say what became of the session.';
  return undefined;
}

export function attendanceBody(session: CaseSession, draft: AttendanceDraft): TakeAttendance {
  const { timeZone, start } = session;
  const day = wallTime(start, timeZone).on;
  const moment = (at: string): string => slotOf({ on: day, at, timeZone, minutes: 1 }).start;
  return {
    attendance: session.participants.flatMap(({ participantId }) => {
      const { attendance, minutes } = draft.people[participantId] ?? { minutes: '' };
      if (attendance === undefined) return [];
      return [{ participantId, attendance, ...(hasMinutes(attendance) ? { minutes: Number(minutes) } : {}) }];
    }),
    ...(isPartial(session, draft) && draft.decision ? { decision: draft.decision } : {}),
    ...(draft.began ? { actualStart: moment(draft.began) } : {}),
    ...(draft.began && draft.ended ? { actualEnd: moment(draft.ended) } : {}),
  };
}
