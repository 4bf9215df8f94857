/**
 * A plain JSON object: not null, not an array, not an instance of anything.
 *
 * @example
 * isRecord({ a: 1 }) // true
 * isRecord([1]) // false
 */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // The base of all objects has no prototype itself. Told this way, objects of another realm pass as well.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/**
 * Own property or undefined; never something inherited.
 *
 * @example
 * ownValue({ a: 1 }, 'a') // 1
 * ownValue({ a: 1 }, 'toString') // undefined
 */
export function ownValue(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/**
 * Whether nothing has been answered: missing, blank text, no rows, or rows and parts that are all blank themselves.
 * Looks two levels deep, which is as deep as a row of parts goes, so that hostile nesting costs nothing.
 *
 * @example
 * isBlankAnswer({ what: '  ' }) // true
 * isBlankAnswer(0) // false
 */
export function isBlankAnswer(value: unknown, depth = 3): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (depth === 0) return false;
  if (Array.isArray(value)) return value.length < 100 && value.every((row) => isBlankAnswer(row, depth - 1));
  return isRecord(value) && Object.values(value).every((part) => isBlankAnswer(part, depth - 1));
}

/**
 * The answers a path names. `*` stands for every row; a number names one.
 *
 * @example
 * answersAt({ rows: [{ a: 1 }, { a: 2 }] }, 'rows.*.a')
 * // [{ path: 'rows.0.a', value: 1 }, { path: 'rows.1.a', value: 2 }]
 */
export function answersAt(answers: unknown, path: string): readonly { path: string; value: unknown }[] {
  let found: { path: string; value: unknown }[] = [{ path: '', value: answers }];
  for (const part of path.split('.')) found = found.flatMap((from) => stepInto(from, part));
  return found;
}

function stepInto(from: { path: string; value: unknown }, part: string): { path: string; value: unknown }[] {
  const at = (name: string | number) => (from.path === '' ? `${name}` : `${from.path}.${name}`);
  if (Array.isArray(from.value)) {
    if (part === '*') return from.value.map((value: unknown, row) => ({ path: at(row), value }));
    const row = Number(part);
    const value: unknown = Number.isInteger(row) ? from.value[row] : undefined;
    return value === undefined ? [] : [{ path: at(part), value }];
  }
  const value = ownValue(from.value, part);
  return value === undefined ? [] : [{ path: at(part), value }];
}

/**
 * The single answer at a path without `*`, or undefined.
 *
 * @example
 * answerAt({ request: { what: 'Call me' } }, 'request.what') // 'Call me'
 */
export function answerAt(answers: unknown, path: string): unknown {
  let value = answers;
  for (const part of path.split('.')) {
    value = Array.isArray(value) ? (value[Number(part)] as unknown) : ownValue(value, part);
    if (value === undefined) return undefined;
  }
  return value;
}
