import { faultsOf } from '@reknit/shared/web-kernel/testing';
import { LIBRARY, aCase, anExercise, waiting } from '../testing/homework';
import { assignBody, assignModel, assignSchema, forExercise, modesOf, type AssignModel } from './assign-form';
import { momentsOf } from './due-fields';
import { dueAt, dueModel, dueModelOf, dueWish } from './due-form';
import { lastDay } from './repeat-form';

const NOW = '2026-03-05T09:00:00.000Z';
const here = { now: NOW, timeZone: 'Europe/Lisbon' };
const filled = (over: Partial<AssignModel> = {}): AssignModel => ({
  ...assignModel(aCase(), here),
  rationale: 'You asked for a way to begin.',
  whenAndWhere: 'Sunday, kitchen',
  obstacle: 'Tired: next morning',
  smallestVersion: 'One line',
  acknowledged: true,
  ...over,
});
const faults = (model: AssignModel, exercise = anExercise()): Record<string, string> =>
  faultsOf(
    model,
    assignSchema(
      () => exercise,
      () => NOW,
    ),
  );

describe('assigning', () => {
  it('starts with everybody who can receive it, due in a week where they live', () => {
    const model = assignModel(aCase({ participants: [...aCase().participants, waiting] }), here);
    expect(model.people.map(({ name, chosen }) => [name, chosen])).toEqual([
      ['Rosa', true],
      ['Tobias', true],
      ['Noor', false],
    ]);
    expect(model.people[2]?.away).toContain('has not joined yet');
    expect(model.due).toEqual({ date: '2026-03-12', time: '', timeZone: 'Europe/Lisbon', grace: '1440' });
  });

  it('is content once everything the client reads is there', () => {
    expect(faults(filled())).toEqual({});
  });

  it('asks for the four sentences, within the limits of the contract', () => {
    const empty = { rationale: 'short', whenAndWhere: '', obstacle: '', smallestVersion: '' };
    expect(faults(filled(empty))).toEqual({
      rationale: 'Use at least 10 characters.',
      whenAndWhere: 'Write when and where they will do it.',
      obstacle: 'Write what may get in the way.',
      smallestVersion: 'Write the smallest version that still counts.',
    });
  });

  it('needs somebody, and two where each answers alone beside the other', () => {
    const nobody = filled().people.map((person) => ({ ...person, chosen: false }));
    expect(faults(filled({ people: nobody }))['people']).toBe('Choose at least one person.');
    const one = filled().people.map((person, index) => ({ ...person, chosen: index === 0 }));
    expect(faults(filled({ people: one }))).toEqual({});
    expect(faults(filled({ people: one, mode: 'pair_parallel' }))['people']).toContain('at least two');
  });

  it('waits for what speaks against it to be weighed, and for a judgement where one is needed', () => {
    expect(Object.keys(faults(filled({ acknowledged: false })))).toEqual(['acknowledged']);
    const locked = anExercise({ needsUnlock: true, contraindications: [] });
    expect(Object.keys(faults(filled({ acknowledged: false }), locked))).toEqual(['ready']);
    expect(faults(filled({ acknowledged: false, ready: true }), locked)).toEqual({});
  });

  it('sends how often it comes only where it comes again, and is a form', () => {
    const again = filled({ repeat: { every: '2', times: '6' } });
    expect(assignBody(again, anExercise()).repeat).toEqual({ everyWeeks: 2, times: 6 });
    expect(assignBody(filled(), anExercise())).not.toHaveProperty('repeat');
    expect(assignBody(again, anExercise({ kind: 'amends_plan' }))).not.toHaveProperty('repeat');
  });

  it('says until when it comes again', () => {
    const first = dueWish(filled().due);
    expect(lastDay({ every: '1', times: '4' }, first)).toBe('2026-04-02');
    expect(lastDay({ every: '', times: '4' }, first)).toBeUndefined();
    expect(lastDay({ every: '1', times: '4' }, { ...first, date: '' })).toBeUndefined();
  });

  it('weighs anew for another exercise, and keeps what was typed', () => {
    const other = forExercise(
      filled({ mode: 'pair_parallel', ready: true }),
      anExercise({ modes: ['solo'] }),
    );
    expect(other).toMatchObject({
      mode: 'solo',
      acknowledged: false,
      ready: false,
      rationale: filled().rationale,
    });
    expect(modesOf(LIBRARY[2]!)).toEqual([]);
  });

  it('gives a form to one person in the room, where it is then done', () => {
    const led = anExercise({ modes: ['solo', 'clinician_led'] });
    const one = filled({ mode: 'clinician_led', people: [{ ...filled().people[0]!, chosen: true }] });
    expect(modesOf(led)).toEqual(['solo', 'clinician_led']);
    expect(faults(one, led)).toEqual({});
    expect(assignBody(one, led)).toMatchObject({ mode: 'clinician_led', place: 'in_session' });
  });

  it('sends codes, ids and trimmed words', () => {
    expect(assignBody(filled({ obstacle: ' Tired ' }), anExercise())).toMatchObject({
      exercise: { code: 'EX-90', version: 2 },
      participantIds: ['rosa', 'tobias'],
      obstacle: 'Tired',
      acknowledged: ['coercion'],
      ready: false,
    });
  });
});

describe('a due moment', () => {
  const due = { ...dueModel(NOW, 'Europe/Lisbon'), date: '2026-03-08' };

  it('lies ahead', () => {
    expect(faults(filled({ due: { ...due, date: '2026-03-04' } }))).toEqual({
      'due.date': 'Choose a day that is still to come.',
    });
    expect(faults(filled({ due: { ...due, date: '' } }))).toEqual({ 'due.date': 'Choose a day.' });
  });

  it('is the end of the day without a time', () => {
    expect(dueAt(due)).toBe('2026-03-08T23:59:00.000Z');
    expect(dueWish(due)).not.toHaveProperty('time');
    expect(dueWish({ ...due, time: '20:00' })).toMatchObject({ time: '20:00', graceMinutes: 1440 });
  });

  it('is said once where everybody shares a zone, and for each where they do not', () => {
    const evening = { ...due, time: '20:00' };
    expect(momentsOf(evening, [{ name: 'Rosa', timeZone: 'Europe/Lisbon' }], NOW)).toEqual([
      'Sunday, in 3 days, 20:00',
    ]);
    const apart = [
      { name: 'Rosa', timeZone: 'Europe/Lisbon' },
      { name: 'Tobias', timeZone: 'America/Vancouver' },
    ];
    // Vancouver puts its clocks forward that very morning.
    expect(momentsOf(evening, apart, NOW)).toEqual([
      'For Rosa: Sunday, in 3 days, 20:00 (Lisbon)',
      'For Tobias: Sunday, in 3 days, 13:00 (Vancouver)',
    ]);
  });

  it('that lies behind starts anew a week from today, with its time of day', () => {
    const past = {
      at: '2026-02-01T20:00:00.000Z',
      timeZone: 'Europe/Lisbon',
      graceMinutes: 720,
      wholeDay: false,
    };
    expect(dueModelOf(past, NOW)).toEqual({
      date: '2026-03-12',
      time: '20:00',
      timeZone: 'Europe/Lisbon',
      grace: '720',
    });
  });
});
