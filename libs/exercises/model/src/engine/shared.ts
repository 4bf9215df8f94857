import type { Answers } from '../definition/answers';
import type { CompiledForm, FormField } from './form';
import { describeAnswer, type DescribeContext } from './describe';
import { renderText } from './render-text';
import { isBlankAnswer, ownValue } from './values';
import { visibleTo } from './visible';

/** One part of an entry as another participant reads it. */
export interface SharedAnswer {
  readonly key: string;
  readonly prompt: string;
  /** The answer in words; a line for each row of a list. */
  readonly lines: readonly string[];
}

const RELEASABLE: readonly string[] = ['S', 'J'];
const isReleasable = (field: FormField) => !field.neverShared && RELEASABLE.includes(field.visibility);

/**
 * The paths of everything another participant may be shown of some questions: never N, T, P or X, never what is never shared,
 * and nothing inside of what is not releasable itself.
 *
 * @param keys of top-level questions; others are passed over
 * @example
 * releasablePaths(inventory, ['rows']) // ['rows.*.otherPersonImpact']
 */
export function releasablePaths(form: CompiledForm, keys: readonly string[]): readonly string[] {
  return form.fields.filter(({ key }) => keys.includes(key)).flatMap(pathsIn);
}

function pathsIn(field: FormField): readonly string[] {
  if (!isReleasable(field) || field.type === 'info') return [];
  if (field.type === 'group') return field.fields.flatMap(pathsIn);
  return field.type === 'list' && field.item ? pathsIn(field.item) : [field.path];
}

/**
 * The top-level questions of which something could be released at all.
 *
 * @example
 * releasableFields(thoughtRecord) // []
 */
export function releasableFields(form: CompiledForm): readonly FormField[] {
  return form.fields.filter((field) => pathsIn(field).length > 0);
}

/**
 * Exactly what another participant reads of an entry: the chosen questions that were answered, in the order of the form, in
 * words. The author's preview and the reader's page are both made here, so that they cannot differ.
 *
 * @param form the definition the answers were given under, in the words of the reader's relation
 * @example
 * sharedView(form, { said: 'a', private: 'b' }, ['said', 'private'], { person: 'Ada' })
 * // [{ key: 'said', prompt: 'What did you say?', lines: ['a'] }]
 */
export function sharedView(
  form: CompiledForm,
  answers: Answers,
  keys: readonly string[],
  context: DescribeContext,
): readonly SharedAnswer[] {
  const seen = visibleTo(form, answers, 'participant-with-grant');
  return releasableFields(form)
    .filter(({ key }) => keys.includes(key) && !isBlankAnswer(seen[key]))
    .map((field) => ({
      key: field.key,
      prompt: renderText(field.words.prompt, context),
      lines: linesOf(field, seen[field.key], context),
    }))
    .filter(({ lines }) => lines.length > 0);
}

function linesOf(field: FormField, value: unknown, context: DescribeContext): readonly string[] {
  if (field.type !== 'list' || !field.item || !Array.isArray(value)) return worded(field, value, context);
  const { item } = field;
  return value.flatMap((row: unknown) => worded(item, row, context));
}

/** A row of several parts is one line: its parts, each with what it is called. */
function worded(field: FormField, value: unknown, context: DescribeContext): readonly string[] {
  const words =
    field.type === 'group'
      ? field.fields
          .flatMap((part) => {
            const said = describeAnswer(part, ownValue(value, part.key), context);
            return said === '' ? [] : [`${renderText(part.words.prompt, context)}: ${said}`];
          })
          .join(' · ')
      : describeAnswer(field, value, context);
  return words === '' ? [] : [words];
}
