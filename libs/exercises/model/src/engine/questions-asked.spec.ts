import { describe, expect, it } from '@jest/globals';
import { ask, head, row, say, step, toAll } from '../authoring/ask';
import {
  compile,
  emptyAnswers,
  fieldAt,
  isRequired,
  isShown,
  nextUnanswered,
  progressOf,
  validate,
  type Condition,
  type FormDefinition,
} from '../index';
import { everyAnswer, everyField } from '../testing/every-field';

const optional = { required: false } as const;

function formAsking(showIf: Condition) {
  const definition: FormDefinition = {
    code: 'TRY-03',
    version: 1,
    words: toAll({ title: 'Conditions', purpose: 'Conditions' }),
    steps: [
      step('first', head('First'), [
        ask.choice('kind', 'S', say('Kind'), { ...optional, options: ['a', 'b'] }),
        ask.scale('heat', 'S', say('Heat'), optional),
        ask.multiChoice('tags', 'S', say('Tags'), { ...optional, options: ['x', 'y'] }),
        ask.emotion('feelings', 'S', say('Feelings'), optional),
        ask.list('rows', 'S', say('Rows'), {
          ...optional,
          max: 5,
          item: row('S', [ask.shortText('text', 'S', say('Text'))]),
        }),
        ask.group('outer', 'S', say('Outer'), {
          ...optional,
          fields: [ask.yesNo('said', 'S', say('Said'), optional)],
        }),
        ask.shortText('chained', 'S', say('Chained'), {
          ...optional,
          showIf: { field: 'kind', equals: 'b' },
        }),
        ask.shortText('asked', 'S', say('Asked'), { ...optional, showIf }),
      ]),
    ],
  };
  return compile(definition, 'family');
}

const asked = (showIf: Condition, answers: object) => isShown(formAsking(showIf), answers, 'asked');

describe('a condition', () => {
  it.each<[string, Condition, object, object]>([
    ['equals', { field: 'kind', equals: 'a' }, { kind: 'a' }, { kind: 'b' }],
    ['in', { field: 'kind', in: ['a', 'c'] }, { kind: 'a' }, {}],
    ['atLeast', { field: 'heat', atLeast: 5 }, { heat: 5 }, { heat: 4 }],
    [
      'atLeast rows',
      { field: 'rows', atLeast: 2 },
      { rows: [{ text: 'a' }, { text: 'b' }] },
      { rows: [{ text: 'a' }, {}] },
    ],
    ['includes', { field: 'tags', includes: 'x' }, { tags: ['y', 'x'] }, { tags: ['y'] }],
    ['answered', { field: 'rows', answered: true }, { rows: [{ text: 'a' }] }, { rows: [{ text: ' ' }] }],
    [
      'emotion',
      { field: 'feelings', emotion: 'fear', intensity: 6 },
      { feelings: [{ word: 'fear', intensity: 6 }] },
      { feelings: [{ word: 'hope', intensity: 9 }] },
    ],
    ['a part', { field: 'outer.said', equals: true }, { outer: { said: true } }, { outer: { said: false } }],
    [
      'all',
      {
        all: [
          { field: 'kind', equals: 'a' },
          { field: 'heat', atLeast: 1 },
        ],
      },
      { kind: 'a', heat: 1 },
      { kind: 'a' },
    ],
    [
      'any',
      {
        any: [
          { field: 'kind', equals: 'a' },
          { field: 'heat', atLeast: 1 },
        ],
      },
      { heat: 1 },
      {},
    ],
    ['not', { not: { field: 'kind', equals: 'a' } }, {}, { kind: 'a' }],
  ])('on %s holds and fails', (_name, condition, holding, failing) => {
    expect([asked(condition, holding), asked(condition, failing)]).toEqual([true, false]);
  });

  it('takes the answer to a question that is not asked as not given', () => {
    const condition: Condition = { field: 'chained', answered: true };
    expect(asked(condition, { kind: 'b', chained: 'text' })).toBe(true);
    expect(asked(condition, { kind: 'a', chained: 'text' })).toBe(false);
  });

  it('about a question that does not exist never holds', () => {
    expect(asked({ field: 'nowhere', answered: true }, { nowhere: 'x' })).toBe(false);
    expect(asked({ field: 'outer.nowhere', answered: true }, { outer: { nowhere: 1 } })).toBe(false);
  });

  it('in a group asks its siblings first', () => {
    const form = compile(everyField, 'family');
    expect(isShown(form, { parts: { more: true } }, 'parts.why')).toBe(true);
    expect(isShown(form, { parts: { more: false }, more: true }, 'parts.why')).toBe(false);
  });

  it('on a step hides all of its questions', () => {
    const form = compile(everyField, 'family');
    expect([isShown(form, { scale: 8 }, 'later'), isShown(form, { scale: 7 }, 'later')]).toEqual([
      true,
      false,
    ]);
    expect(isRequired(form, { scale: 7 }, 'later')).toBe(false);
  });
});

describe('fieldAt', () => {
  const form = compile(everyField, 'family');

  it('finds a field by an answer’s path or by its own', () => {
    expect(fieldAt(form, 'rows.3.rank')?.path).toBe('rows.*.rank');
    expect(fieldAt(form, 'rows.*.rank')?.type).toBe('integer');
    expect(fieldAt(form, 'rows.0.nothing')).toBeUndefined();
    expect(fieldAt(form, 'feelings.0.word')).toBeUndefined();
  });
});

describe('progressOf and nextUnanswered', () => {
  const form = compile(everyField, 'family');

  it('count what has to be answered and is, rightly', () => {
    expect(progressOf(form, {})).toMatchObject({ answered: 0, total: 1 });
    expect(progressOf(form, { short: 'ab' })).toMatchObject({ answered: 0, total: 1 });
    expect(progressOf(form, everyAnswer)).toMatchObject({ answered: 1, total: 1 });
  });

  it('count the questions that come up', () => {
    const answers = { short: 'Hello', tone: 'other', scale: 8 };
    expect(progressOf(form, answers)).toMatchObject({ answered: 1, total: 3 });
    expect(progressOf(form, answers).steps.map(({ key, complete }) => [key, complete])).toEqual([
      ['texts', true],
      ['choices', false],
      ['numbers', true],
      ['times', true],
      ['people', true],
      ['containers', true],
      ['later', false],
    ]);
  });

  it('hold a step open for an optional answer that is wrong', () => {
    const steps = progressOf(form, { short: 'Hello', date: '2026-02-30' }).steps;
    expect(steps.filter(({ complete }) => !complete).map(({ key }) => key)).toEqual(['times']);
    expect(nextUnanswered(form, { short: 'Hello', date: '2026-02-30' })).toEqual({
      step: 'times',
      path: 'date',
    });
  });

  it('lead from one open question to the next and round again', () => {
    const answers = { tone: 'other', scale: 8 };
    expect(nextUnanswered(form, answers)).toEqual({ step: 'texts', path: 'short' });
    expect(nextUnanswered(form, answers, 'short')).toEqual({ step: 'choices', path: 'toneInWords' });
    expect(nextUnanswered(form, answers, 'later')).toEqual({ step: 'texts', path: 'short' });
    expect(nextUnanswered(form, everyAnswer)).toBeUndefined();
  });

  it('agree with validate on what is finished', () => {
    expect(validate(form, everyAnswer, 'submit').ok).toBe(true);
    expect(emptyAnswers(form)).toEqual({});
  });
});
