import { refuse, succeed, type ParticipantId } from '@reknit/shared/model';
import { ListeningProblem } from '../vocabulary/listening-problem';
import { mayMove } from './legal';
import { answerReadiness, enter, handOver, openTurn, take } from './opening';
import type { RoundMove } from './read-move';
import { mayResumeAt, resume, stop, timeOut } from './resting';
import {
  seatOf,
  speakerOf,
  type MoveFacts,
  type Moved,
  type MoveOutcome,
  type RoundStanding,
} from './standing';
import { topicRefused } from './topic';
import {
  appreciate,
  check,
  closeFloor,
  debrief,
  guess,
  leaveOpen,
  makeSense,
  mark,
  pass,
  reflect,
  say,
} from './turns';
import { timeIsUp, whatWasTyped } from './clocks';

/** What a person of a round does. */
export interface Step {
  readonly by: ParticipantId;
  readonly move: RoundMove;
  /** Family: hurts of the past may be a topic; a clinician is there. */
  readonly topicRules?: { readonly pastHurtUnlocked: boolean; readonly family: boolean };
}

/**
 * One move of one person: what the round becomes and what is written down, or why not. The same for every way of being
 * together; whose move it is, and whether it is possible, is one table (`mayMove`).
 *
 * @returns a problem where the move is not this person's, or not now
 * @example
 * move(speaking, { by: listenerId, move: { kind: 'say', text: 'I …', spoken: false } }, facts)
 * // { ok: false, problem: { code: 'listening.move-not-allowed' } }
 */
export function move(standing: RoundStanding, step: Step, facts: MoveFacts): MoveOutcome {
  if (!mayMove(standing, step.by, step.move.kind)) return refuse({ code: ListeningProblem.moveNotAllowed });
  const refused = refusalOf(standing, step, facts);
  return refused ? refuse(refused) : succeed(moved(standing, step, facts));
}

function refusalOf(standing: RoundStanding, { move: one, by, topicRules }: Step, facts: MoveFacts) {
  switch (one.kind) {
    case 'pickTopic':
      return topicRefused(one.notFor, topicRules) ? { code: ListeningProblem.saveForSession } : undefined;
    case 'timeUp':
      return timeIsUp(standing, facts.now) ? undefined : { code: ListeningProblem.tooEarly };
    case 'resume':
      return mayResumeAt(standing, facts.now) ? undefined : { code: ListeningProblem.tooEarly };
    case 'markGuess':
      return one.marks.length === standing.guesses ? undefined : { code: ListeningProblem.moveNotAllowed };
    case 'handOver':
      return seatOf(standing, one.to) && one.to !== by
        ? undefined
        : { code: ListeningProblem.moveNotAllowed };
    case 'take':
      return seatOf(standing, by)?.hasPin && facts.pinRight !== true
        ? { code: ListeningProblem.moveNotAllowed }
        : undefined;
    default:
      return undefined;
  }
}

function moved(standing: RoundStanding, step: Step, facts: MoveFacts): Moved {
  const { by, move: one } = step;
  switch (one.kind) {
    case 'say':
      return say(standing, by, one, facts);
    case 'timeUp':
      return say(standing, speakerOf(standing)?.participantId ?? by, whatWasTyped(facts.draft), facts);
    case 'reflect':
      return reflect(standing, by, one, facts);
    case 'check':
      return check(standing, one, facts);
    case 'leaveOpen':
      return leaveOpen(standing, facts);
    case 'makeSense':
      return makeSense(standing, one, facts);
    case 'guessFeeling':
      return guess(standing, one, facts);
    case 'markGuess':
      return mark(standing, one, facts);
    case 'nextTurn':
      return openTurn(standing, facts);
    case 'closeFloor':
      return closeFloor(standing, one.feltHeard, facts);
    case 'pass':
      return pass(standing, facts);
    default:
      return around(standing, { ...step, move: one }, facts);
  }
}

type Around = Exclude<
  RoundMove,
  {
    kind:
      'timeUp' | 'check' | 'leaveOpen' | 'guessFeeling' | 'markGuess' | 'nextTurn' | 'closeFloor' | 'pass';
  }
>;

/** What stands around the turns: coming in, resting, ending. */
function around(standing: RoundStanding, step: Step, facts: MoveFacts): Moved {
  const { by } = step;
  const one = step.move as Around;
  const bare = (next: RoundStanding): Moved => ({ standing: next, entries: [] });
  switch (one.kind) {
    case 'enter':
      return enter(standing, by, facts);
    case 'pickTopic':
      return { standing: { ...standing, hasTopic: true }, entries: [{ kind: 'topic', text: one.text }] };
    case 'ready':
      return answerReadiness(standing, by, one, facts);
    case 'parkIt':
      return { standing, entries: [{ kind: 'parked', text: one.text }] };
    case 'timeOut':
      return bare(timeOut(standing, one.minutes, facts));
    case 'resume':
      return bare(resume(standing, facts));
    case 'stop':
      return bare(stop(standing, facts));
    case 'appreciate':
      return appreciate(standing, by, one.text, facts);
    case 'debrief':
      return debrief(standing, by, one, facts);
    case 'handOver':
      return bare(handOver(standing, one.to));
    case 'take':
      return take(standing, by, one.pin, facts);
    default:
      return bare(standing);
  }
}
