import type { RelationType } from '@reknit/shared/model';
import type { FieldDefinition, FieldOf, FieldType } from '../definition/field';
import type { StepDefinition } from '../definition/template';
import type { FieldWords, Localised, StepWords } from '../definition/text';
import type { VisibilityClass } from '../definition/visibility';

/** What differs for one relation variant: another prompt, or any of the words. */
type Own<Words> = { readonly [Variant in RelationType]?: Partial<Words> | string };

function ownWords<Words>(own: Own<Words>, main: keyof Words): { [Variant in RelationType]?: Partial<Words> } {
  const entries = Object.entries(own).map(([variant, words]) => [
    variant,
    typeof words === 'string' ? { [main]: words } : words,
  ]);
  return Object.fromEntries(entries) as { [Variant in RelationType]?: Partial<Words> };
}

/**
 * The words of a field in English: a prompt for all, more for all, and what one variant says otherwise.
 *
 * @example
 * say('What happened?', { help: 'As a camera would show it.' }, { family: 'What happened at home?' })
 */
export function say(
  prompt: string,
  more: Partial<FieldWords> = {},
  own: Own<FieldWords> = {},
): Localised<FieldWords> {
  return { en: { all: { prompt, ...more }, ...ownWords<FieldWords>(own, 'prompt') } };
}

/** The words of a step in English. */
export function head(title: string, intro?: string, own: Own<StepWords> = {}): Localised<StepWords> {
  return {
    en: { all: { title, ...(intro !== undefined && { intro }) }, ...ownWords<StepWords>(own, 'title') },
  };
}

/** A label, a statement or a reason said to all alike. */
export function toAll<Words extends object>(words: Words): Localised<Words> {
  return { en: { all: words } };
}

export function step(
  key: string,
  words: Localised<StepWords>,
  fields: readonly FieldDefinition[],
  when: Pick<StepDefinition, 'showIf' | 'variants'> = {},
): StepDefinition {
  return { key, words, ...when, fields };
}

type More<Type extends FieldType> = Omit<
  FieldOf<Type>,
  'type' | 'key' | 'visibility' | 'words' | 'required'
> & { readonly required?: boolean };
type MoreIfNeeded<Type extends FieldType> =
  object extends More<Type> ? [more?: More<Type>] : [more: More<Type>];

/** Writes a field of one type. Required unless it says `required: false`. */
function asks<Type extends FieldType>(type: Type) {
  return (
    key: string,
    visibility: VisibilityClass,
    words: Localised<FieldWords>,
    ...[more]: MoreIfNeeded<Type>
  ): FieldDefinition => ({ type, key, required: true, visibility, words, ...more }) as FieldDefinition;
}

/**
 * One writer per field type, so that a template reads as a list of questions.
 *
 * @example
 * ask.scale('importance', 'T', say('How much does it matter to you?', { low: 'Not at all', high: 'More than anything' }))
 */
export const ask = {
  shortText: asks('shortText'),
  longText: asks('longText'),
  choice: asks('choice'),
  multiChoice: asks('multiChoice'),
  scale: asks('scale'),
  freq5: asks('freq5'),
  integer: asks('integer'),
  money: asks('money'),
  date: asks('date'),
  yesNo: asks('yesNo'),
  emotion: asks('emotion'),
  list: asks('list'),
  group: asks('group'),
  if_then: asks('if_then'),
} as const;

/** Words between the questions. */
export function note(
  key: string,
  words: Localised<FieldWords>,
  when: Pick<FieldDefinition, 'showIf' | 'variants'> = {},
): FieldDefinition {
  return { type: 'info', key, required: false, visibility: 'T', words, ...when };
}

/** One row of a list of short texts. */
export function line(
  visibility: VisibilityClass,
  more: { readonly min?: number; readonly max?: number; readonly minWords?: number } = {},
): FieldDefinition {
  return ask.shortText('line', visibility, say('Line'), more);
}

/** One row of a list of groups. */
export function row(visibility: VisibilityClass, fields: readonly FieldDefinition[]): FieldDefinition {
  return ask.group('row', visibility, say('Row'), { fields });
}
