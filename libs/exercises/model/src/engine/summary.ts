import { kindOf, type ContraindicationDefinition, type TemplateDefinition } from '../definition/template';
import { DEFAULT_LOCALE, type Locale } from '../definition/text';
import { renderText } from './render-text';
import { wordsFor } from './words';

/** What `{person}` is called in a list, where no case and no relation is meant. */
const ANYBODY = { person: 'the other person' };

/**
 * What a list of exercises says about one, in words that hold for every relation: those said to all variants, or those of the
 * first it is made for.
 *
 * @example
 * summaryOf(definition).title // 'Clear expression'
 */
export function summaryOf(definition: TemplateDefinition, locale: Locale = DEFAULT_LOCALE) {
  const { code, version, stage, evidence, modes, minutes, minAge, needsUnlock } = definition;
  const variant = definition.relationVariants[0]!;
  const { title, purpose } = wordsFor(definition.words, variant, locale);
  const against = ({ code: of, words }: ContraindicationDefinition) => ({
    code: of,
    words: renderText(wordsFor(words, variant, locale).statement, ANYBODY),
  });
  return {
    code,
    version,
    kind: kindOf(definition),
    title,
    purpose: renderText(purpose, ANYBODY),
    stage,
    evidence,
    modes,
    minutes,
    minAge,
    needsUnlock,
    relationTypes: definition.relationVariants,
    contraindications: definition.contraindications.map(against),
  };
}
export type TemplateSummary = ReturnType<typeof summaryOf>;
