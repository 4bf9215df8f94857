import { Injectable } from '@nestjs/common';
import { Cases } from '@reknit/cases/api';
import { Templates } from '@reknit/exercises/api';
import { wordsFor } from '@reknit/exercises/model';
import { shareState, type CaseShares } from '@reknit/homework/model';
import type { Actor } from '@reknit/shared/api-kernel';
import type { CaseId, RelationType } from '@reknit/shared/model';
import { CaseSharesRepository, standingOf } from '../../persistence/sharing/case-shares.repository';
import { instantOf, instantOrNone } from '../../persistence/instants';
import { HomeworkChanges } from '../homework-changes';

interface Titled {
  readonly template_code: string;
  readonly template_version: number;
  readonly relation_type: RelationType;
}

/** How sharing stands in a case: states, never words. */
@Injectable()
export class CaseSharesQueries {
  constructor(
    private readonly cases: Cases,
    private readonly shares: CaseSharesRepository,
    private readonly templates: Templates,
    private readonly changes: HomeworkChanges,
  ) {}

  async list(actor: Actor, caseId: CaseId): Promise<CaseShares> {
    await this.cases.requireInScope(actor, caseId);
    this.changes.about(caseId, 'case', caseId);
    const shares = await this.shares.ofCase(caseId);
    const reveals = await this.shares.revealsOf(caseId);
    const titleOf = await this.titles([...shares, ...reveals]);
    return {
      ...(await this.shares.setting(caseId)),
      rows: shares.map((row) => ({
        id: row.id,
        from: row.from_name,
        to: row.to_name,
        title: titleOf(row),
        participationId: row.participation_id,
        entryNumber: row.entry_number,
        parts: row.parts,
        state: shareState(standingOf(row)),
        offeredAt: instantOf(row.offered_at),
        endedAt: instantOrNone(row.ended_at),
      })),
      reveals: reveals.map((row) => ({
        homeworkId: row.homework_id,
        title: titleOf(row),
        offeredBy: row.offered_by,
        revealed: row.revealed,
      })),
    };
  }

  private async titles(rows: readonly Titled[]): Promise<(row: Titled) => string> {
    const pin = (row: Titled) => ({ code: row.template_code, version: row.template_version });
    const found = await this.templates.ofPins(rows.map(pin));
    return (row) => {
      const definition = found(pin(row));
      return definition ? wordsFor(definition.words, row.relation_type).title : row.template_code;
    };
  }
}
