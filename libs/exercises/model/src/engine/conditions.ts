import type { Condition } from '../definition/condition';
import type { FormField } from './form';
import { isBlankAnswer, ownValue } from './values';

/** Given the answers around a question, innermost last: whether something holds. */
export type Test = (scopes: readonly unknown[]) => boolean;
/** Fields known so far, outermost level first. */
export type Levels = readonly ReadonlyMap<string, FormField>[];
type Read = (scopes: readonly unknown[]) => unknown;

export const ALWAYS: Test = () => true;
export const NEVER: Test = () => false;

/**
 * Makes a condition ready to be asked often. A condition about a field that is not there, because it belongs to another
 * variant or comes later, is about an answer that is not given.
 */
export function compileCondition(condition: Condition, levels: Levels): Test {
  if ('all' in condition) {
    const tests = condition.all.map((part) => compileCondition(part, levels));
    return (scopes) => tests.every((test) => test(scopes));
  }
  if ('any' in condition) {
    const tests = condition.any.map((part) => compileCondition(part, levels));
    return (scopes) => tests.some((test) => test(scopes));
  }
  if ('not' in condition) {
    const test = compileCondition(condition.not, levels);
    return (scopes) => !test(scopes);
  }
  const read = compileRead(condition.field, levels);
  const holds = predicate(condition);
  return (scopes) => holds(read(scopes));
}

type Leaf = Extract<Condition, { readonly field: string }>;

function predicate(condition: Leaf): (value: unknown) => boolean {
  if ('equals' in condition) return (value) => value === condition.equals;
  if ('in' in condition) {
    const allowed = new Set<unknown>(condition.in);
    return (value) => allowed.has(value);
  }
  if ('includes' in condition) return (value) => Array.isArray(value) && value.includes(condition.includes);
  if ('atLeast' in condition) return (value) => amountOf(value) >= condition.atLeast;
  if ('emotion' in condition) return (value) => feels(value, condition.emotion, condition.intensity);
  return (value) => !isBlankAnswer(value);
}

function amountOf(value: unknown): number {
  if (typeof value === 'number') return value;
  return Array.isArray(value) ? value.filter((row) => !isBlankAnswer(row)).length : Number.NEGATIVE_INFINITY;
}

function feels(value: unknown, word: string, intensity: number): boolean {
  if (!Array.isArray(value)) return false;
  return value.some((row) => {
    const strength = ownValue(row, 'intensity');
    return ownValue(row, 'word') === word && typeof strength === 'number' && strength >= intensity;
  });
}

function compileRead(path: string, levels: Levels): Read {
  const [head = '', ...rest] = path.split('.');
  const level = levels.findLastIndex((fields) => fields.has(head));
  const field = levels[level]?.get(head);
  if (!field) return () => undefined;
  const inner = partsOf(field, rest);
  if (!inner) return () => undefined;
  return (scopes) => {
    let around = scopes.slice(0, level + 1);
    let value: unknown;
    for (const part of [field, ...inner]) {
      if (!part.isShown(around)) return undefined;
      value = ownValue(around.at(-1), part.key);
      around = [...around, value];
    }
    return value;
  };
}

function partsOf(field: FormField, keys: readonly string[]): readonly FormField[] | undefined {
  const parts: FormField[] = [];
  let from = field;
  for (const key of keys) {
    const next = from.fields.find((part) => part.key === key);
    if (!next) return undefined;
    parts.push(next);
    from = next;
  }
  return parts;
}
