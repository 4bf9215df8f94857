import type { Answers } from '../definition/answers';
import type { CompiledForm, FormField } from './form';
import { sameText } from './text-units';
import { isBlankAnswer, ownValue } from './values';

/** One answer that differs between two versions. */
export interface AnswerChange {
  /** Where it stands in the later version; for what is gone, where it stood in the earlier one. */
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before?: unknown;
  readonly after?: unknown;
}

/**
 * What changed from one version of the answers to the next, question by question and in the order of the form. Rows of a
 * list are matched by what identifies them, then by being equal, then in order, so that a row moved up is not a row rewritten.
 *
 * @example
 * diffAnswers(form, { own: 'I am sorry if …' }, { own: 'I lied.' })
 * // [{ path: 'own', kind: 'changed', before: 'I am sorry if …', after: 'I lied.' }]
 */
export function diffAnswers(form: CompiledForm, before: Answers, after: Answers): readonly AnswerChange[] {
  return diffParts(form.fields, '', before, after);
}

function diffParts(
  fields: readonly FormField[],
  path: string,
  before: unknown,
  after: unknown,
): AnswerChange[] {
  return fields.flatMap((field) => {
    const at = path === '' ? field.key : `${path}.${field.key}`;
    return diffField(field, at, ownValue(before, field.key), ownValue(after, field.key));
  });
}

function diffField(field: FormField, path: string, before: unknown, after: unknown): AnswerChange[] {
  if (same(before, after)) return [];
  if (field.type === 'group') return diffParts(field.fields, path, before, after);
  if (field.type === 'list' && field.item) return diffRows(field, path, rowsOf(before), rowsOf(after));
  if (isBlankAnswer(before)) return [{ path, kind: 'added', after }];
  if (isBlankAnswer(after)) return [{ path, kind: 'removed', before }];
  return [{ path, kind: 'changed', before, after }];
}

const rowsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function diffRows(
  list: FormField,
  path: string,
  before: readonly unknown[],
  after: readonly unknown[],
): AnswerChange[] {
  const earlier = matchRows(list, before, after);
  const changes = after.flatMap((row, at): AnswerChange[] => {
    const from = earlier[at];
    if (from === undefined)
      return isBlankAnswer(row) ? [] : [{ path: `${path}.${at}`, kind: 'added', after: row }];
    return diffField(list.item!, `${path}.${at}`, before[from], row);
  });
  const gone = before.flatMap((row, at): AnswerChange[] =>
    earlier.includes(at) || isBlankAnswer(row)
      ? []
      : [{ path: `${path}.${at}`, kind: 'removed', before: row }],
  );
  return [...changes, ...gone];
}

/** For each later row the earlier row it was, or undefined. */
function matchRows(
  list: FormField,
  before: readonly unknown[],
  after: readonly unknown[],
): (number | undefined)[] {
  const matched: (number | undefined)[] = after.map(() => undefined);
  const taken = new Set<number>();
  const identity = list.definition.type === 'list' ? list.definition.identity : undefined;
  const passes: ((one: unknown, other: unknown) => boolean)[] = [same];
  if (identity) passes.push((one, other) => sameName(ownValue(one, identity), ownValue(other, identity)));
  else passes.push(() => true);
  for (const fits of passes) {
    after.forEach((row, at) => {
      if (matched[at] !== undefined) return;
      const from = before.findIndex((candidate, place) => !taken.has(place) && fits(candidate, row));
      if (from < 0) return;
      matched[at] = from;
      taken.add(from);
    });
  }
  return matched;
}

function sameName(one: unknown, other: unknown): boolean {
  return typeof one === 'string' && typeof other === 'string' && sameText(one) === sameText(other);
}

/** Equal as JSON, whatever the order of the keys. */
function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every(
    (key) => Object.hasOwn(other, key) && same(Reflect.get(one, key), Reflect.get(other, key)),
  );
}
