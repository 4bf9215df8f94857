import { refuse, succeed, type LocalDate, type Outcome, type Problem } from '@reknit/shared/model';
import type { MoveCase, PolicyGap } from '../contract/case-views';
import { CaseProblem } from '../vocabulary/case-problem';
import { CaseState, EPISODE_END_REASONS, type EpisodeEndReason } from '../vocabulary/case-words';

/** Where a case may go from where it stands. `discharged → active` reopens it as a new episode. */
export const CASE_MOVES: Readonly<Record<CaseState, readonly CaseState[]>> = {
  enquiry: ['intake', 'not_taken_on'],
  intake: ['active', 'not_taken_on'],
  active: ['on_hold', 'discharged'],
  on_hold: ['active', 'discharged'],
  discharged: ['active'],
  not_taken_on: [],
};

export interface CaseStanding {
  readonly state: CaseState;
  /** 1 for the first, counting up with every reopening. */
  readonly episode: number;
}

/** What the command gathers before it asks. */
export interface CaseFacts {
  /** Somebody takes part, and everybody who does has agreed to treatment. */
  readonly consented: boolean;
  /** What the case lacks of its secrets policy. */
  readonly policyGap?: PolicyGap;
  readonly homeworkOpen: boolean;
  readonly today: LocalDate;
}

export interface CasePatch {
  readonly state: CaseState;
  readonly episode: number;
  readonly closedOn: LocalDate | null;
  readonly endReason: EpisodeEndReason | null;
}

/**
 * Decides a move of a case. Ending needs one of the episode end reasons; care begins, or begins again, only with
 * everybody's consent to treatment and, where several take part, a secrets policy each adult has signed; nobody is discharged
 * with homework open. Source: case states of the glossary; couples and family records.
 *
 * @example
 * moveCase({ state: 'active', episode: 1 }, { to: 'on_hold' }, { consented: true, homeworkOpen: true, today: '2026-03-08' })
 * // { ok: true, value: { state: 'on_hold', episode: 1, closedOn: null, endReason: null } }
 */
export function moveCase(
  standing: CaseStanding,
  { to, reason }: MoveCase,
  facts: CaseFacts,
): Outcome<CasePatch, Problem<CaseProblem>> {
  if (!CASE_MOVES[standing.state].includes(to)) return refuse({ code: CaseProblem.moveNotAllowed });
  if (isClosed(to)) {
    if (!isEndReason(reason)) return refuse(reasonProblem(reason));
    if (facts.homeworkOpen) return refuse({ code: CaseProblem.homeworkOpen });
    return succeed({ state: to, episode: standing.episode, closedOn: facts.today, endReason: reason });
  }
  if (to === CaseState.active && !facts.consented) return refuse({ code: CaseProblem.consentMissing });
  if (to === CaseState.active && facts.policyGap) return refuse(policyProblem(facts.policyGap));
  const episode = standing.episode + (isClosed(standing.state) ? 1 : 0);
  return succeed({ state: to, episode, closedOn: null, endReason: null });
}

/**
 * True for a case nobody works in any more.
 *
 * @example isClosed('discharged') // true
 */
export function isClosed(state: CaseState): boolean {
  return state === CaseState.discharged || state === CaseState.notTakenOn;
}

/**
 * Refuses to change what belongs to a closed case: it is reopened first.
 *
 * @example whileOpen('not_taken_on') // { ok: false, problem: { code: 'case.closed' } }
 */
export function whileOpen(state: CaseState): Outcome<void, Problem<CaseProblem>> {
  return isClosed(state) ? refuse({ code: CaseProblem.closed }) : succeed(undefined);
}

function isEndReason(reason: string | undefined): reason is EpisodeEndReason {
  return EPISODE_END_REASONS.some((known) => known === reason);
}

/** Names who has not signed: the field of each is their participation. */
function policyProblem({ proposed, unsigned }: PolicyGap): Problem<CaseProblem> {
  if (!proposed) return { code: CaseProblem.policyMissing };
  const fields = Object.fromEntries(unsigned.map((id) => [`participants.${id}`, [{ code: 'not-signed' }]]));
  return { code: CaseProblem.policyUnsigned, fields };
}

function reasonProblem(reason: string | undefined): Problem<CaseProblem> {
  const code = reason === undefined || reason === '' ? 'required' : 'not-a-choice';
  return { code: CaseProblem.reasonRequired, fields: { reason: [{ code }] } };
}
