import type { ParticipantId } from '@reknit/shared/model';
import { LISTENING_LIMITS } from '../contract/limits';
import { RoundStatus, ValidatingStep } from '../vocabulary/round-status';
import { askReadiness, awake, into } from './opening';
import type { RoundMove } from './read-move';
import {
  everySeat,
  floorsOf,
  isComplete,
  seatOf,
  withSeat,
  type MoveFacts,
  type Moved,
  type RoundEntry,
  type RoundStanding,
} from './standing';

export type MoveOf<Kind extends RoundMove['kind']> = Extract<RoundMove, { kind: Kind }>;

const { reflecting, checking, validating, floorClosed, jointClose, privateDebrief, submitted, stopped } =
  RoundStatus;

/** Step 1, by the speaker. */
export function say(
  standing: RoundStanding,
  by: ParticipantId,
  { text, spoken }: { readonly text?: string; readonly spoken: boolean },
  facts: MoveFacts,
): Moved {
  const counted = withSeat(standing, by, { spoke: (seatOf(standing, by)?.spoke ?? 0) + 1 });
  return { standing: into(counted, reflecting, facts), entries: [{ kind: 'said', text, spoken }] };
}

/** Step 2, by the listener. */
export function reflect(
  standing: RoundStanding,
  by: ParticipantId,
  move: MoveOf<'say' | 'reflect' | 'makeSense'>,
  facts: MoveFacts,
): Moved {
  const heard = (seatOf(standing, by)?.heard ?? 0) + (standing.loops === 0 ? 1 : 0);
  return {
    standing: into(withSeat(standing, by, { heard }), checking, facts),
    entries: [{ kind: 'reflection', text: move.text, spoken: move.spoken }],
  };
}

/**
 * Step 3, by the speaker. Not yet understood: the listener tries again, as often as agreed; after that it is left open
 * and they go on.
 */
export function check(
  standing: RoundStanding,
  { accuracy, missed }: MoveOf<'check'>,
  facts: MoveFacts,
): Moved {
  const rated: RoundEntry = { kind: 'accuracy', value: accuracy, missed };
  if (accuracy >= LISTENING_LIMITS.understoodFrom)
    return { standing: toValidating(standing, facts), entries: [rated] };
  if (standing.loops < standing.rules.maxClarify)
    return { standing: again(standing, facts), entries: [rated] };
  return { standing: toValidating(standing, facts), entries: [rated, { kind: 'still_open' }] };
}

export function again(standing: RoundStanding, facts: MoveFacts): RoundStanding {
  return into(standing, reflecting, facts, { loops: standing.loops + 1 });
}

export function leaveOpen(standing: RoundStanding, facts: MoveFacts): Moved {
  return { standing: toValidating(standing, facts), entries: [{ kind: 'still_open' }] };
}

export function toValidating(standing: RoundStanding, facts: MoveFacts): RoundStanding {
  return into(standing, validating, facts, { step: ValidatingStep.makeSense });
}

/** Step 4, by the listener: it makes sense; agreeing is not asked for. */
export function makeSense(
  standing: RoundStanding,
  move: MoveOf<'say' | 'reflect' | 'makeSense'>,
  facts: MoveFacts,
): Moved {
  return {
    standing: into(standing, validating, facts, { step: ValidatingStep.guess }),
    entries: [{ kind: 'makes_sense', text: move.text, spoken: move.spoken }],
  };
}

/** Step 5, by the listener; the speaker marks each feeling. */
export function guess(
  standing: RoundStanding,
  { feelings }: MoveOf<'guessFeeling'>,
  facts: MoveFacts,
): Moved {
  return {
    standing: into(standing, validating, facts, { step: ValidatingStep.mark, guesses: feelings.length }),
    entries: [{ kind: 'guess', feelings }],
  };
}

export function mark(standing: RoundStanding, { marks }: MoveOf<'markGuess'>, facts: MoveFacts): Moved {
  return { standing: endTurn(standing, facts), entries: [{ kind: 'mark', marks }] };
}

export function pass(standing: RoundStanding, facts: MoveFacts): Moved {
  return { standing: endTurn(standing, facts), entries: [{ kind: 'passed' }] };
}

export function endTurn(standing: RoundStanding, facts: MoveFacts): RoundStanding {
  return into(standing, floorClosed, facts);
}

/** Step 6: how heard the speaker felt stays private; the floor goes to the next, or the round comes to its end. */
export function closeFloor(standing: RoundStanding, feltHeard: number | undefined, facts: MoveFacts): Moved {
  const entries: RoundEntry[] =
    feltHeard === undefined ? [] : [{ kind: 'felt_heard', value: feltHeard, floor: standing.floor }];
  const swapped = { ...standing, floor: standing.floor + 1, turn: 0, loops: 0 };
  if (swapped.floor > floorsOf(swapped)) return { standing: toJointClose(swapped, facts), entries };
  return { standing: askReadiness(swapped, facts), entries };
}

export function toJointClose(standing: RoundStanding, facts: MoveFacts): RoundStanding {
  return into(everySeat(standing, { closed: false }), jointClose, facts);
}

/** An appreciation, or none: what is left out leaves no trace. */
export function appreciate(
  standing: RoundStanding,
  by: ParticipantId,
  text: string | undefined,
  facts: MoveFacts,
): Moved {
  const entries: RoundEntry[] = text === undefined ? [] : [{ kind: 'appreciation', text }];
  const closed = withSeat(standing, by, { closed: true });
  if (!closed.seats.every((seat) => seat.closed)) return { standing: awake(closed, facts), entries };
  return { standing: into(closed, privateDebrief, facts, { completed: isComplete(closed) }), entries };
}

/** What stays between one person and the care team. The last one hands the round in; a stopped one stays stopped. */
export function debrief(
  standing: RoundStanding,
  by: ParticipantId,
  move: MoveOf<'debrief'>,
  facts: MoveFacts,
): Moved {
  const told = withSeat(standing, by, { debriefed: true });
  return { standing: handedIn(told, facts), entries: [{ kind: 'debrief', debrief: move.debrief }] };
}

/** Whoever has left is not waited for. */
export function handedIn(standing: RoundStanding, facts: MoveFacts): RoundStanding {
  const everybody = standing.seats.every(({ debriefed, left }) => debriefed || left);
  if (standing.status === stopped || !everybody) return standing;
  return into(standing, submitted, facts);
}
