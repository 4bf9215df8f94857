import type { Instant } from '@reknit/shared/model';
import { OWN_RECORD_PARTS, type OwnItem, type OwnRecord, type OwnRecordDomain } from '../contract/own-record';
import { NOT_IN_OWN_RECORD, OWN_RECORD_TITLES } from '../vocabulary/own-record-words';

/**
 * Puts a copy together: every part in its place, also an empty one; in each the oldest first; words without text left away.
 *
 * @param items what the domains gave, in whatever order
 * @returns the whole document
 * @example ownRecordOf({ person: 'Ana', at: '2026-11-01T10:00:00.000Z', items: new Map() }).parts[0]?.domain // 'cases'
 */
export function ownRecordOf({
  person,
  at,
  items,
}: {
  readonly person: string;
  readonly at: Instant;
  readonly items: ReadonlyMap<OwnRecordDomain, readonly OwnItem[]>;
}): OwnRecord {
  return {
    format: 'reknit.own-record',
    formatVersion: 1,
    takenOutAt: at,
    person,
    parts: OWN_RECORD_PARTS.map((domain) => ({
      domain,
      title: OWN_RECORD_TITLES[domain],
      items: (items.get(domain) ?? []).map(withoutBlanks).toSorted(byTime),
    })),
    notIncluded: NOT_IN_OWN_RECORD,
  };
}

const withoutBlanks = (item: OwnItem): OwnItem => ({
  ...item,
  words: item.words.filter(({ text }) => text.trim() !== ''),
});

const byTime = (one: OwnItem, other: OwnItem): number =>
  one.at.localeCompare(other.at) || one.source.id.localeCompare(other.source.id);
