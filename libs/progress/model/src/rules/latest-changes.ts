import type { ChangeItem } from '../contract/today';

/**
 * Of everything one person did about one thing the latest stands for all: who began, sent answers and said how it went
 * since yesterday is one line, not three. The order stays, newest first.
 *
 * @param changes newest first
 * @example
 * latestOfEach([{ …, subject: 'Signs check', event: 'homework.submitted' }, { …, subject: 'Signs check', event: 'homework.opened' }])
 * // the first of the two
 */
export function latestOfEach(changes: readonly ChangeItem[]): readonly ChangeItem[] {
  const seen = new Set<string>();
  return changes.filter(({ caseId, personName, subject, event }) => {
    const key = JSON.stringify([caseId, personName ?? '', subject ?? event]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
