const SHORTEST = 3;

/**
 * Whom a text names who goes by a role in a joint note: the record of several can be given to one of them only where the others stand in
 * it as "A", "the partner" or "the parent". A hint for whoever signs; nothing is decided by it.
 *
 * @param texts as they are written
 * @param people names as they are called, given name first
 * @returns those who are named, as given, each once
 * @example
 * namesIn(['Rosalind described a Sunday talk.'], ['Rosalind Achterberg', 'Tobias Mwangi']) // ['Rosalind Achterberg']
 */
export function namesIn(texts: readonly string[], people: readonly string[]): readonly string[] {
  const words = new Set(texts.flatMap((text) => text.normalize('NFC').match(/[\p{L}\p{M}]+/gu) ?? []));
  return people.filter((name) =>
    name
      .normalize('NFC')
      .split(/[^\p{L}\p{M}]+/u)
      .some((part) => [...part].length >= SHORTEST && words.has(part)),
  );
}
