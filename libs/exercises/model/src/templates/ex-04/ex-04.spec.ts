import { describe, expect, it } from '@jest/globals';
import {
  attentionOf,
  fieldAt,
  isShown,
  lintsOf,
  scoreOf,
  suggestionsOf,
  validate,
  visibleTo,
  whoCanSee,
} from '../../index';
import { withAnswer } from '../../testing/edit';
import { codesOf, formOf, keysOf } from '../../testing/form-of';

const { form, example } = formOf('EX-04', 'romantic');

describe('EX-04 Honest inventory', () => {
  it('keeps facts, choice, effect and how it is known apart in every row', () => {
    expect(codesOf(form, withAnswer(example, 'rows.1', { whatHappened: 'I lied.' }))).toEqual({
      'rows.1.choicePoint': ['required'],
      'rows.1.otherPersonImpact': ['required'],
      'rows.1.howIKnow': ['required'],
    });
    expect(codesOf(form, { ...example, rows: [] })).toEqual({ rows: ['required'] });
  });

  it('warns when every effect is a guess, and lets it be submitted', () => {
    const rows = (example['rows'] as readonly object[]).map((row) => ({ ...row, howIKnow: 'guessing' }));
    const guessed = { ...example, rows };
    expect(validate(form, guessed, 'submit').ok).toBe(true);
    expect(lintsOf(form, guessed)).toMatchObject([
      { code: 'only_guessing', path: 'rows', severity: 'advice' },
    ]);
    expect(lintsOf(form, example)).toEqual([]);
  });

  it('points out blame among the facts', () => {
    const blaming = withAnswer(example, 'rows.0.whatHappened', 'I lied because you never listen.');
    expect(lintsOf(form, blaming)).toMatchObject([{ code: 'blame_words', path: 'rows.0.whatHappened' }]);
  });

  it('can release nothing but the effects, and never the story told to oneself', () => {
    expect(visibleTo(form, example, 'participant-with-grant')).toEqual({
      rows: (example['rows'] as readonly { readonly otherPersonImpact: string }[]).map(
        ({ otherPersonImpact }) => ({
          otherPersonImpact,
        }),
      ),
    });
    const story = fieldAt(form, 'rows.0.justification')!;
    expect(story.neverShared).toBe(true);
    expect(whoCanSee(story).words).toBe('You and your therapist');
  });

  it('tells the clinician that something is still hidden, without asking what', () => {
    const hiding = { ...example, stillHidden: true };
    expect(attentionOf(form, hiding)).toEqual([
      { level: 'amber', code: 'something-still-hidden', path: 'stillHidden' },
    ]);
    expect(attentionOf(form, example)).toEqual([]);
    expect(isShown(form, hiding, 'wantToTalk')).toBe(true);
    expect(isShown(form, example, 'wantToTalk')).toBe(false);
  });

  it('suggests self-compassion when somebody attacks themselves', () => {
    const harsh = { ...example, pattern: 'I am a monster.' };
    expect(attentionOf(form, harsh)).toEqual([{ level: 'amber', code: 'self-attack', path: 'pattern' }]);
    const [suggestion] = suggestionsOf(form, harsh);
    expect(suggestion).toMatchObject({ exercises: ['EX-17'], path: 'pattern' });
    expect(suggestion?.reason).toContain('spiral of shame');
  });

  it('suggests it as well when it made something worse, and not when it did only somewhat', () => {
    expect(suggestionsOf(form, example, 'yes')).toMatchObject([{ exercises: ['EX-17'], path: 'worse' }]);
    expect(suggestionsOf(form, example, 'somewhat')).toEqual([]);
    expect(
      suggestionsOf(formOf('EX-01', 'romantic').form, formOf('EX-01', 'romantic').example, 'yes'),
    ).toEqual([]);
  });

  it('follows the rulers, and how many effects are told and how many guessed', () => {
    expect(scoreOf(form, example)).toEqual({
      importance: 9,
      confidence: 5,
      readiness: 7,
      'rows.told': 1,
      'rows.guessed': 1,
    });
  });

  it('asks friends what it was about, and families to tell role and circumstances apart', () => {
    expect(keysOf(formOf('EX-04', 'friendship').form)).toContain('area');
    expect(keysOf(formOf('EX-04', 'family').form)).toEqual(
      expect.arrayContaining(['inMyRole', 'circumstances']),
    );
    expect(keysOf(form)).not.toContain('inMyRole');
  });
});
