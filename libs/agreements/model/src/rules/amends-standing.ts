import { refuse, succeed, type Outcome, type Problem } from '@reknit/shared/model';
import type { HarmCheck, HarmedParty } from '../contract/amends-text';
import { AmendsProblem } from '../vocabulary/amends-problem';
import type {
  AmendsActor,
  AmendsApproach,
  AmendsRevisionState,
  AmendsState,
  PausableAmends,
} from '../vocabulary/amends-words';
import { moveAmends, type AmendsEvent } from './amends-lifecycle';
import { moveRevision, type RevisionEvent } from './amends-revision';

/** A plan as far as decisions about it reach. */
export interface AmendsPlanFacts {
  readonly state: AmendsState;
  readonly pausedFrom: PausableAmends | null;
  /** How many versions have been handed in. */
  readonly versions: number;
  readonly inForce: number | null;
  readonly windowEndsAt: string | null;
  readonly amendingEndsAt: string | null;
  /** A version has been given to the person it is for, and not taken back. Whoever it does not reach cannot act on it. */
  readonly reached: boolean;
}

/** The version being decided on: the latest one that was handed in and is neither in force nor set aside. */
export interface AmendsVersionFacts {
  readonly number: number;
  readonly state: AmendsRevisionState;
  readonly contentHash: string;
  readonly approvalHash: string | null;
  readonly approvedBy: string | null;
  /** The person it is for has said no to it. Nobody but them and the care team knows before the time for answering ends. */
  readonly declined?: boolean;
  readonly approach: AmendsApproach | null;
  readonly harmCheck: HarmCheck;
  readonly harmed: HarmedParty;
  readonly risk: 'plain' | 'amber';
}

export interface AmendsPlanPatch {
  readonly state: AmendsState;
  readonly pausedFrom: PausableAmends | null;
  readonly versions?: number;
  readonly inForce?: number;
  readonly windowEndsAt?: string | null;
  readonly amendingEndsAt?: string | null;
}

/** What one act changes: the plan, the version decided on, and whether an earlier one in force gives way. */
export interface AmendsStep {
  readonly plan: AmendsPlanPatch;
  readonly version?: AmendsRevisionState;
  readonly supersedes?: true;
  /** Nothing of it can be read by the person it is for any more. */
  readonly closesShares?: true;
}

export type Decided<Value = AmendsStep> = Outcome<Value, Problem<AmendsProblem>>;

export const notAllowed = (): { readonly ok: false; readonly problem: Problem<AmendsProblem> } =>
  refuse({ code: AmendsProblem.moveNotAllowed });

/** Both tables at once: the plan's, and the version's where there is one to move. */
export function step(
  { plan, version }: { readonly plan: AmendsPlanFacts; readonly version?: AmendsVersionFacts },
  moves: { readonly event: AmendsEvent; readonly by: AmendsActor; readonly onVersion?: RevisionEvent },
): Decided {
  if (moves.by === 'harmed' && !plan.reached) return notAllowed();
  const moved = moveAmends(plan, moves.event, moves.by);
  if (!moved.ok) return moved;
  const versionMoved = movedVersion(version, moves.onVersion);
  if (!versionMoved.ok) return versionMoved;
  return succeed({ plan: moved.value, version: versionMoved.value });
}

/** While a plan is being renegotiated it stays where it is, and only the new version moves. */
export function stepWhileAmending(
  plan: AmendsPlanFacts,
  version: AmendsVersionFacts | undefined,
  onVersion: RevisionEvent,
): Decided {
  const moved = movedVersion(version, onVersion);
  return moved.ok
    ? succeed({ plan: { state: plan.state, pausedFrom: plan.pausedFrom }, version: moved.value })
    : moved;
}

function movedVersion(
  version: AmendsVersionFacts | undefined,
  event: RevisionEvent | undefined,
): Decided<AmendsRevisionState | undefined> {
  if (event === undefined) return succeed(undefined);
  return version ? moveRevision(version.state, event) : notAllowed();
}

/**
 * Whether somebody is writing: a new plan, or the next version of one that is being renegotiated.
 *
 * @example isBeingWritten({ state: 'amending', … }, undefined) // true
 */
export function isBeingWritten(
  plan: Pick<AmendsPlanFacts, 'state'>,
  pending: AmendsVersionFacts | undefined,
): boolean {
  return plan.state === 'draft' || (plan.state === 'amending' && pending === undefined);
}
