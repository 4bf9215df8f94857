import { refuse, succeed } from '@reknit/shared/model';
import { LISTENING_LIMITS } from '../contract/limits';
import type { FacilitateRound } from '../contract/move-round';
import { ListeningProblem } from '../vocabulary/listening-problem';
import { FacilitatorMove } from '../vocabulary/move-kind';
import { RoundStatus, RoundWay, ValidatingStep } from '../vocabulary/round-status';
import { into, openFloor, openTurn } from './opening';
import { mayResumeAt, resume, stop, timeOut } from './resting';
import {
  LIVE,
  listenerOf,
  speakerOf,
  UNFINISHED,
  type MoveFacts,
  type Moved,
  type MoveOutcome,
  type RoundEntry,
  type RoundStanding,
} from './standing';
import { again, closeFloor, endTurn, leaveOpen, reflect, say, toJointClose, toValidating } from './turns';

const { scheduled, lobby, readiness, speaking, reflecting, checking, validating, floorClosed } = RoundStatus;
const { timedOut, suspended } = RoundStatus;

const WHERE: Readonly<Record<FacilitatorMove, readonly RoundStatus[]>> = {
  begin: [scheduled, lobby, readiness],
  next: [speaking, reflecting, checking, validating, floorClosed],
  again: [checking],
  leaveOpen: [checking],
  timeOut: LIVE,
  resume: [timedOut, suspended],
  stop: UNFINISHED,
  finish: [floorClosed],
};

/**
 * Which step buttons work now, for a round led in the room.
 *
 * @example facilitatorMovesOf({ ...standing, way: 'async' }) // []
 */
export function facilitatorMovesOf(standing: RoundStanding): readonly FacilitatorMove[] {
  if (standing.way !== RoundWay.inRoom) return [];
  return Object.values(FacilitatorMove).filter((kind) => mayFacilitate(standing, kind));
}

function mayFacilitate(standing: RoundStanding, kind: FacilitatorMove): boolean {
  if (standing.way !== RoundWay.inRoom || !WHERE[kind].includes(standing.status)) return false;
  if (kind === FacilitatorMove.begin) return standing.hasTopic;
  if (kind === FacilitatorMove.again) return standing.loops < standing.rules.maxClarify;
  return true;
}

/**
 * A step of the clinician who leads. What is said is said aloud: steps are ticked and no words are kept. Numbers are never
 * theirs to set; who wants to give one does so on their own device.
 */
export function facilitate(standing: RoundStanding, body: FacilitateRound, facts: MoveFacts): MoveOutcome {
  if (!mayFacilitate(standing, body.kind)) return refuse({ code: ListeningProblem.moveNotAllowed });
  if (body.kind === FacilitatorMove.timeOut && (body.minutes ?? 0) < LISTENING_LIMITS.timeOutMinutes.min) {
    const fault = { code: 'too-small', limit: LISTENING_LIMITS.timeOutMinutes.min };
    return refuse({ code: 'validation-failed', fields: { minutes: [fault] } });
  }
  if (body.kind === FacilitatorMove.resume && !mayResumeAt(standing, facts.now))
    return refuse({ code: ListeningProblem.tooEarly });
  return succeed(stepped(standing, body, facts));
}

function stepped(standing: RoundStanding, { kind, minutes }: FacilitateRound, facts: MoveFacts): Moved {
  switch (kind) {
    case 'begin':
      return openFloor(standing, facts);
    case 'next':
      return next(standing, facts);
    case 'again':
      return { standing: again(standing, facts), entries: [] };
    case 'leaveOpen':
      return leaveOpen(standing, facts);
    case 'timeOut':
      return { standing: timeOut(standing, minutes ?? 0, facts), entries: [] };
    case 'resume':
      return { standing: resume(standing, facts), entries: [] };
    case 'stop':
      return { standing: stop(standing, facts), entries: [] };
    case 'finish':
      return { standing: toJointClose(standing, facts), entries: [] };
  }
}

/** The next step of the turn, done aloud by whose it is. */
function next(standing: RoundStanding, facts: MoveFacts): Moved {
  const aloud = { kind: 'reflect', spoken: true } as const;
  switch (standing.status) {
    case speaking:
      return say(standing, speakerOf(standing)?.participantId ?? '', { spoken: true }, facts);
    case reflecting:
      return reflect(standing, listenerOf(standing)?.participantId ?? '', aloud, facts);
    case checking:
      return { standing: toValidating(standing, facts), entries: [] };
    case validating:
      return nextValidating(standing, facts);
    default:
      return standing.turn < standing.rules.turnsPerFloor
        ? openTurn(standing, facts)
        : closeFloor(standing, undefined, facts);
  }
}

function nextValidating(standing: RoundStanding, facts: MoveFacts): Moved {
  if (standing.step === ValidatingStep.makeSense) {
    const entries: readonly RoundEntry[] = [{ kind: 'makes_sense', spoken: true }];
    return { standing: into(standing, validating, facts, { step: ValidatingStep.guess }), entries };
  }
  return { standing: endTurn(standing, facts), entries: [] };
}
