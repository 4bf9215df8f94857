import type { ChangeItem } from '../contract/today';
import { latestOfEach } from './latest-changes';

const change = (event: string, more: Partial<ChangeItem> = {}): ChangeItem => ({
  id: event,
  caseId: 'one',
  caseTitle: 'A & B',
  at: '2026-05-01T00:00:00.000Z',
  event,
  personName: 'A',
  subject: 'Signs check',
  ...more,
});

describe('what changed since yesterday', () => {
  it('tells of one thing once, as it stands now', () => {
    const changes = [change('homework.submitted'), change('homework.opened')];
    expect(latestOfEach(changes)).toEqual([changes[0]]);
  });

  it('keeps apart people, cases and things', () => {
    const changes = [
      change('homework.opened'),
      change('homework.opened', { personName: 'B' }),
      change('homework.opened', { caseId: 'two' }),
      change('homework.opened', { subject: 'Thought record' }),
    ];
    expect(latestOfEach(changes)).toEqual(changes);
  });

  it('keeps apart what has no subject by what happened', () => {
    const changes = [
      change('people.joined', { subject: undefined }),
      change('people.invited', { subject: undefined }),
    ];
    expect(latestOfEach(changes)).toEqual(changes);
  });
});
