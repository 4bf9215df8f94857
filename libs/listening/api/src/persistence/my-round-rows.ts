import { Injectable } from '@nestjs/common';
import type { Debrief, MyDebrief } from '@reknit/listening/model';
import { Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, EntryId, HomeworkId, ParticipationId, RelationType } from '@reknit/shared/model';
import { instantOf } from './instants';
import { ROUND_JSON, roundOf, type RoundColumns, type RoundRecord } from './round-row';

/** Homework somebody was given that is done in rounds. */
export interface GivenRow {
  readonly participationId: ParticipationId;
  readonly homeworkId: HomeworkId;
  readonly caseId: CaseId;
  readonly relationType: RelationType;
  readonly settings: unknown;
  readonly rationale: string;
  readonly others: readonly string[];
  readonly openRoundId: string | null;
}

/** A debrief with the id it was written down under. */
export interface OwnDebrief {
  readonly id: EntryId;
  readonly debrief: NonNullable<MyDebrief['debrief']>;
  readonly exercise: { readonly code: string; readonly version: number };
  readonly participationId: ParticipationId;
  /** They still take part in the homework the round belongs to. */
  readonly taken: boolean;
}

interface DebriefRow {
  readonly id: EntryId;
  readonly content: Debrief;
  readonly at: Date;
  readonly code: string;
  readonly version: number;
  readonly participationId: ParticipationId;
  readonly taken: boolean;
}

const MINE = `s.client_id = $2 and s.participant_id in (select sec.my_participants())`;

const ROUNDS = statement(
  'listening.my-rounds',
  `select ${ROUND_JSON} as round from listening_round r
   join listening_seat s on s.practice_id = r.practice_id and s.round_id = r.id and ${MINE}
   where r.practice_id = $1 order by r.created_at desc, r.id desc limit 50`,
);
const GIVEN = statement(
  'listening.given-to-me',
  `select p.id as "participationId", h.id as "homeworkId", h.case_id as "caseId", h.relation_type as "relationType", h.settings,
     h.rationale, coalesce(w.others, '{}') as others,
     (select r.id from listening_round r where r.practice_id = h.practice_id and r.homework_id = h.id and r.way <> 'solo'
        and r.status not in ('private_debrief', 'submitted', 'reviewed', 'stopped', 'abandoned')) as "openRoundId"
   from participation p
   join homework h on h.practice_id = p.practice_id and h.id = p.homework_id and h.kind = 'listening' and h.status = 'open'
   left join lateral (select array_agg(o.given_name order by o.given_name) as others from sec.people_of_work(h.id) o
     where o.participation_id <> p.id) w on true
   where p.practice_id = $1 and p.client_id = $2 and p.participant_id in (select sec.my_participants())
     and p.status not in ('paused', 'declined', 'withdrawn', 'closed') and p.held_for is null
   order by p.due_at, p.id`,
);
const RAISE = statement(
  'listening.one-thing-to-raise',
  `select e.answers ->> 'oneThingToRaise' as words from homework_entry e
   where e.practice_id = $1 and e.client_id = $2 and e.case_id = $3 and e.template_code = 'EX-02'
     and e.answers ->> 'oneThingToRaise' is not null
   order by e.submitted_at desc, e.id desc limit 1`,
);
const DRAFT = statement(
  'listening.my-draft',
  'select body from listening_draft where practice_id = $1 and id = $2 and client_id = $3 and turn_number = $4',
);
const DEBRIEF = statement(
  'listening.my-debrief',
  `select d.id, d.content, d.at, h.template_code as code, h.template_version as version, p.id as "participationId",
     p.status not in ('withdrawn', 'declined') as taken
   from listening_private d
   join listening_round r on r.practice_id = d.practice_id and r.id = d.round_id
   join homework h on h.practice_id = r.practice_id and h.id = r.homework_id
   join participation p on p.practice_id = h.practice_id and p.homework_id = h.id and p.client_id = d.client_id
   where d.practice_id = $1 and d.round_id = $2 and d.client_id = $3 and d.kind = 'debrief'`,
);

/** What a person in care reads of their own. */
@Injectable()
export class MyRoundRows {
  constructor(private readonly sql: Sql) {}

  async rounds(actor: Actor): Promise<readonly RoundRecord[]> {
    const values = [actor.practiceId, actor.clientId ?? null];
    return (await this.sql.rows<{ round: RoundColumns }>(ROUNDS, values)).map(({ round }) => roundOf(round));
  }

  given(actor: Actor): Promise<readonly GivenRow[]> {
    return this.sql.rows<GivenRow>(GIVEN, [actor.practiceId, actor.clientId ?? null]);
  }

  /** Their own answer in the signs check, which nobody else is shown by this. */
  async oneThingToRaise(actor: Actor, caseId: CaseId): Promise<string | undefined> {
    const values = [actor.practiceId, actor.clientId ?? null, caseId];
    return (await this.sql.first<{ words: string }>(RAISE, values))?.words;
  }

  async draftOf(actor: Actor, { id, standing }: RoundRecord): Promise<string | undefined> {
    const values = [actor.practiceId, id, actor.clientId ?? null, standing.turnNumber];
    return (await this.sql.first<{ body: string }>(DRAFT, values))?.body;
  }

  async debriefOf(actor: Actor, { id }: RoundRecord): Promise<OwnDebrief | undefined> {
    const values = [actor.practiceId, id, actor.clientId ?? null];
    const row = await this.sql.first<DebriefRow & Record<string, unknown>>(DEBRIEF, values);
    if (!row) return undefined;
    const { id: debriefId, content, at, code, version, participationId, taken } = row;
    const debrief = { ...content, at: instantOf(at) };
    return { id: debriefId, debrief, exercise: { code, version }, participationId, taken };
  }
}
