import { INBOX_KINDS, NOTED_KINDS, type InboxItem, type InboxKind } from '../contract/today';

const LEVELS: readonly InboxItem['level'][] = ['red', 'amber', 'plain'];
const ORDER: readonly InboxKind[] = [...NOTED_KINDS, ...INBOX_KINDS];

/**
 * The order in which a therapist is needed: what is red before what is amber, then by kind, and within
 * a kind whoever has waited longest.
 *
 * @example
 * [{ level: 'plain', kind: 'to_review', … }, { level: 'red', kind: 'felt_unsafe', … }].sort(byUrgency)[0].kind // 'felt_unsafe'
 */
export function byUrgency(one: InboxItem, other: InboxItem): number {
  const levels = LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level);
  if (levels !== 0) return levels;
  const kinds = ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind);
  if (kinds !== 0) return kinds;
  return one.since === other.since ? compare(one.id, other.id) : compare(one.since, other.since);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
