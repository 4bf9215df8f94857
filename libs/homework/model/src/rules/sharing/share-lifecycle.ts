import { refuse, succeed, type Outcome, type Problem } from '@reknit/shared/model';
import { SharingProblem } from '../../vocabulary/sharing-problem';
import {
  AuthorShareState,
  RecipientShareState,
  TeamShareState,
  type ShareAnswer,
  type ShareEnd,
} from '../../vocabulary/sharing-words';

/** What is written down of one share: one version of an entry, some of its questions, one recipient. */
export interface ShareStanding {
  /** The care team wants to be there, and has not let it go yet. */
  readonly heldForSession: boolean;
  /** It has gone out. Until then its recipient does not know of it. */
  readonly opened: boolean;
  readonly answer: ShareAnswer;
  /** The recipient has chosen to say that they have read it. */
  readonly toldRead: boolean;
  readonly end: ShareEnd | null;
}

export const SHARE_MOVES = [
  'release',
  'open',
  'accept',
  'postpone',
  'refuse',
  'say_read',
  'withdraw',
  'end',
] as const;
export type ShareMove = (typeof SHARE_MOVES)[number];

const { waiting, heldForSession, offered, postponed, accepted, read, refused, withdrawn } = TeamShareState;

/**
 * Which move leads from where to where; what is not here is refused. Refusing is final, and looks to the author like silence;
 * a share can be withdrawn in whatever state it is, without a way to learn which one that was.
 */
const TRANSITIONS: Readonly<Record<ShareMove, Partial<Readonly<Record<TeamShareState, TeamShareState>>>>> = {
  release: { [heldForSession]: waiting },
  open: { [waiting]: offered },
  accept: { [offered]: accepted, [postponed]: accepted, [accepted]: accepted, [read]: read },
  postpone: { [offered]: postponed, [postponed]: postponed },
  refuse: { [offered]: refused, [postponed]: refused, [refused]: refused },
  say_read: { [accepted]: read, [read]: read },
  withdraw: {
    [waiting]: withdrawn,
    [heldForSession]: withdrawn,
    [offered]: withdrawn,
    [postponed]: withdrawn,
    [accepted]: withdrawn,
    [read]: withdrawn,
    [refused]: withdrawn,
    [withdrawn]: withdrawn,
  },
  end: {
    [waiting]: withdrawn,
    [heldForSession]: withdrawn,
    [offered]: withdrawn,
    [postponed]: withdrawn,
    [accepted]: withdrawn,
    [read]: withdrawn,
    [refused]: withdrawn,
  },
};

/**
 * Where a share stands, as the care team sees it.
 *
 * @example
 * shareState({ heldForSession: false, opened: true, answer: 'refused', toldRead: false, end: null }) // 'refused'
 */
export function shareState(share: ShareStanding): TeamShareState {
  if (share.end) return withdrawn;
  if (share.heldForSession) return heldForSession;
  if (!share.opened) return waiting;
  if (share.answer === 'accepted') return share.toldRead ? read : accepted;
  return share.answer === 'none' ? offered : share.answer;
}

/**
 * Where a move leads.
 *
 * @example
 * moveShare(share, 'accept') // { ok: true, value: 'accepted' }
 */
export function moveShare(
  share: ShareStanding,
  move: ShareMove,
): Outcome<TeamShareState, Problem<SharingProblem>> {
  const to = TRANSITIONS[move][shareState(share)];
  return to ? succeed(to) : refuse({ code: SharingProblem.moveNotAllowed });
}

/**
 * What its author sees: whether it was put off, refused or read in silence makes no difference.
 *
 * @example
 * asAuthorSees({ heldForSession: false, opened: true, answer: 'refused', toldRead: false, end: null }) // 'not_read_yet'
 */
export function asAuthorSees(share: ShareStanding): AuthorShareState {
  const state = shareState(share);
  if (state === waiting || state === heldForSession || state === withdrawn || state === read) return state;
  return AuthorShareState.notReadYet;
}

/**
 * What its recipient sees, or undefined while there is nothing for them to see: not gone out yet, refused, withdrawn.
 *
 * @example
 * asRecipientSees({ heldForSession: false, opened: true, answer: 'none', toldRead: false, end: null }) // 'offered'
 */
export function asRecipientSees(share: ShareStanding): RecipientShareState | undefined {
  const state = shareState(share);
  if (state === read) return RecipientShareState.accepted;
  return state === offered || state === postponed || state === accepted ? state : undefined;
}

/** Whether joint work allows what a share needs, as the safety gate says. */
export interface ShareGate {
  /** Nothing stands against joint work: for offering, and for accepting. */
  readonly open: boolean;
  /** Nobody has stopped joint work, and both still agree to it: for reading what was accepted before. */
  readonly stands: boolean;
}

/**
 * Whether its recipient may read the words. A check-in that closes joint work for what is new does not make vanish what was
 * accepted before: a sudden stop right after somebody's private check can itself be dangerous.
 *
 * @example
 * mayRead({ heldForSession: false, opened: true, answer: 'accepted', toldRead: false, end: null }, { open: false, stands: true }) // true
 */
export function mayRead(share: ShareStanding, gate: Pick<ShareGate, 'stands'>): boolean {
  return gate.stands && asRecipientSees(share) === RecipientShareState.accepted;
}
