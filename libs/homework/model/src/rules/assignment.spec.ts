import { CaseState, ParticipantState } from '@reknit/cases/model';
import type { AssignHomework } from '../contract/assign-homework';
import { dueIn, mayAssign, type AssignmentFacts } from './assignment';

const NOW = '2026-05-10T12:00:00.000Z';
const definition = {
  modes: ['solo', 'pair_parallel', 'pair_turns', 'shared_document', 'clinician_led'],
  minAge: 16,
  needsUnlock: false,
  gates: [],
  relationVariants: ['romantic', 'friendship'],
  contraindications: [],
} as const;

const facts = (more: Partial<AssignmentFacts> = {}): AssignmentFacts => ({
  definition,
  caseState: 'active',
  relationType: 'romantic',
  people: [
    { participantId: 'p1', state: 'active', birthYear: 1984 },
    { participantId: 'p2', state: 'joined', birthYear: null },
  ],
  jointOpen: true,
  ...more,
});

const body = (more: Partial<AssignHomework> = {}): AssignHomework => ({
  exercise: { code: 'EX-04', version: 1 },
  mode: 'solo',
  participantIds: ['p1'],
  place: 'at_home',
  rationale: 'To see what holds.',
  whenAndWhere: 'Sunday, kitchen',
  obstacle: 'Tired',
  smallestVersion: 'One line',
  due: { date: '2026-05-17', timeZone: 'Europe/Lisbon', graceMinutes: 1440 },
  acknowledged: [],
  ready: false,
  ...more,
});

const refusal = (given: AssignmentFacts, wish: AssignHomework) => {
  const outcome = mayAssign(given, wish, NOW);
  return outcome.ok ? undefined : outcome.problem;
};

describe('assigning', () => {
  it('resolves the due date of what may be given', () => {
    expect(mayAssign(facts(), body({ participantIds: ['p1', 'p2'], mode: 'pair_parallel' }), NOW)).toEqual({
      ok: true,
      value: {
        dueAt: '2026-05-17T22:59:59.000Z',
        lapseAt: '2026-05-18T22:59:59.000Z',
        wholeDay: true,
        settings: {},
      },
    });
  });

  it('gives only a form again and again', () => {
    const repeat = { everyWeeks: 1, times: 6 };
    expect(mayAssign(facts(), body({ repeat }), NOW).ok).toBe(true);
    const listening = facts({ definition: { ...definition, kind: 'listening' } });
    expect(refusal(listening, body({ repeat }))).toEqual({
      code: 'validation-failed',
      fields: { repeat: [{ code: 'not-a-choice' }] },
    });
  });

  it.each(Object.values(CaseState))('in a case that is %s', (caseState) => {
    const open = caseState === 'intake' || caseState === 'active';
    expect(refusal(facts({ caseState }), body())?.code).toBe(open ? undefined : 'homework.case-not-open');
  });

  it.each(Object.values(ParticipantState))('to somebody who is %s', (state) => {
    const present = state === 'joined' || state === 'active';
    const given = facts({ people: [{ participantId: 'p1', state }] });
    expect(refusal(given, body())?.code).toBe(present ? undefined : 'homework.participant-away');
  });

  it('refuses an exercise that is not there, or not for this kind of relation', () => {
    expect(refusal(facts({ definition: undefined }), body())).toEqual({ code: 'homework.unknown-exercise' });
    expect(refusal(facts({ relationType: 'family' }), body())).toEqual({ code: 'homework.unknown-exercise' });
  });

  it('refuses a mode the exercise does not offer', () => {
    const given = facts({ definition: { ...definition, modes: ['solo'] } });
    expect(refusal(given, body({ mode: 'pair_parallel', participantIds: ['p1', 'p2'] }))).toEqual({
      code: 'homework.mode-not-offered',
      fields: { mode: [{ code: 'not-a-choice' }] },
    });
  });

  describe('each way of working, with joint work', () => {
    const MODES = ['solo', 'pair_parallel', 'pair_turns', 'shared_document', 'clinician_led'] as const;
    it.each(MODES)('open or not: %s for two', (mode) => {
      const wish = body({ mode, participantIds: ['p1', 'p2'] });
      expect(refusal(facts({ jointOpen: true }), wish)).toBeUndefined();
      expect(refusal(facts({ jointOpen: false }), wish)).toEqual(
        mode === 'solo' ? undefined : { code: 'not-available-now' },
      );
    });

    it('says the same about everything that is not open, and only when nothing else is wrong', () => {
      const closed = facts({ jointOpen: false });
      const wish = body({ mode: 'pair_turns', participantIds: ['p1', 'p2'] });
      const late = { due: { date: '2026-05-01', timeZone: 'UTC', graceMinutes: 0 } };
      expect(refusal(closed, { ...wish, ...late })?.code).toBe('homework.due-in-past');
    });

    it('needs nobody to be cleared for what a clinician does with one person', () => {
      expect(refusal(facts({ jointOpen: false }), body({ mode: 'clinician_led' }))).toBeUndefined();
    });
  });

  it.each([
    ['romantic', 2008, 'homework.too-young'],
    ['romantic', 2007, undefined],
    ['family', 2010, 'homework.too-young'],
    ['family', 2009, undefined],
    ['friendship', 2011, undefined],
  ] as const)('G-AGE: together in a %s relation, born in %s', (relationType, birthYear, code) => {
    const given = facts({
      relationType,
      definition: { ...definition, minAge: 14, relationVariants: ['romantic', 'family', 'friendship'] },
      people: [
        { participantId: 'p1', state: 'active', birthYear: 1970 },
        { participantId: 'p2', state: 'active', birthYear },
      ],
    });
    const wish = body({ mode: 'pair_parallel', participantIds: ['p1', 'p2'] });
    expect(refusal(given, wish)?.code).toBe(code);
    expect(refusal(given, body({ participantIds: ['p2'] }))).toBeUndefined();
  });

  it('G-RISK: gives nothing that asks for calm, and no joint work, while something of theirs calls for attention', () => {
    const people = [
      { participantId: 'p1', state: 'active', birthYear: 1984, atRisk: true },
      { participantId: 'p2', state: 'active', birthYear: 1984 },
    ] as const;
    const heavy = facts({ people, definition: { ...definition, gates: ['G-RISK'] } });
    expect(refusal(heavy, body())?.code).toBe('homework.risk-open');
    expect(refusal(heavy, body({ participantIds: ['p2'] }))).toBeUndefined();
    expect(refusal(facts({ people }), body())).toBeUndefined();
    const together = body({ mode: 'pair_turns', participantIds: ['p1', 'p2'] });
    expect(refusal(facts({ people }), together)).toEqual({ code: 'not-available-now' });
  });

  it('asks for the set-up its kind has, under settings', () => {
    const listening = facts({ definition: { ...definition, kind: 'listening' } });
    const wish = body({ mode: 'pair_turns', participantIds: ['p1', 'p2'] });
    expect(refusal(listening, { ...wish, settings: { timeOutMinutes: 5 } })).toEqual({
      code: 'validation-failed',
      fields: { 'settings.timeOutMinutes': [{ code: 'too-small', limit: 20 }] },
    });
    expect(mayAssign(listening, { ...wish, settings: { roundsTarget: 1 } }, NOW)).toMatchObject({
      ok: true,
      value: { settings: { roundsTarget: 1, speakSeconds: 90, format: 'two_devices' } },
    });
    expect(refusal(facts(), body({ settings: { heatLimit: 3 } }))?.fields).toEqual({
      'settings.heatLimit': [{ code: 'unknown-field' }],
    });
  });

  it('asks whether the person is ready where the exercise needs that', () => {
    const given = facts({ definition: { ...definition, needsUnlock: true } });
    expect(refusal(given, body())?.code).toBe('homework.needs-unlock');
    expect(refusal(given, body({ ready: true }))).toBeUndefined();
  });

  it('asks for every contraindication to be read', () => {
    const words = { en: { all: { statement: 'x' } } };
    const contraindications = [
      { code: 'fear', words },
      { code: 'no-contact', words },
    ];
    const given = facts({ definition: { ...definition, contraindications } });
    expect(refusal(given, body({ acknowledged: ['fear'] }))).toEqual({
      code: 'homework.contraindications-unread',
      fields: { acknowledged: [{ code: 'required' }] },
    });
    expect(refusal(given, body({ acknowledged: ['no-contact', 'fear'] }))).toBeUndefined();
  });

  it('refuses somebody who is not of the case, also beside somebody who is', () => {
    expect(refusal(facts(), body({ participantIds: ['p1', 'p9'] }))?.code).toBe('homework.not-a-participant');
  });

  it('says the neutral word of joint work in a case of one, where nobody could be added', () => {
    const alone = facts({ people: [{ participantId: 'p1', state: 'active', birthYear: 1984 }] });
    expect(refusal(alone, body({ mode: 'pair_turns' }))).toEqual({ code: 'not-available-now' });
    const listening = facts({ ...alone, definition: { ...definition, kind: 'listening' } });
    expect(refusal(listening, body({ mode: 'pair_turns' }))).toEqual({ code: 'not-available-now' });
    expect(refusal(alone, body({ mode: 'solo' }))).toBeUndefined();
  });

  it('wants two people for what is done side by side', () => {
    expect(refusal(facts(), body({ mode: 'pair_parallel' }))).toEqual({
      code: 'validation-failed',
      fields: { participantIds: [{ code: 'too-few', limit: 2 }] },
    });
  });

  it.each([
    [2009, 'certainly sixteen', undefined],
    [2010, 'perhaps still fifteen', 'homework.too-young'],
    [null, 'of unknown age', undefined],
  ])('to somebody born in %s, who is %s', (birthYear, _, code) => {
    const given = facts({ people: [{ participantId: 'p1', state: 'active', birthYear }] });
    expect(refusal(given, body())?.code).toBe(code);
  });

  it('refuses a due date that has passed, to the millisecond', () => {
    const due = { date: '2026-05-10', time: '12:00', timeZone: 'UTC', graceMinutes: 0 };
    expect(dueIn({ due }, '2026-05-10T11:59:59.999Z').ok).toBe(true);
    expect(dueIn({ due }, NOW)).toEqual({
      ok: false,
      problem: { code: 'homework.due-in-past', fields: { 'due.date': [{ code: 'in-past' }] } },
    });
  });
});
