import { refuse, succeed, type Outcome, type Problem } from '@reknit/shared/model';
import { NoteProblem } from '../vocabulary/note-problem';
import { AdditionState } from '../vocabulary/note-words';

const { draft, awaitingCosign, returned, signed, cosigned, discarded } = AdditionState;

/** What can be done to something that stands under a note. Beginning it is a move of the note. */
export const ADDITION_MOVES = ['write', 'sign', 'discard', 'cosign', 'return', 'set_aside'] as const;
export type AdditionMove = (typeof ADDITION_MOVES)[number];

/** `author` wrote it; `team` is another clinician of the care team; `supervisor` supervises its author. */
export const ADDITION_ACTORS = ['author', 'team', 'supervisor'] as const;
export type AdditionActor = (typeof ADDITION_ACTORS)[number];

/** Where a move leads from each state; what is absent cannot be done there. */
export const ADDITION_TRANSITIONS: Readonly<
  Record<AdditionMove, Partial<Readonly<Record<AdditionState, AdditionState | 'by facts'>>>>
> = {
  write: { [draft]: draft, [returned]: returned },
  sign: { [draft]: 'by facts', [returned]: 'by facts' },
  discard: { [draft]: discarded, [returned]: discarded },
  cosign: { [awaitingCosign]: cosigned },
  return: { [awaitingCosign]: returned },
  set_aside: { [draft]: discarded, [returned]: discarded, [awaitingCosign]: discarded },
};

export const WHO_MAY_MOVE_ADDITION: Readonly<Record<AdditionMove, readonly AdditionActor[]>> = {
  write: ['author'],
  sign: ['author'],
  discard: ['author'],
  cosign: ['supervisor'],
  return: ['supervisor'],
  set_aside: ['team'],
};

/** While one is in these, no other is begun under the same note. */
export const OPEN_ADDITION_STATES: readonly AdditionState[] = [draft, awaitingCosign, returned];

/** Signed, and everybody who reads the note reads it. */
export const SIGNED_ADDITION_STATES: readonly AdditionState[] = [awaitingCosign, signed, cosigned];

/** What a decision about an addition needs to know beside its state. */
export interface AdditionFacts {
  /** Whoever signs is supervised today. */
  readonly supervised: boolean;
  /** What stands against a signature of whoever signs or co-signs. */
  readonly hindrance?: NoteProblem;
  /** NT-5: whoever co-signs wrote it themselves. */
  readonly own: boolean;
  /** Its author can still write in this case. */
  readonly authorHere: boolean;
}

/**
 * One move of one actor on something that stands under a note.
 *
 * @returns the state it leads to, or the problem: `note.addition-closed` where nothing more is done with it
 * @example moveAddition('draft', 'sign', 'author', { ...facts, supervised: true }) // { ok: true, value: 'awaiting_cosign' }
 */
export function moveAddition(
  state: AdditionState,
  move: AdditionMove,
  actor: AdditionActor,
  facts: AdditionFacts,
): Outcome<AdditionState, Problem<NoteProblem>> {
  if (facts.own && (move === 'cosign' || move === 'return')) return refuse({ code: NoteProblem.cosignOwn });
  if (!WHO_MAY_MOVE_ADDITION[move].includes(actor)) return refuse({ code: notTheirs(move) });
  const target = ADDITION_TRANSITIONS[move][state];
  if (target === undefined) return refuse({ code: NoteProblem.additionClosed });
  if (move === 'set_aside' && facts.authorHere) return refuse({ code: NoteProblem.authorStillHere });
  if ((move === 'sign' || move === 'cosign') && facts.hindrance) return refuse({ code: facts.hindrance });
  if (target !== 'by facts') return succeed(target);
  return succeed(facts.supervised ? awaitingCosign : signed);
}

function notTheirs(move: AdditionMove): NoteProblem {
  return WHO_MAY_MOVE_ADDITION[move].includes('author')
    ? NoteProblem.notTheAuthor
    : NoteProblem.moveNotAllowed;
}
