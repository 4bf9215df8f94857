import { Injectable, type OnModuleInit } from '@nestjs/common';
import { endPlan, haveParted, isSharedApproach, pausePlan, type AmendsStep } from '@reknit/agreements/model';
import { RelationChanges, SafetyGate, type Left } from '@reknit/cases/api';
import type { CaseId } from '@reknit/shared/model';
import { AmendsRecords } from '../persistence/amends-records';
import { AmendsRepository } from '../persistence/amends.repository';
import type { AmendsPlanRow } from '../persistence/amends-rows';
import { AmendsTime } from './amends-changes';
import { AmendsSteps, type AmendsAct } from './amends-steps';

/** Where stops and changes of a case are heard. */
@Injectable()
export class AmendsCauses {
  constructor(
    readonly gate: SafetyGate,
    readonly relations: RelationChanges,
    readonly time: AmendsTime,
  ) {}
}

/**
 * What happens to plans when joint work stops, when somebody leaves, or when people part: inside the same transaction, as the
 * system, and without a word of why.
 */
@Injectable()
export class AmendsCascades implements OnModuleInit {
  constructor(
    private readonly causes: AmendsCauses,
    private readonly plans: AmendsRepository,
    private readonly records: AmendsRecords,
    private readonly steps: AmendsSteps,
  ) {}

  onModuleInit(): void {
    const { gate, relations } = this.causes;
    gate.onSuspended(({ caseId }) => this.suspended(caseId));
    gate.onLeft((who) => this.left(who));
    relations.onChanged(async ({ caseId, before, after }) => {
      if (haveParted(before, after))
        for (const plan of await this.plans.openIn(caseId)) await this.pause(plan, 'subtype_changed');
    });
  }

  /** What reaches both people rests. What its author does alone goes on. */
  private async suspended(caseId: CaseId): Promise<void> {
    for (const plan of await this.plans.openIn(caseId))
      if (await this.isBetweenTwo(plan)) await this.pause(plan, 'gate');
  }

  private async left({ caseId, participantId }: Left): Promise<void> {
    for (const plan of await this.plans.openIn(caseId)) {
      if (plan.authorParticipantId === participantId) await this.end(plan);
      else if ((await this.plans.recipientOf(plan))?.participantId === participantId)
        await this.harmedLeft(plan);
    }
  }

  private async harmedLeft(plan: AmendsPlanRow): Promise<void> {
    const paused = await this.pause(plan, 'harmed_left');
    if (paused || plan.state !== 'paused') return;
    const step = { plan: { state: 'paused', pausedFrom: plan.pausedFrom } } as const;
    const act = { plan, step, event: 'left', by: 'system', reason: 'harmed_left' } as const;
    await this.records.addMove(act, this.causes.time.now());
  }

  private async pause(plan: AmendsPlanRow, reason: AmendsAct['reason']): Promise<boolean> {
    const now = this.causes.time.now();
    const paused = pausePlan(plan, 'system', now);
    if (!paused.ok) return false;
    const { step, windowLeftMillis } = paused.value;
    await this.records.addPause(plan, { by: 'system', windowLeftMillis, at: now });
    await this.take(plan, step, { event: 'paused', reason });
    return true;
  }

  private async end(plan: AmendsPlanRow): Promise<void> {
    const version = await this.plans.pendingOf(plan);
    const ended = endPlan(plan, version, 'system');
    if (!ended.ok) return;
    const act = { plan, version, step: ended.value, event: 'ended-early', by: 'system' } as const;
    await this.steps.take({ ...act, reason: 'author_left', isQuiet: true });
  }

  private async take(
    plan: AmendsPlanRow,
    step: AmendsStep,
    { event, reason }: Pick<AmendsAct, 'event' | 'reason'>,
  ): Promise<void> {
    await this.steps.take({ plan, step, event, by: 'system', reason });
  }

  private async isBetweenTwo(plan: AmendsPlanRow): Promise<boolean> {
    const versions = await this.plans.versionsOf(plan);
    return versions.some(({ approach, state }) => {
      const counts = state === 'in_force' || state === 'offered';
      return counts && approach !== null && isSharedApproach(approach);
    });
  }
}
