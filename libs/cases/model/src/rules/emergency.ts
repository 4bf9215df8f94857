import type { CaseId, Instant } from '@reknit/shared/model';
import { refuse, succeed, type Outcome, type Problem } from '@reknit/shared/model';
import { EmergencyProblem } from '../vocabulary/emergency-action';

/** Within how many hours somebody else looks at it. */
export const EMERGENCY_REVIEW_HOURS = 72;

/** Somebody in care who is called so, and their case that was worked on last. */
export interface EmergencyMatch {
  readonly clientId: string;
  readonly caseId: CaseId;
  /** Whoever asks reaches this case without it. */
  readonly reached: boolean;
}

/**
 * Which case is opened: the one of the only person of that name. One case, however many they have, and none that is reached
 * anyway.
 *
 * @returns the case, or that nobody, or more than one, was found, or that it is not needed
 * @example
 * caseToOpen([{ clientId: 'k1', caseId: 'c1', reached: false }]) // { ok: true, value: 'c1' }
 */
export function caseToOpen(matches: readonly EmergencyMatch[]): Outcome<CaseId, Problem<EmergencyProblem>> {
  const [first] = matches;
  if (!first) return refuse({ code: EmergencyProblem.nobodyFound });
  if (matches.some(({ clientId }) => clientId !== first.clientId))
    return refuse({ code: EmergencyProblem.severalFound, fields: { birthYear: [{ code: 'required' }] } });
  const unreached = matches.find(({ reached }) => !reached);
  return unreached ? succeed(unreached.caseId) : refuse({ code: EmergencyProblem.notNeeded });
}

/**
 * By when somebody else has to have looked at it.
 *
 * @example
 * reviewBy('2026-03-02T09:00:00.000Z') // '2026-03-05T09:00:00.000Z'
 */
export function reviewBy(at: Instant): Instant {
  return new Date(Date.parse(at) + EMERGENCY_REVIEW_HOURS * 3_600_000).toISOString();
}
