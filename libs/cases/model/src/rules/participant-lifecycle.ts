import { refuse, succeed, type LocalDate, type Outcome, type Problem } from '@reknit/shared/model';
import type { MoveParticipant } from '../contract/case-views';
import { CaseProblem } from '../vocabulary/case-problem';
import { ParticipantState } from '../vocabulary/case-words';

/** Who moves a participation: somebody of the care team, or the person it is about. */
export type Mover = 'clinician' | 'person';

const both: readonly Mover[] = ['clinician', 'person'];
const team: readonly Mover[] = ['clinician'];
const self: readonly Mover[] = ['person'];

/** Where a participation may go, and who may take it there. Joining is something only the person can do. */
export const PARTICIPANT_MOVES: Readonly<
  Record<ParticipantState, Readonly<Partial<Record<ParticipantState, readonly Mover[]>>>>
> = {
  invited: { joined: self, left: both, removed: team },
  joined: { active: both, left: both, removed: team },
  active: { paused: both, left: both, removed: team },
  paused: { active: both, left: both, removed: team },
  left: {},
  removed: {},
};

export interface ParticipantFacts {
  readonly by: Mover;
  /** The person's latest decision about treatment is yes, and stands. */
  readonly consented: boolean;
  readonly today: LocalDate;
}

export interface ParticipantPatch {
  readonly state: ParticipantState;
  readonly stateReason: string | null;
  readonly toOn: LocalDate | null;
}

/**
 * Decides a move of one person's participation. Removing somebody needs a reason; nobody is active in care they have
 * not agreed to. Source: participant states of the glossary.
 *
 * @example
 * moveParticipant({ state: 'active' }, { to: 'removed' }, { by: 'clinician', consented: true, today: '2026-03-08' })
 * // { ok: false, problem: { code: 'case.reason-required', fields: { reason: [{ code: 'required' }] } } }
 */
export function moveParticipant(
  standing: { readonly state: ParticipantState },
  { to, reason }: MoveParticipant,
  { by, consented, today }: ParticipantFacts,
): Outcome<ParticipantPatch, Problem<CaseProblem>> {
  if (!PARTICIPANT_MOVES[standing.state][to]?.includes(by))
    return refuse({ code: CaseProblem.participantMoveNotAllowed });
  if (to === ParticipantState.removed && !reason)
    return refuse({ code: CaseProblem.reasonRequired, fields: { reason: [{ code: 'required' }] } });
  if (to === ParticipantState.active && !consented) return refuse({ code: CaseProblem.consentMissing });
  return succeed({ state: to, stateReason: reason || null, toOn: hasEnded(to) ? today : null });
}

/**
 * Where somebody stands who has just joined: in care at once when they agreed to treatment, else joined and waiting.
 *
 * @example stateOnJoining(true) // 'active'
 */
export function stateOnJoining(consented: boolean): ParticipantState {
  return consented ? ParticipantState.active : ParticipantState.joined;
}

/**
 * True for somebody who takes part no longer.
 *
 * @example hasEnded('paused') // false
 */
export function hasEnded(state: ParticipantState): boolean {
  return state === ParticipantState.left || state === ParticipantState.removed;
}

/**
 * True for somebody who has joined and not gone: whose consent the care rests on.
 *
 * @example takesPart('invited') // false
 */
export function takesPart(state: ParticipantState): boolean {
  return state !== ParticipantState.invited && !hasEnded(state);
}
