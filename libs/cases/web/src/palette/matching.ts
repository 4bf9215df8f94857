/** A place or an action the palette leads to. */
export interface PaletteEntry {
  readonly words: string;
  /** What kind of thing it is, said small beside it. */
  readonly hint: string;
  readonly link: readonly string[];
  /** What is done instead of going anywhere. */
  readonly run?: () => void;
  /** How to get there without the palette, as the help says it: `g t`. */
  readonly keys?: string;
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const wordsOf = (text: string): readonly string[] =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/**
 * The entries in which every word of the query begins some word, in their own order. Accents and case do not matter; an empty
 * query matches all.
 *
 * @example matching([{ words: 'Open a case', hint: 'Action', link: ['/caseload', 'new'] }], 'op ca').length // 1
 */
export function matching(entries: readonly PaletteEntry[], query: string): readonly PaletteEntry[] {
  const asked = wordsOf(query);
  return entries.filter(({ words }) => {
    const there = wordsOf(words);
    return asked.every((word) => there.some((each) => each.startsWith(word)));
  });
}
