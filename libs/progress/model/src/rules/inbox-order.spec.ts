import { INBOX_KINDS, type InboxItem, type InboxKind } from '../contract/today';
import { byUrgency } from './inbox-order';

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
    const items = INBOX_KINDS.map((kind, at) => item(kind, `2026-05-${20 - at}T00:00:00.000Z`));
    expect(
      items
        .toReversed()
        .sort(byUrgency)
        .map(({ kind }) => kind),
    ).toEqual(INBOX_KINDS);
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
