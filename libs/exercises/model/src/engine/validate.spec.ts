import { describe, expect, it } from '@jest/globals';
import { compile, validate, type ValidationMode } from '../index';
import { withAnswer, withoutAnswer } from '../testing/edit';
import { everyAnswer, everyField } from '../testing/every-field';

const form = compile(everyField, 'family');

function faults(answers: unknown, mode: ValidationMode = 'submit') {
  const checked = validate(form, answers, mode);
  return checked.ok ? {} : checked.problem.fields;
}
const faultsWith = (path: string, value: unknown, mode?: ValidationMode) =>
  faults(withAnswer(everyAnswer, path, value), mode);

describe('validate', () => {
  it('passes good answers through unchanged, in a draft and on submitting', () => {
    expect(validate(form, everyAnswer, 'submit')).toEqual({ ok: true, value: everyAnswer });
    expect(validate(form, everyAnswer, 'draft')).toEqual({ ok: true, value: everyAnswer });
  });

  it('refuses with one code and the faults by path', () => {
    expect(validate(form, { short: '' }, 'submit')).toEqual({
      ok: false,
      problem: { code: 'exercises.answers-invalid', fields: { short: [{ code: 'required' }] } },
    });
  });

  it.each<[string, unknown, string, { code: string; limit?: number }]>([
    ['short', 'ab', 'short', { code: 'too-short', limit: 3 }],
    ['short', 'x'.repeat(21), 'short', { code: 'too-long', limit: 20 }],
    ['short', 'x'.repeat(100_000), 'short', { code: 'too-long', limit: 20 }],
    ['short', ['Hello'], 'short', { code: 'wrong-type' }],
    ['short', {}, 'short', { code: 'wrong-type' }],
    ['short', 'nul\u0000', 'short', { code: 'unsafe-text' }],
    ['short', 'half \ud800', 'short', { code: 'unsafe-text' }],
    ['long', 'one two three four five six', 'long', { code: 'too-many-words', limit: 5 }],
    ['long', 'a b c d e f', 'long', { code: 'too-many-words', limit: 5 }],
    ['phrase', 'two words', 'phrase', { code: 'needs-phrase', limit: 3 }],
    ['tone', 'lukewarm', 'tone', { code: 'not-a-choice' }],
    ['tone', 3, 'tone', { code: 'wrong-type' }],
    ['tone', 'other', 'toneInWords', { code: 'required' }],
    ['ownTone', 'much too long', 'ownTone', { code: 'too-long', limit: 10 }],
    ['where', ['home', 'cellar'], 'where.1', { code: 'not-a-choice' }],
    ['where', ['home', 'home'], 'where.1', { code: 'duplicate' }],
    ['where', ['none', 'home'], 'where', { code: 'not-alone' }],
    ['where', ['home', 'work', 'none', 'home'], 'where', { code: 'too-many', limit: 3 }],
    ['where', 'home', 'where', { code: 'wrong-type' }],
    ['scale', 11, 'scale', { code: 'out-of-range', limit: 10 }],
    ['scale', -1, 'scale', { code: 'out-of-range', limit: 0 }],
    ['scale', 2.5, 'scale', { code: 'off-step', limit: 1 }],
    ['scale', Number.NaN, 'scale', { code: 'wrong-type' }],
    ['scale', '3', 'scale', { code: 'wrong-type' }],
    ['percent', 83, 'percent', { code: 'off-step', limit: 5 }],
    ['often', 5, 'often', { code: 'out-of-range', limit: 4 }],
    ['plainOften', 'notSure', 'plainOften', { code: 'wrong-type' }],
    ['plainOften', 1.5, 'plainOften', { code: 'not-an-integer' }],
    ['count', 1.5, 'count', { code: 'not-an-integer' }],
    ['count', Number.POSITIVE_INFINITY, 'count', { code: 'not-an-integer' }],
    ['sum.amount', 10.5, 'sum.amount', { code: 'not-an-integer' }],
    ['sum.amount', 0, 'sum.amount', { code: 'out-of-range', limit: 1 }],
    ['sum.currency', 'pounds', 'sum.currency', { code: 'bad-currency' }],
    ['sum', { amount: 5 }, 'sum.currency', { code: 'required' }],
    ['euros.currency', 'GBP', 'euros.currency', { code: 'bad-currency' }],
    ['date', '2026-02-29', 'date', { code: 'bad-date' }],
    ['date', '1900-02-29', 'date', { code: 'bad-date' }],
    ['date', '2026-13-01', 'date', { code: 'bad-date' }],
    ['date', 20260308, 'date', { code: 'wrong-type' }],
    ['time', '24:00', 'time', { code: 'bad-time' }],
    ['moment', '2026-03-08T07:30:00+01:00', 'moment', { code: 'bad-instant' }],
    ['moment', '2026-02-30T07:30:00Z', 'moment', { code: 'bad-instant' }],
    ['span', 'PT', 'span', { code: 'bad-duration' }],
    ['span', 'PT30M', 'span', { code: 'out-of-range', limit: 60 }],
    ['span', 'P2W', 'span', { code: 'out-of-range', limit: 10080 }],
    ['yes', 'yes', 'yes', { code: 'wrong-type' }],
    ['person', { label: 'a', participantId: 'b' }, 'person', { code: 'bad-reference' }],
    ['person', { name: 'a' }, 'person', { code: 'bad-reference' }],
    ['agreed.confirmed', false, 'agreed.confirmed', { code: 'not-a-choice' }],
    ['agreed.at', 'yesterday', 'agreed.at', { code: 'bad-instant' }],
    ['feelings.0.intensity', 11, 'feelings.0.intensity', { code: 'out-of-range', limit: 10 }],
    ['feelings.0', { word: 'sad' }, 'feelings.0.intensity', { code: 'required' }],
    ['feelings.1', { word: ' Worried ', intensity: 1 }, 'feelings.1.word', { code: 'duplicate' }],
    ['feelings.0.colour', 'red', 'feelings.0.colour', { code: 'unknown-field' }],
    ['fewFeelings.0.word', 'rage', 'fewFeelings.0.word', { code: 'not-a-choice' }],
    ['plan', { if: 'it rains' }, 'plan.then', { code: 'required' }],
    ['note', 'an answer', 'note', { code: 'unknown-field' }],
    ['lines', ['only one'], 'lines', { code: 'too-few', limit: 2 }],
    ['lines', ['1', '2', '3', '4'], 'lines', { code: 'too-many', limit: 3 }],
    ['lines', ['One', ' one '], 'lines.1', { code: 'duplicate' }],
    ['lines', ['one', ['two']], 'lines.1', { code: 'wrong-type' }],
    ['parts', { more: false }, 'parts.must', { code: 'required' }],
    ['parts.why', '', 'parts.why', { code: 'required' }],
    ['rows.1.rank', 2, 'rows.1.rank', { code: 'duplicate' }],
    ['rows.0.rank', 3, 'rows.0.rank', { code: 'rank-gap', limit: 2 }],
    ['rows.1.name', 'SECOND', 'rows.1.name', { code: 'duplicate' }],
    ['rows.0.extra', 1, 'rows.0.extra', { code: 'unknown-field' }],
    ['invented', 1, 'invented', { code: 'unknown-field' }],
  ])('refuses a bad %s (case %#)', (path, value, at, fault) => {
    expect(faultsWith(path, value)).toMatchObject({ [at]: [fault] });
  });

  it('names nothing but the field that is wrong', () => {
    expect(Object.keys(faultsWith('rows.0.rank', 'first') ?? {})).toEqual(['rows.0.rank']);
  });

  it('lets a text be as long as its limit says in code points', () => {
    expect(faultsWith('short', '🙂'.repeat(20))).toEqual({});
    expect(faultsWith('short', '🙂'.repeat(21))).toEqual({ short: [{ code: 'too-long', limit: 20 }] });
    expect(faultsWith('short', '🙂🙂')).toEqual({ short: [{ code: 'too-short', limit: 3 }] });
  });

  it('never throws over what is no form at all', () => {
    for (const answers of [null, undefined, 1, 'x', [], new Date(0), () => 1]) {
      expect(faults(answers)).toEqual({ '': [{ code: 'wrong-type' }] });
    }
  });

  it('refuses a key called __proto__ and is not changed by it', () => {
    const hostile: unknown = JSON.parse('{"short":"Hello","__proto__":{"admin":true}}');
    expect(Object.entries(faults(hostile) ?? {})).toEqual([['__proto__', [{ code: 'unknown-field' }]]]);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('stops naming unknown keys after a while', () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`k${at}`, at]));
    expect(Object.keys(faults(many) ?? {}).length).toBeLessThan(50);
  });
});

describe('a draft', () => {
  it('may be empty, part of a form, too short and against the rules', () => {
    for (const draft of [
      {},
      { short: 'a' },
      { lines: ['x', 'x'] },
      { rows: [{ rank: 4 }] },
      { plan: { if: 'it' } },
    ]) {
      expect(validate(form, draft, 'draft')).toEqual({ ok: true, value: draft });
    }
  });

  it('keeps texts as typed and blank rows in their place', () => {
    const draft = { short: '  a ', lines: ['', ' b'], rows: [{}, { name: 'x ' }] };
    expect(validate(form, draft, 'draft')).toEqual({ ok: true, value: draft });
  });

  it('still refuses what could never be kept', () => {
    expect(faults({ short: 'x'.repeat(21) }, 'draft')).toEqual({ short: [{ code: 'too-long', limit: 20 }] });
    expect(faults({ scale: 'high', nonsense: 1 }, 'draft')).toEqual({
      nonsense: [{ code: 'unknown-field' }],
      scale: [{ code: 'wrong-type' }],
    });
  });

  it('keeps what was written for a question that has gone away, and submitting drops it', () => {
    const hidden = { short: 'Hello', scale: 3, later: 'kept' };
    expect(validate(form, hidden, 'draft')).toEqual({ ok: true, value: hidden });
    expect(validate(form, hidden, 'submit')).toEqual({ ok: true, value: { short: 'Hello', scale: 3 } });
    expect(faults({ ...hidden, scale: 8, later: 'no' })).toEqual({
      later: [{ code: 'too-short', limit: 3 }],
    });
  });
});

describe('submitting', () => {
  it('trims texts, straightens line ends and drops blank rows', () => {
    const answers = {
      short: ' Hello\r\nyou ',
      long: 'a\r\nb',
      lines: [' one', '', 'two '],
      rows: [{}, { name: 'x', rank: 1 }],
    };
    expect(validate(form, answers, 'submit')).toEqual({
      ok: true,
      value: { short: 'Hello you', long: 'a\nb', lines: ['one', 'two'], rows: [{ name: 'x', rank: 1 }] },
    });
  });

  it('names rows as they were sent, although blank ones before them are dropped', () => {
    expect(faults({ short: 'Hello', rows: [{}, { name: 'x', rank: 9 }] })).toEqual({
      'rows.1.rank': [
        { code: 'out-of-range', limit: 4 },
        { code: 'rank-gap', limit: 1 },
      ],
    });
  });

  it('treats null and blank as not answered', () => {
    expect(
      validate(
        form,
        { short: 'Hello', scale: null, long: '  ', parts: { must: '' }, feelings: [] },
        'submit',
      ),
    ).toEqual({
      ok: true,
      value: { short: 'Hello' },
    });
    expect(faults(withoutAnswer(everyAnswer, 'short'))).toEqual({ short: [{ code: 'required' }] });
  });
});
