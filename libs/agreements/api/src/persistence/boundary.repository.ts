import { Injectable } from '@nestjs/common';
import { Cases, type CaseInScope } from '@reknit/cases/api';
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
  type ParticipantId,
  type ParticipationId,
} from '@reknit/shared/model';
import { BOUNDARY_COLUMNS, boundaryOfRow, type BoundaryRow, type BoundarySqlRow } from './boundary-row';

const OWN = statement(
  'boundary.own',
  `select ${BOUNDARY_COLUMNS} from boundary b where b.practice_id = $1 and b.client_id = $2 and b.id = $3 for no key update`,
);
const ONE = statement(
  'boundary.one',
  `select ${BOUNDARY_COLUMNS} from boundary b where b.practice_id = $1 and b.id = $2 for no key update`,
);
const LOOK = statement(
  'boundary.look',
  `select ${BOUNDARY_COLUMNS} from boundary b where b.practice_id = $1 and b.id = $2 and ($3::uuid is null or b.client_id = $3)`,
);
const OF_CASE = statement(
  'boundary.held-of-case',
  `select ${BOUNDARY_COLUMNS} from boundary b where b.practice_id = $1 and b.case_id = $2
     and b.state not in ('closed', 'retired', 'withdrawn') order by b.id for no key update`,
);
const ADD = statement(
  'boundary.add',
  `insert into boundary (practice_id, id, case_id, participant_id, client_id, participation_id, kind, time_zone, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
const PUT = statement(
  'boundary.put',
  `update boundary set kind = $4, state = $5, paused_from = $6, paused_by = $7, paused_by_client = $8, paused_until = $9, suspended_at = $10,
     revision = $11, in_force_revision = $12, told_revision = $13, spoken = $14, domain = $15, channel = $16, safe_to_tell = $17,
     personal = $18, effective_at_once = $19, starts_on = $20, ends_on = $21, review_on = $22, answer_due_at = $23, restate_offered = $24,
     handed_in = $25, kind_fixed = $26, version = version + 1
   where practice_id = $1 and id = $2 and version = $3`,
);

export interface NewBoundary {
  readonly caseId: CaseId;
  readonly participantId: ParticipantId;
  readonly participationId: ParticipationId | null;
  readonly kind: BoundaryRow['kind'];
}

/** Boundaries by who asks: their author's own, or those of a case on the care team's caseload. Whatever else there is is not found. */
@Injectable()
export class BoundaryRepository {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly ids: IdSource,
    private readonly clock: Clock,
    private readonly cases: Cases,
  ) {}

  /** The author's own, held; stale before any rule is asked when it is not the expected version. */
  async own(actor: Actor, id: string, expected?: number): Promise<BoundaryRow> {
    const row = await this.sql.first<BoundarySqlRow>(OWN, [actor.practiceId, actor.clientId ?? null, id]);
    return this.expected(row, expected);
  }

  /** For the care team to change. */
  async forTeam(
    actor: Actor,
    id: string,
    expected: number,
  ): Promise<{ readonly row: BoundaryRow; readonly of: CaseInScope }> {
    const row = await this.sql.first<BoundarySqlRow>(ONE, [actor.practiceId, id]);
    if (!row?.handedIn) throw notFound();
    const of = await this.cases.requireToChange(actor, row.caseId);
    return { row: this.expected(row, expected), of };
  }

  /** In whoever's name the transaction runs: for the system, on behalf of somebody who was told. */
  async held(id: string): Promise<BoundaryRow> {
    return this.expected(await this.sql.first<BoundarySqlRow>(ONE, [this.practiceId(), id]));
  }

  /** Only to read: as its author, or as the system on behalf of somebody who was told. */
  async look(id: string, clientId?: ClientId): Promise<BoundaryRow> {
    return this.expected(
      await this.sql.first<BoundarySqlRow>(LOOK, [this.practiceId(), id, clientId ?? null]),
    );
  }

  /** What of a case is not over, held, in one order: two who hold them all never wait in a circle. */
  async heldOfCase(caseId: CaseId): Promise<readonly BoundaryRow[]> {
    const rows = await this.sql.rows<BoundarySqlRow>(OF_CASE, [this.practiceId(), caseId]);
    return rows.map(boundaryOfRow);
  }

  async add(actor: Actor, { caseId, participantId, participationId, kind }: NewBoundary): Promise<string> {
    const id = this.ids.next();
    const whose = [caseId, participantId, actor.clientId, participationId];
    await this.sql.change(ADD, [actor.practiceId, id, ...whose, kind, actor.timeZone, this.clock.now()]);
    return id;
  }

  /** @returns the row as it is now; stale when somebody was faster */
  async put(row: BoundaryRow, patch: Partial<BoundaryRow>): Promise<BoundaryRow> {
    const next = { ...row, ...patch, version: row.version + 1 };
    const changed = await this.sql.change(PUT, [row.practiceId, row.id, row.version, ...columnsOf(next)]);
    if (changed !== 1) throw new ProblemException(SharedProblem.versionStale);
    return next;
  }

  private expected(row: BoundarySqlRow | undefined, expected?: number): BoundaryRow {
    if (!row) throw notFound();
    if (expected !== undefined && row.version !== expected)
      throw new ProblemException(SharedProblem.versionStale);
    return boundaryOfRow(row);
  }

  private practiceId(): string {
    return this.transactions.current().who.practiceId;
  }
}

function columnsOf(row: BoundaryRow): readonly unknown[] {
  return [
    row.kind,
    row.state,
    row.pausedFrom,
    row.pausedBy,
    row.pausedBy === 'other' ? row.pausedByClient : null,
    row.pausedUntil,
    row.suspendedAt,
    row.revision,
    row.inForceRevision,
    row.toldRevision,
    row.spoken,
    row.domain,
    row.channel,
    row.safeToTell,
    row.personal,
    row.effectiveAtOnce,
    row.startsOn,
    row.endsOn,
    row.reviewOn,
    row.answerDueAt,
    row.restateOffered,
    row.handedIn,
    row.kindFixed,
  ];
}
