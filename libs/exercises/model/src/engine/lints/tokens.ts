/** One word of a text in lower case, with where it stood; `.` ends a sentence. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

export const SENTENCE_END = '.';
const WORD = /[\p{L}\p{N}]+(?:'[\p{L}]+)*|[.!?;\n]/gu;

/** What stands behind an apostrophe, written out, so that one pattern covers both ways of saying it. */
const ENDINGS: Readonly<Record<string, string>> = {
  "'ll": 'will',
  "'re": 'are',
  "'ve": 'have',
  "'m": 'am',
  "'d": 'would',
};
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  "won't": ['will', 'not'],
  "can't": ['can', 'not'],
  "shan't": ['shall', 'not'],
  "it's": ['it', 'is'],
  "that's": ['that', 'is'],
  "he's": ['he', 'is'],
  "she's": ['she', 'is'],
};

/**
 * Splits a text into lower-case words and sentence ends. Contractions are written out; typographic apostrophes are plain.
 *
 * @example
 * tokenise('I won’t. Never').map((token) => token.word) // ['i', 'will', 'not', '.', 'never']
 */
export function tokenise(text: string): readonly Token[] {
  const plain = text.replaceAll('’', "'");
  const tokens: Token[] = [];
  for (const match of plain.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    for (const word of wordsOf(match[0])) tokens.push({ word, start, end });
  }
  return tokens;
}

function wordsOf(raw: string): readonly string[] {
  if (/^[.!?;\n]$/.test(raw)) return [SENTENCE_END];
  const word = raw.toLowerCase();
  if (!word.includes("'")) return [word];
  const irregular = IRREGULAR[word];
  if (irregular) return irregular;
  if (word.endsWith("n't")) return [word.slice(0, -3), 'not'];
  const ending = Object.keys(ENDINGS).find((candidate) => word.endsWith(candidate));
  return ending ? [word.slice(0, -ending.length), ENDINGS[ending]!] : [word];
}
