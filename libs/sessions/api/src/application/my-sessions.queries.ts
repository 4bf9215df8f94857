import { Injectable } from '@nestjs/common';
import {
  myStateOf,
  type Attendance,
  type MySession,
  type MySessions,
  type SessionMedium,
  type SessionState,
} from '@reknit/sessions/model';
import { Clock, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { TimeZoneName } from '@reknit/shared/model';
import { CorrectionRequests } from '../persistence/correction-requests';

interface MyRow {
  readonly id: string;
  readonly start: Date;
  readonly end: Date;
  readonly timeZone: TimeZoneName;
  readonly medium: SessionMedium;
  readonly state: SessionState;
  readonly room: string | null;
  readonly link: string | null;
  readonly clinicians: readonly string[];
  readonly company: readonly string[];
  readonly attendance: Attendance | null;
}

const HALF_A_YEAR_DAYS = 183;
const DAY = 86_400_000;
/** For so long the start page says that there is an answer to what they asked to have corrected. */
const ANSWER_SHOWN_DAYS = 14;

/** Begins with the bookings of who asks: a session of others is nowhere on the way. */
const MINE = statement(
  'session.mine',
  `select s.id, s.starts_at as start, s.ends_at as "end", s.time_zone as "timeZone", s.medium, s.state, s.link, r.name as room,
     (select coalesce(array_agg(a.name order by c.place), '{}') from session_clinician c
      join account a on a.practice_id = c.practice_id and a.id = c.account_id
      where c.practice_id = s.practice_id and c.session_id = s.id) as clinicians,
     (select coalesce(array_agg(w.given_name order by w.given_name), '{}') from sec.my_session_company() w where w.session_id = s.id) as company,
     t.attendance
   from session_attendee e
   join session s on s.practice_id = e.practice_id and s.id = e.session_id
   left join room r on r.practice_id = s.practice_id and r.id = s.room_id
   left join session_attendance t on t.practice_id = e.practice_id and t.session_id = e.session_id and t.participant_id = e.participant_id
   where e.practice_id = $1 and e.client_id = $2 and e.session_id in (select sec.my_sessions()) and e.starts_at > $3
   order by e.starts_at, s.id`,
);

/** What a person in care is booked into. */
@Injectable()
export class MySessionsQueries {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
    private readonly corrections: CorrectionRequests,
  ) {}

  async list(actor: Actor): Promise<MySessions> {
    const since = new Date(this.clock.epochMillis() - HALF_A_YEAR_DAYS * DAY);
    const rows = await this.sql.rows<MyRow & Record<string, unknown>>(MINE, [
      actor.practiceId,
      actor.clientId ?? null,
      since,
    ]);
    const now = this.clock.now();
    const all = rows.map((row) => present(row, now));
    const isOver = ({ end }: MySession) => Date.parse(end) <= Date.parse(now);
    return {
      timeZone: actor.timeZone,
      upcoming: all.filter((one) => !isOver(one)),
      past: all.filter(isOver).reverse(),
      isAnswered: await this.isAnswered(actor),
    };
  }

  private async isAnswered({ clientId }: Actor): Promise<boolean> {
    const since = new Date(this.clock.epochMillis() - ANSWER_SHOWN_DAYS * DAY);
    return clientId !== undefined && (await this.corrections.isAnswered(clientId, since));
  }
}

function present(row: MyRow, now: string): MySession {
  const end = row.end.toISOString();
  const attendance = row.attendance ?? undefined;
  return {
    id: row.id,
    start: row.start.toISOString(),
    end,
    timeZone: row.timeZone,
    medium: row.medium,
    ...(row.room ? { room: row.room } : {}),
    ...(row.link ? { link: row.link } : {}),
    clinicians: row.clinicians,
    with: row.company,
    state: myStateOf({ state: row.state, end }, attendance, now),
    ...(attendance ? { attendance } : {}),
  };
}
