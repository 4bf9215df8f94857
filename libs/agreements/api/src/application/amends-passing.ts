import { Injectable } from '@nestjs/common';
import { passTime } from '@reknit/agreements/model';
import { Transactions } from '@reknit/shared/api-kernel';
import { AmendsRepository } from '../persistence/amends.repository';
import type { AmendsPlanRow } from '../persistence/amends-rows';
import { AmendsTime } from './amends-changes';
import { AmendsCommitments } from './amends-commitments';
import { AmendsSteps } from './amends-steps';

/** What time alone does to one plan, if anything by now: for the sweep, and for an act after which time has come already. */
@Injectable()
export class AmendsPassing {
  constructor(
    private readonly plans: AmendsRepository,
    private readonly commitments: AmendsCommitments,
    private readonly steps: AmendsSteps,
    private readonly time: AmendsTime,
    private readonly transactions: Transactions,
  ) {}

  /** After somebody's own act, as it stands since. @returns the plan's version number */
  passNow({ caseId, id }: Pick<AmendsPlanRow, 'caseId' | 'id'>): Promise<number> {
    return this.transactions.asSystem(async () => this.pass(await this.plans.heldBySystem(caseId, id)));
  }

  /** As the system. @returns the plan's version number */
  async pass(plan: AmendsPlanRow): Promise<number> {
    const version = await this.plans.pendingOf(plan);
    const finished = plan.state === 'in_progress' && (await this.commitments.isFinished(plan));
    const zone = plan.timeZone ?? this.transactions.current().who.practiceTimeZone;
    const at = { now: this.time.now(), today: this.time.today(zone), finished };
    const step = passTime(plan, version, at);
    if (!step) return plan.version;
    return this.steps.take({ plan, version, step, event: EVENTS[plan.state] ?? 'moved', by: 'system' });
  }
}

const EVENTS: Partial<Readonly<Record<AmendsPlanRow['state'], string>>> = {
  shared: 'not-taken-up',
  amending: 'kept-as-it-was',
  accepted: 'begun',
  in_progress: 'completed',
};
