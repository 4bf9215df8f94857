import type { SuperviseeCase } from '../contract/supervision';
import { superviseesOf } from './supervision-order';

const owen = { accountId: 'o', name: 'Owen', since: '2026-01-01' };
const aCase = (title: string, more: Partial<SuperviseeCase> = {}): SuperviseeCase => ({
  caseId: title,
  title,
  toReview: 0,
  red: 0,
  amber: 0,
  safety: false,
  ...more,
});

describe('what supervisees need', () => {
  it('counts all open cases, and tells one by one those in which something waits', () => {
    const [person] = superviseesOf([
      { ...owen, case: aCase('Quiet') },
      { ...owen, case: aCase('Answers', { toReview: 2, waitingSince: '2026-11-01T10:00:00.000Z' }) },
    ]);
    expect(person).toMatchObject({ name: 'Owen', openCases: 2, toReview: 2, red: 0, amber: 0 });
    expect(person?.cases.map(({ title }) => title)).toEqual(['Answers']);
  });

  it('puts red first, then safety and amber, then whoever waits longest', () => {
    const [person] = superviseesOf(
      [
        aCase('Later', { toReview: 1, waitingSince: '2026-11-03T10:00:00.000Z' }),
        aCase('Earlier', { toReview: 1, waitingSince: '2026-11-01T10:00:00.000Z' }),
        aCase('Stopped', { safety: true }),
        aCase('Red', { red: 1 }),
        aCase('Amber', { amber: 1 }),
      ].map((one) => ({ ...owen, case: one })),
    );
    expect(person?.cases.map(({ title }) => title)).toEqual(['Red', 'Amber', 'Stopped', 'Earlier', 'Later']);
  });

  it('names somebody who has no case at present', () => {
    expect(superviseesOf([owen])).toEqual([
      { ...owen, openCases: 0, toReview: 0, red: 0, amber: 0, cases: [] },
    ]);
  });
});
