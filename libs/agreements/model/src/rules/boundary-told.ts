import type { BoundaryDraft } from '../contract/boundary';
import type { ToldBoundary, ToldStanding } from '../contract/boundary-views';
import {
  BoundaryKind,
  BoundaryState,
  type BoundaryAnswer,
  type BoundaryPart,
} from '../vocabulary/boundary-words';
import type { BoundaryStanding } from './boundary-standing';
import { BOUNDARY_ENDS } from './boundary-transitions';

const { draft, inReview, ready, communicated, active, underReview, paused } = BoundaryState;

/**
 * How it stands for somebody who was told a revision. Only what they were told counts: a wording they have not read is none
 * of theirs, and while joint work rests nothing is (`undefined`, which reads as not found).
 *
 * @example toldStanding({ ...standing, state: 'communicated', toldRevision: 1 }, 1) // 'to_answer'
 */
export function toldStanding(standing: BoundaryStanding, toldRevision: number): ToldStanding | undefined {
  if (standing.safeToTell !== 'yes' || standing.personal || standing.pausedBy === 'system') return undefined;
  if (BOUNDARY_ENDS.includes(standing.state) || standing.toldRevision !== toldRevision) return 'ended';
  const holding: readonly BoundaryState[] = [active, underReview];
  if (holding.includes(standing.state)) return 'in_force';
  if (standing.state === paused) return 'paused';
  if (standing.state === communicated && standing.revision === toldRevision) return 'to_answer';
  const rewriting: readonly BoundaryState[] = [draft, inReview, ready];
  if (!rewriting.includes(standing.state)) return 'answered';
  return standing.kind !== BoundaryKind.agreement && standing.inForceRevision !== null
    ? 'in_force'
    : 'being_reworded';
}

/** What can be said to it, and nothing while there is nothing to say. */
export function answersTo(kind: BoundaryKind, standing: ToldStanding | undefined): readonly BoundaryAnswer[] {
  if (standing !== 'to_answer') return [];
  return kind === BoundaryKind.limit ? ['acknowledge'] : ['accept', 'refuse', 'suggest'];
}

type Shown = Pick<ToldBoundary, 'situation' | 'response' | 'flex' | 'exceptions' | 'times'>;

/**
 * Exactly what somebody will read beside the statement: the preview and the page are both made of it. Of an agreement all of
 * it, because both keep it; of the rest only the parts its author chose.
 *
 * @example toldParts({ kind: 'limit', flex: 'firm', why: 'mine' }, ['flex']) // { flex: 'firm' }
 */
export function toldParts(content: BoundaryDraft, parts: readonly BoundaryPart[]): Shown {
  const shown = shownParts(content.kind, parts);
  return {
    ...(shown.includes('situation') && { situation: content.situation }),
    ...(shown.includes('response') && { response: content.ownResponse }),
    ...(shown.includes('flex') && { flex: content.flex }),
    ...(shown.includes('exceptions') && { exceptions: content.exceptions }),
    ...(content.kind === BoundaryKind.agreement && { times: content.times }),
  };
}

/** @example shownParts('agreement', []) // ['situation', 'flex', 'exceptions'] */
export function shownParts(kind: BoundaryKind, parts: readonly BoundaryPart[]): readonly BoundaryPart[] {
  return kind === BoundaryKind.agreement ? ['situation', 'flex', 'exceptions'] : parts;
}
