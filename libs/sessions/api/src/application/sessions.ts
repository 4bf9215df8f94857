import { Injectable, type OnModuleInit } from '@nestjs/common';
import { NextSessions } from '@reknit/cases/api';
import type { SessionMedium, SessionModality, SessionState } from '@reknit/sessions/model';
import { Clock, Sql, statement, Transactions, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, Instant, ParticipantId, TimeZoneName } from '@reknit/shared/model';
import { SESSION_COLUMNS, type SessionRecord } from '../persistence/session-row';

/** A session as other domains need to know it. */
export interface SessionBrief {
  readonly id: string;
  readonly caseId: CaseId;
  readonly start: Instant;
  readonly end: Instant;
  readonly timeZone: TimeZoneName;
  readonly modality: SessionModality;
  readonly medium: SessionMedium;
  readonly state: SessionState;
  readonly room?: string;
  readonly participants: readonly {
    readonly participantId: ParticipantId;
    readonly name: string;
    /** A code of the attendances, once it has been taken. */
    readonly attendance?: string;
    readonly minutes?: number;
    readonly booked: boolean;
  }[];
}

/** Those whose clinician asks, that are not cancelled; scope in the statement and in the wall behind it. */
const BETWEEN = statement(
  'sessions.between',
  `select ${SESSION_COLUMNS} from session s
   where s.practice_id = $1 and s.case_id in (select sec.my_cases()) and s.live and s.starts_at >= $3 and s.starts_at < $4
     and exists (select 1 from session_clinician c where c.practice_id = s.practice_id and c.session_id = s.id and c.account_id = $2)
   order by s.starts_at, s.id`,
);
/** The latest of a case that was held with at least one of these people there. */
const LAST_HELD = statement(
  'sessions.last-held',
  `select ${SESSION_COLUMNS} from session s
   where s.practice_id = $1 and s.case_id = $2 and s.case_id in (select sec.my_cases()) and s.state in ('held', 'partial') and s.ends_at <= $4
     and exists (select 1 from session_attendance t where t.practice_id = s.practice_id and t.session_id = s.id
       and t.participant_id = any ($3) and t.attendance in ('attended', 'attended_late', 'left_early'))
   order by s.starts_at desc, s.id desc limit 1`,
);
const NEXT = statement(
  'sessions.next',
  `select ${SESSION_COLUMNS} from session s
   where s.practice_id = $1 and s.case_id = $2 and s.case_id in (select sec.my_cases()) and s.state = 'scheduled' and s.ends_at > $3
   order by s.starts_at, s.id limit 1`,
);
const FIND = statement(
  'sessions.find',
  `select ${SESSION_COLUMNS} from session s
   where s.practice_id = $1 and s.case_id = $2 and s.id = $3 and s.case_id in (select sec.my_cases())`,
);
const NEXT_OF = statement(
  'sessions.next-of',
  `select n.id as "caseId", s.at from unnest($2::uuid[]) n (id)
   cross join lateral (select min(o.starts_at) as at from session o
     where o.practice_id = $1 and o.case_id = n.id and o.state = 'scheduled' and o.starts_at >= $3) s
   where s.at is not null`,
);

type Row = SessionRecord & Record<string, unknown>;

/** What other domains may ask of sessions. Everything answers inside the scope of who asks. */
@Injectable()
export class Sessions implements OnModuleInit {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly nextSessions: NextSessions,
  ) {}

  onModuleInit(): void {
    this.nextSessions.register((caseIds) => this.nextOf(caseIds));
  }

  /** Sessions this clinician holds that begin from the first moment on and before the second. */
  async between(actor: Actor, from: Instant, to: Instant): Promise<readonly SessionBrief[]> {
    const rows = await this.sql.rows<Row>(BETWEEN, [actor.practiceId, actor.accountId, from, to]);
    return rows.map(brief);
  }

  /** The last session of a case at which one of these people was. */
  async lastHeld(
    caseId: CaseId,
    participantIds: readonly ParticipantId[],
  ): Promise<SessionBrief | undefined> {
    const row = await this.sql.first<Row>(LAST_HELD, [
      this.practice(),
      caseId,
      participantIds,
      this.clock.now(),
    ]);
    return row && brief(row);
  }

  /** The session of a case that is on, or the next there is. */
  async next(caseId: CaseId): Promise<SessionBrief | undefined> {
    const row = await this.sql.first<Row>(NEXT, [this.practice(), caseId, this.clock.now()]);
    return row && brief(row);
  }

  async find(caseId: CaseId, id: string): Promise<SessionBrief | undefined> {
    const row = await this.sql.first<Row>(FIND, [this.practice(), caseId, id]);
    return row && brief(row);
  }

  private async nextOf(caseIds: readonly CaseId[]): Promise<ReadonlyMap<CaseId, Instant>> {
    const rows = await this.sql.rows<{ caseId: CaseId; at: Date }>(NEXT_OF, [
      this.practice(),
      caseIds,
      this.clock.now(),
    ]);
    return new Map(rows.map(({ caseId, at }) => [caseId, at.toISOString()]));
  }

  private practice(): string {
    return this.transactions.current().who.practiceId;
  }
}

function brief(row: SessionRecord): SessionBrief {
  return {
    id: row.id,
    caseId: row.caseId,
    start: row.start.toISOString(),
    end: row.end.toISOString(),
    timeZone: row.timeZone,
    modality: row.modality,
    medium: row.medium,
    state: row.state,
    ...(row.room ? { room: row.room.name } : {}),
    participants: row.people.map(({ participantId, name, attendance, minutes, booked }) => ({
      participantId,
      name,
      ...(attendance ? { attendance } : {}),
      ...(minutes === null ? {} : { minutes }),
      booked,
    })),
  };
}
