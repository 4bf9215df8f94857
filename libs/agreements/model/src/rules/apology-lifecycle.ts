import { refuse, SharedProblem, succeed, type Outcome, type Problem } from '@reknit/shared/model';
import { ApologyProblem } from '../vocabulary/amends-problem';
import type { Willingness } from '../vocabulary/amends-words';
import type { ApologyAnswer, ApologyState, ApologyWay } from '../vocabulary/apology-words';

export const APOLOGY_EVENTS = [
  'return',
  'propose_again',
  'make_ready',
  'hold',
  'release',
  'deliver',
  'read',
  'not_now',
  'not_wanted',
] as const;
export type ApologyEvent = (typeof APOLOGY_EVENTS)[number];
export type ApologyActor = 'author' | 'recipient' | 'clinician';

interface Move {
  readonly to: ApologyState;
  readonly by: readonly ApologyActor[];
}

const MOVES: Readonly<Record<ApologyState, Partial<Readonly<Record<ApologyEvent, Move>>>>> = {
  in_review: {
    return: { to: 'returned', by: ['clinician'] },
    make_ready: { to: 'ready', by: ['clinician'] },
  },
  returned: { propose_again: { to: 'in_review', by: ['author'] } },
  ready: {
    hold: { to: 'held', by: ['clinician'] },
    deliver: { to: 'delivered', by: ['author', 'clinician'] },
    return: { to: 'returned', by: ['clinician'] },
  },
  held: { release: { to: 'ready', by: ['clinician'] }, return: { to: 'returned', by: ['clinician'] } },
  delivered: {
    read: { to: 'received', by: ['recipient'] },
    not_now: { to: 'delivered', by: ['recipient'] },
    not_wanted: { to: 'set_aside', by: ['recipient'] },
  },
  received: { not_wanted: { to: 'set_aside', by: ['recipient'] } },
  set_aside: {},
};

/**
 * Moves an apology, if the table lists the move for this actor.
 *
 * @example moveApology('delivered', 'read', 'recipient') // { ok: true, value: 'received' }
 * @example moveApology('delivered', 'read', 'author').ok // false
 */
export function moveApology(
  state: ApologyState,
  event: ApologyEvent,
  by: ApologyActor,
): Outcome<ApologyState, Problem<ApologyProblem>> {
  const listed = MOVES[state][event];
  return listed?.by.includes(by) ? succeed(listed.to) : refuse({ code: ApologyProblem.moveNotAllowed });
}

/** What giving an apology rests on. All but the way is the recipient's own. */
export interface DeliveryFacts {
  readonly way: ApologyWay;
  readonly throughTherapist: boolean;
  readonly willingness: Willingness | null;
  readonly muted: boolean;
  readonly gateOpen: boolean;
}

/**
 * Gives it: made ready by the therapist, wanted by the recipient, and joint work open. Refused with the one neutral word
 * whichever of the last two is missing.
 */
export function deliverApology(
  state: ApologyState,
  by: ApologyActor,
  facts: DeliveryFacts,
): Outcome<ApologyState, Problem<ApologyProblem | SharedProblem>> {
  const moved = moveApology(state, 'deliver', by);
  if (!moved.ok) return moved;
  if (facts.way === 'shared' && facts.throughTherapist)
    return refuse({ code: ApologyProblem.throughTherapistOnly });
  if (facts.willingness !== 'yes' || facts.muted || !facts.gateOpen)
    return refuse({ code: SharedProblem.notOpen });
  return moved;
}

const EVENT_OF: Readonly<Record<ApologyAnswer, ApologyEvent>> = {
  read: 'read',
  not_now: 'not_now',
  not_wanted: 'not_wanted',
};

/** What the recipient chooses to say. Sent again it changes nothing. */
export function answerApology(
  state: ApologyState,
  answer: ApologyAnswer,
): Outcome<ApologyState, Problem<ApologyProblem>> {
  if (state === 'received' && answer !== 'not_wanted') return succeed(state);
  return moveApology(state, EVENT_OF[answer], 'recipient');
}
