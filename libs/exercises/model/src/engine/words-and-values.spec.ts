import { describe, expect, it } from '@jest/globals';
import {
  answerAt,
  answersAt,
  codePoints,
  compile,
  isBlankAnswer,
  isSafeText,
  personNoun,
  renderText,
  wordCount,
  wordsFor,
  type FieldWords,
} from '../index';
import { everyField } from '../testing/every-field';
import { isCalendarDate, minutesOf } from './checks/time';
import { sameText } from './text-units';
import { isRecord, ownValue } from './values';

describe('wordsFor', () => {
  const words = {
    en: {
      all: { prompt: 'Who?', options: { a: 'A', b: 'B' } },
      family: { help: 'At home.', options: { b: 'Bee' } },
    },
    de: { all: { prompt: 'Wer?' } },
  };

  it('lays what one variant says over what is said to all, options one by one', () => {
    expect(wordsFor<FieldWords>(words, 'family')).toEqual({
      prompt: 'Who?',
      help: 'At home.',
      options: { a: 'A', b: 'Bee' },
    });
    expect(wordsFor<FieldWords>(words, 'romantic')).toEqual({ prompt: 'Who?', options: { a: 'A', b: 'B' } });
    expect(
      wordsFor<FieldWords>({ en: { all: { prompt: 'Who?' }, family: { help: 'At home.' } } }, 'family'),
    ).toEqual({
      prompt: 'Who?',
      help: 'At home.',
    });
  });

  it('speaks another locale where it has it, and English where not', () => {
    expect(wordsFor<FieldWords>(words, 'romantic', 'de').prompt).toBe('Wer?');
    expect(wordsFor<FieldWords>(words, 'romantic', 'fr').prompt).toBe('Who?');
  });
});

describe('renderText', () => {
  it('fills in the person, with a capital where a sentence starts', () => {
    expect(renderText('What would {person} notice?', { person: 'your friend' })).toBe(
      'What would your friend notice?',
    );
    expect(renderText('{Person} may say no.', { person: 'your friend' })).toBe('Your friend may say no.');
    expect(renderText('{person}, {person}', { person: 'Ada' })).toBe('Ada, Ada');
  });

  it('puts a name in as it is', () => {
    expect(renderText('For {person}', { person: '$& {person} <b>' })).toBe('For $& {person} <b>');
  });

  it('has a noun for every relation that assumes no gender', () => {
    expect(personNoun('friendship')).toBe('your friend');
    expect(personNoun('family', 'siblings')).toBe('your sibling');
    expect(personNoun('romantic', 'married')).toBe('your partner');
    expect(personNoun('family', undefined, 'fr')).toBe('your family member');
  });
});

describe('compile', () => {
  it('answers the same form for the same definition, variant and locale', () => {
    expect(compile(everyField, 'family')).toBe(compile(everyField, 'family', 'en'));
    expect(compile(everyField, 'family')).not.toBe(compile(everyField, 'romantic'));
  });

  it('gives options their labels and lists their rows', () => {
    const form = compile(everyField, 'family');
    expect(form.byPath.get('tone')?.options[0]).toEqual({ value: 'warm', label: 'Warm' });
    expect(form.byPath.get('often')?.options.at(-1)).toEqual({ value: 'notSure', label: 'Not sure' });
    expect(form.byPath.get('rows.*.rank')?.type).toBe('integer');
  });
});

describe('texts and values', () => {
  it('are measured as people count', () => {
    expect([codePoints('café'), codePoints('🙂')]).toEqual([4, 1]);
    expect(wordCount('says it the same day')).toBe(5);
    expect(wordCount(' a\n\tb\u00a0c ')).toBe(3);
    expect(sameText('  Being  Heard')).toBe('being heard');
    expect([isSafeText('fine\nso far'), isSafeText('nul\u0000'), isSafeText('\udc00')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('are told apart from what is inherited or no plain object', () => {
    expect([isRecord({ a: 1 }), isRecord([1]), isRecord(null), isRecord(new Map())]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect([ownValue({ a: 1 }, 'a'), ownValue({ a: 1 }, 'toString')]).toEqual([1, undefined]);
  });

  it('count as blank when nothing in them says anything', () => {
    expect(
      [null, '', '  ', [], [''], {}, { what: '  ' }, [{ a: [] }]].filter((value) => !isBlankAnswer(value)),
    ).toEqual([]);
    expect([0, false, 'x', [0], { a: false }].filter((value) => isBlankAnswer(value))).toEqual([]);
  });

  it('are found by path', () => {
    expect(answersAt({ rows: [{ a: 1 }, { a: 2 }] }, 'rows.*.a')).toEqual([
      { path: 'rows.0.a', value: 1 },
      { path: 'rows.1.a', value: 2 },
    ]);
    expect(answerAt({ request: { what: 'Call me' } }, 'request.what')).toBe('Call me');
    expect(answerAt({ rows: ['a'] }, 'rows.x')).toBeUndefined();
  });

  it('know the calendar and ISO durations', () => {
    expect([
      isCalendarDate('2028-02-29'),
      isCalendarDate('2026-02-29'),
      isCalendarDate('2000-02-29'),
    ]).toEqual([true, false, true]);
    expect([
      minutesOf('PT24H'),
      minutesOf('P2W'),
      minutesOf('P1DT30M'),
      minutesOf('P'),
      minutesOf('PT'),
    ]).toEqual([1440, 20160, 1470, undefined, undefined]);
  });
});
