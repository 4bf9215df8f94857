import type { Instant, LocalDate, Outcome, Problem } from '@reknit/shared/model';
import type { BoundaryProblem } from '../vocabulary/boundary-problem';
import {
  BoundaryKind,
  BoundaryState,
  type BoundaryChannel,
  type BoundaryPauser,
  type SafeToTell,
} from '../vocabulary/boundary-words';
import { BOUNDARY_ENDS } from './boundary-transitions';

/** Where a boundary stands: what the rules read. Days are those of its author's calendar. */
export interface BoundaryStanding {
  readonly kind: BoundaryKind;
  readonly state: BoundaryState;
  readonly pausedFrom: BoundaryState | null;
  readonly pausedBy: BoundaryPauser | null;
  readonly pausedUntil: LocalDate | null;
  readonly suspendedAt: Instant | null;
  readonly revision: number;
  /** The revision its author keeps to now, whatever is being written meanwhile. */
  readonly inForceRevision: number | null;
  /** The revision that was told last; null while it is nobody else's business. */
  readonly toldRevision: number | null;
  /** It was said aloud: nobody reads it here. */
  readonly spoken: boolean;
  readonly channel: BoundaryChannel | null;
  readonly safeToTell: SafeToTell | null;
  /** The variant for somebody who is not safe: told to nobody, no titles. */
  readonly personal: boolean;
  /** Body and touch: holds from the moment it is said, and is never negotiated. */
  readonly effectiveAtOnce: boolean;
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  readonly reviewOn: LocalDate | null;
  readonly answerDueAt: Instant | null;
}

/** What a move is decided from besides the boundary itself. */
export interface BoundaryFacts {
  readonly now: Instant;
  readonly today: LocalDate;
  /** For accepting: whether every named adult has confirmed this revision, the asker included. */
  readonly everyAdultConfirmed: boolean;
}

export type BoundaryPatch = Partial<BoundaryStanding> & Pick<BoundaryStanding, 'state'>;
export type BoundaryMoved = Outcome<BoundaryPatch, Problem<BoundaryProblem>>;

/**
 * Whether its author keeps to it now, so that there is something to log. A limit goes on while joint work rests and while
 * a new wording is written; what was agreed, only while the agreement stands.
 */
export function holds(standing: BoundaryStanding): boolean {
  if (standing.inForceRevision === null || BOUNDARY_ENDS.includes(standing.state)) return false;
  return (
    standing.state !== BoundaryState.paused ||
    (standing.pausedBy === 'system' && standing.kind === BoundaryKind.limit)
  );
}
