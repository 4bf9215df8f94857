import { Injectable } from '@nestjs/common';
import type { MarkBoundaryReady } from '@reknit/agreements/model';
import { IdSource, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { BoundaryRow } from '../persistence/boundary-row';
import { BoundaryTools } from './boundary-tools';

const DECIDE = statement(
  'boundary.decide',
  `insert into boundary_decision (practice_id, id, boundary_id, case_id, client_id, revision, decision, note, guardian_heard, for_minor,
     decided_by, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
);

/** Writes what a clinician decided, in their own name. */
@Injectable()
export class BoundaryDecisions {
  constructor(
    private readonly sql: Sql,
    private readonly ids: IdSource,
    private readonly tools: BoundaryTools,
  ) {}

  async add(
    actor: Actor,
    row: BoundaryRow,
    decision: { readonly decision: 'returned' | 'ready'; readonly note?: string } & Omit<
      MarkBoundaryReady,
      'whyBoundary'
    >,
  ): Promise<void> {
    const about = [row.id, row.caseId, row.clientId, row.revision];
    await this.sql.change(DECIDE, [
      row.practiceId,
      this.ids.next(),
      ...about,
      decision.decision,
      decision.note ?? null,
      decision.guardianHeard ?? false,
      decision.forMinor ?? null,
      actor.accountId,
      this.tools.changes.now(),
    ]);
  }
}
