import fc from 'fast-check';
import { ParticipantState, CaseState } from '../vocabulary/case-words';
import { ConsentState, type ConsentKind } from '../vocabulary/consent-words';
import { ScreenResult } from '../vocabulary/safety-words';
import { daysAfter } from './days';
import {
  clearanceCarries,
  consentReasons,
  consentStands,
  fullYears,
  isMinor,
  jointWork,
  latestScreen,
  safeReasons,
  screenCounts,
  type ConsentFact,
  type GateFacts,
  type PersonFacts,
  type ScreenFact,
} from './safety-gate';

const TODAY = '2026-03-08';
const given = (kind: ConsentKind, more: Partial<ConsentFact> = {}): ConsentFact => ({
  kind,
  state: 'active',
  ...more,
});
const screen = (id: string, result: ScreenResult = 'negative', daysAgo = 5): ScreenFact => ({
  id,
  result,
  sentOn: daysAfter(TODAY, -daysAgo),
  sentAt: `${daysAfter(TODAY, -daysAgo)}T10:00:00.000Z`,
});
const person = (id: string, more: Partial<PersonFacts> = {}): PersonFacts => ({
  participantId: id,
  state: 'active',
  consents: [given('joint_work')],
  screens: [screen(`${id}1`)],
  ...more,
});
const cleared = (...ids: readonly string[]) => ({
  id: 'c',
  revoked: false,
  covers: ids.map((id) => ({ participantId: id, screenId: `${id}1` })),
});
const facts = (more: Partial<GateFacts> = {}): GateFacts => ({
  today: TODAY,
  caseState: 'active',
  suspended: false,
  people: [person('a'), person('b')],
  clearances: [cleared('a', 'b')],
  ...more,
});
const decide = (more: Partial<GateFacts> = {}) => jointWork(facts(more), ['a', 'b']);

describe('joint work', () => {
  it('is open when everybody agrees, everybody answered, and a clinician cleared them', () => {
    expect(decide()).toEqual({ open: true, reasons: [] });
  });

  it.each<[string, Partial<GateFacts>, readonly string[]]>([
    ['suspended', { suspended: true }, ['suspended']],
    ['a case on hold', { caseState: 'on_hold' }, ['case_not_open']],
    [
      'no consent of one',
      { people: [person('a'), person('b', { consents: [] })] },
      ['joint_consent_missing'],
    ],
    ['one who rests', { people: [person('a'), person('b', { state: 'paused' })] }, ['not_taking_part']],
    ['no clearance', { clearances: [] }, ['not_cleared']],
    [
      'a clearance that was revoked',
      { clearances: [{ ...cleared('a', 'b'), revoked: true }] },
      ['not_cleared'],
    ],
    ['a clearance of one alone', { clearances: [cleared('a')] }, ['not_cleared']],
    [
      'two clearances of one each',
      { clearances: [cleared('a'), { ...cleared('b'), id: 'd' }] },
      ['not_cleared'],
    ],
    [
      'a screen that is too old',
      { people: [person('a'), person('b', { screens: [screen('b1', 'negative', 91)] })] },
      ['screen_old', 'not_cleared'],
    ],
    [
      'a positive screen after the clearance',
      { people: [person('a'), person('b', { screens: [screen('b1'), screen('b2', 'positive', 1)] })] },
      ['screen_not_negative', 'not_cleared'],
    ],
    [
      'something left open after the clearance',
      { people: [person('a'), person('b', { screens: [screen('b1'), screen('b2', 'ask', 1)] })] },
      ['screen_not_negative', 'not_cleared'],
    ],
  ])('is closed by %s', (_, change, reasons) => {
    expect(decide(change)).toEqual({ open: false, reasons });
  });

  it('a positive screen is never cleared by a plain no that comes after it', () => {
    const screens = [screen('b1'), screen('b2', 'positive', 3), screen('b3', 'negative', 1)];
    expect(decide({ people: [person('a'), person('b', { screens })] }).open).toBe(false);
  });

  it('stays open while a later plain no has not been read yet, and through an evening on which somebody was not alone', () => {
    const screens = [screen('b1'), screen('b2', 'negative', 2), screen('b3', 'not_alone', 1)];
    expect(decide({ people: [person('a'), person('b', { screens })] }).open).toBe(true);
  });

  it('carries exactly those who were cleared, and nobody beside them', () => {
    const people = [person('a'), person('b'), person('c')];
    expect(jointWork(facts({ people }), ['a', 'b']).open).toBe(true);
    expect(jointWork(facts({ people }), ['a', 'b', 'c']).reasons).toEqual(['not_cleared']);
    expect(jointWork(facts({ people }), ['a', 'stranger']).reasons).toEqual(['not_taking_part']);
    expect(jointWork(facts({ people }), []).open).toBe(false);
  });

  it.each(Object.values(CaseState))('in a case that is %s', (caseState) => {
    expect(decide({ caseState }).open).toBe(caseState === 'intake' || caseState === 'active');
  });

  it.each(Object.values(ParticipantState))('with somebody who is %s', (state) => {
    expect(decide({ people: [person('a'), person('b', { state })] }).open).toBe(state === 'active');
  });
});

describe('G-CONSENT', () => {
  const minor = { birthYear: 2010 };
  const both = [given('guardian_consent'), given('minor_assent')];

  it.each<[readonly ConsentFact[], readonly string[]]>([
    [both, []],
    [[given('guardian_consent')], ['assent_missing']],
    [[given('minor_assent')], ['guardian_consent_missing']],
    [[given('joint_work')], ['guardian_consent_missing', 'assent_missing']],
  ])('for a minor a guardian agrees, and the minor as well', (consents, reasons) => {
    expect(consentReasons(person('a', { ...minor, consents }), TODAY)).toEqual(reasons);
  });

  it('for an adult nobody else agrees', () => {
    expect(consentReasons(person('a', { birthYear: 1984, consents: both }), TODAY)).toEqual([
      'joint_consent_missing',
    ]);
  });

  it.each(Object.values(ConsentState))('a consent that is %s', (state) => {
    expect(consentStands(given('joint_work', { state }), TODAY)).toBe(state === 'active');
  });

  it('holds from its first day to its last, both included', () => {
    const around = { validFrom: '2026-03-08', validTo: '2026-03-08' };
    expect(consentStands(given('joint_work', around), '2026-03-07')).toBe(false);
    expect(consentStands(given('joint_work', around), '2026-03-08')).toBe(true);
    expect(consentStands(given('joint_work', around), '2026-03-09')).toBe(false);
  });

  it('whoever may still be 17 is a minor, and nobody whose year is not known', () => {
    expect([2007, 2008, 2009].map((year) => isMinor(year, '2026-11-22'))).toEqual([false, true, true]);
    expect(isMinor(undefined, TODAY)).toBe(false);
    expect([fullYears(1984, '2026-11-22'), fullYears(undefined, TODAY)]).toEqual([41, undefined]);
  });
});

describe('G-SAFE', () => {
  it('counts a screen for 90 days and not a day longer', () => {
    expect(screenCounts({ sentOn: '2025-12-08' }, TODAY)).toBe(true);
    expect(screenCounts({ sentOn: '2025-12-07' }, TODAY)).toBe(false);
  });

  it('says what is missing for one person, whoever else is covered', () => {
    const of = (screens: readonly ScreenFact[]) =>
      safeReasons(person('a', { screens }), { today: TODAY, clearances: [] });
    expect(of([])).toEqual(['screen_missing']);
    expect(of([screen('a1', 'not_alone')])).toEqual(['screen_missing']);
    expect(of([screen('a1')])).toEqual(['not_cleared']);
    expect(of([screen('a1', 'positive', 120)])).toEqual(['screen_old', 'not_cleared']);
    expect(of([screen('a1', 'ask')])).toEqual(['screen_not_negative', 'not_cleared']);
    expect(safeReasons(person('a'), { today: TODAY, clearances: [cleared('a')] })).toEqual([]);
  });

  it('the latest screen is the one answered last', () => {
    expect(latestScreen([])).toBeUndefined();
    expect(latestScreen([screen('a2', 'negative', 1), screen('a1'), screen('a3', 'not_alone', 0)])?.id).toBe(
      'a2',
    );
    expect(latestScreen([screen('a1'), screen('a2')])?.id).toBe('a2');
  });

  it('a clearance that never covered somebody does not carry them', () => {
    expect(clearanceCarries(person('a'), cleared('b'), TODAY)).toBe(false);
  });
});

describe('whatever the facts are', () => {
  const someScreens = fc.array(
    fc.record({
      result: fc.constantFrom(...Object.values(ScreenResult)),
      daysAgo: fc.integer({ min: 0, max: 100 }),
    }),
    { maxLength: 4 },
  );
  const somebody = (id: string) =>
    fc
      .record({
        state: fc.constantFrom(...Object.values(ParticipantState)),
        birthYear: fc.constantFrom(undefined, 1984, 2010),
        kinds: fc.subarray(['joint_work', 'guardian_consent', 'minor_assent'] as const),
        states: fc.constantFrom(...Object.values(ConsentState)),
        screens: someScreens,
      })
      .map(({ state, birthYear, kinds, states, screens }): PersonFacts => ({
        participantId: id,
        state,
        birthYear,
        consents: kinds.map((kind) => given(kind, { state: states })),
        screens: screens.map(({ result, daysAgo }, index) => screen(`${id}${index + 1}`, result, daysAgo)),
      }));
  const anyFacts = fc.record({
    today: fc.constant(TODAY),
    caseState: fc.constantFrom(...Object.values(CaseState)),
    suspended: fc.boolean(),
    people: fc.tuple(somebody('a'), somebody('b')),
    clearances: fc.constantFrom([], [cleared('a', 'b')], [cleared('a')]),
  });

  it('open means no reason, and closed means one', () => {
    fc.assert(
      fc.property(anyFacts, (found) => {
        const { open, reasons } = jointWork(found, ['a', 'b']);
        expect(open).toBe(reasons.length === 0);
      }),
    );
  });

  it('nothing that somebody answers ever opens what was closed', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...Object.values(ScreenResult)), (found, result) => {
        fc.pre(!jointWork(found, ['a', 'b']).open);
        const [first, second] = found.people;
        const answered = { ...first, screens: [...first.screens, screen('zz', result, 0)] };
        expect(jointWork({ ...found, people: [answered, second] }, ['a', 'b']).open).toBe(false);
      }),
    );
  });

  it('a yes or something left open closes what was open, at once', () => {
    const open = facts();
    for (const result of ['positive', 'ask'] as const) {
      const people = [person('a', { screens: [screen('a1'), screen('zz', result, 0)] }), person('b')];
      expect(jointWork({ ...open, people }, ['a', 'b']).open).toBe(false);
    }
  });
});
