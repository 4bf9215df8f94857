import { describe, expect, it } from '@jest/globals';
import { compile, kindOf, releasableFields, TEMPLATE_KINDS, type TemplateDefinition } from '../index';
import { allTemplates, exampleOf } from '../templates';
import { everyTemplate, everyVariant } from '../testing/every-template';

const EXPECTED: Readonly<Record<string, string>> = {
  'EX-07': 'amends_plan',
  'EX-08': 'listening',
  'EX-11': 'boundary',
  'EX-12': 'reliability_log',
  'EX-13': 'transparency',
  'EX-14': 'slip_repair',
};

describe.each(everyTemplate)('%s', (_name, definition: TemplateDefinition) => {
  it('is of the kind its code says', () => {
    expect(kindOf(definition)).toBe(EXPECTED[definition.code] ?? 'form');
    expect(TEMPLATE_KINDS).toContain(kindOf(definition));
  });

  it('has questions if it is a form, and if it is not none but what its author may release', () => {
    const asksHere = definition.steps.flatMap(({ fields }) => fields.map(({ key }) => key));
    const [variant = 'romantic'] = definition.relationVariants;
    const released = releasableFields(compile(definition, variant)).map(({ key }) => key);
    if (kindOf(definition) === 'form') expect(asksHere.length).toBeGreaterThan(0);
    else expect(asksHere).toEqual(released);
    const asked = [definition.rules, definition.lints, definition.series, definition.attention];
    if (kindOf(definition) !== 'form') expect(asked.filter((part) => (part ?? []).length > 0)).toEqual([]);
  });

  it('brings people together only behind the gates of joint work', () => {
    const together = ['pair_turns', 'shared_document'].some((mode) =>
      definition.modes.includes(mode as never),
    );
    const alone = definition.modes.includes('solo');
    if (together && !alone) expect(definition.gates).toContain('G-JOINT');
    if (kindOf(definition) !== 'form') expect(definition.shareGates).toContain('G-JOINT');
  });
});

describe.each(everyVariant)('%s', (_name, { definition, variant, form }) => {
  it('has an example if it is a form, and says what is done in it if it is not', () => {
    const { outline = [], intro = '', dosage = '' } = form.words;
    const isForm = kindOf(definition) === 'form';
    expect(exampleOf(definition.code, definition.version, variant) !== undefined).toBe(isForm);
    expect(outline.length >= 3 && outline.every((line) => line.length > 10)).toBe(!isForm);
    if (!isForm) expect([intro.length > 40, dosage.length > 10]).toEqual([true, true]);
  });
});

describe('the library', () => {
  it('has one exercise of every kind that is not a form', () => {
    const codesOf = (kind: string) =>
      new Set(allTemplates().flatMap((one) => (kindOf(one) === kind ? [one.code] : [])));
    for (const kind of TEMPLATE_KINDS.filter((one) => one !== 'form'))
      expect([kind, codesOf(kind).size]).toEqual([kind, 1]);
  });
});
