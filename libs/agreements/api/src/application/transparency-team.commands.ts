import { Injectable } from '@nestjs/common';
import { endOf, type ReviewTransparencyRenewal, type TransparencySaved } from '@reknit/agreements/model';
import { Cases } from '@reknit/cases/api';
import { IdSource, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { TransparencyRow } from '../persistence/transparency.repository';
import { TransparencyMover } from './transparency-mover';

const REVIEW = statement(
  'transparency.review',
  `insert into transparency_review (practice_id, id, agreement_id, case_id, revision, approved, note, supervisor_note, reviewed_by, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

/** What a clinician says to a renewal, and ending what should not go on. */
@Injectable()
export class TransparencyTeamCommands {
  constructor(
    private readonly mover: TransparencyMover,
    private readonly cases: Cases,
    private readonly sql: Sql,
    private readonly ids: IdSource,
  ) {}

  async reviewRenewal(
    actor: Actor,
    id: string,
    body: ReviewTransparencyRenewal,
    expected: number,
  ): Promise<TransparencySaved> {
    const row = await this.mine(actor, id, expected);
    const about = [row.id, row.caseId, row.revision];
    const said = [body.approve, body.note ?? null, body.supervisorNote ?? null];
    const newEnd = endOf((await this.mover.agreements.texts(id))[0]?.items ?? []);
    const facts = { approves: body.approve, supervisorNote: body.supervisorNote !== undefined, newEnd };
    // Before the move, which the database lets through only with a review; what the rule refuses takes it along.
    const rows = [
      row.practiceId,
      this.ids.next(),
      ...about,
      ...said,
      actor.accountId,
      this.mover.changes.now(),
    ];
    await this.sql.change(REVIEW, rows);
    const next = await this.mover.move(row, 'review_renewal', 'clinician', facts);
    await this.mover.changes.tell({ caseId: row.caseId, event: 'transparency.renewal-reviewed' });
    return { id, version: next.version };
  }

  async end(actor: Actor, id: string, expected: number): Promise<TransparencySaved> {
    const row = await this.mine(actor, id, expected);
    const next = await this.mover.move(row, 'end', 'clinician');
    await this.mover.changes.tell({ caseId: row.caseId, event: 'transparency.ended' });
    return { id, version: next.version };
  }

  private async mine(actor: Actor, id: string, expected: number): Promise<TransparencyRow> {
    const found = await this.mover.agreements.look(id);
    await this.cases.requireToChange(actor, found.caseId);
    this.mover.changes.about(found.caseId, 'transparency', id);
    return this.mover.agreements.held(id, expected);
  }
}
