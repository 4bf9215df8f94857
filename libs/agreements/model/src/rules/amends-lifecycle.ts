import { refuse, succeed, type Outcome, type Problem } from '@reknit/shared/model';
import { AmendsProblem } from '../vocabulary/amends-problem';
import {
  TERMINAL_AMENDS,
  type AmendsActor,
  type AmendsState,
  type PausableAmends,
} from '../vocabulary/amends-words';

/** Everything that moves a plan from one state to the next. Moves of one version alone stand in the revision's table. */
export const AMENDS_EVENTS = [
  'submit',
  'return',
  'approve',
  'edit',
  'share',
  'start',
  'accept',
  'decline',
  'propose',
  'window_passes',
  'withdraw',
  'begin',
  'pause',
  'resume',
  'renegotiate',
  'adopt',
  'keep_current',
  'complete',
  'end',
] as const;
export type AmendsEvent = (typeof AMENDS_EVENTS)[number];

type Rows = Partial<Readonly<Record<AmendsState, Partial<Readonly<Record<AmendsEvent, Move>>>>>>;
interface Move {
  readonly by: readonly AmendsActor[];
  /** `back`: to whatever it was paused from. `same`: nothing that its author could read moves. */
  readonly to: AmendsState | 'back' | 'same';
}

const move = (to: Move['to'], ...by: readonly AmendsActor[]): Move => ({ to, by });
const people = ['author', 'harmed'] as const;
const pause = move('paused', ...people, 'clinician', 'system');
/** The system ends a plan only for an author who has left. */
const end = move('ended_early', ...people, 'clinician', 'system');
const leave = move('ended_early', 'system');
/** A no is kept apart: to the author it stays open until the time for answering ends, as after silence. */
const decline = move('same', 'harmed');

/** The whole of it, as data. A pair that is not here is refused. */
const MOVES: Rows = {
  draft: { submit: move('in_review', 'author'), end: leave },
  in_review: {
    return: move('draft', 'clinician'),
    approve: move('approved', 'clinician', 'supervisor'),
    end: leave,
  },
  approved: {
    share: move('shared', 'author'),
    start: move('in_progress', 'author'),
    edit: move('draft', 'author'),
    end: move('ended_early', 'author', 'clinician', 'system'),
  },
  shared: {
    accept: move('accepted', 'harmed'),
    decline,
    propose: move('countered', 'harmed'),
    window_passes: move('no_response', 'system'),
    withdraw: move('withdrawn', 'author'),
    pause,
    end,
  },
  countered: { edit: move('draft', 'author'), pause, end },
  accepted: { withdraw: move('withdrawn', 'author'), begin: move('in_progress', 'system'), pause, end },
  in_progress: {
    renegotiate: move('amending', ...people),
    complete: move('completed', 'system'),
    pause,
    end,
  },
  amending: {
    adopt: move('in_progress', ...people),
    decline,
    keep_current: move('in_progress', 'author', 'system'),
    pause,
    end,
  },
  paused: { decline, resume: move('back', ...people, 'clinician'), end },
};

export interface AmendsStanding {
  readonly state: AmendsState;
  readonly pausedFrom: PausableAmends | null;
}

/** The new standing after a move that is in the table. */
export type AmendsMoved = AmendsStanding;

/**
 * Moves a plan, if the table lists the move for this actor. What else must hold is said by the guards.
 *
 * @returns the new standing, or `amends.move-not-allowed` for every pair of state and event that is not listed, and
 *   for everybody who is not named beside it
 * @example moveAmends({ state: 'shared', pausedFrom: null }, 'accept', 'harmed') // { ok: true, value: { state: 'accepted', … } }
 * @example moveAmends({ state: 'shared', pausedFrom: null }, 'accept', 'clinician').ok // false
 */
export function moveAmends(
  standing: AmendsStanding,
  event: AmendsEvent,
  actor: AmendsActor,
): Outcome<AmendsMoved, Problem<AmendsProblem>> {
  const listed = MOVES[standing.state]?.[event];
  if (!listed?.by.includes(actor)) return refuse({ code: AmendsProblem.moveNotAllowed });
  if (event === 'pause') return succeed({ state: 'paused', pausedFrom: standing.state as PausableAmends });
  if (listed.to === 'same') return succeed({ state: standing.state, pausedFrom: standing.pausedFrom });
  const to = listed.to === 'back' ? standing.pausedFrom : listed.to;
  if (!to) return refuse({ code: AmendsProblem.moveNotAllowed });
  return succeed({ state: to, pausedFrom: null });
}

/**
 * Whether somebody may try this now, as far as the table goes: for buttons.
 *
 * @example mayMoveAmends('paused', 'end', 'harmed') // true
 */
export function mayMoveAmends(state: AmendsState, event: AmendsEvent, actor: AmendsActor): boolean {
  return MOVES[state]?.[event]?.by.includes(actor) ?? false;
}

/** @example isOver('no_response') // true */
export function isOver(state: AmendsState): boolean {
  return TERMINAL_AMENDS.includes(state);
}

/** Every listed move, one row each: for the documents and the tests that hold them together. */
export function listedAmendsMoves(): readonly {
  readonly from: AmendsState;
  readonly event: AmendsEvent;
  readonly by: readonly AmendsActor[];
  readonly to: Move['to'];
}[] {
  return Object.entries(MOVES).flatMap(([from, events]) =>
    Object.entries(events).map(([event, { by, to }]) => ({
      from: from as AmendsState,
      event: event as AmendsEvent,
      by,
      to,
    })),
  );
}
