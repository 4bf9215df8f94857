import { INBOX_KINDS, type InboxItem } from '../contract/today';

/**
 * The order in which a therapist is needed: by kind, most urgent first, and within a kind whoever has waited longest.
 *
 * @example
 * [{ kind: 'to_review', … }, { kind: 'felt_unsafe', … }].sort(byUrgency)[0].kind // 'felt_unsafe'
 */
export function byUrgency(one: InboxItem, other: InboxItem): number {
  const kinds = INBOX_KINDS.indexOf(one.kind) - INBOX_KINDS.indexOf(other.kind);
  if (kinds !== 0) return kinds;
  return one.since === other.since ? compare(one.id, other.id) : compare(one.since, other.since);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
