import { Injectable } from '@nestjs/common';
import {
  daysBetween,
  SESSION_LIMITS,
  spanOf,
  type Agenda,
  type AgendaClinicians,
  type AgendaSession,
  type SessionClinician,
} from '@reknit/sessions/model';
import { AuditTrail, Clock, fieldProblem, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { AccountId, LocalDate } from '@reknit/shared/model';
import { bookingState, SESSION_COLUMNS, standing, type SessionRecord } from '../persistence/session-row';

export interface AgendaAsked {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly clinicianId?: AccountId;
  readonly whose?: 'own' | 'everyone';
}

type AgendaRow = SessionRecord & {
  readonly inReach: boolean;
  readonly caseTitle: string | null;
  readonly mayChange: boolean;
  /** Whoever asks has begun a note about it that stands. */
  readonly noted: boolean;
};

/** $1 practice, $2 and $3 the span, $4 whose (null: everybody's), $5 who asks, $6 whether as an administrator, $7 rows. */
const AGENDA = statement(
  'session.agenda',
  `select ${SESSION_COLUMNS}, s.case_id = any (array(select sec.my_cases())) as "inReach", cc.title as "caseTitle",
     exists (select 1 from care_team_member m where m.practice_id = s.practice_id and m.case_id = s.case_id and m.account_id = $5
       and m.role <> 'supervisor' and m.from_on <= sec.today() and (m.to_on is null or m.to_on > sec.today())) as "mayChange",
     exists (select 1 from note n where n.practice_id = s.practice_id and n.case_id = s.case_id and n.session_id = s.id
       and n.author_id = $5 and n.state <> 'marked_in_error') as noted
   from session s left join care_case cc on cc.practice_id = s.practice_id and cc.id = s.case_id
   where s.practice_id = $1 and s.starts_at < $3 and s.starts_at > $2::timestamptz - interval '8 hours' and s.ends_at > $2
     and ($6::boolean or s.case_id = any (array(select sec.my_cases())))
     and ($4::uuid is null or exists (select 1 from session_clinician c
       where c.practice_id = s.practice_id and c.session_id = s.id and c.account_id = $4))
   order by s.starts_at, s.id limit $7`,
);
/** Everybody for an administrator; otherwise oneself, and the care teams of one's cases. */
const CLINICIANS = statement(
  'session.clinicians',
  `select a.id as "accountId", a.name from account a
   where a.practice_id = $1 and a.status = 'active' and 'clinician' = any (a.roles)
     and ($3::boolean or a.id = $2 or a.id in (select m.account_id from care_team_member m
       where m.practice_id = $1 and m.case_id in (select sec.my_cases())))
   order by a.name, a.id`,
);

/** The calendar: everything of a span in one statement. */
@Injectable()
export class AgendaQueries {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
  ) {}

  async read(actor: Actor, asked: AgendaAsked): Promise<Agenda> {
    const { from, to } = asked;
    const days = daysBetween(from, to);
    if (days < 0) throw fieldProblem('to', 'before-start');
    if (days >= SESSION_LIMITS.agendaDays) throw fieldProblem('to', 'too-long', SESSION_LIMITS.agendaDays);
    const span = spanOf(from, to, actor.practiceTimeZone);
    const rows = await this.sql.rows<AgendaRow & Record<string, unknown>>(AGENDA, [
      actor.practiceId,
      span.start,
      span.end,
      whoseOf(actor, asked),
      actor.accountId,
      isAdministrator(actor),
      SESSION_LIMITS.agendaSessions,
    ]);
    this.trail.about({ subjectType: 'agenda', ids: rows.map(({ id }) => id) });
    const now = this.clock.now();
    return { timeZone: actor.practiceTimeZone, sessions: rows.map((row) => present(row, now)) };
  }

  async clinicians(actor: Actor): Promise<AgendaClinicians> {
    const clinicians = await this.sql.rows<SessionClinician & Record<string, unknown>>(CLINICIANS, [
      actor.practiceId,
      actor.accountId,
      isAdministrator(actor),
    ]);
    return { clinicians: clinicians.map(({ accountId, name }) => ({ accountId, name })) };
  }
}

const isAdministrator = (actor: Actor): boolean => actor.roles.includes('administrator');

/** One's own, unless somebody is named or one holds no sessions. */
function whoseOf(actor: Actor, { clinicianId, whose }: AgendaAsked): AccountId | null {
  if (clinicianId !== undefined) return clinicianId;
  const own = whose === undefined ? actor.roles.includes('clinician') : whose === 'own';
  return own ? actor.accountId : null;
}

function present(row: AgendaRow, now: string): AgendaSession {
  return {
    id: row.id,
    version: row.version,
    start: row.start.toISOString(),
    end: row.end.toISOString(),
    timeZone: row.timeZone,
    modality: row.modality,
    medium: row.medium,
    state: row.inReach ? row.state : bookingState(row.state),
    ...(row.room ? { room: row.room } : {}),
    ...(row.seriesId ? { seriesId: row.seriesId } : {}),
    clinicians: row.clinicians,
    people: row.people.map(({ name, timeZone }) => ({ name, timeZone })),
    ...(row.inReach ? { caseId: row.caseId, caseTitle: row.caseTitle ?? '' } : {}),
    ...(row.inReach ? standing(row, now) : { attendanceDue: false, undecided: false }),
    ...(noteDue(row, now) ? { noteDue: true } : {}),
    mayChange: row.mayChange,
  };
}

/** What never took place needs no note; what is over and not said to be anything yet may need one. */
function noteDue({ inReach, mayChange, noted, state, end }: AgendaRow, now: string): boolean {
  const over = end.toISOString() <= now;
  return inReach && mayChange && !noted && over && ['scheduled', 'held', 'partial'].includes(state);
}
