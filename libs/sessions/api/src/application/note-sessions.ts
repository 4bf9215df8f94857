import { Injectable } from '@nestjs/common';
import type { NoteAttendance, NoteHeader } from '@reknit/sessions/model';
import { Sql, statement, Transactions } from '@reknit/shared/api-kernel';
import type { CaseId, Instant, ParticipantId, TimeZoneName } from '@reknit/shared/model';

/** A session as a note about it needs it. */
export interface SessionForNote {
  readonly id: string;
  readonly end: Instant;
  /** Everybody it was arranged with. */
  readonly participantIds: readonly ParticipantId[];
  readonly header: NoteHeader;
}

interface Row {
  readonly id: string;
  readonly start: Date;
  readonly end: Date;
  readonly timeZone: TimeZoneName;
  readonly modality: string;
  readonly medium: string;
}

interface AttendeeRow {
  readonly participantId: ParticipantId;
  readonly name: string;
  readonly attendance: string | null;
  readonly minutes: number | null;
  readonly askedAt: Date | null;
}

const SESSION = statement(
  'note.session',
  `select s.id, coalesce(s.actual_start, s.starts_at) as start, coalesce(s.actual_end, s.ends_at) as end, s.time_zone as "timeZone",
     s.modality, s.medium
   from session s where s.practice_id = $1 and s.case_id = $2 and s.id = $3`,
);
const ATTENDEES = statement(
  'note.session-attendees',
  `select e.participant_id as "participantId", k.given_name || ' ' || k.family_name as name, t.attendance, t.minutes,
     c.at as "askedAt"
   from session_attendee e join client k on k.practice_id = e.practice_id and k.id = e.client_id
   left join session_attendance t on t.practice_id = e.practice_id and t.session_id = e.session_id and t.participant_id = e.participant_id
   left join session_confirmation c on c.practice_id = e.practice_id and c.session_id = e.session_id and c.participant_id = e.participant_id
   where e.practice_id = $1 and e.case_id = $2 and e.session_id = $3 order by e.participant_id`,
);

/** What notes ask of the sessions of a case. */
@Injectable()
export class NoteSessions {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
  ) {}

  async find(caseId: CaseId, sessionId: string): Promise<SessionForNote | undefined> {
    const place = [this.transactions.current().who.practiceId, caseId, sessionId];
    const row = await this.sql.first<Row>(SESSION, place);
    if (!row) return undefined;
    const attendees = await this.sql.rows<AttendeeRow>(ATTENDEES, place);
    return {
      id: row.id,
      end: row.end.toISOString(),
      participantIds: attendees.map(({ participantId }) => participantId),
      header: {
        sessionStart: row.start.toISOString(),
        sessionEnd: row.end.toISOString(),
        minutes: Math.round((row.end.getTime() - row.start.getTime()) / 60_000),
        timeZone: row.timeZone,
        modality: row.modality,
        medium: row.medium,
        attendance: attendees.map(attendanceOf),
      },
    };
  }
}

function attendanceOf({ participantId, name, attendance, minutes, askedAt }: AttendeeRow): NoteAttendance {
  return {
    participantId,
    name,
    ...(attendance === null ? {} : { attendance }),
    ...(attendance === 'attended_late' && minutes !== null ? { minutesLate: minutes } : {}),
    ...(askedAt === null ? {} : { placeAskedAt: askedAt.toISOString() }),
  };
}
