import {
  refuse,
  SharedProblem,
  succeed,
  type LocalDate,
  type Outcome,
  type ParticipantId,
  type Problem,
} from '@reknit/shared/model';
import type { UpdateGoal } from '../contract/case-views';
import { CaseProblem } from '../vocabulary/case-problem';
import { GoalState } from '../vocabulary/case-words';

export interface GoalStanding {
  readonly state: GoalState;
  /** Whose goal; null for one they share. */
  readonly participantId: ParticipantId | null;
}

export interface GoalPatch {
  readonly words?: string;
  readonly state?: GoalState;
  readonly targetOn?: LocalDate;
}

/**
 * Decides a change of a goal. One that was reached or set aside is opened again before anything else about it changes.
 *
 * @example
 * updateGoal({ state: 'reached', participantId: null }, { words: 'Another' })
 * // { ok: false, problem: { code: 'case.goal-closed' } }
 */
export function updateGoal(goal: GoalStanding, change: UpdateGoal): Outcome<GoalPatch, Problem<CaseProblem>> {
  if (goal.state !== GoalState.open && change.state !== GoalState.open)
    return refuse({ code: CaseProblem.goalClosed });
  const { words, state, targetOn } = change;
  return succeed({
    ...(words === undefined ? {} : { words }),
    ...(state === undefined ? {} : { state }),
    ...(targetOn === undefined ? {} : { targetOn }),
  });
}

/**
 * Decides whether a goal can be rated for somebody: it is open, and theirs or shared.
 *
 * @example rateGoal({ state: 'open', participantId: null }, 'p1') // { ok: true, value: undefined }
 */
export function rateGoal(
  goal: GoalStanding,
  participantId: ParticipantId,
): Outcome<void, Problem<CaseProblem | SharedProblem>> {
  if (goal.state !== GoalState.open) return refuse({ code: CaseProblem.goalClosed });
  if (goal.participantId !== null && goal.participantId !== participantId)
    return refuse({
      code: SharedProblem.validation,
      fields: { participantId: [{ code: 'not-a-choice' }] },
    });
  return succeed(undefined);
}
