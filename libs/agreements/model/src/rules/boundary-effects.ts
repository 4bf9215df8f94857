import type { Instant } from '@reknit/shared/model';
import { BOUNDARY_LIMITS } from '../contract/boundary-limits';
import { BoundaryKind, BoundaryState } from '../vocabulary/boundary-words';
import type { BoundaryStanding } from './boundary-standing';
import { BOUNDARY_ENDS, type BoundaryActor, type BoundaryMove } from './boundary-transitions';

const { limit, agreement } = BoundaryKind;
const { draft, active } = BoundaryState;

interface Step {
  readonly move: BoundaryMove;
  readonly actor: BoundaryActor;
  /** Where it leads. */
  readonly state: BoundaryState;
  readonly now: Instant;
}

/** What a move that is allowed changes besides the state: revisions, pauses, clocks, and what holds. */
export function boundaryEffects(standing: BoundaryStanding, step: Step): Partial<BoundaryStanding> {
  return { ...effects(standing, step), ...inForce(standing, step) };
}

function effects(standing: BoundaryStanding, { move, actor, now }: Step): Partial<BoundaryStanding> {
  const awake = { pausedFrom: null, pausedBy: null, pausedUntil: null, suspendedAt: null };
  switch (move) {
    case 'return':
    case 'adjust':
      return { revision: standing.revision + 1, answerDueAt: null };
    case 'activate':
      // What somebody was told of an earlier wording is not what holds now.
      return { toldRevision: null };
    case 'tell':
      return { toldRevision: standing.revision, answerDueAt: answerDue(now) };
    case 'renew':
      return standing.kind === agreement
        ? {
            revision: standing.revision + 1,
            toldRevision: standing.revision + 1,
            answerDueAt: answerDue(now),
          }
        : { revision: standing.revision + 1 };
    case 'pause':
      return { pausedFrom: active, pausedBy: actor === 'other' ? 'other' : 'author' };
    case 'suspend':
      return { pausedFrom: resting(standing), pausedBy: 'system', suspendedAt: now };
    case 'reopen':
      return { ...awake, answerDueAt: shifted(standing, now) };
    case 'resume':
    case 'end':
    case 'leave':
    case 'withdraw':
    case 'retract':
      return awake;
    default:
      return {};
  }
}

/** Where it goes back to: a limit waits for nobody, least of all for somebody who cannot read it now. */
function resting({ kind, state }: BoundaryStanding): BoundaryState {
  const waits: readonly BoundaryState[] = [BoundaryState.communicated, BoundaryState.acknowledged];
  return kind === limit && waits.includes(state) ? active : state;
}

/** What is answered within so many days counts: the days in which nothing could be read do not. */
function shifted({ answerDueAt, suspendedAt }: BoundaryStanding, now: Instant): Instant | null {
  if (answerDueAt === null || suspendedAt === null) return answerDueAt;
  return new Date(Date.parse(answerDueAt) + Date.parse(now) - Date.parse(suspendedAt)).toISOString();
}

function answerDue(now: Instant): Instant {
  return new Date(Date.parse(now) + BOUNDARY_LIMITS.answerDays * 86_400_000).toISOString();
}

function inForce(
  standing: BoundaryStanding,
  { move, state }: Step,
): Pick<Partial<BoundaryStanding>, 'inForceRevision'> {
  if (BOUNDARY_ENDS.includes(state)) return { inForceRevision: null };
  if (move === 'renew')
    return { inForceRevision: standing.kind === agreement ? null : standing.revision + 1 };
  if (state === active && standing.state !== active && move !== 'resume' && move !== 'reopen')
    return { inForceRevision: standing.revision };
  const atOnce = move === 'submit' && standing.effectiveAtOnce && standing.kind === limit;
  const unheard = move === 'suspend' && standing.kind === limit && standing.inForceRevision === null;
  if (atOnce || unheard) return { inForceRevision: standing.revision };
  return state === draft && standing.kind === agreement ? { inForceRevision: null } : {};
}
