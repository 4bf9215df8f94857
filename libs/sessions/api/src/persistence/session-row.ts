import type {
  Attendance,
  CaseSessionRow,
  PartialDecision,
  SessionClinician,
  SessionMedium,
  SessionModality,
  SessionRoom,
  SessionState,
} from '@reknit/sessions/model';
import { attendanceDue, undecided } from '@reknit/sessions/model';
import type { CaseId, ClientId, Instant, ParticipantId, TimeZoneName } from '@reknit/shared/model';

export interface BookedPerson {
  readonly participantId: ParticipantId;
  readonly clientId: ClientId;
  readonly name: string;
  readonly timeZone: TimeZoneName;
  readonly booked: boolean;
  readonly attendance: Attendance | null;
  readonly minutes: number | null;
}

/** A session as the statements below read it. */
export interface SessionRecord {
  readonly id: string;
  readonly caseId: CaseId;
  readonly version: number;
  readonly start: Date;
  readonly end: Date;
  readonly timeZone: TimeZoneName;
  readonly modality: SessionModality;
  readonly medium: SessionMedium;
  readonly state: SessionState;
  readonly decision: PartialDecision | null;
  readonly seriesId: string | null;
  readonly movedAlone: boolean;
  readonly serviceType: string | null;
  readonly link: string | null;
  readonly actualStart: Date | null;
  readonly actualEnd: Date | null;
  readonly room: SessionRoom | null;
  readonly clinicians: readonly SessionClinician[];
  readonly people: readonly BookedPerson[];
}

/** Of the row `s`, in the names of `SessionRecord`. Who came stays empty for whoever is not to know: the table itself is silent to them. */
export const SESSION_COLUMNS = `s.id, s.case_id as "caseId", s.version, s.starts_at as start, s.ends_at as "end", s.time_zone as "timeZone",
  s.modality, s.medium, s.state, s.decision, s.series_id as "seriesId", s.moved_alone as "movedAlone", s.service_type as "serviceType", s.link,
  s.actual_start as "actualStart", s.actual_end as "actualEnd",
  (select jsonb_build_object('id', r.id, 'name', r.name) from room r where r.practice_id = s.practice_id and r.id = s.room_id) as room,
  (select coalesce(jsonb_agg(jsonb_build_object('accountId', c.account_id, 'name', a.name) order by c.place), '[]')
   from session_clinician c join account a on a.practice_id = c.practice_id and a.id = c.account_id
   where c.practice_id = s.practice_id and c.session_id = s.id) as clinicians,
  (select coalesce(jsonb_agg(jsonb_build_object('participantId', e.participant_id, 'clientId', e.client_id,
     'name', k.given_name || ' ' || k.family_name, 'timeZone', coalesce(a.time_zone, k.time_zone), 'booked', e.booked,
     'attendance', t.attendance, 'minutes', t.minutes) order by k.given_name, e.participant_id), '[]')
   from session_attendee e
   join client k on k.practice_id = e.practice_id and k.id = e.client_id
   left join account a on a.practice_id = e.practice_id and a.client_id = e.client_id
   left join session_attendance t on t.practice_id = e.practice_id and t.session_id = e.session_id and t.participant_id = e.participant_id
   where e.practice_id = s.practice_id and e.session_id = s.id) as people`;

/** What an administrator is shown as the state: that it is booked, or not any more. */
export function bookingState(state: SessionState): SessionState {
  return state === 'cancelled' ? 'cancelled' : 'scheduled';
}

export function present(row: SessionRecord, now: Instant): CaseSessionRow {
  return {
    id: row.id,
    version: row.version,
    start: row.start.toISOString(),
    end: row.end.toISOString(),
    timeZone: row.timeZone,
    modality: row.modality,
    medium: row.medium,
    state: row.state,
    ...(row.decision ? { decision: row.decision } : {}),
    ...(row.room ? { room: row.room } : {}),
    ...(row.seriesId ? { seriesId: row.seriesId } : {}),
    clinicians: row.clinicians,
    participants: row.people.map((one) => ({
      participantId: one.participantId,
      name: one.name,
      timeZone: one.timeZone,
      ...(one.attendance ? { attendance: one.attendance } : {}),
      ...(one.minutes === null ? {} : { minutes: one.minutes }),
    })),
    ...standing(row, now),
  };
}

/** What waits for somebody to say something. */
export function standing(
  row: SessionRecord,
  now: Instant,
): { readonly attendanceDue: boolean; readonly undecided: boolean } {
  const end = row.end.toISOString();
  const attendance = row.people.map((one) => one.attendance ?? undefined);
  return {
    attendanceDue: attendanceDue({ state: row.state, end }, now),
    undecided: undecided({ state: row.state, modality: row.modality, end, attendance }, now),
  };
}
