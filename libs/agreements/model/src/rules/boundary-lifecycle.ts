import { refuse, succeed, type LocalDate } from '@reknit/shared/model';
import { BoundaryProblem } from '../vocabulary/boundary-problem';
import { BoundaryKind, BoundaryState } from '../vocabulary/boundary-words';
import { boundaryEffects } from './boundary-effects';
import { holds, type BoundaryFacts, type BoundaryMoved, type BoundaryStanding } from './boundary-standing';
import {
  BOUNDARY_TRANSITIONS,
  WHO_MAY_MOVE,
  type BoundaryActor,
  type BoundaryMove,
} from './boundary-transitions';

const { limit, agreement } = BoundaryKind;
const { communicated, agreed, active, unanswered } = BoundaryState;

/**
 * One move of one actor. Refused when the table does not lead anywhere from here, when it is not theirs to make, or when
 * what the move needs is missing.
 *
 * @returns the patch, or the problem: `boundary.move-not-allowed` unless something more helpful can be said
 * @example
 * moveBoundary({ ...silentLimit, state: 'ready' }, 'activate', 'author', facts) // { ok: true, value: { state: 'active', inForceRevision: 1 } }
 */
export function moveBoundary(
  standing: BoundaryStanding,
  move: BoundaryMove,
  actor: BoundaryActor,
  facts: BoundaryFacts,
): BoundaryMoved {
  const target = BOUNDARY_TRANSITIONS[move][standing.state];
  if (target === undefined || !WHO_MAY_MOVE[move].includes(actor))
    return refuse({ code: BoundaryProblem.moveNotAllowed });
  const problem = guard(standing, move, actor, facts);
  if (problem) return refuse({ code: problem });
  const state =
    target === 'itself'
      ? standing.state
      : target === 'as before'
        ? (standing.pausedFrom ?? active)
        : target === 'by kind'
          ? byKind(standing, move, facts)
          : target;
  return succeed({ ...boundaryEffects(standing, { move, actor, state, now: facts.now }), state });
}

/** Whether the move is open to this actor now: what the browser offers and the server allows. */
export function boundaryAllows(
  standing: BoundaryStanding,
  move: BoundaryMove,
  actor: BoundaryActor,
  facts: BoundaryFacts,
): boolean {
  return moveBoundary(standing, move, actor, facts).ok;
}

function byKind({ kind }: BoundaryStanding, move: BoundaryMove, facts: BoundaryFacts): BoundaryState {
  if (move === 'accept') return kind === agreement && !facts.everyAdultConfirmed ? communicated : agreed;
  if (move === 'no_answer') return kind === limit ? active : unanswered;
  return kind === agreement ? communicated : active;
}

const TOLD_MOVES: readonly BoundaryMove[] = ['tell'];
const KINDS: Partial<Readonly<Record<BoundaryMove, readonly BoundaryKind[]>>> = {
  activate: ['limit'],
  acknowledge: ['limit'],
  accept: ['request', 'agreement'],
  refuse: ['request', 'agreement'],
  suggest: ['request', 'agreement'],
  hear_agreed: ['request'],
  hear_refused: ['request'],
  leave: ['agreement'],
  withdraw: ['agreement'],
};

function guard(
  standing: BoundaryStanding,
  move: BoundaryMove,
  actor: BoundaryActor,
  facts: BoundaryFacts,
): BoundaryProblem | undefined {
  const kinds = KINDS[move];
  if (kinds && !kinds.includes(standing.kind)) return BoundaryProblem.moveNotAllowed;
  if (actor === 'other' && standing.toldRevision === null) return BoundaryProblem.moveNotAllowed;
  if (TOLD_MOVES.includes(move) || (move === 'renew' && standing.kind === agreement))
    return tellingProblem(standing);
  if (move === 'activate' && standing.channel !== 'do_not_tell') return BoundaryProblem.channelDiffers;
  if (move === 'log')
    return holds(standing) && mayLog(standing, actor) ? undefined : BoundaryProblem.notInForce;
  return fits(standing, move, actor, facts) ? undefined : BoundaryProblem.moveNotAllowed;
}

const mayLog = ({ kind }: BoundaryStanding, actor: BoundaryActor) => actor === 'author' || kind === agreement;

function tellingProblem({ safeToTell, personal, channel }: BoundaryStanding): BoundaryProblem | undefined {
  if (safeToTell !== 'yes' || personal) return BoundaryProblem.notSafeToTell;
  return channel === 'do_not_tell' ? BoundaryProblem.channelDiffers : undefined;
}

function fits(
  standing: BoundaryStanding,
  move: BoundaryMove,
  actor: BoundaryActor,
  { now, today, everyAdultConfirmed }: BoundaryFacts,
): boolean {
  const bySystem = standing.pausedBy === 'system';
  switch (move) {
    case 'hear_agreed':
    case 'hear_refused':
      return standing.spoken;
    case 'no_answer':
      return standing.answerDueAt !== null && now >= standing.answerDueAt;
    case 'start':
      return starts(standing, today, everyAdultConfirmed);
    case 'pause':
      return actor === 'author' || standing.kind === agreement;
    case 'resume':
      return actor === 'system'
        ? !bySystem && standing.pausedUntil !== null && today >= standing.pausedUntil
        : standing.pausedBy === actor;
    case 'reopen':
      return bySystem;
    case 'withdraw':
      return !(actor === 'other' && bySystem);
    case 'leave':
      return wasAgreed(standing);
    case 'suspend':
      return standing.toldRevision !== null && !standing.spoken;
    case 'end':
      return standing.endsOn !== null && today > standing.endsOn;
    default:
      return true;
  }
}

/** Everybody had said yes to it, whether or not it rests now. */
function wasAgreed({ state, pausedFrom }: BoundaryStanding): boolean {
  const stood: readonly BoundaryState[] = [agreed, active, BoundaryState.underReview];
  return stood.includes(state === BoundaryState.paused ? (pausedFrom ?? active) : state);
}

function starts(standing: BoundaryStanding, today: LocalDate, everyAdultConfirmed: boolean): boolean {
  if (standing.state === communicated) return standing.kind === limit && standing.effectiveAtOnce;
  if (standing.kind === agreement && !everyAdultConfirmed) return false;
  return standing.startsOn === null || today >= standing.startsOn;
}
