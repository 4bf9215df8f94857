import type { ContraindicationDefinition, TemplateDefinition } from '../definition/template';
import { DEFAULT_LOCALE, type Locale } from '../definition/text';
import { wordsFor } from './words';

/**
 * What a list of exercises says about one. Titles and purposes are the ones said to all variants.
 *
 * @example
 * summaryOf(definition).title // 'Clear expression'
 */
export function summaryOf(definition: TemplateDefinition, locale: Locale = DEFAULT_LOCALE) {
  const { code, version, stage, evidence, modes, minutes, minAge, needsUnlock } = definition;
  const { title, purpose, evidenceNote, dosage } = wordsFor(
    definition.words,
    definition.relationVariants[0]!,
    locale,
  );
  return {
    code,
    version,
    title,
    purpose,
    stage,
    evidence,
    evidenceNote,
    dosage,
    modes,
    minutes,
    minAge,
    needsUnlock,
    relationTypes: definition.relationVariants,
    contraindications: definition.contraindications.map((one) => contraindicationWords(one, locale)),
  };
}
export type TemplateSummary = ReturnType<typeof summaryOf>;

function contraindicationWords({ code, words }: ContraindicationDefinition, locale: Locale) {
  return { code, words: (words[locale] ?? words[DEFAULT_LOCALE])?.all?.statement ?? '' };
}

/**
 * Which of the contraindications have not been acknowledged.
 *
 * @example
 * unacknowledged(definition, ['acute_crisis']) // the codes still to be read and weighed
 */
export function unacknowledged(
  definition: TemplateDefinition,
  acknowledged: readonly string[],
): readonly string[] {
  return definition.contraindications.map(({ code }) => code).filter((code) => !acknowledged.includes(code));
}
