import { succeed, type Instant, type LocalDate } from '@reknit/shared/model';
import { AMENDS_LIMITS } from '../contract/amends-limits';
import type { AmendsActor } from '../vocabulary/amends-words';
import { isOver } from './amends-lifecycle';
import { goOn, type PauseEnding, type PauseStanding } from './amends-pause';
import { keepCurrent } from './amends-sharing';
import {
  step,
  type AmendsPlanFacts,
  type AmendsStep,
  type AmendsVersionFacts,
  type Decided,
} from './amends-standing';
import { hasPassed, millisLeft, windowAgain, windowEnd } from './amends-window';

/** What a pause keeps for afterwards. */
export interface PausedStep {
  readonly step: AmendsStep;
  /** Of the time for answering, or of the renegotiation. */
  readonly windowLeftMillis: number | null;
}

/**
 * Pauses a plan. The time for answering stops; what is left of it is kept.
 *
 * @param by whoever says so; the system, when joint work is suspended or somebody has left
 */
export function pausePlan(plan: AmendsPlanFacts, by: AmendsActor, now: Instant): Decided<PausedStep> {
  const moved = step({ plan }, { event: 'pause', by });
  if (!moved.ok) return moved;
  const endsAt = plan.state === 'amending' ? plan.amendingEndsAt : plan.windowEndsAt;
  return succeed({
    step: { plan: { ...moved.value.plan, windowEndsAt: null, amendingEndsAt: null } },
    windowLeftMillis: endsAt === null ? null : millisLeft(endsAt, now),
  });
}

export interface ResumedStep {
  readonly pause: PauseEnding;
  /** Absent while somebody else has still to agree. */
  readonly step?: AmendsStep;
}

/** Goes on with it, once those agree who have to. The time for answering goes on with what was left. */
export function resumePlan(
  plan: AmendsPlanFacts,
  pause: PauseStanding & { readonly windowLeftMillis: number | null },
  by: AmendsActor,
  now: Instant,
): Decided<ResumedStep> {
  const moved = step({ plan }, { event: 'resume', by });
  if (!moved.ok) return moved;
  const agreed = goOn(pause, by);
  if (!agreed.ok) return agreed;
  if (!agreed.value.over) return succeed({ pause: agreed.value });
  const { windowLeftMillis: left } = pause;
  const again = left === null ? {} : windowBack(plan, windowAgain(now, left));
  return succeed({ pause: agreed.value, step: { plan: { ...moved.value.plan, ...again } } });
}

function windowBack(plan: AmendsPlanFacts, endsAt: Instant) {
  return plan.pausedFrom === 'amending' ? { amendingEndsAt: endsAt } : { windowEndsAt: endsAt };
}

/** Ends it. From the harmed person this is immediate and needs nothing. */
export function endPlan(
  plan: AmendsPlanFacts,
  version: AmendsVersionFacts | undefined,
  by: AmendsActor,
): Decided {
  const moved = step({ plan, version }, { event: 'end', by, onVersion: version ? 'drop' : undefined });
  if (!moved.ok) return moved;
  const patch = { ...moved.value.plan, windowEndsAt: null, amendingEndsAt: null };
  return succeed({ ...moved.value, plan: patch, closesShares: true });
}

/** Opens a plan under way for a new version; the present one stays in force meanwhile. */
export function renegotiatePlan(plan: AmendsPlanFacts, by: 'author' | 'harmed', now: Instant): Decided {
  const moved = step({ plan }, { event: 'renegotiate', by });
  if (!moved.ok) return moved;
  const amendingEndsAt = windowEnd(now, AMENDS_LIMITS.amendingDays);
  return succeed({ ...moved.value, plan: { ...moved.value.plan, amendingEndsAt } });
}

/** What time alone does to a plan, if anything by now. */
export function passTime(
  plan: AmendsPlanFacts & { readonly startsOn: LocalDate | null },
  version: AmendsVersionFacts | undefined,
  at: { readonly now: Instant; readonly today: LocalDate; readonly finished: boolean },
): AmendsStep | undefined {
  if (isOver(plan.state)) return undefined;
  const moved = timeMove(plan, version, at);
  return moved?.ok ? moved.value : undefined;
}

function timeMove(
  plan: AmendsPlanFacts & { readonly startsOn: LocalDate | null },
  version: AmendsVersionFacts | undefined,
  { now, today, finished }: { readonly now: Instant; readonly today: LocalDate; readonly finished: boolean },
): Decided | undefined {
  if (plan.state === 'shared' && plan.windowEndsAt !== null && hasPassed(plan.windowEndsAt, now))
    return windowPassed(plan, version);
  if (plan.state === 'amending' && plan.amendingEndsAt !== null && hasPassed(plan.amendingEndsAt, now))
    return keepCurrent(plan, version, 'system');
  if (plan.state === 'accepted' && plan.startsOn !== null && plan.startsOn <= today)
    return step({ plan }, { event: 'begin', by: 'system' });
  if (plan.state === 'in_progress' && finished) return step({ plan }, { event: 'complete', by: 'system' });
  return undefined;
}

/** No answer is no answer: not a yes, and toward the author the same as a no. */
function windowPassed(plan: AmendsPlanFacts, version: AmendsVersionFacts | undefined): Decided {
  const moved = step({ plan, version }, { event: 'window_passes', by: 'system', onVersion: 'drop' });
  if (!moved.ok) return moved;
  return succeed({
    ...moved.value,
    plan: { ...moved.value.plan, windowEndsAt: null },
    closesShares: true,
  });
}

/**
 * The day a plan begins: as written, and never before it was accepted.
 *
 * @example effectiveStart('2026-05-01', '2026-05-10') // '2026-05-10'
 */
export function effectiveStart(written: LocalDate, acceptedOn: LocalDate): LocalDate {
  return written > acceptedOn ? written : acceptedOn;
}
