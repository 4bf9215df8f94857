/**
 * One way to write a value down, whatever the order of its keys: sorted keys, no spaces, nothing undefined. Two texts have
 * the same hash exactly when a person would read the same in both.
 *
 * @throws TypeError for a number that is not finite
 * @example canonicalJson({ b: 1, a: ['x', undefined] }) // '{"a":["x",null],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new TypeError('Not a number that JSON has.');
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, held]) => held !== undefined)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, held]) => `${JSON.stringify(key)}:${canonicalJson(held)}`);
    return `{${entries.join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}
