import { Injectable } from '@nestjs/common';
import { Clock, Sql, statement, Transactions, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, ParticipantId } from '@reknit/shared/model';
import { Suspensions } from './suspensions';

/** Whose word it is, and in which case. */
export interface ConcernOf {
  readonly caseId: CaseId;
  readonly participantId: ParticipantId;
}

const RECONSIDER = statement(
  'clearance.reconsider',
  `update safety_clearance c set revoked_at = $4, revoked_reason = $5
   where c.practice_id = $1 and c.case_id = $2 and c.revoked_at is null and exists (
     select 1 from clearance_person x where x.practice_id = $1 and x.clearance_id = c.id and x.participant_id = $3)`,
);
const WHY = 'A private answer of one of them asks for another look before anything new is done together.';

/** What somebody says about their safety elsewhere than in a check-in, and what it means to joint work. */
@Injectable()
export class SafetyConcerns {
  constructor(
    private readonly suspensions: Suspensions,
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** "Not safe now": everything done together stops at once. */
  async notSafeNow(actor: Actor, { caseId, participantId }: ConcernOf): Promise<void> {
    if (await this.suspensions.restsAlready(actor, caseId)) return;
    await this.suspensions.stop({ caseId, cause: 'not_safe_now', participantId }, actor);
  }

  /**
   * A clinician has to clear these people again before anything new is done together. What runs goes on: a visible stop right
   * after a private answer can be a danger itself.
   */
  async reconsider({ caseId, participantId }: ConcernOf): Promise<void> {
    await this.transactions.asSystem(async () => {
      const { practiceId } = this.transactions.current().who;
      await this.sql.change(RECONSIDER, [practiceId, caseId, participantId, this.clock.now(), WHY]);
    });
  }
}
