import { describe, expect, it } from '@jest/globals';
import { answersAt, isRequired, validate, type CompiledForm, type ValidationMode } from '../index';
import { badAnswers } from '../testing/bad-answer';
import { withAnswer, withoutAnswer } from '../testing/edit';
import { everyCase, everyPlace } from '../testing/every-template';

function faults(form: CompiledForm, answers: unknown, mode: ValidationMode) {
  const checked = validate(form, answers, mode);
  return checked.ok ? {} : (checked.problem.fields ?? {});
}

describe.each(everyCase)('%s', (_name, { form, example }) => {
  it.each(everyPlace(form).map(({ path, field }) => [path, field] as const))(
    'refuses a bad %s under its own path, also in a draft',
    (path, field) => {
      const bad = badAnswers(field.definition);
      expect(bad.length).toBeGreaterThan(0);
      for (const { value, code, below } of bad) {
        const found = faults(form, withAnswer(example, path, value), 'draft');
        const at = below === undefined ? path : `${path}.${below}`;
        expect(Object.keys(found)).toEqual([at]);
        expect(found[at]?.map((fault) => fault.code)).toEqual([code]);
      }
    },
  );

  it('asks for everything that has to be answered, under its own path, and for nothing in a draft', () => {
    const answered = everyPlace(form).filter(({ path }) => answersAt(example, path).length > 0);
    const needed = answered.filter(
      ({ path, field }) => !field.path.endsWith('.*') && isRequired(form, example, path),
    );
    const either = form.rules.filter((rule) => rule.rule === 'oneOf');
    expect(needed.length + either.length).toBeGreaterThan(0);
    for (const { path, field } of needed) {
      const open = withoutAnswer(example, path);
      const found = faults(form, open, 'submit');
      const at = field.type === 'group' ? Object.keys(found).find((one) => one.startsWith(`${path}.`)) : path;
      expect([path, found[at ?? path]?.[0]?.code]).toEqual([path, 'required']);
      expect(faults(form, open, 'draft')).toEqual({});
    }
  });

  it('refuses an unknown question and accepts an empty draft', () => {
    expect(faults(form, { ...example, noSuchQuestion: 1 }, 'submit')).toEqual({
      noSuchQuestion: [{ code: 'unknown-field' }],
    });
    expect(faults(form, {}, 'draft')).toEqual({});
  });
});
