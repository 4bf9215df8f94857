import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OwnRecords } from '@reknit/cases/api';
import type { OwnItem } from '@reknit/cases/model';
import { Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { Attendance, SessionMedium } from '@reknit/sessions/model';
import { CorrectionRequests } from '../persistence/correction-requests';
import { CorrectionWords } from './correction-words';

interface Row {
  readonly id: string;
  readonly at: Date;
  readonly medium: SessionMedium;
  readonly minutes: number;
  readonly attendance: Attendance | null;
}

/** By the bookings of one person: neither who else was booked, nor whether it took place with them. */
const MINE = statement(
  'session.own-record',
  `select s.id, s.starts_at as at, s.medium, t.attendance,
     (extract(epoch from s.ends_at - s.starts_at) / 60)::integer as minutes
   from session_attendee e
   join session s on s.practice_id = e.practice_id and s.id = e.session_id
   left join session_attendance t on t.practice_id = e.practice_id and t.session_id = e.session_id and t.participant_id = e.participant_id
   where e.practice_id = $1 and e.client_id = $2 and e.session_id in (select sec.my_sessions())`,
);

const ATTENDANCE: Readonly<Record<Attendance, string>> = {
  attended: 'you were there',
  attended_late: 'you came later',
  left_early: 'you left earlier',
  late_cancelled: 'cancelled late',
  cancelled_in_time: 'cancelled in time',
  no_show: 'you were not there',
  clinician_cancelled: 'cancelled by your therapist',
  excused: 'excused',
};
const MEDIUM: Readonly<Record<SessionMedium, string>> = {
  in_person: 'in person',
  video: 'by video',
  phone: 'by phone',
  text: 'in writing',
};

/** The sessions somebody was booked into and whether they came, and what they asked to have corrected. */
@Injectable()
export class OwnSessionsRecord implements OnModuleInit {
  constructor(
    private readonly records: OwnRecords,
    private readonly sql: Sql,
    private readonly corrections: CorrectionRequests,
    private readonly words: CorrectionWords,
  ) {}

  onModuleInit(): void {
    this.records.register({
      domain: 'sessions',
      partsOf: async (actor) => [...(await this.bookings(actor)), ...(await this.asked(actor))],
    });
  }

  private async bookings(actor: Actor): Promise<readonly OwnItem[]> {
    const me = [actor.practiceId, actor.clientId ?? null];
    const rows = await this.sql.rows<Row & Record<string, unknown>>(MINE, me);
    return rows.map(({ id, at, medium, minutes, attendance }) => ({
      kind: 'sessions.booking',
      at: at.toISOString(),
      title: `Session ${MEDIUM[medium]}`,
      words: [{ label: 'Your attendance', text: attendance === null ? '' : ATTENDANCE[attendance] }],
      figures: [{ label: 'Booked for', value: minutes, unit: 'minutes' }],
      source: { id },
    }));
  }

  /** Their own words. How it was answered, and that it was, is somebody else's to move. */
  private async asked({ clientId }: Actor): Promise<readonly OwnItem[]> {
    if (!clientId) return [];
    const rows = await this.corrections.mine(clientId);
    const texts = await this.words.opened(rows);
    return rows.map(({ id, askedAt }, index) => ({
      kind: 'sessions.correction',
      at: askedAt.toISOString(),
      title: 'A correction you asked for',
      words: [
        { label: 'What you believe is wrong', text: texts[index]?.wrong ?? '' },
        { label: 'What it should say instead', text: texts[index]?.right ?? '' },
        { label: 'Why you disagree with the answer', text: texts[index]?.statement ?? '' },
      ],
      figures: [],
      source: { id },
    }));
  }
}
