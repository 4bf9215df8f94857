import { describe, expect, it } from '@jest/globals';
import { ask, head, say, step, toAll } from '../authoring/ask';
import {
  afterwardsAttention,
  AFTERWARDS,
  ATTENTION_WORDS,
  AttentionCode,
  definitionFaults,
  notableChange,
  OBSTACLES,
  summaryOf,
  validateAfterwards,
  type FieldDefinition,
  type FormDefinition,
} from '../index';
import { allTemplates, exampleOf, EXERCISE_CODES, latest, templateOf } from '../templates';
import { everyField } from '../testing/every-field';

describe('the questions after every exercise', () => {
  it('take helpfulness, harm, minutes, obstacles and a comment', () => {
    const full = {
      helpful: 4,
      comment: 'Long day',
      worse: 'no',
      minutes: 15,
      obstacles: ['no_time', 'privacy'],
    };
    expect(validateAfterwards(full)).toEqual({ ok: true, value: full });
    expect(validateAfterwards({ helpful: 3, worse: 'no' })).toEqual({
      ok: true,
      value: { helpful: 3, worse: 'no', obstacles: [] },
    });
    expect(OBSTACLES).toHaveLength(8);
  });

  it('refuse anything else under its path', () => {
    const refused = validateAfterwards({
      helpful: 5,
      worse: 'maybe',
      minutes: -1,
      obstacles: ['rain'],
      comment: 'x'.repeat(501),
    });
    expect(refused.ok ? {} : refused.problem.fields).toEqual({
      helpful: [{ code: 'out-of-range', limit: 4 }],
      worse: [{ code: 'not-a-choice' }],
      minutes: [{ code: 'out-of-range', limit: 0 }],
      'obstacles.0': [{ code: 'not-a-choice' }],
      comment: [{ code: 'too-long', limit: 500 }],
    });
    expect(validateAfterwards(null).ok).toBe(false);
  });

  it('raise amber for somewhat worse and red for worse or unsafe', () => {
    const levels = (['no', 'somewhat', 'yes'] as const).map(
      (worse) => afterwardsAttention({ helpful: 1, worse, obstacles: [] })[0]?.level,
    );
    expect(levels).toEqual([undefined, 'amber', 'red']);
  });
});

describe('definitionFaults', () => {
  const having = (
    fields: readonly FieldDefinition[],
    more: Partial<FormDefinition> = {},
  ): FormDefinition => ({
    code: 'TRY-04',
    version: 1,
    words: toAll({ title: 'Faults', purpose: 'Faults' }),
    steps: [step('one', head('One'), fields)],
    ...more,
  });
  const text = ask.shortText('text', 'S', say('Text'));

  it('finds nothing wrong with a sound definition', () => {
    expect(definitionFaults(having([text]))).toEqual({});
    expect(definitionFaults(AFTERWARDS)).toEqual({});
    expect(definitionFaults(everyField)).toEqual({});
  });

  it.each<[string, FormDefinition, string, string]>([
    ['the same key twice', having([text, text]), 'text', 'duplicate-key'],
    [
      'a key no answer should have',
      having([ask.yesNo('__proto__', 'S', say('Odd'))]),
      '__proto__',
      'bad-key',
    ],
    [
      'no words in one variant',
      having([{ ...text, words: { en: { family: { prompt: 'Text' } } } }]),
      'text',
      'no-prompt',
    ],
    [
      'an option without a label',
      having([ask.choice('pick', 'S', say('Pick'), { options: ['a'] })]),
      'pick',
      'no-label',
    ],
    [
      'limits the wrong way round',
      having([ask.integer('count', 'S', say('Count'), { min: 5, max: 1 })]),
      'count',
      'bad-limits',
    ],
    [
      'a condition on what comes later',
      having([
        ask.shortText('first', 'S', say('First'), { showIf: { field: 'text', answered: true } }),
        text,
      ]),
      'first',
      'unknown-path',
    ],
    [
      'a rule about nothing',
      having([text], { rules: [{ rule: 'ranks', list: 'rows', field: 'rank' }] }),
      'rule:ranks',
      'unknown-path',
    ],
    [
      'a lint about nothing',
      having([text], { lints: [{ lint: 'guilt', fields: ['other'] }] }),
      'lint:guilt',
      'unknown-path',
    ],
  ])('finds %s', (_name, definition, path, code) => {
    expect(definitionFaults(definition)).toEqual({ [path]: [{ code }] });
  });
});

describe('the registry', () => {
  it('knows the built-in exercises by code and version', () => {
    const built = ['EX-01', 'EX-02', 'EX-04', 'EX-05', 'EX-06', 'EX-09', 'EX-17', 'EX-20'];
    expect(EXERCISE_CODES).toEqual(expect.arrayContaining(built));
    expect([...new Set(allTemplates().map(({ code }) => code))]).toEqual(EXERCISE_CODES);
    expect(templateOf('EX-09', 1)?.minAge).toBe(14);
    expect(latest('EX-09')?.version).toBeGreaterThanOrEqual(2);
    expect(exampleOf('EX-06', 1, 'family')?.['ask']).toBe('none');
  });

  it('knows nothing else', () => {
    expect([
      templateOf('EX-09', 3),
      templateOf('EX-99', 1),
      latest('toString'),
      exampleOf('EX-99', 1, 'family'),
    ]).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('what a clinician sees of a template', () => {
  const definition = latest('EX-05')!;

  it('is its summary, with every contraindication in words', () => {
    expect(summaryOf(latest('EX-09')!)).toMatchObject({
      title: 'Clear expression',
      evidence: 'B',
      minutes: 15,
    });
    expect(summaryOf(definition)).toMatchObject({
      code: 'EX-05',
      needsUnlock: true,
      relationTypes: ['romantic', 'friendship', 'family'],
    });
    expect(summaryOf(definition).contraindications.at(-1)?.code).toBe('vulnerability_as_weapon');
  });

  it('names nobody where no case is meant: no gap for a name is left in the words', () => {
    const plan = latest('EX-07')!;
    expect(plan.words['en']?.all?.purpose).toContain('{person}');
    expect(summaryOf(plan).purpose).toContain('the other person');
    expect(JSON.stringify(allTemplates().map((template) => summaryOf(template)))).not.toMatch(/\{person\}/i);
  });

  it('has words for everything that wants attention', () => {
    expect(Object.keys(ATTENTION_WORDS['en']!).sort()).toEqual([...Object.values(AttentionCode)].sort());
  });
});

describe('comparing', () => {
  it('says up and down only for moves that are large enough', () => {
    expect([notableChange({ notable: 4 }, 10, 13), notableChange({ notable: 4 }, 10, 14)]).toEqual([
      'none',
      'up',
    ]);
    expect([notableChange({}, 5, 4), notableChange({}, 5, 5)]).toEqual(['down', 'none']);
  });
});
