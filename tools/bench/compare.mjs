// Whether the two servers answer the same: only then is it fair to compare how fast.

/**
 * @param {unknown} one @param {unknown} other @param {string} [path]
 * @returns {string[]} the places where they say different things
 * @example differences({ a: [1, 2] }, { a: [1, 3] }) // ['a.1: 2, 3']
 */
export function differences(one, other, path = '') {
  const [kind, otherKind] = [kindOf(one), kindOf(other)];
  if (kind !== otherKind) return [`${path}: ${kind}, ${otherKind}`];
  if (kind !== 'object' && kind !== 'array') {
    return one === other ? [] : [`${path}: ${JSON.stringify(one)}, ${JSON.stringify(other)}`];
  }
  const [left, right] = /** @type {Record<string, unknown>[]} */ ([one, other]);
  const keys = new Set([...Object.keys(left ?? {}), ...Object.keys(right ?? {})]);
  return [...keys].flatMap((key) => differences(left?.[key], right?.[key], path ? `${path}.${key}` : key));
}

/**
 * What an answer is made of, for answers that cannot be the same: every value by its kind.
 *
 * @param {unknown} value @returns {unknown}
 * @example shapeOf({ id: '0193', late: false, readers: ['Ada'] }) // { id: 'string', late: 'boolean', readers: ['string'] }
 */
export function shapeOf(value) {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (kindOf(value) !== 'object') return kindOf(value);
  return Object.fromEntries(
    Object.entries(/** @type {object} */ (value)).map(([key, part]) => [key, shapeOf(part)]),
  );
}

/** @param {unknown} value */
function kindOf(value) {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
