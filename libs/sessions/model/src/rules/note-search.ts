/** How much is shown around what was found, in characters. */
const AROUND = 60;

export interface Found {
  readonly before: string;
  readonly found: string;
  readonly after: string;
}

/** A text with accents and case taken away, and for each of its characters where it stood. */
function folded(text: string): { readonly plain: string; readonly at: readonly number[] } {
  let plain = '';
  const at: number[] = [];
  let place = 0;
  for (const character of text) {
    const small = character
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase();
    plain += small;
    for (let count = 0; count < small.length; count += 1) at.push(place);
    place += character.length;
  }
  at.push(place);
  return { plain, at };
}

/**
 * Looks for words as they were typed, whatever their case and accents. One hit for each text: the first.
 *
 * @example findWords('Elle était désolée.', 'desolee') // { before: 'Elle était ', found: 'désolée', after: '.' }
 */
export function findWords(text: string, words: string): Found | undefined {
  const wanted = folded(words.trim()).plain;
  if (wanted === '') return undefined;
  const { plain, at } = folded(text);
  const found = plain.indexOf(wanted);
  if (found < 0) return undefined;
  const [start, end] = [at[found] ?? 0, at[found + wanted.length] ?? text.length];
  return {
    before: fromWord(text.slice(Math.max(0, start - AROUND), start), start > AROUND),
    found: text.slice(start, end),
    after: toWord(text.slice(end, end + AROUND), end + AROUND < text.length),
  };
}

function fromWord(text: string, cut: boolean): string {
  return cut ? text.slice(text.search(/\s/) + 1) : text;
}

function toWord(text: string, cut: boolean): string {
  const last = text.trimEnd().search(/\s\S*$/);
  return cut && last > 0 ? text.slice(0, last) : text;
}
