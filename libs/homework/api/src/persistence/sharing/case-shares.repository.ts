import { Injectable } from '@nestjs/common';
import type { ShareAnswer, ShareEnd, ShareStanding } from '@reknit/homework/model';
import {
  notFound,
  ProblemException,
  Sql,
  statement,
  Transactions,
  type Actor,
} from '@reknit/shared/api-kernel';
import {
  SharedProblem,
  type CaseId,
  type ClientId,
  type HomeworkId,
  type Instant,
  type ParticipantId,
  type ParticipationId,
  type RelationType,
} from '@reknit/shared/model';

/** One share as the care team may know it: states and names, never a word. */
export interface TeamShare {
  readonly id: string;
  readonly case_id: CaseId;
  readonly from_name: string;
  readonly to_name: string;
  readonly author_participant_id: ParticipantId;
  readonly recipient_participant_id: ParticipantId;
  readonly recipient_client_id: ClientId;
  readonly participation_id: ParticipationId;
  readonly entry_number: number;
  readonly parts: number;
  readonly template_code: string;
  readonly template_version: number;
  readonly relation_type: RelationType;
  readonly offered_at: Date;
  readonly opens_at: Date | null;
  readonly ended_at: Date | null;
  readonly held: boolean;
  readonly opened: boolean;
  readonly answer: ShareAnswer;
  readonly told_read: boolean;
  readonly end_reason: ShareEnd | null;
}

export interface TeamReveal {
  readonly homework_id: HomeworkId;
  readonly template_code: string;
  readonly template_version: number;
  readonly relation_type: RelationType;
  readonly offered_by: readonly string[];
  readonly revealed: boolean;
}

export interface SharingSetting {
  readonly holdForSession: boolean;
  readonly version: number;
}

// Whoever has gone reads nothing any more: to the care team that is an end, to the author of the share it is none.
const COLUMNS = `select g.id, g.case_id, f.given_name as from_name, t.given_name as to_name, g.author_participant_id,
    g.recipient_participant_id, g.recipient_client_id, g.participation_id, e.number as entry_number, cardinality(g.fields) as parts,
    e.template_code, e.template_version, h.relation_type, g.offered_at, g.opens_at,
    coalesce(g.ended_at, case when r.state in ('left', 'removed') then coalesce(
      (select min(s.at) from joint_suspension s where s.practice_id = g.practice_id and s.case_id = g.case_id
         and s.participant_id = r.id and s.cause = 'left'), r.to_on::timestamp at time zone 'UTC') end) as ended_at,
    g.held_for_session and g.released_at is null as held, g.opened_at is not null as opened, coalesce(a.answer, 'none') as answer,
    a.told_read_at is not null as told_read,
    coalesce(g.end_reason, case when r.state in ('left', 'removed') then 'left' end) as end_reason
  from share_grant g
  join homework_entry e on e.practice_id = g.practice_id and e.id = g.entry_id
  join participation p on p.practice_id = g.practice_id and p.id = g.participation_id
  join homework h on h.practice_id = p.practice_id and h.id = p.homework_id
  join participant r on r.practice_id = g.practice_id and r.id = g.recipient_participant_id
  join client f on f.practice_id = g.practice_id and f.id = g.author_client_id
  join client t on t.practice_id = g.practice_id and t.id = g.recipient_client_id
  left join share_answer a on a.practice_id = g.practice_id and a.share_id = g.id`;

const OF_CASE = statement(
  'share.of-case',
  `${COLUMNS} where g.practice_id = $1 and g.case_id = $2 order by g.offered_at desc, g.id desc limit 200`,
);
const ONE = statement(
  'share.one-of-case',
  `${COLUMNS} where g.practice_id = $1 and g.case_id = $2 and g.id = $3 for no key update of g`,
);
const REVEALS = statement(
  'reveal.of-case',
  `select o.homework_id, h.template_code, h.template_version, h.relation_type, array_agg(k.given_name order by o.offered_at) as offered_by,
     bool_or(o.revealed_at is not null) as revealed
   from reveal_offer o
   join homework h on h.practice_id = o.practice_id and h.id = o.homework_id
   join client k on k.practice_id = o.practice_id and k.id = o.client_id
   where o.practice_id = $1 and o.case_id = $2 and o.taken_back_at is null
   group by o.homework_id, h.template_code, h.template_version, h.relation_type, o.revealed_at order by max(o.offered_at) desc`,
);
const SETTING = statement(
  'share.setting',
  `select hold_for_session as "holdForSession", version from sharing_setting where practice_id = $1 and case_id = $2`,
);
const SET_FIRST = statement(
  'share.set-first',
  `insert into sharing_setting (practice_id, case_id, hold_for_session, changed_by, changed_at)
   values ($1, $2, $3, $4, $5) on conflict (practice_id, case_id) do nothing`,
);
const SET = statement(
  'share.set',
  `update sharing_setting set hold_for_session = $3, changed_by = $4, changed_at = $5, version = version + 1
   where practice_id = $1 and case_id = $2 and version = $6`,
);
const RELEASE = statement(
  'share.release',
  `update share_grant set released_at = $3, released_by = $4, opened_at = case when coalesce(opens_at, $3) <= $3 then $3::timestamptz end
   where practice_id = $1 and id = $2 and ended_at is null and released_at is null returning opened_at is not null as opened`,
);

/** Sharing in one case, for the care team. Commands have found the case in scope before. */
@Injectable()
export class CaseSharesRepository {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
  ) {}

  ofCase(caseId: CaseId): Promise<readonly TeamShare[]> {
    return this.sql.rows<TeamShare & Record<string, unknown>>(OF_CASE, [this.practiceId(), caseId]);
  }

  async one(caseId: CaseId, id: string): Promise<TeamShare> {
    const values = [this.practiceId(), caseId, id];
    const row = await this.sql.first<TeamShare & Record<string, unknown>>(ONE, values);
    if (!row) throw notFound();
    return row;
  }

  revealsOf(caseId: CaseId): Promise<readonly TeamReveal[]> {
    return this.sql.rows<TeamReveal & Record<string, unknown>>(REVEALS, [this.practiceId(), caseId]);
  }

  async setting(caseId: CaseId): Promise<SharingSetting> {
    const values = [this.practiceId(), caseId];
    const row = await this.sql.first<SharingSetting & Record<string, unknown>>(SETTING, values);
    return row ?? { holdForSession: false, version: 0 };
  }

  /** @returns the new version; stale when somebody was faster */
  async set(
    actor: Actor,
    caseId: CaseId,
    { holdForSession, expected, at }: { holdForSession: boolean; expected: number; at: Instant },
  ): Promise<number> {
    const values = [actor.practiceId, caseId, holdForSession, actor.accountId, at];
    const changed =
      expected === 0
        ? await this.sql.change(SET_FIRST, values)
        : await this.sql.change(SET, [...values, expected]);
    if (changed !== 1) throw new ProblemException(SharedProblem.versionStale);
    return expected + 1;
  }

  /** @returns whether it has gone out with it */
  async release(actor: Actor, id: string, at: Instant): Promise<boolean> {
    const values = [actor.practiceId, id, at, actor.accountId];
    return (await this.sql.first<{ opened: boolean }>(RELEASE, values))?.opened === true;
  }

  private practiceId(): string {
    return this.transactions.current().who.practiceId;
  }
}

export function standingOf(row: TeamShare): ShareStanding {
  return {
    heldForSession: row.held,
    opened: row.opened,
    answer: row.answer,
    toldRead: row.told_read,
    end: row.end_reason,
  };
}
