import type { RelationType } from '@reknit/shared/model';
import { DEFAULT_LOCALE, type Locale, type Localised } from '../definition/text';

/**
 * The words for one variant in one locale: what is said to all, with the variant's own laid over it. Options are laid
 * over one by one. A locale that is missing falls back to English.
 *
 * @example
 * wordsFor({ en: { all: { prompt: 'Who?' }, family: { help: 'At home.' } } }, 'family')
 * // { prompt: 'Who?', help: 'At home.' }
 */
export function wordsFor<Words extends object>(
  words: Localised<Words>,
  variant: RelationType,
  locale: Locale = DEFAULT_LOCALE,
): Words {
  const spoken = words[locale] ?? words[DEFAULT_LOCALE] ?? {};
  const shared: Partial<Words> = spoken.all ?? {};
  const own: Partial<Words> = spoken[variant] ?? {};
  const merged = { ...shared, ...own } as Words & { options?: Readonly<Record<string, string>> };
  const options = { ...optionsOf(shared), ...optionsOf(own) };
  if (Object.keys(options).length > 0) merged.options = options;
  return merged;
}

function optionsOf(words: object): Readonly<Record<string, string>> {
  return 'options' in words ? (words.options as Readonly<Record<string, string>>) : {};
}
