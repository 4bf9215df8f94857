import {
  refuse,
  succeed,
  type LocalDate,
  type Outcome,
  type ParticipantId,
  type Problem,
} from '@reknit/shared/model';
import type { ClearForJointWork } from '../contract/safety';
import { ParticipantState } from '../vocabulary/case-words';
import { SafetyProblem } from '../vocabulary/safety-problem';
import { ScreenResult } from '../vocabulary/safety-words';
import { screenCounts, jointWork, latestScreen, type GateFacts, type PersonFacts } from './safety-gate';

/** Whom a clearance covers, and on which screen of theirs it rests. */
export interface ClearanceCovers {
  readonly participantId: ParticipantId;
  readonly screenId: string;
}

export interface ClearancePatch {
  readonly reason: string | null;
  readonly covers: readonly ClearanceCovers[];
}

/**
 * Decides a clearance for joint work: at least two who take part, each with an answered screen that still counts, every one of
 * which the clinician has read; and, while one of them is not a plain no, a reason in writing. Nothing is ever cleared by itself.
 *
 * @param readByMe ids of the screens the clinician has opened
 * @example
 * clearFor({ participantIds: ['p'] }, { today: '2026-03-08', people: [] }, [])
 * // { ok: false, problem: { code: 'safety.too-few-covered', fields: { participantIds: [{ code: 'too-few', limit: 2 }] } } }
 */
export function clearFor(
  { participantIds, reason }: ClearForJointWork,
  { people, today }: Pick<GateFacts, 'people' | 'today'>,
  readByMe: readonly string[],
): Outcome<ClearancePatch, Problem<SafetyProblem>> {
  const covered = people.filter(
    ({ participantId, state }) => participantIds.includes(participantId) && state === ParticipantState.active,
  );
  if (covered.length < 2 || covered.length < new Set(participantIds).size)
    return refuse({
      code: SafetyProblem.tooFewCovered,
      fields: { participantIds: [{ code: covered.length < 2 ? 'too-few' : 'not-a-choice', limit: 2 }] },
    });
  const covers = covered.flatMap((person) => {
    const latest = latestScreen(person.screens);
    return latest && screenCounts(latest, today)
      ? [{ participantId: person.participantId, screenId: latest.id }]
      : [];
  });
  if (covers.length < covered.length) return refuse({ code: SafetyProblem.screenMissing });
  const fresh = covered.flatMap((person) => freshScreens(person, today));
  if (fresh.some(({ id }) => !readByMe.includes(id))) return refuse({ code: SafetyProblem.screensUnread });
  if (!reason && fresh.some(({ result }) => result !== ScreenResult.negative))
    return refuse({
      code: SafetyProblem.screenNotNegative,
      fields: { reason: [{ code: 'required' }] },
    });
  return succeed({ reason: reason || null, covers });
}

/**
 * Decides that joint work may go on: somebody could do something together if it were not suspended.
 *
 * @example mayReopen({ today: '2026-03-08', caseState: 'active', suspended: false, people: [], clearances: [] })
 * // { ok: false, problem: { code: 'safety.not-suspended' } }
 */
export function mayReopen(facts: GateFacts): Outcome<void, Problem<SafetyProblem>> {
  if (!facts.suspended) return refuse({ code: SafetyProblem.notSuspended });
  const resumed = { ...facts, suspended: false };
  const groups = facts.clearances
    .filter(({ revoked }) => !revoked)
    .map(({ covers }) =>
      stillActive(
        facts,
        covers.map(({ participantId }) => participantId),
      ),
    );
  const someOpen = groups.some((ids) => ids.length >= 2 && jointWork(resumed, ids).open);
  return someOpen ? succeed(undefined) : refuse({ code: SafetyProblem.notClear });
}

function stillActive({ people }: GateFacts, ids: readonly ParticipantId[]): readonly ParticipantId[] {
  return people
    .filter(({ participantId, state }) => ids.includes(participantId) && state === ParticipantState.active)
    .map(({ participantId }) => participantId);
}

/** What somebody answered within the days that count. */
function freshScreens(person: PersonFacts, today: LocalDate) {
  return person.screens.filter(
    (screen) => screen.result !== ScreenResult.notAlone && screenCounts(screen, today),
  );
}
