import type { CaseSafety, ClearanceView } from '@reknit/cases/model';

/**
 * Clearances that nobody has revoked, newest first.
 *
 * @example standingClearances({ clearances: [] }) // []
 */
export function standingClearances({ clearances }: Pick<CaseSafety, 'clearances'>): readonly ClearanceView[] {
  return clearances.filter(({ revokedAt }) => !revokedAt).sort((a, b) => b.at.localeCompare(a.at));
}

/**
 * Do two clearances cover the same people?
 *
 * @example samePeople({ participantIds: ['a', 'b'] }, { participantIds: ['b', 'a'] }) // true
 */
export function samePeople(
  one: Pick<ClearanceView, 'participantIds'>,
  other: Pick<ClearanceView, 'participantIds'>,
): boolean {
  return [...one.participantIds].sort().join() === [...other.participantIds].sort().join();
}
