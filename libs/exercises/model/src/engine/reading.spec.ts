import { describe, expect, it } from '@jest/globals';
import {
  askedAloud,
  compile,
  describeAnswer,
  diffAnswers,
  fieldAt,
  validate,
  visibleTo,
  whoCanSee,
  type FieldDefinition,
} from '../index';
import { withAnswer, withoutAnswer } from '../testing/edit';
import { everyAnswer, everyField } from '../testing/every-field';

const form = compile(everyField, 'family');

describe('askedAloud', () => {
  const { form: aloud, left } = askedAloud(form);
  const drawn = (): readonly string[] => {
    const paths = (fields: typeof form.fields): string[] =>
      fields.flatMap(({ path, fields, item }) => [path, ...paths(fields), ...paths(item ? [item] : [])]);
    return aloud.steps.flatMap((step) => paths(step.fields));
  };

  it('leaves what is its author’s alone to them, deep in groups and rows, and names it', () => {
    expect(left.map(({ path }) => path)).toEqual(['parts.secret', 'rows.*.mine']);
    expect(drawn()).toEqual(expect.arrayContaining(['parts.must', 'rows.*.name', 'later']));
    expect(drawn()).not.toEqual(expect.arrayContaining(['parts.secret']));
    expect(drawn()).not.toEqual(expect.arrayContaining(['rows.*.mine']));
  });

  it('leaves out what only the clinician reads, and a step with nothing else in it', () => {
    const [first] = everyField.steps;
    const field: FieldDefinition = { ...first!.fields[0]!, key: 'judged', visibility: 'X', required: false };
    const step = { ...first!, key: 'for-the-clinician', fields: [field] };
    const asked = askedAloud(compile({ ...everyField, steps: [step, ...everyField.steps] }, 'family'));
    expect(asked.left[0]?.path).toBe('judged');
    expect(asked.form.steps[0]?.key).toBe(first!.key);
  });

  it('checks as the whole form does', () => {
    expect(validate(aloud, everyAnswer, 'submit')).toEqual(validate(form, everyAnswer, 'submit'));
  });
});

describe('visibleTo', () => {
  it('takes P and N out for clinicians, deep in groups and rows', () => {
    const seen = visibleTo(form, everyAnswer, 'clinician');
    expect(seen['parts']).toEqual({ must: 'here', more: true, why: 'because' });
    expect(seen['rows']).toEqual([
      { name: 'second', rank: 2, forClinician: 'read me' },
      { name: 'first', rank: 1 },
    ]);
  });

  it('leaves another participant only what is shareable', () => {
    expect(visibleTo(form, everyAnswer, 'participant-with-grant')).toEqual({
      short: 'Hello there',
      tone: 'warm',
      ownTone: 'lukewarm',
      feelings: [{ word: 'worried', intensity: 6 }],
      lines: ['one', 'two'],
      parts: { must: 'here', more: true, why: 'because' },
      rows: [
        { name: 'second', rank: 2 },
        { name: 'first', rank: 1 },
      ],
    });
  });

  it('gives the author all of it back', () => {
    expect(visibleTo(form, everyAnswer, 'author')).toEqual(everyAnswer);
  });

  it('keeps the place of a row of which nothing is left, but not for another participant', () => {
    const answers = { rows: [{ forClinician: 'read me' }, { mine: 'only mine' }, { name: 'third' }] };
    expect(visibleTo(form, answers, 'clinician')).toEqual({
      rows: [{ forClinician: 'read me' }, {}, { name: 'third' }],
    });
    expect(visibleTo(form, answers, 'participant-with-grant')).toEqual({ rows: [{ name: 'third' }] });
  });

  it('passes on nothing the form does not know', () => {
    expect(visibleTo(form, { invented: 1, parts: { other: 2 } }, 'clinician')).toEqual({});
  });

  /** The same form with its first question changed. */
  function withFirst(change: Partial<FieldDefinition>) {
    const { definition } = form;
    const [step, ...steps] = definition.steps;
    const [short, ...others] = step!.fields;
    const fields = [{ ...short!, ...change } as FieldDefinition, ...others];
    return compile({ ...definition, steps: [{ ...step!, fields }, ...steps] }, 'family');
  }

  it('has clinician-only answers for clinicians alone', () => {
    const closed = withFirst({ visibility: 'X' });
    expect(visibleTo(closed, { short: 'Hello' }, 'author')).toEqual({});
    expect(visibleTo(closed, { short: 'Hello' }, 'clinician')).toEqual({ short: 'Hello' });
    expect(visibleTo(closed, { short: 'Hello' }, 'participant-with-grant')).toEqual({});
  });

  it('never releases what may not be shared, whatever its class', () => {
    const kept = withFirst({ visibility: 'S', neverShared: true });
    expect(visibleTo(kept, { short: 'Hello' }, 'participant-with-grant')).toEqual({});
    expect(visibleTo(kept, { short: 'Hello' }, 'clinician')).toEqual({ short: 'Hello' });
  });
});

describe('whoCanSee', () => {
  it('says it in words for every class', () => {
    const words = (visibility: 'P' | 'T' | 'S' | 'J' | 'X' | 'N') =>
      whoCanSee({ visibility, neverShared: false }).words;
    expect(words('P')).toBe('Only you');
    expect(words('T')).toBe('You and your therapist');
    expect(words('S')).toBe('You and your therapist, until you choose to share it');
    expect(words('J')).toBe('Everyone taking part in this together, and your therapist');
    expect(words('X')).toBe('Your therapist only');
    expect(words('N')).toContain('Your therapist cannot read it');
    expect(whoCanSee({ visibility: 'S', neverShared: true })).toMatchObject({
      key: 'visibility.neverShared',
    });
  });
});

describe('diffAnswers', () => {
  it('finds nothing between equal answers, whatever the order of their keys', () => {
    const turned = Object.fromEntries(Object.entries(everyAnswer).reverse());
    expect(diffAnswers(form, everyAnswer, turned)).toEqual([]);
  });

  it('names what was added, removed and changed by path, parts of groups included', () => {
    const after = withoutAnswer(
      withAnswer(withAnswer(everyAnswer, 'short', 'Hello'), 'parts.must', 'there'),
      'date',
    );
    expect(diffAnswers(form, everyAnswer, after)).toEqual([
      { path: 'short', kind: 'changed', before: 'Hello there', after: 'Hello' },
      { path: 'date', kind: 'removed', before: '2028-02-29' },
      { path: 'parts.must', kind: 'changed', before: 'here', after: 'there' },
    ]);
    expect(diffAnswers(form, {}, { short: 'Hello' })).toEqual([
      { path: 'short', kind: 'added', after: 'Hello' },
    ]);
  });

  it('matches lines that are equal before it calls any changed', () => {
    expect(diffAnswers(form, { lines: ['one', 'two'] }, { lines: ['two', 'three'] })).toEqual([
      { path: 'lines.1', kind: 'changed', before: 'one', after: 'three' },
    ]);
    expect(diffAnswers(form, { lines: ['one', 'two'] }, { lines: ['two'] })).toEqual([
      { path: 'lines.0', kind: 'removed', before: 'one' },
    ]);
  });

  it('matches rows by what identifies them', () => {
    const rows = [
      { name: 'First', rank: 2 },
      { name: 'third', rank: 1 },
    ];
    expect(diffAnswers(form, everyAnswer, { ...everyAnswer, rows })).toEqual([
      { path: 'rows.0.name', kind: 'changed', before: 'first', after: 'First' },
      { path: 'rows.0.rank', kind: 'changed', before: 1, after: 2 },
      { path: 'rows.1', kind: 'added', after: { name: 'third', rank: 1 } },
      { path: 'rows.0', kind: 'removed', before: everyAnswer.rows[0] },
    ]);
  });
});

describe('describeAnswer', () => {
  const say = (path: string, value: unknown = everyAnswer[path as keyof typeof everyAnswer]) =>
    describeAnswer(fieldAt(form, path)!, value, {
      person: 'Ada',
      locale: 'en-GB',
      participants: { p1: 'Felix' },
    });

  it.each([
    ['short', 'Hello there'],
    ['tone', 'Warm'],
    ['ownTone', 'lukewarm'],
    ['where', 'Home, Work'],
    ['scale', '3/10'],
    ['percent', '85%'],
    ['often', 'Not sure'],
    ['plainOften', 'Nearly always'],
    ['count', '9'],
    ['sum', '£1,200.00'],
    ['date', '29 February 2028'],
    ['time', '20:00'],
    ['moment', '8 March 2026 at 07:30 UTC'],
    ['span', '1 day'],
    ['yes', 'no'],
    ['person', 'my sister'],
    ['feelings', 'worried 6/10'],
    ['fewFeelings', 'Fear 0/10'],
    ['plan', 'If a bill scares me, then I say so before supper'],
    ['lines', 'one\ntwo'],
    ['parts', 'Must here\nSecret only mine\nMore yes\nWhy because'],
  ])('puts %s into words', (path, words) => {
    expect(say(path)).toBe(words);
  });

  it('names participants, knows currencies without cents, and spells out durations', () => {
    expect(say('person', { participantId: 'p1' })).toBe('Felix');
    expect(say('sum', { amount: 500, currency: 'JPY' })).toBe('JP¥500');
    expect(say('span', 'P1DT2H1M')).toBe('1 day 2 hours 1 minute');
    expect(say('agreed')).toBe('agreed (8 March 2026 at 07:30 UTC)');
  });

  it('says nothing where nothing was answered, or something that is no answer', () => {
    expect([
      say('short', ''),
      say('scale', 'x'),
      say('sum', { amount: 1, currency: '!' }),
      say('note', 1),
    ]).toEqual(['', '', '', '']);
  });
});
