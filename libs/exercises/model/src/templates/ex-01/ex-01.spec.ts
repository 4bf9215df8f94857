import { describe, expect, it } from '@jest/globals';
import {
  attentionOf,
  diffAnswers,
  fieldAt,
  isShown,
  scoreOf,
  seriesOf,
  validate,
  visibleTo,
} from '../../index';
import { withAnswer, withoutAnswer } from '../../testing/edit';
import { codesOf, formOf, keysOf } from '../../testing/form-of';

const { form, example } = formOf('EX-01', 'romantic');

describe('EX-01 What trust means to me', () => {
  it('asks each relation its own questions', () => {
    expect(keysOf(form)).toContain('breachMeaning');
    expect(keysOf(form)).not.toContain('keepingConfidences');
    expect(keysOf(formOf('EX-01', 'friendship').form)).toEqual(
      expect.arrayContaining(['loyaltyWhenAbsent', 'keepingConfidences']),
    );
    expect(keysOf(formOf('EX-01', 'family').form)).toEqual(
      expect.arrayContaining(['inheritedRules', 'respectForAdulthood', 'roleExpectations']),
    );
  });

  it('wants a definition of 20 to 1500 and two to six things to see', () => {
    expect(codesOf(form, { ...example, definition: 'x'.repeat(19) })).toEqual({ definition: ['too-short'] });
    expect(codesOf(form, { ...example, definition: 'x'.repeat(1501) })).toEqual({ definition: ['too-long'] });
    expect(codesOf(form, { ...example, lookLike: ['One thing'] })).toEqual({ lookLike: ['too-few'] });
  });

  it('wants ranks 1 to n, each once', () => {
    expect(codesOf(form, withAnswer(example, 'values.2.rank', 2))).toEqual({
      'values.2.rank': ['duplicate'],
    });
    expect(codesOf(form, withAnswer(example, 'values.2.rank', 4))).toEqual({ 'values.2.rank': ['rank-gap'] });
    expect(fieldAt(form, 'values')?.rankedBy).toBe('rank');
  });

  it('wants different values, whether chosen or written, and what shows each in three words or more', () => {
    const twice = withAnswer(
      withAnswer(example, 'values.1.value', ' HONESTY'),
      'ownConduct.1.valueRef',
      ' HONESTY',
    );
    expect(codesOf(form, twice)).toEqual({ 'values.1.value': ['duplicate'] });
    expect(codesOf(form, withAnswer(example, 'values.0.shownBy', 'Tells me'))).toEqual({
      'values.0.shownBy': ['needs-phrase'],
    });
  });

  it('wants own conduct rated once for every value chosen, and for no other', () => {
    expect(codesOf(form, withAnswer(example, 'ownConduct.2.valueRef', 'humour'))).toEqual({
      'ownConduct.2.valueRef': ['not-a-choice'],
      ownConduct: ['row-missing'],
    });
    expect(fieldAt(form, 'ownConduct')?.rowsFrom).toEqual({ list: 'values', field: 'value', as: 'valueRef' });
  });

  it('takes the intention as a sentence, or as a plan, whichever was chosen', () => {
    expect(codesOf(form, withoutAnswer(example, 'intention'))).toEqual({ intention: ['required'] });
    const planned = { ...example, intentionForm: 'if_then' };
    expect(codesOf(form, planned)).toEqual({ intentionPlan: ['required'] });
    expect(isShown(form, planned, 'intention')).toBe(false);
    const sent = validate(
      form,
      { ...planned, intentionPlan: { if: 'a bill comes', then: 'say so' } },
      'submit',
    );
    expect(sent.ok && sent.value['intention']).toBeUndefined();
  });

  it('records how each value was lived and the largest gap, own words under "other"', () => {
    expect(scoreOf(form, example)).toEqual({
      'lived.honesty': 7,
      'lived.safety': 8,
      'lived.fairness': 5,
      'gap.largest': 5,
    });
    const own = formOf('EX-01', 'friendship');
    expect(scoreOf(own.form, own.example)).toMatchObject({ 'lived.other': 9 });
    expect(seriesOf(form).find(({ key }) => key === 'lived.honesty')?.label).toBe(
      'Lived this month: Honesty',
    );
  });

  it('follows a value through a new order instead of calling it rewritten', () => {
    const values = example['values'] as readonly { readonly value: string; readonly rank: number }[];
    const reordered = {
      ...example,
      values: [{ ...values[1]!, rank: 1 }, { ...values[0]!, rank: 2 }, values[2]],
    };
    expect(diffAnswers(form, example, reordered)).toEqual([
      { path: 'values.0.rank', kind: 'changed', before: 2, after: 1 },
      { path: 'values.1.rank', kind: 'changed', before: 1, after: 2 },
    ]);
  });

  it('marks fear for the clinician to read before anything is shared', () => {
    const afraid = { ...example, costOfAbsence: 'I am afraid of the evenings.' };
    expect(attentionOf(form, afraid)).toEqual([
      { level: 'amber', code: 'read-before-sharing', path: 'costOfAbsence' },
    ]);
    expect(attentionOf(form, example)).toEqual([]);
  });

  it('never releases what absence cost, nor own conduct', () => {
    const released = visibleTo(form, { ...example, costOfAbsence: 'Sleep' }, 'participant-with-grant');
    expect(Object.keys(released)).toEqual(expect.not.arrayContaining(['costOfAbsence', 'ownConduct']));
    expect(released['definition']).toBe(example['definition']);
  });
});
