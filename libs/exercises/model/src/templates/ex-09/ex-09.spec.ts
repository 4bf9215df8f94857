import { describe, expect, it } from '@jest/globals';
import {
  askedFirst,
  askedLater,
  attentionOf,
  compile,
  isRequired,
  isShown,
  laterPart,
  lintsOf,
  mayBeShared,
  scoreOf,
  validate,
  visibleTo,
} from '../../index';
import { withAnswer } from '../../testing/edit';
import { definition } from './definition';
import { reporting } from './reporting';
import { codesOf, formOf, keysOf } from '../../testing/form-of';

const { form, example } = formOf('EX-09', 'friendship');

describe('clear expression, once it was handed in', () => {
  const second = compile(reporting, 'romantic');

  it('is asked first without what comes to pass later, and later without the rest', () => {
    expect(askedFirst(second).steps.map(({ key }) => key)).toEqual(['situation', 'inside', 'asking']);
    expect(askedLater(second)?.steps.map(({ key }) => key)).toEqual(['outcome']);
    expect(askedLater(compile(definition, 'romantic'))).toBeUndefined();
  });

  it('takes of what is told later nothing but that', () => {
    const told = { situation: 'Another one', outcome: { said: false } };
    expect(laterPart(second, told)).toEqual({ outcome: { said: false } });
    expect(laterPart(second, { outcome: null })).toEqual({});
  });
});

describe('EX-09 Clear expression', () => {
  it('wants the situation in at most 60 words', () => {
    expect(codesOf(form, { ...example, situation: 'it '.repeat(60) })).toEqual({});
    expect(codesOf(form, { ...example, situation: 'it '.repeat(61) })).toEqual({
      situation: ['too-many-words'],
    });
  });

  it('wants one to three feelings and an act to ask for', () => {
    expect(codesOf(form, { ...example, feeling: [] })).toEqual({ feeling: ['required'] });
    expect(codesOf(form, withAnswer(example, 'request', { byWhen: '2026-11-27' }))).toEqual({
      'request.what': ['required'],
    });
    expect(codesOf(form, { ...example, request: {} })).toEqual({ 'request.what': ['required'] });
    expect(codesOf(form, withAnswer(example, 'request.what', 'Pay me'))).toEqual({
      'request.what': ['needs-phrase'],
    });
  });

  it('wants a need of another kind in words', () => {
    expect(codesOf(form, { ...example, need: 'other' })).toEqual({ needInWords: ['required'] });
    expect(isRequired(form, { need: 'other' }, 'needInWords')).toBe(true);
    expect(isRequired(form, { need: 'rest' }, 'needInWords')).toBe(false);
  });

  it('asks how it went only once it was said', () => {
    const notSaid = { ...example, outcome: { said: false } };
    expect(isShown(form, notSaid, 'outcome.met')).toBe(false);
    expect(codesOf(form, notSaid)).toEqual({});
    expect(codesOf(form, { ...example, outcome: { said: true } })).toEqual({ 'outcome.met': ['required'] });
    const dropped = validate(form, { ...example, outcome: { said: false, met: 'no' } }, 'submit');
    expect(dropped.ok && dropped.value['outcome']).toEqual({ said: false });
  });

  it("records tension, said and met: Kwabena's falls from 7 to 4, met fully; Callum's is met partly", () => {
    expect(scoreOf(form, example)).toEqual({ 'tension.drop': -3, said: 1, met: 1 });
    const callum = formOf('EX-09', 'family');
    expect(scoreOf(callum.form, callum.example)).toMatchObject({ said: 1, met: 0.5 });
    expect(scoreOf(form, { ...example, outcome: { said: false } })).toEqual({ 'tension.drop': -3, said: 0 });
  });

  it.each([
    ['thought', 'You don’t care about me.', 'mind_reading'],
    ['thought', 'You never pay on time.', 'always_never'],
    ['situation', 'Oh great, another excuse.', 'sarcasm'],
    ['ifNo', 'Until you pay I won’t speak to you.', 'silent_treatment'],
    ['whatIOffer', 'If you cared you would have paid.', 'guilt'],
    ['request.what', 'Be nicer to me, please', 'vague_request'],
  ])('gives a hint on %s without refusing it', (path, text, code) => {
    const answers = withAnswer(example, path, text);
    expect(lintsOf(form, answers)).toMatchObject([{ path, code, severity: 'advice' }]);
    expect(codesOf(form, answers)).toEqual({});
    expect(mayBeShared(form, answers)).toBe(true);
  });

  it('keeps a threat from being shared and raises it in red, while the therapist still gets it', () => {
    const threat = { ...example, ifNo: 'Then I will hurt you.' };
    expect(codesOf(form, threat)).toEqual({});
    expect(lintsOf(form, threat)).toMatchObject([{ path: 'ifNo', code: 'threat', severity: 'block' }]);
    expect(attentionOf(form, threat)).toEqual([{ level: 'red', code: 'threat-of-harm', path: 'ifNo' }]);
    expect(mayBeShared(form, threat)).toBe(false);
  });

  it('never releases what one would do, nor the tension, nor how it went', () => {
    expect(Object.keys(visibleTo(form, example, 'participant-with-grant'))).toEqual([
      'situation',
      'feeling',
      'thought',
      'need',
      'request',
    ]);
  });

  it('has scripts of its own for friends and families', () => {
    const script = (variant: 'friendship' | 'family') =>
      formOf('EX-09', variant).form.byPath.get('scripts')?.words.prompt;
    expect(script('friendship')).toContain('money back');
    expect(script('family')).toContain('same line again');
    expect(keysOf(formOf('EX-09', 'family').form)).toContain('brokenRecord');
    expect(keysOf(form)).not.toContain('brokenRecord');
  });
});
