import { describe, expect, it } from '@jest/globals';
import { compile, progressOf, scoreOf, seriesOf, summaryOf, validate, withTherapistNote } from '../index';
import { allSamples, latest, templateOf } from '../templates';
import { everyCase, everyTemplate } from '../testing/every-template';

describe.each(everyCase)('%s', (_name, { form, example }) => {
  it('has an example that can be submitted as it stands', () => {
    expect(validate(form, example, 'submit')).toEqual({ ok: true, value: example });
  });

  it('has an example that is a draft as well, and answers all that has to be answered', () => {
    expect(validate(form, example, 'draft')).toEqual({ ok: true, value: example });
    const { answered, total, steps } = progressOf(form, example);
    expect(answered).toBe(total);
    expect(steps.filter((step) => !step.complete)).toEqual([]);
  });

  it('computes figures that charts know, within their range', () => {
    const known = new Map(seriesOf(form).map((series) => [series.key, series]));
    const scores = Object.entries(scoreOf(form, example));
    expect(scores.filter(([key]) => !known.has(key))).toEqual([]);
    const outside = scores.filter(([key, figure]) => {
      const [least, most] = known.get(key)!.range;
      return figure < least || figure > most;
    });
    expect(outside).toEqual([]);
  });
});

describe.each(everyTemplate)('%s', (_name, definition) => {
  it('is plain JSON: the round trip gives the same definition', () => {
    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
  });

  it('works the same when it comes as JSON', () => {
    const sent = JSON.parse(JSON.stringify(definition)) as typeof definition;
    for (const [, { variant, example }] of everyCase.filter(([, one]) => one.definition === definition)) {
      const form = compile(sent, variant);
      expect(validate(form, example, 'submit')).toEqual({ ok: true, value: example });
      expect(scoreOf(form, example)).toEqual(scoreOf(compile(definition, variant), example));
    }
  });

  it('computes every figure from at least one example', () => {
    const examples = everyCase.filter(([, one]) => one.definition === definition);
    const computed = examples.flatMap(([, { form, example }]) => Object.keys(scoreOf(form, example)));
    const never = (definition.series ?? []).filter(
      ({ key }) => !computed.some((name) => name === key || name.startsWith(`${key}.`)),
    );
    expect(never).toEqual([]);
  });

  it('is found by its code and version, and sums itself up', () => {
    const found = templateOf(definition.code, definition.version);
    expect(found && withTherapistNote(found)).toEqual(definition);
    expect(latest(definition.code)?.version).toBeGreaterThanOrEqual(definition.version);
    const summary = summaryOf(definition);
    expect(summary.title).not.toBe('');
    expect(summary.purpose).not.toBe('');
    expect(summary.contraindications.every(({ words }) => words.length > 10)).toBe(true);
    expect(summary.contraindications.length).toBeGreaterThanOrEqual(6);
  });

  it('names a reviewer only together with the day of the review', () => {
    expect(definition.clinicalReviewer === null).toBe(definition.reviewedOn === null);
  });
});

describe('the samples of the demo caseload', () => {
  it.each(allSamples().map((sample) => [`${sample.case} ${sample.code} ${sample.who}`, sample] as const))(
    '%s can be submitted',
    (_name, sample) => {
      const form = compile(templateOf(sample.code, sample.version)!, sample.variant);
      expect(validate(form, sample.answers, 'submit')).toEqual({ ok: true, value: sample.answers });
    },
  );
});
