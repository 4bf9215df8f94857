import type { CommitmentTerms } from '../contract/commitment';
import { COMMITMENT_KINDS, type CommitmentKind } from '../vocabulary/commitment-words';
import { checkTerms, scheduleOf, termsFaults } from './commitment-terms';
import { commitmentTextFaults } from './commitment-text';

const weekly = { freq: 'weekly', interval: 1, byDay: ['sun'], time: '19:00' } as const;
const terms = (more: Partial<CommitmentTerms> = {}): CommitmentTerms => ({
  kind: 'recurring',
  text: 'I bring the account summary to our Sunday talk',
  schedule: weekly,
  graceMinutes: 1440,
  proof: 'none',
  excusePolicy: 'mutual',
  onMiss: 'open_EX-14',
  ...more,
});
const plan = { if: 'a bill scares me', then: 'I photograph it and say so before supper' };
const money = { amount: 120_000, currency: 'GBP', instalments: Array.from({ length: 6 }, () => 20_000) };
const frame = { startsOn: '2026-06-01', endsOn: '2026-08-31', timeZone: 'Europe/London' };
const codes = (more: Partial<CommitmentTerms>) =>
  Object.fromEntries(
    Object.entries(termsFaults(terms(more))).map(([path, faults]) => [path, faults.map(({ code }) => code)]),
  );

describe('the words of a commitment', () => {
  it.each([
    'I bring the account summary to our Sunday talk',
    'I close the store card by 12 June',
    "We'll sit down together for half an hour",
    'I answer work messages within a day',
    'I tell you the same evening when a bill comes',
    'I show the account summary on my phone',
  ])('may be: %s', (text) => expect(commitmentTextFaults('recurring', text)).toEqual([]));

  it.each([
    ['I will try to come home on time', 'not-a-try'],
    ['I am trying to be open', 'not-a-try'],
    ['I will be better with money', 'not-be-better'],
    ['I become a better listener', 'not-be-better'],
    ['I always open the post', 'not-always-or-never'],
    ['I never hide a letter', 'not-always-or-never'],
    ['More openness about money', 'who-does-what'],
    ['I call', 'who-does-what'],
    ['I give you my password', 'not-watching'],
    ['I let you read my messages', 'not-watching'],
    ['I share my live location', 'not-watching'],
    ['I show you my phone every night', 'not-watching'],
  ])('may not be: %s', (text, fault) => expect(commitmentTextFaults('recurring', text)).toContain(fault));

  it('may say never, and leave out who, where something is left', () => {
    expect(commitmentTextFaults('abstain', 'No new credit without telling you first')).toEqual([]);
    expect(commitmentTextFaults('abstain', 'I never open a card alone')).toEqual([]);
    expect(commitmentTextFaults('abstain', 'I try to leave it')).toEqual(['not-a-try']);
  });

  it('are read as promised in the example', () =>
    expect(commitmentTextFaults('recurring', 'I will always try to be better')).toEqual([
      'not-a-try',
      'not-be-better',
      'not-always-or-never',
    ]));
});

describe('the terms of a commitment', () => {
  it('can stand as they are written in the worked example', () => {
    expect(codes({})).toEqual({});
    expect(codes({ kind: 'one_off', schedule: { freq: 'once', date: '2026-06-12' } })).toEqual({});
    expect(codes({ kind: 'abstain', ifThen: plan, graceMinutes: 0 })).toEqual({});
    expect(
      codes({
        kind: 'restitution',
        schedule: { freq: 'monthly', interval: 1, monthDay: 31 },
        restitution: money,
      }),
    ).toEqual({});
  });

  it.each<CommitmentKind>([...COMMITMENT_KINDS])(
    'of kind %s ask for a plan only where it helps to leave or change',
    (kind) => {
      const schedule = kind === 'one_off' ? ({ freq: 'once', date: '2026-06-12' } as const) : weekly;
      const asked = 'ifThen' in termsFaults(terms({ kind, schedule }));
      expect(asked).toBe(kind === 'behaviour_change' || kind === 'abstain');
    },
  );

  it.each<[string, Partial<CommitmentTerms>, Record<string, string[]>]>([
    [
      'abstaining monthly',
      { kind: 'abstain', ifThen: plan, schedule: { freq: 'monthly', interval: 1 } },
      { 'schedule.freq': ['not-for-this-kind'] },
    ],
    ['once, every week', { kind: 'one_off' }, { 'schedule.freq': ['not-for-this-kind'] }],
    [
      'again and again, once',
      { schedule: { freq: 'once', date: '2026-06-12' } },
      { 'schedule.freq': ['not-for-this-kind'] },
    ],
    [
      'once without a day',
      { kind: 'one_off', schedule: { freq: 'once' } },
      { 'schedule.date': ['required'] },
    ],
    ['a rule without its step', { schedule: { freq: 'weekly' } }, { 'schedule.interval': ['required'] }],
    [
      'every thirteenth week',
      { schedule: { freq: 'weekly', interval: 13 } },
      { 'schedule.interval': ['out-of-range'] },
    ],
    [
      'a day of the week for a month',
      { schedule: { freq: 'monthly', interval: 1, byDay: ['sun'] } },
      { 'schedule.byDay': ['not-here'] },
    ],
    [
      'both a count and an end',
      { schedule: { ...weekly, count: 3, until: '2026-07-01' } },
      { 'schedule.until': ['not-both'] },
    ],
    ['grace of eight days', { graceMinutes: 8 * 1440 }, { graceMinutes: ['out-of-range'] }],
    ['a proof of help somebody gets', { kind: 'get_help', proof: 'note' }, { proof: ['not-for-this-kind'] }],
    ['money that is not restitution', { restitution: money }, { restitution: ['not-for-this-kind'] }],
  ])('refuse %s', (_, more, expected) => {
    expect(codes(more)).toMatchObject(expected);
  });

  it('AM-6: refuse instalments that do not add up to the amount', () => {
    const schedule = { freq: 'monthly', interval: 1, monthDay: 31 } as const;
    const short = { ...money, instalments: [20_000, 20_000] };
    expect(codes({ kind: 'restitution', schedule, restitution: short })).toEqual({
      'restitution.instalments': ['sum-differs'],
    });
    const half = { ...money, instalments: [60_000.5, 59_999.5] };
    expect(codes({ kind: 'restitution', schedule, restitution: half })).toMatchObject({
      'restitution.instalments': ['out-of-range'],
    });
    expect(codes({ kind: 'restitution', schedule })).toEqual({ restitution: ['required'] });
  });

  it('fall due as often as there are instalments', () => {
    const schedule = { freq: 'monthly', interval: 1, monthDay: 31 } as const;
    expect(scheduleOf({ schedule, restitution: money })).toEqual({ ...schedule, count: 6 });
    expect(scheduleOf({ schedule })).toBe(schedule);
  });

  it('name every fault of a revision under its own place', () => {
    const list = [terms(), terms({ text: 'I will try to call' })];
    const outcome = checkTerms(list, frame);
    expect(outcome.ok ? {} : outcome.problem.fields).toEqual({
      'commitments.1.text': [{ code: 'not-a-try' }],
    });
    expect(checkTerms([terms()], frame).ok).toBe(true);
  });

  it('AM-7: refuse what never falls due within the plan, and money that does not all fall due in it', () => {
    const outside = terms({ kind: 'one_off', schedule: { freq: 'once', date: '2026-09-01' } });
    const restitution = terms({
      kind: 'restitution',
      schedule: { freq: 'monthly', interval: 1, monthDay: 31 },
      restitution: money,
    });
    const outcome = checkTerms([outside, restitution], frame);
    expect(outcome.ok ? {} : outcome.problem.fields).toEqual({
      'commitments.0.schedule': [{ code: 'outside-the-plan' }],
      'commitments.1.restitution.instalments': [{ code: 'outside-the-plan' }],
    });
    expect(checkTerms([restitution], { ...frame, endsOn: undefined }).ok).toBe(true);
  });

  it('are read as promised in the example', () => {
    const card = {
      kind: 'one_off',
      text: 'I close the store card',
      schedule: { freq: 'daily', interval: 1 },
      graceMinutes: 0,
      proof: 'none',
      excusePolicy: 'none',
      onMiss: 'nothing',
    } as const;
    expect(termsFaults(card)).toEqual({ 'schedule.freq': [{ code: 'not-for-this-kind' }] });
  });
});
