/** Code points that have to agree before words count as quoted. */
export const QUOTE_LENGTH = 20;

/**
 * Whether a text repeats at least twenty characters of another, word for word. Case, runs of blanks and the kind of quotation
 * marks make no difference.
 *
 * @example
 * quotes('You said: I do not have to check behind the picture.', 'I do not have to check behind the picture') // true
 */
export function quotes(text: string, source: string): boolean {
  const said = plain(source);
  if (said.length < QUOTE_LENGTH) return false;
  const pieces = new Set<string>();
  for (let at = 0; at + QUOTE_LENGTH <= said.length; at += 1) pieces.add(piece(said, at));
  const heard = plain(text);
  for (let at = 0; at + QUOTE_LENGTH <= heard.length; at += 1) if (pieces.has(piece(heard, at))) return true;
  return false;
}

function plain(text: string): readonly string[] {
  const even = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u201a\u2032]/gu, "'")
    .replace(/[\u201c\u201d\u201e\u2033]/gu, '"')
    .replace(/\s+/gu, ' ')
    .trim();
  return [...even];
}

function piece(text: readonly string[], at: number): string {
  return text.slice(at, at + QUOTE_LENGTH).join('');
}

/**
 * Every text of some answers, however deep.
 *
 * @example
 * textsOf({ a: 'one', b: [{ c: 'two' }] }) // ['one', 'two']
 */
export function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
