import { Injectable } from '@nestjs/common';
import {
  AMENDS_LIMITS,
  AmendsProblem,
  draftFrom,
  endPlan,
  pausePlan,
  resumePlan,
  windowEnd,
  type NoteOnAmends,
  type PlanDisclosure,
  type RecordWillingness,
  type ReviewAmendsPlan,
} from '@reknit/agreements/model';
import { orThrow, ProblemException, type Actor } from '@reknit/shared/api-kernel';
import { SharedProblem, type Saved } from '@reknit/shared/model';
import { AmendsRecords } from '../persistence/amends-records';
import { AmendsReviews } from '../persistence/amends-reviews';
import { AmendsRepository } from '../persistence/amends.repository';
import type { AmendsPlanRow } from '../persistence/amends-rows';
import { AmendsCare } from './amends-care';
import type { AmendsPlace } from './amends-review.commands';
import { AmendsSteps } from './amends-steps';

/** What the care team does with a plan besides reviewing its text. */
@Injectable()
export class AmendsTeamCommands {
  constructor(
    private readonly plans: AmendsRepository,
    private readonly records: AmendsRecords,
    private readonly reviews: AmendsReviews,
    private readonly steps: AmendsSteps,
    private readonly care: AmendsCare,
  ) {}

  async recordWillingness(actor: Actor, place: AmendsPlace, body: RecordWillingness): Promise<Saved> {
    const plan = await this.care.held(actor, place);
    await this.reviews.ask(plan, body.answer, body.channel ?? 'in_product');
    return this.told(plan);
  }

  async note(actor: Actor, place: AmendsPlace, { text }: NoteOnAmends): Promise<Saved> {
    const plan = await this.care.held(actor, place);
    await this.reviews.note(plan, text);
    return { id: plan.id, version: plan.version };
  }

  async planDisclosure(actor: Actor, place: AmendsPlace, { text }: PlanDisclosure): Promise<Saved> {
    const plan = await this.care.held(actor, place);
    await this.reviews.planDisclosure(plan, text);
    return { id: plan.id, version: plan.version };
  }

  async pause(actor: Actor, place: AmendsPlace, expected: number): Promise<Saved> {
    const plan = await this.care.held(actor, place, expected);
    const now = this.care.desk.time.now();
    const { step, windowLeftMillis } = orThrow(pausePlan(plan, 'clinician', now));
    await this.records.addPause(plan, { by: 'clinician', windowLeftMillis, at: now });
    const version = await this.steps.take({ plan, step, event: 'paused', by: 'clinician' });
    return { id: plan.id, version };
  }

  async resume(actor: Actor, place: AmendsPlace, expected: number): Promise<Saved> {
    const gateOpen = await this.care.mayGoOn(actor, place);
    const plan = await this.care.held(actor, place, expected);
    const pause = await this.records.openPause(plan);
    if (!pause) throw new ProblemException(AmendsProblem.moveNotAllowed);
    const now = this.care.desk.time.now();
    const resumed = orThrow(resumePlan(plan, pause, 'clinician', now));
    if (!gateOpen) throw new ProblemException(SharedProblem.notOpen);
    await this.records.agree(plan, pause, resumed.pause, now);
    if (!resumed.step) return { id: plan.id, version: await this.plans.apply(plan, {}) };
    const act = { plan, step: resumed.step, event: 'resumed', by: 'clinician' } as const;
    return { id: plan.id, version: await this.steps.take(act) };
  }

  async end(actor: Actor, place: AmendsPlace, expected: number): Promise<Saved> {
    const plan = await this.care.held(actor, place, expected);
    const pending = await this.plans.pendingOf(plan);
    const step = orThrow(endPlan(plan, pending, 'clinician'));
    const reason = 'clinician_ended';
    const act = { plan, version: pending, step, event: 'ended-early', by: 'clinician', reason } as const;
    return { id: plan.id, version: await this.steps.take(act) };
  }

  /** It was looked at: what called for it is answered, and the next look has its day. */
  async review(
    actor: Actor,
    place: AmendsPlace,
    { nextOn }: ReviewAmendsPlan,
    expected: number,
  ): Promise<Saved> {
    const plan = await this.care.held(actor, place, expected);
    await this.reviews.add(plan, {
      number: plan.inForce ?? plan.versions,
      decision: 'reviewed',
      comment: '',
    });
    const [latest] = await this.plans.versionsOf(plan);
    const weeks = latest?.text.reviewEveryWeeks ?? AMENDS_LIMITS.reviewEveryWeeks.default;
    const today = this.care.desk.time.today(actor.practiceTimeZone);
    const next = windowEnd(`${today}T00:00:00.000Z`, weeks * 7).slice(0, 10);
    const nextReviewOn = plan.nextReviewOn === null ? null : (nextOn ?? next);
    return { id: plan.id, version: await this.plans.apply(plan, { nextReviewOn }) };
  }

  /** After the person it was for has left: the same text, lived on without them. Their earlier words stay where they are. */
  async continueIndirectly(actor: Actor, place: AmendsPlace, expected: number): Promise<Saved> {
    const plan = await this.care.held(actor, place, expected);
    const { desk, drafts, transactions } = this.care;
    const now = desk.time.now();
    const leftAt = await this.care.leftAt(plan);
    const chooses = leftAt !== undefined && windowEnd(leftAt, AMENDS_LIMITS.daysAfterLeaving) <= now;
    const current = (await this.plans.versionsOf(plan)).find(({ number }) => number === plan.inForce);
    const pause = await this.records.openPause(plan);
    if (plan.state !== 'paused' || !chooses || !current?.ruptureEventId || !pause)
      throw new ProblemException(AmendsProblem.moveNotAllowed);
    const number = plan.versions + 1;
    const draft = draftFrom(current.text, { ...current, approach: 'indirect' });
    const pending = await this.plans.pendingOf(plan);
    const added = await transactions.asSystem(async () => {
      if (pending) await this.plans.moveVersion(pending.id, 'dropped');
      return drafts.add(plan, { draft, text: current.text, number, now });
    });
    const { ruptureEventId } = current;
    const approval = {
      approach: 'indirect',
      ruptureEventId,
      by: actor.accountId,
      hash: added.contentHash,
    } as const;
    const version = { ...current, ...added, number, state: 'in_review', approach: 'indirect' } as const;
    await this.reviews.approve(version, approval);
    await this.records.agree(plan, pause, { personAgreed: true, clinicianAgreed: true, over: true }, now);
    const step = {
      plan: { state: 'in_progress', pausedFrom: null, versions: number, inForce: number },
      version: 'in_force',
      supersedes: true,
      closesShares: true,
    } as const;
    const act = { plan, version, step, event: 'continued-indirectly', by: 'clinician' } as const;
    return { id: plan.id, version: await this.steps.take(act) };
  }

  private async told(plan: AmendsPlanRow): Promise<Saved> {
    await this.care.desk.changes.record(plan, 'amends.asked');
    return { id: plan.id, version: plan.version };
  }
}
