import { Injectable } from '@nestjs/common';
import { CORRECTION_LIMITS, type MyRecordPart, type SessionMedium } from '@reknit/sessions/model';
import { Clock, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, Instant, LocalDate, TimeZoneName } from '@reknit/shared/model';

const PARTS = statement(
  'correction.parts',
  `select p.case_id as "caseId", (select coalesce(array_agg(a.name order by m.role = 'primary' desc, a.name), '{}')
     from care_team_member m join account a on a.practice_id = m.practice_id and a.id = m.account_id
     where m.practice_id = p.practice_id and m.case_id = p.case_id and m.role in ('primary', 'co', 'substitute')
       and m.from_on <= $3::date and (m.to_on is null or m.to_on > $3::date)) as clinicians
   from participant p
   where p.practice_id = $1 and p.client_id = $2 and p.state not in ('left', 'removed') order by p.from_on, p.id`,
);
/** Begins with the bookings of who asks: a session of others is nowhere on the way. */
const OVER = statement(
  'correction.sessions',
  `select s.id, s.case_id as "caseId", s.starts_at as start, s.time_zone as "timeZone", s.medium
   from session_attendee e join session s on s.practice_id = e.practice_id and s.id = e.session_id
   where e.practice_id = $1 and e.client_id = $2 and e.session_id in (select sec.my_sessions()) and e.ends_at <= $3
     and s.state <> 'cancelled'
   order by e.starts_at desc, s.id limit $4`,
);

interface OverRow {
  readonly id: string;
  readonly caseId: CaseId;
  readonly start: Date;
  readonly timeZone: TimeZoneName;
  readonly medium: SessionMedium;
}

/** The pieces of work somebody takes part in, and their own sessions there that are over. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async parts(actor: Actor, now: Instant): Promise<readonly MyRecordPart[]> {
    const me = [actor.practiceId, actor.clientId ?? null];
    const today: LocalDate = this.clock.today(actor.practiceTimeZone);
    const parts = await this.sql.rows<Pick<MyRecordPart, 'caseId' | 'clinicians'>>(PARTS, [...me, today]);
    const over = await this.sql.rows<OverRow & Record<string, unknown>>(OVER, [
      ...me,
      now,
      CORRECTION_LIMITS.sessions,
    ]);
    return parts.map(({ caseId, clinicians }) => ({
      caseId,
      clinicians,
      sessions: over
        .filter((one) => one.caseId === caseId)
        .map(({ id, start, timeZone, medium }) => ({ id, start: start.toISOString(), timeZone, medium })),
    }));
  }
}
