import {
  refuse,
  SharedProblem,
  succeed,
  type Instant,
  type Outcome,
  type Problem,
} from '@reknit/shared/model';
import { AMENDS_LIMITS } from '../contract/amends-limits';
import { AmendsProblem } from '../vocabulary/amends-problem';
import type { ContactChannel, Willingness } from '../vocabulary/amends-words';
import { isSharedApproach } from './amends-harm-check';
import {
  notAllowed,
  step,
  stepWhileAmending,
  type AmendsPlanFacts,
  type AmendsStep,
  type AmendsVersionFacts,
  type Decided,
} from './amends-standing';
import { windowEnd } from './amends-window';

type Shared = Outcome<AmendsStep, Problem<AmendsProblem | SharedProblem>>;

/** What sharing rests on that no single one of the two may learn. */
export interface SharingFacts {
  readonly willingness: Willingness | null;
  readonly channel: ContactChannel | null;
  readonly gateOpen: boolean;
}

const notNow = () => refuse({ code: SharedProblem.notOpen });

/**
 * Offers the approved version to the person it is for. Refused with the one neutral word when joint work is not open or
 * they have not said yes: which of the two it is, is theirs.
 *
 * A facilitated plan is shared here and given in a session; the time for answering begins when it is given.
 */
export function sharePlan(
  plan: AmendsPlanFacts,
  version: AmendsVersionFacts | undefined,
  facts: SharingFacts,
  when: { readonly now: Instant; readonly windowDays?: number },
): Shared {
  if (!version?.approach || !isSharedApproach(version.approach)) return notAllowed();
  const moved =
    plan.state === 'amending'
      ? stepWhileAmending(plan, version, 'offer')
      : step({ plan, version }, { event: 'share', by: 'author', onVersion: 'offer' });
  if (!moved.ok) return moved;
  const inProduct = version.approach === 'direct_shared';
  if (facts.willingness !== 'yes' || !facts.gateOpen || (inProduct && facts.channel !== 'in_product'))
    return notNow();
  if (plan.state === 'amending' || !inProduct) return moved;
  return succeed({ ...moved.value, plan: { ...moved.value.plan, windowEndsAt: windowOf(when) } });
}

/** The facilitated version was gone through in a session: from now on they can read it and answer. */
export function deliverPlan(
  plan: AmendsPlanFacts,
  version: AmendsVersionFacts | undefined,
  gateOpen: boolean,
  when: { readonly now: Instant; readonly windowDays?: number },
): Shared {
  const waits = version?.state === 'offered' && version.approach === 'facilitated';
  if (!waits || (plan.state !== 'shared' && plan.state !== 'amending')) return notAllowed();
  if (!gateOpen) return notNow();
  const plain = { state: plan.state, pausedFrom: plan.pausedFrom };
  return succeed({ plan: plan.state === 'shared' ? { ...plain, windowEndsAt: windowOf(when) } : plain });
}

function windowOf({ now, windowDays }: { readonly now: Instant; readonly windowDays?: number }): Instant {
  return windowEnd(now, windowDays ?? AMENDS_LIMITS.windowDays.default);
}

/** Takes the share back, or the new version that was under way. */
export function withdrawPlan(plan: AmendsPlanFacts, version: AmendsVersionFacts | undefined): Decided {
  if (plan.state === 'amending') return keepCurrent(plan, version, 'author');
  const moved = step({ plan }, { event: 'withdraw', by: 'author' });
  if (!moved.ok) return moved;
  return succeed({ ...closing(moved.value), ...(version ? { version: 'dropped' as const } : {}) });
}

/** Begins a plan nobody else reads; the new version of one takes the place of the old. */
export function startPlan(plan: AmendsPlanFacts, version: AmendsVersionFacts | undefined): Decided {
  if (!version?.approach || isSharedApproach(version.approach)) return notAllowed();
  return plan.state === 'amending'
    ? adopt(plan, version, 'author')
    : inForce(step({ plan, version }, { event: 'start', by: 'author', onVersion: 'take_effect' }), version);
}

/**
 * The harmed person's own yes, to exactly the text they read.
 *
 * @returns `amends.text-changed` when the hash is another one
 */
export function acceptPlan(
  plan: AmendsPlanFacts,
  version: AmendsVersionFacts | undefined,
  said: { readonly contentHash: string; readonly gateOpen: boolean },
): Shared {
  if (version?.state !== 'offered' || version.declined || !plan.reached) return notAllowed();
  if (version.contentHash !== said.contentHash || version.approvalHash !== said.contentHash)
    return refuse({ code: AmendsProblem.textChanged });
  if (!said.gateOpen) return notNow();
  return plan.state === 'amending'
    ? adopt(plan, version, 'harmed')
    : inForce(step({ plan, version }, { event: 'accept', by: 'harmed', onVersion: 'take_effect' }), version);
}

/**
 * Their no. It is always possible, also while joint work is not open, and it closes the offer to them at once. Nothing of the
 * plan moves: when the time for answering ends, it ends as if they had said nothing.
 */
export function declinePlan(plan: AmendsPlanFacts, version: AmendsVersionFacts | undefined): Decided {
  if (version?.state !== 'offered' || version.declined) return notAllowed();
  return step({ plan }, { event: 'decline', by: 'harmed' });
}

/** What they would like otherwise, 1 to 10 of them. */
export function counterPlan(plan: AmendsPlanFacts, count: number, gateOpen: boolean): Shared {
  const { min, max } = AMENDS_LIMITS.proposals;
  const moved = step({ plan }, { event: 'propose', by: 'harmed' });
  if (!moved.ok) return moved;
  if (count < min || count > max)
    return refuse({ code: SharedProblem.validation, fields: { proposals: [{ code: 'out-of-range' }] } });
  if (!gateOpen) return notNow();
  return succeed({ ...moved.value, plan: { ...moved.value.plan, windowEndsAt: null } });
}

/** The renegotiation comes to nothing: the version in force goes on. */
export function keepCurrent(
  plan: AmendsPlanFacts,
  version: AmendsVersionFacts | undefined,
  by: 'author' | 'system',
): Decided {
  const onVersion = version ? ('drop' as const) : undefined;
  const moved = step({ plan, version }, { event: 'keep_current', by, onVersion });
  return moved.ok ? succeed({ ...moved.value, plan: { ...moved.value.plan, amendingEndsAt: null } }) : moved;
}

function adopt(plan: AmendsPlanFacts, version: AmendsVersionFacts, by: 'author' | 'harmed'): Decided {
  const moved = inForce(step({ plan, version }, { event: 'adopt', by, onVersion: 'take_effect' }), version);
  if (!moved.ok) return moved;
  return succeed({ ...moved.value, plan: { ...moved.value.plan, amendingEndsAt: null }, supersedes: true });
}

function inForce(moved: Decided, version: AmendsVersionFacts): Decided {
  if (!moved.ok) return moved;
  const plan = { ...moved.value.plan, inForce: version.number, windowEndsAt: null };
  return succeed({ ...moved.value, plan });
}

function closing(moved: AmendsStep): AmendsStep {
  return { ...moved, plan: { ...moved.plan, windowEndsAt: null }, closesShares: true };
}
