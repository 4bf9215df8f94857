import { Injectable } from '@nestjs/common';
import { Clock, Sql, statement, Transactions, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId } from '@reknit/shared/model';
import { SafetyGate } from '../safety-gate';
import { Timeline } from '../timeline';
import type { ConcernOf } from './safety-concerns';
import { SuspensionRows, Suspensions } from './suspensions';

const TOGETHER = statement(
  'risk-hold.together',
  `select count(*) > 1 as yes from participant where practice_id = $1 and case_id = $2 and state not in ('left', 'removed')`,
);
const HELD = statement(
  'risk-hold.held',
  `select exists (select 1 from joint_suspension
     where practice_id = $1 and case_id = $2 and participant_id = $3 and cause = 'risk' and ended_at is null) as yes`,
);
const END = statement(
  'risk-hold.end',
  `update joint_suspension set ended_at = $4, ended_by = $5, ended_reason = $6
   where practice_id = $1 and case_id = $2 and participant_id = $3 and cause = 'risk' and ended_at is null`,
);
const WHY = 'What it followed from is closed.';

/** Questions to the database that have a plain answer. */
@Injectable()
export class RiskHoldTools {
  constructor(
    readonly sql: Sql,
    readonly transactions: Transactions,
    readonly clock: Clock,
  ) {}

  async ask(query: typeof HELD, values: readonly unknown[]): Promise<boolean> {
    return (await this.sql.first<{ yes: boolean }>(query, values))?.yes === true;
  }
}

/**
 * While somebody is at high risk, nothing that people do together goes on; they hear of it in the words every stop has. Nobody can
 * let it go on before that is over, and it goes on by itself then, unless something else stands against it.
 */
@Injectable()
export class RiskHolds {
  constructor(
    private readonly gate: SafetyGate,
    private readonly suspensions: Suspensions,
    private readonly rows: SuspensionRows,
    private readonly tools: RiskHoldTools,
    private readonly timeline: Timeline,
  ) {}

  /** In the transaction of what it follows from. A case of one person has nothing to stop. */
  async hold(actor: Actor, of: ConcernOf): Promise<void> {
    await this.tools.transactions.asSystem(async () => {
      const { caseId } = of;
      await this.gate.holdAlone(caseId);
      if (!(await this.tools.ask(TOGETHER, [actor.practiceId, caseId]))) return;
      if (await this.tools.ask(HELD, [actor.practiceId, caseId, of.participantId])) return;
      const stop = { ...of, cause: 'risk' } as const;
      if (await this.gate.isSuspended(caseId)) await this.rows.insert(stop, actor);
      else await this.suspensions.stop(stop, actor);
    });
  }

  /** It is over: by the act of a clinician, whose name stands beside it. */
  async release(actor: Actor, { caseId, participantId }: ConcernOf): Promise<void> {
    await this.tools.transactions.asSystem(async () => {
      await this.gate.holdAlone(caseId);
      const values = [actor.practiceId, caseId, participantId, this.tools.clock.now(), actor.accountId, WHY];
      if ((await this.tools.sql.change(END, values)) === 0) return;
      if (await this.gate.isSuspended(caseId)) return;
      await this.reopened(caseId);
    });
  }

  private async reopened(caseId: CaseId): Promise<void> {
    await this.timeline.add({ caseId, kind: 'consent', event: 'safety.reopened' });
    await this.gate.tellReopened({ caseId });
  }
}
