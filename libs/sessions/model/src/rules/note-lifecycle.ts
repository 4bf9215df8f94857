import { refuse, succeed, type Outcome, type Problem } from '@reknit/shared/model';
import { NoteProblem } from '../vocabulary/note-problem';
import { NoteState } from '../vocabulary/note-words';

const { draft, readyToSign, signed, awaitingCosign, cosigned, returned, unsignedLocked, markedInError } =
  NoteState;

/** What can be done to a note. Reading is no move. */
export const NOTE_MOVES = [
  'write',
  'ready',
  'sign',
  'unsign',
  'cosign',
  'return',
  'lock',
  'add_late',
  'addendum',
  'amendment',
  'mark_in_error',
  'release',
] as const;
export type NoteMove = (typeof NOTE_MOVES)[number];

/** `author` wrote it; `team` is another clinician of the care team; `supervisor` supervises the author; `system` is the clock. */
export const NOTE_ACTORS = ['author', 'team', 'supervisor', 'system'] as const;
export type NoteActor = (typeof NOTE_ACTORS)[number];

type Target = NoteState | 'by facts';
const stay = (...states: readonly NoteState[]) => Object.fromEntries(states.map((state) => [state, state]));

/** Where a move leads from each state; what is absent cannot be done there. */
export const NOTE_TRANSITIONS: Readonly<Record<NoteMove, Partial<Readonly<Record<NoteState, Target>>>>> = {
  write: { [draft]: draft, [readyToSign]: draft, [returned]: draft },
  ready: { [draft]: readyToSign },
  sign: { [readyToSign]: 'by facts' },
  unsign: { [signed]: draft, [awaitingCosign]: draft },
  cosign: { [awaitingCosign]: cosigned },
  return: { [awaitingCosign]: returned },
  lock: { [draft]: unsignedLocked, [readyToSign]: unsignedLocked, [returned]: unsignedLocked },
  add_late: stay(unsignedLocked),
  addendum: stay(signed, cosigned),
  amendment: stay(signed, cosigned),
  mark_in_error: { [signed]: markedInError, [cosigned]: markedInError },
  release: stay(signed, cosigned),
};

export const WHO_MAY_MOVE_NOTE: Readonly<Record<NoteMove, readonly NoteActor[]>> = {
  write: ['author'],
  ready: ['author'],
  sign: ['author'],
  unsign: ['author'],
  cosign: ['supervisor'],
  return: ['supervisor'],
  lock: ['system'],
  add_late: ['author', 'team'],
  addendum: ['author', 'team'],
  amendment: ['author', 'team'],
  mark_in_error: ['author', 'team'],
  release: ['author', 'team'],
};

/** States in which nothing of the text changes any more. */
export const LOCKED_STATES: readonly NoteState[] = [
  signed,
  awaitingCosign,
  cosigned,
  unsignedLocked,
  markedInError,
];

/** What a decision about a note needs to know beside its state. Moments in milliseconds of the epoch. */
export interface NoteFacts {
  readonly now: number;
  /** The revision on the screen of whoever signs, and the one that is there. */
  readonly revisionRead?: number;
  readonly revision: number;
  /** Of signing: may it be signed at all, from `maySign`. */
  readonly hindrance?: NoteProblem;
  /** Whoever signs is supervised today. */
  readonly supervised: boolean;
  /** Of reopening: the last moment, and whether anybody has read or taken it out since it was signed. */
  readonly unsignUntil?: number;
  readonly seen: boolean;
  readonly locksAt: number;
  /** NT-5: whoever co-signs wrote it themselves. */
  readonly ownNote: boolean;
  readonly additionOpen: boolean;
}

/**
 * One move of one actor.
 *
 * @returns the state it leads to, or the problem: `note.locked` for a text that no longer changes, `note.move-not-allowed` unless
 *   something more helpful can be said
 * @example
 * moveNote('awaiting_cosign', 'write', 'author', facts) // { ok: false, problem: { code: 'note.locked' } }
 */
export function moveNote(
  state: NoteState,
  move: NoteMove,
  actor: NoteActor,
  facts: NoteFacts,
): Outcome<NoteState, Problem<NoteProblem>> {
  if (!WHO_MAY_MOVE_NOTE[move].includes(actor)) return refuse({ code: notTheirs(move) });
  const target = NOTE_TRANSITIONS[move][state];
  if (target === undefined) return refuse({ code: notHere(state, move) });
  const hindrance = guard(move, facts);
  if (hindrance) return refuse({ code: hindrance });
  if (target !== 'by facts') return succeed(target);
  return succeed(facts.supervised ? awaitingCosign : signed);
}

const OF_THE_AUTHOR: readonly NoteMove[] = ['write', 'ready', 'sign', 'unsign'];

function notTheirs(move: NoteMove): NoteProblem {
  return OF_THE_AUTHOR.includes(move) ? NoteProblem.notTheAuthor : NoteProblem.moveNotAllowed;
}

function notHere(state: NoteState, move: NoteMove): NoteProblem {
  const changesText: readonly NoteMove[] = ['write', 'ready'];
  return changesText.includes(move) && LOCKED_STATES.includes(state)
    ? NoteProblem.locked
    : NoteProblem.moveNotAllowed;
}

function guard(move: NoteMove, facts: NoteFacts): NoteProblem | undefined {
  switch (move) {
    case 'sign':
      return isStale(facts) ? NoteProblem.revisionStale : facts.hindrance;
    case 'cosign':
      if (facts.ownNote) return NoteProblem.cosignOwn;
      return isStale(facts) ? NoteProblem.revisionStale : undefined;
    case 'return':
      return facts.ownNote ? NoteProblem.cosignOwn : undefined;
    case 'unsign':
      if (facts.unsignUntil === undefined || facts.now > facts.unsignUntil)
        return NoteProblem.unsignWindowClosed;
      return facts.seen ? NoteProblem.alreadySeen : undefined;
    case 'lock':
      return facts.now < facts.locksAt ? NoteProblem.moveNotAllowed : undefined;
    case 'add_late':
    case 'addendum':
    case 'amendment':
      return facts.additionOpen ? NoteProblem.additionOpen : undefined;
    default:
      return undefined;
  }
}

const isStale = ({ revisionRead, revision }: NoteFacts) => revisionRead !== revision;
