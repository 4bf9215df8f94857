import { Injectable } from '@nestjs/common';
import {
  isPersonal,
  overlaps,
  type BoundaryDraft,
  type BoundarySaved,
  type Timed,
} from '@reknit/agreements/model';
import { Sql, statement, Transactions, type Actor } from '@reknit/shared/api-kernel';
import { BoundaryRepository, type NewBoundary } from '../persistence/boundary.repository';
import type { BoundaryRow } from '../persistence/boundary-row';
import { BoundaryPeople } from './boundary-people';
import { BoundaryTools } from './boundary-tools';
import { offsetIn } from './zone-offset';

/** What was handed in about one thing and is not over, with the times of its latest wording. */
const NEAR = statement(
  'boundary.near',
  `select b.id, b.client_id as "authorId", b.domain, coalesce((
     select p.value from boundary_part p
     where p.practice_id = b.practice_id and p.boundary_id = b.id and p.part = 'times' order by p.revision desc limit 1), '[]'::jsonb) as times
   from boundary b
   where b.practice_id = $1 and b.case_id = $2 and b.domain = $3 and b.handed_in and b.state not in ('closed', 'retired', 'withdrawn')
   order by b.id`,
);

/** What every act of an author begins and ends with. */
@Injectable()
export class BoundaryAuthoring {
  constructor(
    readonly tools: BoundaryTools,
    readonly people: BoundaryPeople,
    private readonly boundaries: BoundaryRepository,
    private readonly transactions: Transactions,
    private readonly sql: Sql,
  ) {}

  /** Their own, held, as they last saw it; named in the audit trail before anything is decided. */
  async own(actor: Actor, id: string, expected: number): Promise<BoundaryRow> {
    const row = await this.boundaries.own(actor, id, expected);
    this.tools.changes.about(row.caseId, 'boundary', id);
    return row;
  }

  async begin(actor: Actor, place: Omit<NewBoundary, 'kind'>, draft: BoundaryDraft): Promise<BoundarySaved> {
    const id = await this.boundaries.add(actor, { ...place, kind: draft.kind });
    this.tools.changes.about(place.caseId, 'boundary', id);
    const row = await this.boundaries.own(actor, id);
    await this.tools.texts.keepDraft(row, draft);
    if (!isPersonal(draft)) return { id, version: row.version };
    const safeToTell = draft.safeToTell ?? null;
    const next = await this.boundaries.put(row, { personal: true, safeToTell, channel: 'do_not_tell' });
    return { id, version: next.version };
  }

  /** Asks the clinician about each pair that may contradict; rules on none. */
  async findOverlaps(row: BoundaryRow): Promise<void> {
    const { prompts, changes } = this.tools;
    const near = await this.transactions.asSystem(() =>
      this.sql.rows<Timed>(NEAR, [row.practiceId, row.caseId, row.domain]),
    );
    const now = changes.now();
    for (const [one, other] of overlaps(near, (zone) => offsetIn(zone, now)))
      if (one === row.id || other === row.id)
        await prompts.askOnce(row, 'overlap', one === row.id ? other : one);
  }
}
