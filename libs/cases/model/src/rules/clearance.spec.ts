import { clearFor, mayReopen } from './clearance';
import { daysAfter } from './days';
import type { GateFacts, PersonFacts, ScreenFact } from './safety-gate';

const TODAY = '2026-03-08';
const screen = (id: string, result: ScreenFact['result'] = 'negative', daysAgo = 3): ScreenFact => ({
  id,
  result,
  sentOn: daysAfter(TODAY, -daysAgo),
  sentAt: `${daysAfter(TODAY, -daysAgo)}T10:00:00.000Z`,
});
const person = (id: string, ...screens: readonly ScreenFact[]): PersonFacts => ({
  participantId: id,
  state: 'active',
  consents: [{ kind: 'joint_work', state: 'active' }],
  screens: screens.length > 0 ? screens : [screen(`${id}1`)],
});
const clear = (people: readonly PersonFacts[], readByMe: readonly string[], reason?: string) =>
  clearFor({ participantIds: ['a', 'b'], reason }, { people, today: TODAY }, readByMe);
const both = [person('a'), person('b')];

describe('clearing for joint work', () => {
  it('rests on what was read, and names whom it covers', () => {
    expect(clear(both, ['a1', 'b1'])).toEqual({
      ok: true,
      value: {
        reason: null,
        covers: [
          { participantId: 'a', screenId: 'a1' },
          { participantId: 'b', screenId: 'b1' },
        ],
      },
    });
  });

  it.each<[string, readonly PersonFacts[], readonly string[]]>([
    ['safety.screens-unread', both, ['a1']],
    [
      'safety.screens-unread',
      [person('a'), person('b', screen('b1', 'negative', 9), screen('b2'))],
      ['a1', 'b2'],
    ],
    ['safety.screen-missing', [person('a'), person('b', screen('b1', 'not_alone'))], ['a1', 'b1']],
    ['safety.screen-missing', [person('a'), person('b', screen('b1', 'negative', 91))], ['a1', 'b1']],
    ['safety.too-few-covered', [person('a')], ['a1']],
    ['safety.too-few-covered', [person('a'), { ...person('b'), state: 'paused' }], ['a1', 'b1']],
  ])('is refused as %s', (code, people, readByMe) => {
    expect(clear(people, readByMe)).toMatchObject({ ok: false, problem: { code } });
  });

  it.each(['positive', 'ask'] as const)('needs a reason in writing while a screen is %s', (result) => {
    const people = [person('a'), person('b', screen('b1', result))];
    expect(clear(people, ['a1', 'b1'])).toEqual({
      ok: false,
      problem: { code: 'safety.screen-not-negative', fields: { reason: [{ code: 'required' }] } },
    });
    expect(clear(people, ['a1', 'b1'], 'Asked in person: it was about another person')).toMatchObject({
      ok: true,
    });
  });

  it('still needs the reason when a plain no came after the positive one', () => {
    const people = [person('a'), person('b', screen('b1', 'positive', 9), screen('b2'))];
    expect(clear(people, ['a1', 'b1', 'b2'])).toMatchObject({
      problem: { code: 'safety.screen-not-negative' },
    });
  });
});

describe('letting joint work go on', () => {
  const clearance = {
    id: 'c',
    revoked: false,
    covers: [
      { participantId: 'a', screenId: 'a1' },
      { participantId: 'b', screenId: 'b1' },
    ],
  };
  const facts = (more: Partial<GateFacts> = {}): GateFacts => ({
    today: TODAY,
    caseState: 'active',
    suspended: true,
    people: both,
    clearances: [clearance],
    ...more,
  });

  it('is possible when nothing else stands against it', () => {
    expect(mayReopen(facts())).toEqual({ ok: true, value: undefined });
  });

  it.each<[string, Partial<GateFacts>]>([
    ['safety.not-suspended', { suspended: false }],
    ['safety.not-clear', { clearances: [] }],
    [
      'safety.not-clear',
      { people: [person('a'), person('b', screen('b1', 'negative', 9), screen('b2', 'positive'))] },
    ],
    ['safety.not-clear', { people: [person('a'), { ...person('b'), consents: [] }] }],
    ['safety.not-clear', { people: [person('a'), { ...person('b'), state: 'left' }] }],
  ])('is refused as %s', (code, change) => {
    expect(mayReopen(facts(change))).toEqual({ ok: false, problem: { code } });
  });

  it('goes on for those who stay when one of three has left', () => {
    const covers = [...clearance.covers, { participantId: 'c', screenId: 'c1' }];
    const people = [...both, { ...person('c'), state: 'left' as const }];
    expect(mayReopen(facts({ people, clearances: [{ ...clearance, covers }] }))).toMatchObject({ ok: true });
  });
});
