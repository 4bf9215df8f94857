import { Injectable } from '@nestjs/common';
import {
  caseToOpen,
  EmergencyProblem,
  reviewBy,
  type EmergencyAccess,
  type OpenedInEmergency,
  type OpenInEmergency,
} from '@reknit/cases/model';
import { AuditTrail, notFound, orThrow, ProblemException, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, Saved } from '@reknit/shared/model';
import { Cases } from '../cases';
import { EmergencyLetters } from './emergency-letters';
import { EmergencyRows, type AccessRow } from './emergency-rows';

/**
 * Opens one case to a clinician of the practice who is not on it, for an hour, to be read as a supervisor reads it. Everybody whose
 * case it is hears of it, every page is in the trail, and somebody else looks at it afterwards.
 */
@Injectable()
export class EmergencyCommands {
  constructor(
    private readonly rows: EmergencyRows,
    private readonly cases: Cases,
    private readonly letters: EmergencyLetters,
    private readonly trail: AuditTrail,
  ) {}

  async open(actor: Actor, body: OpenInEmergency): Promise<OpenedInEmergency> {
    const caseId = orThrow(caseToOpen(await this.rows.called(actor, body)));
    const { id, until } = await this.rows.open(actor, caseId, body.reason);
    this.trail.about({ caseId, subjectType: 'emergency-access', subjectId: id });
    await this.letters.opened(id);
    return { id, caseId, until: until.toISOString() };
  }

  async end(actor: Actor, id: string): Promise<void> {
    if (!(await this.rows.end(actor, id))) throw notFound();
    this.trail.about({ subjectType: 'emergency-access', subjectId: id });
  }

  async list(actor: Actor, caseId: CaseId): Promise<readonly EmergencyAccess[]> {
    await this.cases.requireInScope(actor, caseId);
    const rows = await this.rows.ofCase(actor, caseId);
    this.trail.about({ caseId, subjectType: 'case', subjectId: caseId, ids: rows.map(({ id }) => id) });
    return rows.map((row) => viewOf(row, actor));
  }

  async review(actor: Actor, caseId: CaseId, id: string, words: string): Promise<Saved> {
    await this.cases.requireInScope(actor, caseId);
    const row = await this.rows.one(actor, caseId, id);
    if (!row) throw notFound();
    this.trail.about({ caseId, subjectType: 'emergency-access', subjectId: id });
    if (row.accountId === actor.accountId) throw new ProblemException(EmergencyProblem.reviewerSame);
    if (row.reviewedAt) throw new ProblemException(EmergencyProblem.alreadyReviewed);
    await this.rows.review(actor, row, words);
    return { id, version: 1 };
  }
}

function viewOf(row: AccessRow, actor: Actor): EmergencyAccess {
  const at = row.at.toISOString();
  const { reviewedBy, reviewedAt, words } = row;
  return {
    id: row.id,
    by: row.by,
    at,
    until: row.until.toISOString(),
    reason: row.reason,
    reviewBy: reviewBy(at),
    ...(reviewedBy !== null &&
      reviewedAt !== null && {
        review: { by: reviewedBy, at: reviewedAt.toISOString(), words: words ?? '' },
      }),
    mayReview: reviewedAt === null && row.accountId !== actor.accountId,
  };
}
