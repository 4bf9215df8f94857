/** English words that speak of a child. Advice, never a finding: the author is asked to look, and decides. */
const CHILD =
  /\b(child|children|kids?|sons?|daughters?|stepsons?|stepdaughters?|grandsons?|granddaughters?|grandchild|grandchildren|babies|baby|toddlers?|teenagers?|teens?|(my|our|his|her|their) (little )?(boy|girl|ones?))\b/iu;

/**
 * Whether a text seems to be about a child.
 *
 * @example
 * speaksOfAChild(['Our daughter asked why.']) // true
 */
export function speaksOfAChild(texts: readonly string[]): boolean {
  return texts.some((text) => CHILD.test(text));
}
