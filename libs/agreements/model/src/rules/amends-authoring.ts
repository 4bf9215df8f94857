import { refuse, succeed } from '@reknit/shared/model';
import { AmendsProblem } from '../vocabulary/amends-problem';
import type { AmendsApproach } from '../vocabulary/amends-words';
import { mayTakeApproach } from './amends-harm-check';
import { isStaged } from './amends-variants';
import {
  isBeingWritten,
  notAllowed,
  step,
  stepWhileAmending,
  type AmendsPlanFacts,
  type AmendsStep,
  type AmendsVersionFacts,
  type Decided,
} from './amends-standing';

/**
 * Hands a version in. What it says is checked before (`checkAmendsDraft`).
 *
 * @example submitPlan({ state: 'draft', versions: 0, … }).value.plan // { state: 'in_review', versions: 1, … }
 */
export function submitPlan(plan: AmendsPlanFacts, pending?: AmendsVersionFacts): Decided {
  if (!isBeingWritten(plan, pending)) return notAllowed();
  const versions = plan.versions + 1;
  if (plan.state === 'amending')
    return succeed({ plan: { state: plan.state, pausedFrom: null, versions }, version: 'in_review' });
  const moved = step({ plan }, { event: 'submit', by: 'author' });
  if (!moved.ok) return moved;
  return succeed({ plan: { ...moved.value.plan, versions }, version: 'in_review' });
}

/** Gives it back to its author, with a comment. */
export function giveBackPlan(plan: AmendsPlanFacts, version: AmendsVersionFacts | undefined): Decided {
  return plan.state === 'amending'
    ? stepWhileAmending(plan, version, 'return')
    : step({ plan, version }, { event: 'return', by: 'clinician', onVersion: 'return' });
}

/** What an approval rests on besides the version itself. */
export interface ApprovalFacts {
  readonly approach: AmendsApproach;
  readonly comment: string;
  readonly by: string;
  /** Somebody supervises whoever approves: then an amber check is looked at twice. */
  readonly supervised: boolean;
  readonly hasDisclosure: boolean;
  /** How and in which steps it is told, as the clinician set it down. */
  readonly disclosurePlan: string;
  readonly openEnded: boolean;
  /** The person it is for wants it in a session or through the therapist. */
  readonly notInProduct: boolean;
}

export interface Approval {
  readonly step: AmendsStep;
  /** Absent while a supervisor has still to agree: nothing is approved yet. */
  readonly approvalHash?: string;
}

/**
 * Approves a version for one way, which freezes its text by its hash. The hard stops hold whoever approves.
 *
 * @returns without a hash and without a move when a supervisor has to agree first
 */
export function approvePlan(
  plan: AmendsPlanFacts,
  version: AmendsVersionFacts | undefined,
  facts: ApprovalFacts,
): Decided<Approval> {
  if (!version || !isInReview(plan, version)) return notAllowed();
  const way = mayTakeApproach(facts.approach, version.harmCheck, version.harmed, facts.hasDisclosure);
  if (!way.ok) return way;
  if (
    (facts.openEnded && facts.approach !== 'living') ||
    (facts.notInProduct && facts.approach === 'direct_shared')
  )
    return refuse({
      code: AmendsProblem.approachNotPossible,
      fields: { approach: [{ code: 'not-a-choice' }] },
    });
  if (facts.hasDisclosure && !isStaged(facts.disclosurePlan))
    return refuse({ code: AmendsProblem.clinicianPlanNeeded });
  if (version.risk === 'amber' && facts.comment.trim() === '')
    return refuse({
      code: AmendsProblem.reasonRequired,
      fields: { comment: [{ code: 'required' }] },
    });
  if (version.risk === 'amber' && facts.supervised)
    return succeed({
      step: { plan: { state: plan.state, pausedFrom: plan.pausedFrom }, version: version.state },
    });
  return approved(plan, version);
}

/**
 * A supervisor's second look at an amber check: with it the approval that was given counts.
 *
 * @returns `amends.second-reviewer-same` for whoever approved first
 */
export function coApprovePlan(
  plan: AmendsPlanFacts,
  version: AmendsVersionFacts | undefined,
  by: string,
): Decided<Approval> {
  if (!version || !isInReview(plan, version) || version.approvedBy === null || version.approach === null)
    return notAllowed();
  if (version.approvedBy === by) return refuse({ code: AmendsProblem.secondReviewerSame });
  return approved(plan, version);
}

function isInReview(plan: AmendsPlanFacts, version: AmendsVersionFacts): boolean {
  return version.state === 'in_review' && (plan.state === 'in_review' || plan.state === 'amending');
}

function approved(plan: AmendsPlanFacts, version: AmendsVersionFacts): Decided<Approval> {
  const moved =
    plan.state === 'amending'
      ? stepWhileAmending(plan, version, 'approve')
      : step({ plan, version }, { event: 'approve', by: 'clinician', onVersion: 'approve' });
  return moved.ok ? succeed({ step: moved.value, approvalHash: version.contentHash }) : moved;
}

/** Opens an approved or answered version again: the approval is void, and what was shared of it is taken back. */
export function editPlan(plan: AmendsPlanFacts, version: AmendsVersionFacts | undefined): Decided {
  if (plan.state === 'amending') return stepWhileAmending(plan, version, 'edit');
  const moved = step({ plan, version }, { event: 'edit', by: 'author', onVersion: 'edit' });
  if (!moved.ok) return moved;
  return succeed({
    ...moved.value,
    plan: { ...moved.value.plan, windowEndsAt: null },
    closesShares: true,
  });
}
