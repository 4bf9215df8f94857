import { INBOX_KINDS, NOTED_KINDS, type InboxItem, type InboxKind } from '../contract/today';
import { IN_ORDER_OF_NEED, byUrgency } from './inbox-order';

const item = (kind: InboxKind, since: string, id = `${kind} ${since}`): InboxItem => ({
  id,
  kind,
  since,
  level: 'plain',
  caseId: 'case',
  caseTitle: 'A & B',
  personName: 'A',
  subject: 'Something',
  link: { kind: 'participation', id: 'p' },
});

describe('the inbox', () => {
  it('puts the kinds in their order, whatever came first', () => {
    const kinds = IN_ORDER_OF_NEED.flat();
    const items = kinds.map((kind, at) => item(kind, new Date(Date.UTC(2026, 4, 90 - at)).toISOString()));
    expect(
      items
        .toReversed()
        .sort(byUrgency)
        .map(({ kind }) => kind),
    ).toEqual(kinds);
  });

  it('has a place for every kind, and only one', () => {
    expect([...IN_ORDER_OF_NEED.flat()].sort()).toEqual([...NOTED_KINDS, ...INBOX_KINDS].sort());
  });

  it('goes from risk over disputes, reviews, overdue notes and co-signatures to requests, amber or not', () => {
    const needs: readonly (readonly [InboxKind, InboxItem['level']])[] = [
      ['risk-flag.to-close', 'amber'],
      ['commitment.disputed', 'plain'],
      ['to_review', 'plain'],
      ['note.overdue', 'amber'],
      ['note.to-cosign', 'plain'],
      ['note.amendment-asked', 'amber'],
    ];
    const items = needs.map(([kind, level]) => ({ ...item(kind, '2026-05-01T00:00:00.000Z'), level }));
    expect(
      items
        .toReversed()
        .sort(byUrgency)
        .map(({ kind }) => kind),
    ).toEqual(needs.map(([kind]) => kind));
  });

  it('puts what is red before what is amber, whatever kind it is', () => {
    const red: InboxItem = { ...item('attention', '2026-05-02T00:00:00.000Z'), level: 'red' };
    const amber: InboxItem = { ...item('safety.ask-in-person', '2026-05-01T00:00:00.000Z'), level: 'amber' };
    expect([amber, red].sort(byUrgency)).toEqual([red, amber]);
  });

  it('puts whoever has waited longest first within a kind', () => {
    const later = item('to_review', '2026-05-02T00:00:00.000Z');
    const earlier = item('to_review', '2026-05-01T23:59:59.999Z');
    expect([later, earlier].sort(byUrgency)).toEqual([earlier, later]);
  });

  it('is the same each time for two that wait equally long', () => {
    const [a, b] = [
      item('lapsed', '2026-05-01T00:00:00.000Z', 'a'),
      item('lapsed', '2026-05-01T00:00:00.000Z', 'b'),
    ];
    expect([b, a].sort(byUrgency)).toEqual([a, b]);
  });
});
