import type { FormOption, CompiledForm } from './form';

/** The question of an exercise that asks what it was about, in words to choose from. */
export const THEME_FIELDS: Readonly<Record<string, string>> = { 'EX-20': 'themes' };

/**
 * What an exercise can be about, with the words of this variant; nothing where it does not ask.
 *
 * @example
 * themesOf(thoughtRecord)[0] // { value: 'doubt', label: 'Doubt' }
 */
export function themesOf(form: CompiledForm): readonly FormOption[] {
  const field = THEME_FIELDS[form.definition.code];
  return field === undefined ? [] : (form.byPath.get(field)?.options ?? []);
}
