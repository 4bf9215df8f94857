import { Injectable } from '@nestjs/common';
import {
  effectiveStart,
  isOver,
  isSharedApproach,
  type AmendsActor,
  type AmendsEndReason,
  type AmendsStep,
} from '@reknit/agreements/model';
import { SomethingNew } from '@reknit/cases/api';
import { Transactions } from '@reknit/shared/api-kernel';
import type { AccountId, Instant, ParticipantId } from '@reknit/shared/model';
import { AmendsRecords } from '../persistence/amends-records';
import { AmendsRepository } from '../persistence/amends.repository';
import type { AmendsPlanEntity } from '../persistence/amends-plan.entity';
import type { AmendsPlanRow, AmendsVersionRow } from '../persistence/amends-rows';
import { AmendsChanges, AmendsTime } from './amends-changes';
import { AmendsCommitments } from './amends-commitments';

/** One decided move, with what it is called and who made it. */
export interface AmendsAct {
  readonly plan: AmendsPlanRow;
  /** The version it decides on. */
  readonly version?: AmendsVersionRow;
  readonly step: AmendsStep;
  readonly event: string;
  readonly by: AmendsActor;
  readonly participantId?: ParticipantId;
  readonly reason?: AmendsEndReason | 'subtype_changed' | 'gate';
  /** The person it reaches hears of it from a clinician, and not from a page. */
  readonly isQuiet?: true;
}

/** What carrying out a move needs besides rows. */
@Injectable()
export class AmendsAround {
  constructor(
    readonly transactions: Transactions,
    readonly time: AmendsTime,
    readonly letters: SomethingNew,
  ) {}

  reviewAfter(from: string, weeks: number): string {
    const day = new Date(`${from}T00:00:00.000Z`);
    day.setUTCDate(day.getUTCDate() + weeks * 7);
    return day.toISOString().slice(0, 10);
  }
}

/**
 * Carries a decided move out. The plan's own row is changed in the name of whoever acts, because the database asks who that
 * is; everything that follows from it is the system's.
 */
@Injectable()
export class AmendsSteps {
  constructor(
    private readonly plans: AmendsRepository,
    private readonly records: AmendsRecords,
    private readonly commitments: AmendsCommitments,
    private readonly changes: AmendsChanges,
    private readonly around: AmendsAround,
  ) {}

  /** @returns the plan's new version number */
  async take(act: AmendsAct): Promise<number> {
    const { plan, version, step } = act;
    const { transactions, time } = this.around;
    const { who } = transactions.current();
    const now = time.now();
    const reached = await this.plans.recipientOf(plan);
    const quiet = version?.approach ? !isSharedApproach(version.approach) : false;
    if (quiet && step.plan.inForce !== undefined)
      await transactions.asSystem(() => this.records.closeShares(plan, now));
    const next = await this.plans.apply(plan, this.patchOf(act, now));
    await transactions.asSystem(() => this.follow(act, { now, accountId: who.accountId }));
    await this.records.addMove(act, now);
    await this.changes.record(plan, `amends.${act.event}`, act.participantId);
    const hears = reached?.reaches && !quiet && !act.isQuiet;
    await this.changes.tell(plan, hears ? [reached.clientId] : [], time.today(who.practiceTimeZone));
    if (reached && hears && act.event === 'shared') await this.around.letters.tell([reached.clientId]);
    return next;
  }

  /** What is said without moving anything, because its author reads where a plan stands: for the care team alone. */
  async keepApart(act: AmendsAct): Promise<number> {
    const { plan } = act;
    const { transactions, time } = this.around;
    await this.records.addMove(act, time.now());
    await this.changes.record(plan, `amends.${act.event}`, act.participantId);
    await this.changes.tellTeam(plan, time.today(transactions.current().who.practiceTimeZone));
    return plan.version;
  }

  private patchOf({ plan, version, step }: AmendsAct, now: string): Partial<AmendsPlanEntity> {
    const { state } = step.plan;
    const over = isOver(state) ? { overAt: now, nextReviewOn: null } : {};
    const patch = { ...step.plan, ...over };
    if (step.plan.inForce === undefined || !version) return patch;
    const { text } = version;
    const { time } = this.around;
    const startsOn = effectiveStart(text.startsOn, time.today(text.planTimezone));
    return {
      ...patch,
      startsOn,
      endsOn: text.endsOn === 'open_ended' ? null : text.endsOn,
      timeZone: text.planTimezone,
      nextReviewOn: this.around.reviewAfter(plan.nextReviewOn ?? startsOn, text.reviewEveryWeeks),
    };
  }

  private async follow(
    { plan, version, step, by }: AmendsAct,
    { now, accountId }: { readonly now: Instant; readonly accountId?: AccountId },
  ): Promise<void> {
    if (step.supersedes) await this.records.supersede(plan);
    if (step.version && version && step.version !== version.state)
      await this.plans.moveVersion(version.id, step.version);
    if (step.closesShares) await this.records.closeShares(plan, now);
    else if (step.version === 'dropped' && version)
      await this.records.closeShares(plan, now, { only: version.number });
    else if (step.supersedes && version) await this.records.closeShares(plan, now, { but: version.number });
    await this.commitments.follow(plan, { step, by, accountId, version, now });
  }
}
