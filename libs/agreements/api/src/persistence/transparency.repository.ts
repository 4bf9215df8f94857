import { Injectable } from '@nestjs/common';
import type { TransparencyItem, TransparencyStanding } from '@reknit/agreements/model';
import {
  Clock,
  IdSource,
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
  type LocalDate,
  type ParticipantId,
  type PracticeId,
  type TimeZoneName,
} from '@reknit/shared/model';

/** A transparency agreement as it stands. */
export interface TransparencyRow extends TransparencyStanding {
  readonly practiceId: PracticeId;
  readonly id: string;
  readonly version: number;
  readonly caseId: CaseId;
  readonly homeworkId: HomeworkId;
  readonly timeZone: TimeZoneName;
  readonly endedAt: Instant | null;
}

/** One wording, by its number. */
export interface TransparencyText {
  readonly revision: number;
  readonly items: readonly TransparencyItem[];
  readonly writtenBy: ClientId;
  readonly at: Instant;
}

export interface TransparencyParty {
  readonly participantId: ParticipantId;
  readonly clientId: ClientId;
}

const COLUMNS = `a.practice_id as "practiceId", a.id, a.version, a.case_id as "caseId", a.homework_id as "homeworkId", a.state, a.revision,
  a.renewals, a.renewal_revision as "renewalRevision", a.renewal_approved as "renewalApproved", a.ends_on::text as "endsOn",
  a.time_zone as "timeZone", a.ended_at as "endedAt"`;
const ONE = statement(
  'transparency.one',
  `select ${COLUMNS} from transparency_agreement a where a.practice_id = $1 and a.id = $2 for no key update`,
);
const LIST = statement(
  'transparency.list',
  `select ${COLUMNS} from transparency_agreement a
   where a.practice_id = $1 and ($2::uuid is null or a.case_id = $2) and ($3::uuid is null or a.id = $3)
   order by a.created_at desc, a.id desc`,
);
const ALIVE = statement(
  'transparency.alive',
  `select ${COLUMNS} from transparency_agreement a
   where a.practice_id = $1 and a.state not in ('rejected', 'ended', 'expired') and ($2::uuid is null or a.case_id = $2)
     and ($3::date is null or a.ends_on < $3) order by a.id for no key update`,
);
const ADD = statement(
  'transparency.add',
  `insert into transparency_agreement (practice_id, id, case_id, homework_id, begun_by, time_zone, created_at) values ($1, $2, $3, $4, $5, $6, $7)`,
);
const ADD_PARTY = statement(
  'transparency.add-party',
  `insert into transparency_party (practice_id, id, agreement_id, case_id, participant_id, client_id) values ($1, $2, $3, $4, $5, $6)`,
);
const PARTIES = statement(
  'transparency.parties',
  `select participant_id as "participantId", client_id as "clientId" from transparency_party
   where practice_id = $1 and agreement_id = $2 order by id`,
);
const WRITE = statement(
  'transparency.write',
  `insert into transparency_revision (practice_id, id, agreement_id, case_id, revision, items, written_by, at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
const TEXTS = statement(
  'transparency.texts',
  `select distinct on (r.revision) r.revision, r.items, r.written_by as "writtenBy", r.at from transparency_revision r
   where r.practice_id = $1 and r.agreement_id = $2 order by r.revision desc, r.at desc, r.id desc`,
);
const PUT = statement(
  'transparency.put',
  `update transparency_agreement set state = $4, revision = $5, renewals = $6, renewal_revision = $7, renewal_approved = $8, ends_on = $9,
     ended_at = $10, version = version + 1
   where practice_id = $1 and id = $2 and version = $3`,
);
const CONFIRM = statement(
  'transparency.confirm',
  `insert into transparency_confirmation (practice_id, id, agreement_id, case_id, revision, client_id, at) values ($1, $2, $3, $4, $5, $6, $7)`,
);
const CONFIRMATIONS = statement(
  'transparency.confirmations',
  `select client_id as "clientId", at from transparency_confirmation where practice_id = $1 and agreement_id = $2 and revision = $3`,
);
type SqlRow = Omit<TransparencyRow, 'endedAt'> & { readonly endedAt: Date | null };
const rowOf = (row: SqlRow): TransparencyRow => ({ ...row, endedAt: row.endedAt?.toISOString() ?? null });

/** Transparency agreements, in the scope of whoever the transaction runs for: what is not in reach is not found. */
@Injectable()
export class TransparencyRepository {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly ids: IdSource,
    private readonly clock: Clock,
  ) {}

  /** Held, as it was last seen. */
  async held(id: string, expected?: number): Promise<TransparencyRow> {
    const row = await this.sql.first<SqlRow>(ONE, [this.practiceId(), id]);
    if (!row) throw notFound();
    if (expected !== undefined && row.version !== expected)
      throw new ProblemException(SharedProblem.versionStale);
    return rowOf(row);
  }

  async look(id: string): Promise<TransparencyRow> {
    const row = await this.sql.first<SqlRow>(LIST, [this.practiceId(), null, id]);
    if (!row) throw notFound();
    return rowOf(row);
  }

  async list(caseId?: CaseId): Promise<readonly TransparencyRow[]> {
    return (await this.sql.rows<SqlRow>(LIST, [this.practiceId(), caseId ?? null, null])).map(rowOf);
  }

  /** What is not over, of one case or with a last day before one. For the system. */
  async alive(of: {
    readonly caseId?: CaseId;
    readonly endsBefore?: LocalDate;
  }): Promise<readonly TransparencyRow[]> {
    const values = [this.practiceId(), of.caseId ?? null, of.endsBefore ?? null];
    return (await this.sql.rows<SqlRow>(ALIVE, values)).map(rowOf);
  }

  /** Begun in the own name of whoever begins; who takes part is written from the homework they share. */
  async add(
    actor: Actor,
    place: Pick<TransparencyRow, 'caseId' | 'homeworkId'>,
    people: readonly TransparencyParty[],
  ): Promise<string> {
    const id = this.ids.next();
    const { caseId, homeworkId } = place;
    await this.sql.change(ADD, [
      actor.practiceId,
      id,
      caseId,
      homeworkId,
      actor.clientId,
      actor.timeZone,
      this.clock.now(),
    ]);
    await this.transactions.asSystem(async () => {
      for (const { participantId, clientId } of people)
        await this.sql.change(ADD_PARTY, [
          actor.practiceId,
          this.ids.next(),
          id,
          caseId,
          participantId,
          clientId,
        ]);
    });
    return id;
  }

  parties(id: string): Promise<readonly TransparencyParty[]> {
    return this.sql.rows<TransparencyParty>(PARTIES, [this.practiceId(), id]);
  }

  async write(row: TransparencyRow, revision: number, items: readonly TransparencyItem[]): Promise<void> {
    const { who } = this.transactions.current();
    const what = [row.id, row.caseId, revision, JSON.stringify(items)];
    await this.sql.change(WRITE, [
      row.practiceId,
      this.ids.next(),
      ...what,
      who.clientId ?? null,
      this.clock.now(),
    ]);
  }

  /** Newest first; of a draft written over, the last. */
  async texts(id: string): Promise<readonly TransparencyText[]> {
    const rows = await this.sql.rows<Omit<TransparencyText, 'at'> & { at: Date }>(TEXTS, [
      this.practiceId(),
      id,
    ]);
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

  async put(row: TransparencyRow, patch: Partial<TransparencyRow>): Promise<TransparencyRow> {
    const next = { ...row, ...patch, version: row.version + 1 };
    const changed = await this.sql.change(PUT, [
      row.practiceId,
      row.id,
      row.version,
      next.state,
      next.revision,
      next.renewals,
      next.renewalRevision,
      next.renewalApproved,
      next.endsOn,
      next.endedAt,
    ]);
    if (changed !== 1) throw new ProblemException(SharedProblem.versionStale);
    return next;
  }

  async confirm(actor: Actor, row: TransparencyRow): Promise<void> {
    const what = [row.id, row.caseId, row.revision, actor.clientId];
    await this.sql.change(CONFIRM, [row.practiceId, this.ids.next(), ...what, this.clock.now()]);
  }

  async confirmations(
    row: Pick<TransparencyRow, 'practiceId' | 'id' | 'revision'>,
  ): Promise<readonly { readonly clientId: ClientId; readonly at: Instant }[]> {
    const values = [row.practiceId, row.id, row.revision];
    const rows = await this.sql.rows<{ clientId: ClientId; at: Date }>(CONFIRMATIONS, values);
    return rows.map(({ clientId, at }) => ({ clientId, at: at.toISOString() }));
  }

  private practiceId(): string {
    return this.transactions.current().who.practiceId;
  }
}
