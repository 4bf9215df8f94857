import { Injectable } from '@nestjs/common';
import type { AnswerBoundary, BoundaryPart, BoundaryTellingView } from '@reknit/agreements/model';
import { Clock, IdSource, Sql, statement, Transactions, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, ClientId, Instant, ParticipantId } from '@reknit/shared/model';
import type { BoundaryRow } from './boundary-row';

/** A telling, as whoever was told it reaches it. */
export interface Telling {
  readonly id: string;
  readonly boundaryId: string;
  readonly revision: number;
  readonly caseId: CaseId;
  readonly authorClientId: ClientId;
  readonly participantId: ParticipantId;
  readonly clientId: ClientId;
  readonly parts: readonly BoundaryPart[];
  readonly toldAt: Instant;
  readonly farewell: string | null;
}

export interface ToldPerson {
  readonly participantId: ParticipantId;
  readonly clientId: ClientId;
}

const ADD = statement(
  'boundary.add-telling',
  `insert into boundary_telling (practice_id, id, boundary_id, revision, case_id, author_client_id, participant_id, client_id, parts, told_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
const COLUMNS = `t.id, t.boundary_id as "boundaryId", t.revision, t.case_id as "caseId", t.author_client_id as "authorClientId",
  t.participant_id as "participantId", t.client_id as "clientId", t.parts, t.told_at as "toldAt", t.farewell`;
const MINE = statement(
  'boundary.my-tellings',
  `select ${COLUMNS} from boundary_telling t where t.practice_id = $1 and t.client_id = $2 and ($3::uuid is null or t.id = $3)
   order by t.told_at desc, t.id desc`,
);
const TOLD = statement(
  'boundary.told',
  `select t.client_id, t.id, t.told_at, t.revision, t.parts, a.answer, a.at, a.wording, t.participant_id
   from boundary_telling t
   left join boundary_answer a on a.practice_id = t.practice_id and a.telling_id = t.id
   where t.practice_id = $1 and t.boundary_id = $2 order by t.revision desc, t.id`,
);
const LIVE = statement(
  'boundary.live-tellings',
  'select id, client_id as "clientId" from boundary_telling where practice_id = $1 and boundary_id = $2 and ended_at is null',
);
const END = statement(
  'boundary.end-tellings',
  `update boundary_telling set ended_at = $3, farewell = $4 where practice_id = $1 and boundary_id = $2 and ended_at is null`,
);
const END_BETWEEN = statement(
  'boundary.end-tellings-of',
  `update boundary_telling set ended_at = $4
   where practice_id = $1 and case_id = $2 and ended_at is null and (participant_id = $3 or author_client_id in (
     select p.client_id from participant p where p.practice_id = $1 and p.id = $3))`,
);
/** An agreement was made by both: it is nobody's own to take back, and rests. */
const END_OWN = statement(
  'boundary.end-tellings-by',
  `update boundary_telling t set ended_at = $4 from boundary b
   where b.practice_id = t.practice_id and b.id = t.boundary_id and b.participant_id = $3 and b.kind <> 'agreement'
     and t.practice_id = $1 and t.case_id = $2 and t.ended_at is null`,
);
const ANSWER = statement(
  'boundary.add-answer',
  `insert into boundary_answer (practice_id, id, telling_id, boundary_id, revision, case_id, author_client_id, client_id, answer, wording, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);
const CONFIRM = statement(
  'boundary.confirm',
  `insert into boundary_confirmation (practice_id, id, boundary_id, revision, case_id, author_client_id, client_id, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
const CONFIRMED = statement('boundary.confirmed', 'select sec.boundary_confirmed($1, $2) as answer');
const CONFIRMED_BY = statement(
  'boundary.confirmed-by',
  'select client_id as "clientId" from boundary_confirmation where practice_id = $1 and boundary_id = $2 and revision = $3',
);

interface ToldSqlRow {
  readonly id: string;
  readonly client_id: ClientId;
  readonly participant_id: ParticipantId;
  readonly told_at: Date;
  readonly revision: number;
  readonly parts: BoundaryPart[];
  readonly answer: NonNullable<BoundaryTellingView['answer']>['answer'] | null;
  readonly at: Date | null;
  readonly wording: string | null;
}

/** What was told to whom, what they said to it, and who has said yes to which revision. */
@Injectable()
export class BoundaryTellings {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly ids: IdSource,
    private readonly clock: Clock,
  ) {}

  /** In the author's own name; the database refuses it while it is not safe or joint work is not open. @returns the telling's id */
  async add(row: BoundaryRow, person: ToldPerson, parts: readonly BoundaryPart[]): Promise<string> {
    const id = this.ids.next();
    const what = [row.id, row.revision, row.caseId, row.clientId];
    await this.sql.change(ADD, [
      row.practiceId,
      id,
      ...what,
      person.participantId,
      person.clientId,
      parts,
      this.clock.now(),
    ]);
    return id;
  }

  /** Of somebody who was told, newest first: only what they may still know of. */
  async mine(actor: Actor, id?: string): Promise<readonly Telling[]> {
    const values = [actor.practiceId, actor.clientId ?? null, id ?? null];
    const rows = await this.sql.rows<Omit<Telling, 'toldAt'> & { toldAt: Date }>(MINE, values);
    return rows.map((row) => ({ ...row, toldAt: row.toldAt.toISOString() }));
  }

  /** For its author and the care team, newest revision first. */
  async of(boundaryId: string): Promise<readonly (Omit<BoundaryTellingView, 'name'> & ToldPerson)[]> {
    const rows = await this.sql.rows<ToldSqlRow>(TOLD, [this.practiceId(), boundaryId]);
    return rows.map((row) => ({
      participantId: row.participant_id,
      clientId: row.client_id,
      at: row.told_at.toISOString(),
      revision: row.revision,
      parts: row.parts,
      answer:
        row.answer && row.at
          ? { answer: row.answer, at: row.at.toISOString(), wording: row.wording ?? undefined }
          : undefined,
    }));
  }

  /** Who can read it now. */
  live(boundaryId: string): Promise<readonly { readonly id: string; readonly clientId: ClientId }[]> {
    return this.sql.rows<{ id: string; clientId: ClientId }>(LIVE, [this.practiceId(), boundaryId]);
  }

  /** The words are out of reach from now on; a few last ones may stay. */
  async end(boundaryId: string, farewell?: string): Promise<void> {
    await this.sql.change(END, [this.practiceId(), boundaryId, this.clock.now(), farewell ?? null]);
  }

  /** Everything this person told and was told in the case. */
  async endOf(caseId: CaseId, participantId: ParticipantId): Promise<void> {
    await this.sql.change(END_BETWEEN, [this.practiceId(), caseId, participantId, this.clock.now()]);
  }

  /** What somebody told of their own limits and requests. */
  async endOwn(caseId: CaseId, author: ParticipantId): Promise<void> {
    await this.sql.change(END_OWN, [this.practiceId(), caseId, author, this.clock.now()]);
  }

  async answer(telling: Telling, { answer, wording }: AnswerBoundary): Promise<void> {
    const { id, boundaryId, revision, caseId, authorClientId, clientId } = telling;
    const what = [id, boundaryId, revision, caseId, authorClientId, clientId];
    await this.sql.change(ANSWER, [
      this.practiceId(),
      this.ids.next(),
      ...what,
      answer,
      answer === 'suggest' ? wording : null,
      this.clock.now(),
    ]);
  }

  /** In the own name of whoever says yes: nobody says it for them. */
  async confirm(
    what: { readonly boundaryId: string; readonly revision: number; readonly caseId: CaseId },
    authorClientId: ClientId,
    clientId: ClientId,
  ): Promise<void> {
    const place = [what.boundaryId, what.revision, what.caseId];
    await this.sql.change(CONFIRM, [
      this.practiceId(),
      this.ids.next(),
      ...place,
      authorClientId,
      clientId,
      this.clock.now(),
    ]);
  }

  async everybodyConfirmed({ id, revision }: Pick<BoundaryRow, 'id' | 'revision'>): Promise<boolean> {
    return (await this.sql.first<{ answer: boolean }>(CONFIRMED, [id, revision]))?.answer === true;
  }

  async confirmedBy({ id, revision }: Pick<BoundaryRow, 'id' | 'revision'>): Promise<readonly ClientId[]> {
    const values = [this.practiceId(), id, revision];
    return (await this.sql.rows<{ clientId: ClientId }>(CONFIRMED_BY, values)).map(
      ({ clientId }) => clientId,
    );
  }

  private practiceId(): string {
    return this.transactions.current().who.practiceId;
  }
}
