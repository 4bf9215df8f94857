import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  attentionOf,
  describeAnswer,
  diffAnswers,
  lintsOf,
  nextUnanswered,
  progressOf,
  scoreOf,
  validate,
  visibleTo,
  type CompiledForm,
} from '../index';
import { withAnswer } from '../testing/edit';
import { everyCase, everyPlace } from '../testing/every-template';

/** The clock of the machine, which the model itself never looks at. */
const { performance } = globalThis as unknown as { readonly performance: { now(): number } };

const hostile = fc.oneof(
  fc.anything({
    withNullPrototype: true,
    withDate: true,
    withBigInt: true,
    withMap: true,
    withSparseArray: true,
  }),
  fc.json().map((text): unknown => JSON.parse(text)),
  fc.constantFrom<unknown>('\u0000', '\ud800', '\u202e', Number.NaN, -0, 1e308, '__proto__', [], {}, [
    [[[]]],
  ]),
  fc.constantFrom<unknown>(
    JSON.parse('{"__proto__":{"x":1}}'),
    JSON.parse('{"constructor":{"prototype":1}}'),
  ),
);

/** All that looks at answers, validated or not. */
function lookAtAll(form: CompiledForm, answers: Record<string, unknown>): void {
  lintsOf(form, answers);
  lintsOf(form, answers, 'clinician');
  progressOf(form, answers);
  nextUnanswered(form, answers);
  scoreOf(form, answers);
  attentionOf(form, answers);
  visibleTo(form, answers, 'clinician');
  diffAnswers(form, answers, {});
  for (const field of form.fields) describeAnswer(field, answers[field.key], { person: 'Ada' });
}

describe.each(everyCase)('%s', (_name, { form, example }) => {
  it('never throws, whatever is sent', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom('draft', 'submit' as const), (answers, mode) => {
        expect(typeof validate(form, answers, mode as 'draft').ok).toBe('boolean');
      }),
      { numRuns: 60 },
    );
  });

  it('never throws, wherever something odd is put into good answers, and passes on only what is clean', () => {
    const places = fc.constantFrom(...everyPlace(form).map(({ path }) => path));
    fc.assert(
      fc.property(places, hostile, (path, value) => {
        const answers = withAnswer(example, path, value);
        lookAtAll(form, answers);
        const checked = validate(form, answers, 'submit');
        if (!checked.ok) return;
        const again = validate(form, checked.value, 'submit');
        expect(again).toEqual(checked);
        expect(JSON.parse(JSON.stringify(checked.value))).toEqual(checked.value);
      }),
      { numRuns: 150 },
    );
  });
});

describe('validate under load', () => {
  const [, { form, example }] = everyCase[0]!;

  it('refuses a deep and a wide body without looking through it', () => {
    let deep: unknown = 'x';
    for (let level = 0; level < 20_000; level++) deep = [deep];
    expect(validate(form, { ...example, definition: deep }, 'submit').ok).toBe(false);
    const wide = Array.from({ length: 1_000_000 }, () => '');
    const started = performance.now();
    expect(validate(form, { ...example, lookLike: wide, values: wide }, 'submit').ok).toBe(false);
    expect(performance.now() - started).toBeLessThan(200);
  });

  it('checks a form of ordinary size in well under a millisecond', () => {
    for (let warm = 0; warm < 200; warm++) validate(form, example, 'submit');
    const started = performance.now();
    for (let run = 0; run < 1000; run++) validate(form, example, 'submit');
    expect((performance.now() - started) / 1000).toBeLessThan(0.5);
  });
});
