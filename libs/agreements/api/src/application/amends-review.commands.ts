import { Injectable } from '@nestjs/common';
import {
  AmendsProblem,
  approvePlan,
  coApprovePlan,
  giveBackPlan,
  hasDisclosure,
  type ApproveAmends,
  type CoApproveAmends,
  type DraftAmendsTogether,
  type GiveAmendsBack,
} from '@reknit/agreements/model';
import { Cases } from '@reknit/cases/api';
import { fieldProblem, notFound, orThrow, ProblemException, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, Saved } from '@reknit/shared/model';
import { AmendsReviews } from '../persistence/amends-reviews';
import { AmendsRepository } from '../persistence/amends.repository';
import type { AmendsPlanRow, AmendsVersionRow } from '../persistence/amends-rows';
import { AmendsBeginning } from './amends-beginning';
import { AmendsDesk } from './amends-desk';
import { AmendsSteps } from './amends-steps';

export interface AmendsPlace {
  readonly caseId: CaseId;
  readonly id: string;
}

/** Where a review looks besides the plan. */
@Injectable()
export class AmendsReviewing {
  constructor(
    readonly cases: Cases,
    readonly beginning: AmendsBeginning,
  ) {}
}

/** The care team's answer to a version: given back, or approved for one way, by two where it is amber. */
@Injectable()
export class AmendsReviewCommands {
  constructor(
    private readonly plans: AmendsRepository,
    private readonly reviews: AmendsReviews,
    private readonly steps: AmendsSteps,
    private readonly around: AmendsReviewing,
    private readonly desk: AmendsDesk,
  ) {}

  /** Begun in a session with the author: both read the draft until it is handed in. */
  async draftTogether(
    actor: Actor,
    caseId: CaseId,
    { participationId }: DraftAmendsTogether,
  ): Promise<Saved> {
    await this.around.cases.requireToChange(actor, caseId);
    const open = await this.desk.assigned.openFor(caseId, 'amends_plan');
    const person = open
      .flatMap(({ participants }) => participants)
      .find((one) => one.participationId === participationId);
    if (!person) throw notFound();
    const { participantId, clientId } = person;
    const author = { caseId, participationId, participantId, clientId };
    return this.around.beginning.begin(actor, author, { together: true });
  }

  async giveBack(
    actor: Actor,
    place: AmendsPlace,
    { comment }: GiveAmendsBack,
    expected: number,
  ): Promise<Saved> {
    const { plan, version } = await this.held(actor, place, expected);
    const step = orThrow(giveBackPlan(plan, version));
    await this.reviews.add(plan, { number: plan.versions, decision: 'return', comment });
    return this.take({ plan, version, step, event: 'given-back', by: 'clinician' });
  }

  async approve(actor: Actor, place: AmendsPlace, body: ApproveAmends, expected: number): Promise<Saved> {
    const { plan, version } = await this.held(actor, place, expected);
    const { approach, ruptureEventId, comment = '' } = body;
    const facts = await this.reviews.approvalFacts(plan, actor.accountId);
    const decided = orThrow(
      approvePlan(plan, version, {
        approach,
        comment,
        by: actor.accountId,
        supervised: facts.supervised,
        hasDisclosure: hasDisclosure(version?.text.commitments ?? []),
        disclosurePlan: facts.disclosurePlan,
        openEnded: version?.text.endsOn === 'open_ended',
        notInProduct: facts.channel !== null && facts.channel !== 'in_product',
      }),
    );
    if (!version) throw new ProblemException(AmendsProblem.moveNotAllowed);
    if (!(await this.reviews.hasEvent(plan, ruptureEventId)))
      throw fieldProblem('ruptureEventId', 'not-a-choice');
    await this.reviews.approve(version, { ...body, by: actor.accountId, hash: decided.approvalHash });
    await this.reviews.add(plan, { number: version.number, decision: 'approve', comment });
    const event = decided.approvalHash ? 'approved' : 'waits-for-second-review';
    const approved = { ...version, approach };
    const saved = await this.take({ plan, version: approved, step: decided.step, event, by: 'clinician' });
    if (decided.approvalHash) await this.desk.assigned.reviewed(plan.participationId);
    return saved;
  }

  /** A supervisor's second look. Without their agreement the plan stays in review. */
  async coApprove(
    actor: Actor,
    { caseId, id }: AmendsPlace,
    body: CoApproveAmends,
    expected: number,
  ): Promise<Saved> {
    await this.around.cases.requireInScope(actor, caseId);
    const plan = await this.plans.ofCase(actor, caseId, id, expected);
    this.desk.changes.about(plan);
    const version = await this.plans.pendingOf(plan);
    const decided = orThrow(coApprovePlan(plan, version, actor.accountId));
    const decision = body.agree ? 'co_approve' : 'co_refuse';
    await this.reviews.add(plan, { number: plan.versions, decision, comment: body.comment });
    if (!body.agree || !version) return { id, version: await this.plans.apply(plan, {}) };
    await this.reviews.coApprove(version, { by: actor.accountId, hash: version.contentHash });
    const saved = await this.take({ plan, version, step: decided.step, event: 'approved', by: 'supervisor' });
    await this.desk.assigned.reviewed(plan.participationId);
    return saved;
  }

  private async held(actor: Actor, { caseId, id }: AmendsPlace, expected: number) {
    await this.around.cases.requireToChange(actor, caseId);
    const plan = await this.plans.ofCase(actor, caseId, id, expected);
    this.desk.changes.about(plan);
    return { plan, version: await this.plans.pendingOf(plan) };
  }

  private async take(act: {
    readonly plan: AmendsPlanRow;
    readonly version?: AmendsVersionRow;
    readonly step: Parameters<AmendsSteps['take']>[0]['step'];
    readonly event: string;
    readonly by: 'clinician' | 'supervisor';
  }): Promise<Saved> {
    return { id: act.plan.id, version: await this.steps.take(act) };
  }
}
