import { Injectable } from '@nestjs/common';
import {
  frameOf,
  isReviewDue,
  toldStanding,
  type BoundaryDraft,
  type BoundaryPlace,
  type MyBoundaries,
  type MyBoundaryRow,
  type ToldBoundaryRow,
} from '@reknit/agreements/model';
import { Sql, statement, Transactions, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, RelationType } from '@reknit/shared/model';
import {
  BOUNDARY_COLUMNS,
  boundaryOfRow,
  type BoundaryRow,
  type BoundarySqlRow,
} from '../persistence/boundary-row';
import type { Telling } from '../persistence/boundary-tellings';
import { BoundaryPeople } from './boundary-people';
import { BoundaryTools } from './boundary-tools';
import { ContactLevels } from './contact-levels';

const MINE = statement(
  'boundary.mine',
  `select ${BOUNDARY_COLUMNS}, d.content from boundary b
   left join boundary_draft d on d.practice_id = b.practice_id and d.id = b.id
   where b.practice_id = $1 and b.client_id = $2 order by b.created_at desc, b.id desc`,
);
const HEADS = statement(
  'boundary.heads',
  `select ${BOUNDARY_COLUMNS} from boundary b where b.practice_id = $1 and b.id = any ($2::uuid[])`,
);
const STATEMENTS = statement(
  'boundary.statements',
  'select boundary_id as "boundaryId", revision, statement from boundary_revision where practice_id = $1 and boundary_id = any ($2::uuid[])',
);
const MY_CASES = statement(
  'boundary.my-cases',
  `select c.id as "caseId", c.relation_type as "relationType" from participant p
   join care_case c on c.practice_id = p.practice_id and c.id = p.case_id and c.state in ('intake', 'active')
   where p.practice_id = $1 and p.client_id = $2 and p.state in ('joined', 'active', 'paused') order by c.id`,
);

/** What a person in care keeps, and what others let them read. */
@Injectable()
export class MyBoundariesQueries {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly tools: BoundaryTools,
    private readonly people: BoundaryPeople,
    private readonly contact: ContactLevels,
  ) {}

  async list(actor: Actor): Promise<MyBoundaries> {
    const values = [actor.practiceId, actor.clientId ?? null];
    const rows = await this.sql.rows<BoundarySqlRow & { content: BoundaryDraft | null }>(MINE, values);
    const levels = await this.contact.of(actor.practiceId, { clientId: actor.clientId });
    return {
      mine: rows.map((row) => this.rowOf(boundaryOfRow(row), row.content)),
      told: await this.toldTo(actor),
      places: await this.places(actor),
      contactLevels: levels.map(({ towards, level, fromOn }) => ({ towards, level, fromOn })),
    };
  }

  /** Without a title where somebody may look over the shoulder of whoever is not safe. */
  private rowOf(row: BoundaryRow, content: BoundaryDraft | null): MyBoundaryRow {
    const { id, version, caseId, kind, state, personal } = row;
    const words = content && { domain: content.domain, statement: content.statement ?? frameOf(content) };
    return {
      id,
      version,
      caseId,
      kind,
      state,
      pausedBy: row.pausedBy ?? undefined,
      inForce: row.inForceRevision !== null,
      personal,
      ...(personal ? {} : words),
      reviewOn: row.reviewOn ?? undefined,
      reviewDue: isReviewDue(row, this.tools.changes.today(row.timeZone)),
    };
  }

  /** The newest telling of each boundary; what is over and holds no last words is not shown. */
  private async toldTo(actor: Actor): Promise<readonly ToldBoundaryRow[]> {
    const all = await this.tools.tellings.mine(actor);
    const newest = all.filter(
      ({ boundaryId }, at) => all.findIndex((one) => one.boundaryId === boundaryId) === at,
    );
    if (newest.length === 0) return [];
    const ids = newest.map(({ boundaryId }) => boundaryId);
    const statements = await this.statements(actor, ids);
    const heads = await this.heads(actor, ids);
    const rows = [];
    for (const telling of newest) {
      const head = heads.find(({ id }) => id === telling.boundaryId);
      const row = head && (await this.toldRow(telling, head, statements));
      if (row) rows.push(row);
    }
    return rows;
  }

  private async toldRow(
    telling: Telling,
    head: BoundaryRow,
    statements: ReadonlyMap<string, string>,
  ): Promise<ToldBoundaryRow | undefined> {
    const standing = toldStanding(head, telling.revision);
    if (standing === undefined || (standing === 'ended' && telling.farewell === null)) return undefined;
    const everybody = await this.people.everybody(telling.caseId);
    return {
      id: telling.id,
      caseId: telling.caseId,
      from: everybody.find(({ clientId }) => clientId === telling.authorClientId)?.givenName ?? '',
      kind: head.kind,
      statement: statements.get(`${telling.boundaryId} ${telling.revision}`),
      standing,
    };
  }

  private async statements(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.sql.rows<{ boundaryId: string; revision: number; statement: string }>(
      STATEMENTS,
      [actor.practiceId, ids],
    );
    return new Map(rows.map((row) => [`${row.boundaryId} ${row.revision}`, row.statement]));
  }

  private async heads(actor: Actor, ids: readonly string[]): Promise<readonly BoundaryRow[]> {
    const rows = await this.transactions.asSystem(() =>
      this.sql.rows<BoundarySqlRow>(HEADS, [actor.practiceId, ids]),
    );
    return rows.map(boundaryOfRow);
  }

  /** Each case somebody takes part in, and in it each piece of work that names people. */
  private async places(actor: Actor): Promise<readonly BoundaryPlace[]> {
    const cases = await this.sql.rows<{ caseId: CaseId; relationType: RelationType }>(MY_CASES, [
      actor.practiceId,
      actor.clientId ?? null,
    ]);
    const work = await this.people.mine(actor, 'boundary');
    const places: BoundaryPlace[] = [];
    for (const one of cases) {
      const here = work.filter(({ caseId }) => caseId === one.caseId);
      for (const { id } of here) {
        const people = await this.people.of(actor, one.caseId, id);
        const shown = people.map(({ participantId, givenName }) => ({ participantId, givenName }));
        places.push({ ...one, participationId: id, people: shown });
      }
      if (here.length === 0) places.push({ ...one, people: [] });
    }
    return places;
  }
}
