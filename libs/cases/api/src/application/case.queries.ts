import { Injectable } from '@nestjs/common';
import { CASE_MOVES, CaseState, type CaseRecord } from '@reknit/cases/model';
import { AuditTrail, Clock, notFound, Sql, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId } from '@reknit/shared/model';
import { CASE_RECORD } from '../persistence/case-record.statement';
import { scopeOf } from '../persistence/case-scope';
import { SecretsPolicies } from './consent/secrets-policies';

/** One case as its care team and their supervisors see it. */
@Injectable()
export class CaseQueries {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
    private readonly policies: SecretsPolicies,
  ) {}

  async record(actor: Actor, caseId: CaseId): Promise<CaseRecord> {
    const scope = scopeOf(actor, this.clock.today(actor.practiceTimeZone));
    const found = await this.sql.first<{ record: CaseRecord }>(CASE_RECORD, [
      ...scope,
      caseId,
      this.clock.now(),
    ]);
    if (!found) throw notFound();
    this.trail.about({ caseId, subjectType: 'case', subjectId: caseId });
    // Asked only where the work may start from: a case at work, which is opened most, costs one statement.
    if (!CASE_MOVES[found.record.state].includes(CaseState.active)) return found.record;
    const policyGap = await this.policies.gapOf(actor, caseId);
    return policyGap ? { ...found.record, policyGap } : found.record;
  }
}
