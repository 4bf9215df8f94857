import type { OwnItem } from '../contract/own-record';
import { NOT_IN_OWN_RECORD } from '../vocabulary/own-record-words';
import { ownRecordOf } from './own-record';

const at = '2026-11-01T10:00:00.000Z';
const anItem = (id: string, more: Partial<OwnItem> = {}): OwnItem => ({
  kind: 'homework.entry',
  at,
  title: 'Values side by side',
  words: [],
  figures: [],
  source: { id },
  ...more,
});

describe('a copy of what is somebody’s own', () => {
  it('has every part in the same order, whether there is anything in it or not', () => {
    const parts = ['cases', 'sessions', 'homework', 'measures', 'agreements', 'listening'];
    const empty = ownRecordOf({ person: 'Ana', at, items: new Map() });
    expect(empty.parts.map(({ domain }) => domain)).toEqual(parts);
    expect(empty.parts[0]?.domain).toBe('cases');
    const full = ownRecordOf({ person: 'Ana', at, items: new Map([['listening', [anItem('a')]]]) });
    expect(full.parts.map(({ domain }) => domain)).toEqual(parts);
    expect(full.parts.at(-1)?.items).toHaveLength(1);
  });

  it('puts the oldest first, and what happened at the same moment always in the same order', () => {
    const later = anItem('c', { at: '2026-11-02T10:00:00.000Z' });
    const items = new Map([['homework', [later, anItem('b'), anItem('a')]]] as const);
    const { parts } = ownRecordOf({ person: 'Ana', at, items });
    expect(parts[2]?.items.map(({ source }) => source.id)).toEqual(['a', 'b', 'c']);
  });

  it('leaves away questions nothing was answered to', () => {
    const item = anItem('a', {
      words: [
        { label: 'Asked', text: ' \n' },
        { label: 'Answered', text: 'Yes' },
      ],
    });
    const { parts } = ownRecordOf({ person: 'Ana', at, items: new Map([['homework', [item]]]) });
    expect(parts[2]?.items[0]?.words).toEqual([{ label: 'Answered', text: 'Yes' }]);
  });

  it('says the same to everybody about what is not in it, safety questions among it', () => {
    const full = ownRecordOf({ person: 'Ana', at, items: new Map([['homework', [anItem('a')]]]) });
    const empty = ownRecordOf({ person: 'Bo', at, items: new Map() });
    expect(full.notIncluded).toEqual(empty.notIncluded);
    expect(NOT_IN_OWN_RECORD.some(({ what }) => what.includes('safety'))).toBe(true);
    expect(NOT_IN_OWN_RECORD.every(({ how }) => how.length > 10)).toBe(true);
  });
});
