import { describe, expect, it } from '@jest/globals';
import {
  attentionOf,
  progressOf,
  scoreOf,
  suggestionsOf,
  THEME_FIELDS,
  themesOf,
  visibleTo,
} from '../../index';
import { withAnswer } from '../../testing/edit';
import { codesOf, formOf } from '../../testing/form-of';
import { samples } from './examples';

const { form, example } = formOf('EX-20', 'romantic');
const of = (who: string) => samples.find((sample) => sample.who === who)!.answers;

describe('EX-20 Thought record', () => {
  it('records belief 85 to 50 and anxiety 8 to 5 as -35 and -3', () => {
    expect(scoreOf(form, example)).toEqual({ 'belief.drop': -35, 'emotion.drop': -3 });
  });

  it('takes the mean over the feelings rated both times', () => {
    expect(scoreOf(form, of('Anselm'))).toEqual({ 'belief.drop': -35, 'emotion.drop': -1 });
  });

  it('wants at least one point on both sides, tagged, and the same feelings rated again', () => {
    expect(codesOf(form, { ...example, supports: [] })).toEqual({ supports: ['required'] });
    expect(codesOf(form, withAnswer(example, 'doesNotSupport.0', { text: 'He said so' }))).toEqual({
      'doesNotSupport.0.tag': ['required'],
    });
    expect(codesOf(form, { ...example, emotionAfter: [{ word: 'calm', intensity: 4 }] })).toEqual({
      emotionAfter: ['not-rated-again'],
    });
    expect(codesOf(form, { ...example, emotionAfter: undefined })).toEqual({ emotionAfter: ['required'] });
  });

  it('does not argue anybody out of what they know: it stops there and suggests other exercises', () => {
    const delphine = of('Delphine');
    expect(codesOf(form, delphine)).toEqual({});
    expect(scoreOf(form, delphine)).toEqual({});
    expect(suggestionsOf(form, delphine)).toMatchObject([
      { exercises: ['EX-09', 'EX-11'], path: 'knownOrFeared' },
    ]);
    expect(progressOf(form, delphine).steps.map(({ key }) => key)).toEqual(['know-or-fear', 'next']);
    expect(suggestionsOf(form, example)).toEqual([]);
  });

  it('knows what a thought can be about, and other exercises do not ask', () => {
    expect(themesOf(form)[0]).toEqual({ value: 'doubt', label: 'Doubt' });
    expect(
      Object.keys(THEME_FIELDS).every((code) => themesOf(formOf(code, 'romantic').form).length > 1),
    ).toBe(true);
    expect(themesOf(formOf('EX-17', 'romantic').form)).toEqual([]);
  });

  it('releases nothing', () => {
    expect(visibleTo(form, example, 'participant-with-grant')).toEqual({});
  });

  it('marks a thought that attacks oneself', () => {
    expect(attentionOf(form, of('Anselm'))).toEqual([
      { level: 'amber', code: 'self-attack', path: 'hotThought' },
    ]);
    expect(suggestionsOf(form, of('Anselm'))).toMatchObject([{ exercises: ['EX-17'] }]);
  });
});
