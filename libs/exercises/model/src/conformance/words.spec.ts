import { describe, expect, it } from '@jest/globals';
import { definitionFaults, wordsFor, type TemplateDefinition } from '../index';
import { everyTemplate, everyText, everyVariant } from '../testing/every-template';

/** Words that belong to couples only. */
const ROMANTIC =
  /\b(partners?|husbands?|wife|wives|spouses?|marriage|married|marry|couples?|romantic|sexual\w*|sex|lovers?|dating|affairs?|faithful\w*|fidelity|girlfriends?|boyfriends?|bed)\b/i;
const GENDERED = /\b(he|she|him|her|his|hers|himself|herself)\b/i;

/** Everything of a definition that is said in one variant. */
function saidIn({ variant, definition, form }: (typeof everyVariant)[number][1]): readonly string[] {
  const { series = [], suggestions = [], contraindications, safetyHints } = definition;
  const labels = series.map(({ words }) => wordsFor(words, variant));
  const reasons = suggestions.map(({ words }) => wordsFor(words, variant));
  const warnings = contraindications.map(({ words }) => wordsFor(words, variant));
  const fields = [...form.byPath.values()].map((field) => field.words);
  const steps = form.steps.map((step) => step.words);
  return everyText([form.words, steps, fields, labels, reasons, warnings, wordsFor(safetyHints, variant)]);
}

describe.each(everyTemplate)('%s', (_name, definition: TemplateDefinition) => {
  it('is sound: words in every variant, labels for every option, no path that leads nowhere', () => {
    expect(definitionFaults(definition)).toEqual({});
  });
});

describe.each(everyVariant)('%s', (_name, one) => {
  const said = saidIn(one);

  it('says something', () => {
    expect(said.length).toBeGreaterThan(one.form.fields.length === 0 ? 10 : 20);
  });

  it('has no word that only fits couples, unless it is for couples', () => {
    const found = one.variant === 'romantic' ? [] : said.filter((text) => ROMANTIC.test(text));
    expect(found).toEqual([]);
  });

  it('assumes no gender', () => {
    expect(said.filter((text) => GENDERED.test(text))).toEqual([]);
  });

  it('has no placeholder but the person', () => {
    const odd = said
      .flatMap((text) => text.match(/\{[^}]*\}/g) ?? [])
      .filter((hole) => !/^\{[pP]erson\}$/.test(hole));
    expect(odd).toEqual([]);
  });

  it('keeps its texts short enough to be read on a phone', () => {
    expect(said.filter((text) => text.length > 450)).toEqual([]);
  });
});

describe('the words tests', () => {
  it('would notice', () => {
    expect(ROMANTIC.test('Ask your partner.')).toBe(true);
    expect(GENDERED.test('What did she say?')).toBe(true);
  });
});
