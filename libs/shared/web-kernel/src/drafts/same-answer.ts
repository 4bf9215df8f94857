/**
 * Whether two answers are the same as JSON, whatever the order of their keys. Nothing, null and undefined are one.
 *
 * @example
 * sameAnswer({ a: 1, b: [2] }, { b: [2], a: 1 }) // true
 */
export function sameAnswer(one: unknown, other: unknown): boolean {
  if ((one ?? undefined) === (other ?? undefined)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every(
      (key) => Object.hasOwn(other, key) && sameAnswer(Reflect.get(one, key), Reflect.get(other, key)),
    )
  );
}
