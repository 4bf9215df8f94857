import { Injectable } from '@nestjs/common';
import type { CaseRecord } from '@reknit/cases/model';
import { AuditTrail, Clock, notFound, Sql, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId } from '@reknit/shared/model';
import { CASE_RECORD } from '../persistence/case-record.statement';
import { scopeOf } from '../persistence/case-scope';

/** One case as its care team and their supervisors see it. */
@Injectable()
export class CaseQueries {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
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
    return found.record;
  }
}
