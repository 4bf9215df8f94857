import { Injectable } from '@nestjs/common';
import type { ApologyAnswer, ApologyState, ApologyWay, Willingness } from '@reknit/agreements/model';
import {
  notFound,
  ProblemException,
  Sql,
  statement,
  Transactions,
  type Actor,
  type Statement,
} from '@reknit/shared/api-kernel';
import {
  SharedProblem,
  type CaseId,
  type ClientId,
  type EntryId,
  type Instant,
  type ParticipantId,
  type ParticipationId,
} from '@reknit/shared/model';

export interface ApologyRow {
  readonly id: string;
  readonly version: number;
  readonly caseId: CaseId;
  readonly participationId: ParticipationId;
  readonly entryId: EntryId;
  readonly authorParticipantId: ParticipantId;
  readonly authorClientId: ClientId;
  readonly recipientParticipantId: ParticipantId;
  readonly recipientClientId: ClientId;
  readonly stage: 'in_review' | 'returned' | 'ready';
  readonly throughTherapist: boolean;
  readonly comment: string | null;
}

/** What has become of it, for the care team and the system. */
export interface ApologyCourse {
  readonly state: ApologyState;
  readonly way: ApologyWay | null;
  readonly deliveredAt: Date | null;
}

const COLUMNS = `a.id, a.version, a.case_id as "caseId", a.participation_id as "participationId", a.entry_id as "entryId",
  a.author_participant_id as "authorParticipantId", a.author_client_id as "authorClientId",
  a.recipient_participant_id as "recipientParticipantId", a.recipient_client_id as "recipientClientId", a.stage,
  a.through_therapist as "throughTherapist", a.comment`;
const OWN = `select ${COLUMNS} from apology a where a.practice_id = $1 and a.id = $2 and a.author_client_id = $3
  and a.author_participant_id in (select sec.my_participants())`;

const AS_AUTHOR = statement('apology.as-author', `${OWN} for no key update`);
const LOOK_AS_AUTHOR = statement('apology.look-as-author', OWN);
const AS_RECIPIENT = statement(
  'apology.as-recipient',
  `select ${COLUMNS} from apology a where a.practice_id = $1 and a.id = $2 and a.recipient_client_id = $3
     and a.id in (select sec.my_apologies())`,
);
const OF_CASE = statement(
  'apology.of-case',
  `select ${COLUMNS} from apology a where a.practice_id = $1 and a.id = $2 and a.case_id = $3 for no key update`,
);
const ADD = statement(
  'apology.add',
  `insert into apology (practice_id, id, case_id, participation_id, entry_id, author_participant_id, author_client_id,
     recipient_participant_id, recipient_client_id, through_therapist, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);
const CHANGE = statement(
  'apology.change',
  `update apology set stage = $3, entry_id = $4, comment = $5, ready_by = $6, ready_at = $7, version = version + 1
   where practice_id = $1 and id = $2 returning version`,
);
const COURSE = statement(
  'apology.course',
  `select state, way, delivered_at as "deliveredAt" from apology_course where practice_id = $1 and apology_id = $2 for no key update`,
);
const PUT_COURSE = statement(
  'apology.put-course',
  `insert into apology_course (practice_id, apology_id, case_id, state, way, delivered_at) values ($1, $2, $3, $4, $5, $6)
   on conflict (practice_id, apology_id) do update set state = excluded.state, way = excluded.way, delivered_at = excluded.delivered_at`,
);
const ANSWER = statement(
  'apology.answer',
  'insert into apology_answer (practice_id, id, apology_id, case_id, client_id, answer, at) values ($1, $2, $3, $4, $5, $6, $7)',
);
const LAST_ANSWER = statement(
  'apology.last-answer',
  'select answer from apology_answer where practice_id = $1 and apology_id = $2 order by at desc, id desc limit 1',
);
const ASK = statement(
  'apology.ask',
  'insert into apology_willingness (practice_id, id, apology_id, case_id, answer, recorded_by, at) values ($1, $2, $3, $4, $5, $6, $7)',
);
const RECEPTION = statement(
  'apology.reception',
  `select (select w.answer from apology_willingness w where w.practice_id = $1 and w.apology_id = $2 order by w.at desc, w.id desc limit 1)
       as willingness,
     exists (select 1 from apology_mute m where m.practice_id = $1 and m.client_id = $3 and m.author_participant_id = $4 and m.ended_at is null)
       or exists (select 1 from amends_private x join amends_plan p on p.practice_id = x.practice_id and p.id = x.plan_id
         where x.practice_id = $1 and p.author_participant_id = $4 and x.harmed_participant_id = $5 and x.h2 = 'yes') as closed`,
);
const TOLD = statement('apology.told', 'select sec.apology_told($1) as told');
const END_SHARES = statement(
  'apology.end-shares',
  `update apology_course c set withdrawn_at = $4 from apology a
   where a.practice_id = c.practice_id and a.id = c.apology_id and c.practice_id = $1 and a.case_id = $2
     and a.author_participant_id = $3 and c.withdrawn_at is null and c.state in ('delivered', 'received')`,
);

/** Apologies by who asks. What becomes of one is looked up and written by the system, because its author may not know it. */
@Injectable()
export class ApologyRepository {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
  ) {}

  asAuthor(actor: Actor, id: string, expected: number): Promise<ApologyRow> {
    return this.found(AS_AUTHOR, [actor.practiceId, id, actor.clientId ?? null], expected);
  }

  lookAsAuthor(actor: Actor, id: string): Promise<ApologyRow | undefined> {
    return this.sql.first<ApologyRow & Row>(LOOK_AS_AUTHOR, [actor.practiceId, id, actor.clientId ?? null]);
  }

  asRecipient(actor: Actor, id: string): Promise<ApologyRow> {
    return this.found(AS_RECIPIENT, [actor.practiceId, id, actor.clientId ?? null]);
  }

  ofCase(actor: Actor, caseId: CaseId, id: string, expected?: number): Promise<ApologyRow> {
    return this.found(OF_CASE, [actor.practiceId, id, caseId], expected);
  }

  async add(row: Omit<ApologyRow, 'version' | 'stage' | 'comment'>, at: Instant): Promise<void> {
    await this.sql.change(ADD, [
      this.practice(),
      row.id,
      row.caseId,
      row.participationId,
      row.entryId,
      row.authorParticipantId,
      row.authorClientId,
      row.recipientParticipantId,
      row.recipientClientId,
      row.throughTherapist,
      at,
    ]);
  }

  /** @returns the new version */
  async change(
    row: ApologyRow,
    to: {
      readonly stage: ApologyRow['stage'];
      readonly entryId?: EntryId;
      readonly comment?: string;
      readonly readyBy?: string;
      readonly at: Instant;
    },
  ): Promise<number> {
    const { stage, entryId = row.entryId, comment = row.comment, readyBy = null, at } = to;
    const ready = readyBy === null ? null : at;
    const values = [this.practice(), row.id, stage, entryId, comment, readyBy, ready];
    const changed = await this.sql.first<{ version: number }>(CHANGE, values);
    return changed?.version ?? row.version;
  }

  courseOf({ id }: { readonly id: string }): Promise<ApologyCourse | undefined> {
    return this.transactions.asSystem(() =>
      this.sql.first<ApologyCourse & Row>(COURSE, [this.practice(), id]),
    );
  }

  async putCourse(
    row: ApologyRow,
    state: ApologyState,
    given?: { readonly way: ApologyWay | null; readonly at: Instant | Date | null },
  ): Promise<void> {
    const values = [this.practice(), row.id, row.caseId, state, given?.way ?? null, given?.at ?? null];
    await this.transactions.asSystem(() => this.sql.change(PUT_COURSE, values));
  }

  async answer(
    row: ApologyRow,
    said: { readonly id: string; readonly answer: ApologyAnswer; readonly at: Instant },
  ): Promise<void> {
    const { id, answer, at } = said;
    const { caseId, recipientClientId } = row;
    await this.sql.change(ANSWER, [this.practice(), id, row.id, caseId, recipientClientId, answer, at]);
  }

  async lastAnswer({ id }: { readonly id: string }): Promise<ApologyAnswer | undefined> {
    const row = await this.sql.first<{ answer: ApologyAnswer }>(LAST_ANSWER, [this.practice(), id]);
    return row?.answer;
  }

  async ask(
    row: ApologyRow,
    said: { readonly id: string; readonly answer: Willingness; readonly at: Instant },
  ): Promise<void> {
    const me = this.transactions.current().who.accountId;
    await this.sql.change(ASK, [this.practice(), said.id, row.id, row.caseId, said.answer, me, said.at]);
  }

  /** Whether the recipient wants to hear it, and whether the way to them is closed for good reasons of theirs. */
  async reception(row: ApologyRow): Promise<{ willingness: Willingness | null; closed: boolean }> {
    const { id, recipientClientId, authorParticipantId, recipientParticipantId } = row;
    const values = [this.practice(), id, recipientClientId, authorParticipantId, recipientParticipantId];
    const found = await this.transactions.asSystem(() =>
      this.sql.first<{ willingness: Willingness | null; closed: boolean }>(RECEPTION, values),
    );
    return found ?? { willingness: null, closed: false };
  }

  /** The one word its author is told. */
  async told({
    id,
  }: {
    readonly id: string;
  }): Promise<'ready' | 'given' | 'read' | 'not_delivered' | undefined> {
    const row = await this.sql.first<{ told: 'ready' | 'given' | 'read' | 'not_delivered' | null }>(TOLD, [
      id,
    ]);
    return row?.told ?? undefined;
  }

  /** Everything this person's apologies had shared is taken back. */
  async endShares(caseId: CaseId, author: ParticipantId, at: Instant): Promise<void> {
    await this.sql.change(END_SHARES, [this.practice(), caseId, author, at]);
  }

  private async found(query: Statement, values: readonly unknown[], expected?: number): Promise<ApologyRow> {
    const row = await this.sql.first<ApologyRow & Row>(query, values);
    if (!row) throw notFound();
    if (expected !== undefined && row.version !== expected)
      throw new ProblemException(SharedProblem.versionStale);
    return row;
  }

  private practice(): string {
    return this.transactions.current().who.practiceId;
  }
}

type Row = Record<string, unknown>;

/** Where it stands as a whole. */
export function stateOf(row: ApologyRow, course: ApologyCourse | undefined): ApologyState {
  return row.stage === 'ready' ? (course?.state ?? 'ready') : row.stage;
}
