import { Injectable } from '@nestjs/common';
import type { AmendsDraft, AmendsRevisionState } from '@reknit/agreements/model';
import {
  compareAndSet,
  notFound,
  ProblemException,
  Sql,
  statement,
  Transactions,
  type Actor,
  type Statement,
} from '@reknit/shared/api-kernel';
import { SharedProblem, type CaseId, type ClientId, type ParticipantId } from '@reknit/shared/model';
import { AmendsPlanEntity } from './amends-plan.entity';
import {
  PLAN_COLUMNS,
  planOf,
  VERSION_COLUMNS,
  VERSION_JOINS,
  versionOf,
  type AmendsPlanColumns,
  type AmendsPlanRow,
  type AmendsVersionColumns,
  type AmendsVersionRow,
} from './amends-rows';

const AS_AUTHOR = `from amends_plan p where p.practice_id = $1 and p.id = $2 and p.author_client_id = $3
  and p.author_participant_id in (select sec.my_participants())`;
const AS_HARMED = `from amends_plan p where p.practice_id = $1 and p.id = $2 and $3::uuid is not null
  and p.author_client_id <> $3 and p.id in (select sec.my_amends_received())`;
const OF_CASE = 'from amends_plan p where p.practice_id = $1 and p.id = $2 and p.case_id = $3';
const HELD = 'for no key update of p';

const AUTHORS = statement('amends.as-author', `select ${PLAN_COLUMNS} ${AS_AUTHOR}`);
const AUTHORS_HELD = statement('amends.hold-as-author', `select ${PLAN_COLUMNS} ${AS_AUTHOR} ${HELD}`);
const HARMEDS = statement('amends.as-harmed', `select ${PLAN_COLUMNS} ${AS_HARMED}`);
const HARMEDS_HELD = statement('amends.hold-as-harmed', `select ${PLAN_COLUMNS} ${AS_HARMED} ${HELD}`);
const CASES = statement('amends.of-case', `select ${PLAN_COLUMNS} ${OF_CASE}`);
const CASES_HELD = statement('amends.hold-of-case', `select ${PLAN_COLUMNS} ${OF_CASE} ${HELD}`);
const OPEN_IN_CASE = statement(
  'amends.open-in-case',
  `select ${PLAN_COLUMNS} from amends_plan p where p.practice_id = $1 and p.case_id = $2 and p.over_at is null order by p.id ${HELD}`,
);
const RUNNING = statement(
  'amends.running',
  `select ${PLAN_COLUMNS} from amends_plan p
   where p.practice_id = $1 and p.state in ('shared', 'accepted', 'in_progress', 'amending') order by p.id ${HELD}`,
);
const VERSIONS = statement(
  'amends.versions',
  `select ${VERSION_COLUMNS} from amends_version v ${VERSION_JOINS}
   where v.practice_id = $1 and v.plan_id = $2 order by v.number desc`,
);
const DRAFT = statement(
  'amends.draft',
  'select content from amends_draft where practice_id = $1 and plan_id = $2',
);
const PUT_DRAFT = statement(
  'amends.put-draft',
  `insert into amends_draft (practice_id, plan_id, case_id, client_id, content, saved_at) values ($1, $2, $3, $4, $5, $6)
   on conflict (practice_id, plan_id) do update set content = excluded.content, saved_at = excluded.saved_at`,
);
const DROP_DRAFT = statement(
  'amends.drop-draft',
  'delete from amends_draft where practice_id = $1 and plan_id = $2',
);
const MOVE_VERSION = statement(
  'amends.move-version',
  'update amends_version set state = $3 where practice_id = $1 and id = $2',
);
const RECIPIENT = statement(
  'amends.recipient',
  `select s.participant_id as "participantId", s.client_id as "clientId", exists (
     select 1 from amends_share o where o.practice_id = s.practice_id and o.plan_id = s.plan_id and o.withdrawn_at is null
       and o.delivered_at is not null and not exists (select 1 from amends_decline d
         where d.practice_id = o.practice_id and d.plan_id = o.plan_id and d.number = o.number)) as reaches
   from amends_share s
   where s.practice_id = $1 and s.plan_id = $2 order by (s.withdrawn_at is null) desc, s.granted_at desc limit 1`,
);

export interface Recipient {
  readonly participantId: ParticipantId;
  readonly clientId: ClientId;
  /** They can read something of it now, or could if nothing rested; not what they have said no to. */
  readonly reaches: boolean;
}

/** Plans by who asks. Whatever is not in their reach is not found; there is no other way to get at one. */
@Injectable()
export class AmendsRepository {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
  ) {}

  /** Theirs as its author; `expected`: the version their change builds on. */
  async asAuthor(actor: Actor, id: string, expected?: number): Promise<AmendsPlanRow> {
    return this.found(AUTHORS_HELD, [actor.practiceId, id, actor.clientId ?? null], expected);
  }

  /** Theirs as the person it is for, as long as it reaches them. */
  asHarmed(actor: Actor, id: string): Promise<AmendsPlanRow> {
    return this.found(HARMEDS_HELD, [actor.practiceId, id, actor.clientId ?? null]);
  }

  /** Without holding it: for reading, and for what has to be asked before a plan is held. */
  async look(actor: Actor, id: string, as: 'author' | 'harmed'): Promise<AmendsPlanRow | undefined> {
    const query = as === 'author' ? AUTHORS : HARMEDS;
    const values = [actor.practiceId, id, actor.clientId ?? null];
    const row = await this.sql.first<AmendsPlanColumns>(query, values);
    return row && planOf(row);
  }

  /** Of a case that was found in scope. */
  ofCase(actor: Actor, caseId: CaseId, id: string, expected?: number): Promise<AmendsPlanRow> {
    return this.found(CASES_HELD, [actor.practiceId, id, caseId], expected);
  }

  lookInCase(actor: Actor, caseId: CaseId, id: string): Promise<AmendsPlanRow> {
    return this.found(CASES, [actor.practiceId, id, caseId]);
  }

  /** For the system: what is not over in a case, or runs on time. */
  async openIn(caseId: CaseId): Promise<readonly AmendsPlanRow[]> {
    return (await this.sql.rows<AmendsPlanColumns>(OPEN_IN_CASE, [this.practice(), caseId])).map(planOf);
  }

  heldBySystem(caseId: CaseId, id: string): Promise<AmendsPlanRow> {
    return this.found(CASES_HELD, [this.practice(), id, caseId]);
  }

  async running(): Promise<readonly AmendsPlanRow[]> {
    return (await this.sql.rows<AmendsPlanColumns>(RUNNING, [this.practice()])).map(planOf);
  }

  /** Newest first, as far as whoever asks may read them. */
  async versionsOf({ id }: { readonly id: string }): Promise<readonly AmendsVersionRow[]> {
    return (await this.sql.rows<AmendsVersionColumns>(VERSIONS, [this.practice(), id])).map(versionOf);
  }

  async pendingOf(plan: { readonly id: string }): Promise<AmendsVersionRow | undefined> {
    return (await this.versionsOf(plan)).find(({ state }) => PENDING.includes(state));
  }

  async draftOf({ id }: { readonly id: string }): Promise<AmendsDraft | undefined> {
    const row = await this.sql.first<{ content: AmendsDraft }>(DRAFT, [this.practice(), id]);
    return row?.content;
  }

  async putDraft(plan: AmendsPlanRow, draft: AmendsDraft, at: string): Promise<void> {
    const { practiceId, id, caseId, authorClientId } = plan;
    await this.sql.change(PUT_DRAFT, [practiceId, id, caseId, authorClientId, JSON.stringify(draft), at]);
  }

  async dropDraft({ practiceId, id }: AmendsPlanRow): Promise<void> {
    await this.sql.change(DROP_DRAFT, [practiceId, id]);
  }

  /** @returns the new version; stale when somebody was faster */
  apply(plan: AmendsPlanRow, patch: Partial<AmendsPlanEntity>): Promise<number> {
    const change = { patch, expected: plan.version };
    return compareAndSet(this.transactions.current(), AmendsPlanEntity, plan, change);
  }

  async moveVersion(id: string, state: AmendsRevisionState): Promise<void> {
    await this.sql.change(MOVE_VERSION, [this.practice(), id, state]);
  }

  /** Whom a plan is or was shared with. Looked up by the system: what became of a share is not its author's to know. */
  recipientOf({ id }: { readonly id: string }): Promise<Recipient | undefined> {
    return this.transactions.asSystem(() =>
      this.sql.first<Recipient & Record<string, unknown>>(RECIPIENT, [this.practice(), id]),
    );
  }

  /** What is on offer, whether or not whoever acts can read it at the moment. */
  offerOf(plan: { readonly id: string }): Promise<AmendsVersionRow | undefined> {
    return this.transactions.asSystem(() => this.pendingOf(plan));
  }

  private async found(query: Statement, values: readonly unknown[], expected?: number) {
    const row = await this.sql.first<AmendsPlanColumns>(query, values);
    if (!row) throw notFound();
    if (expected !== undefined && row.version !== expected)
      throw new ProblemException(SharedProblem.versionStale);
    return planOf(row);
  }

  private practice(): string {
    return this.transactions.current().who.practiceId;
  }
}

const PENDING: readonly AmendsRevisionState[] = ['in_review', 'approved', 'offered'];
