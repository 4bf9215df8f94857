import { SENTENCE_END, type Token } from './tokens';

/**
 * A phrase to look for: words apart by spaces, `a|b` for either, `a?` for a word that may be missing, `*` for up to six
 * words of the same sentence. A leading `!` leaves out what is negated ("I do not want to hurt you"), a leading `~` what
 * is asked ("What do you think?").
 */
export type Phrase = string;

type Part = { readonly gap: true } | { readonly words: ReadonlySet<string>; readonly optional: boolean };
interface Pattern {
  readonly parts: readonly Part[];
  readonly unless?: 'negated' | 'asked';
}
/** Patterns by the word they may start with. */
export type Matcher = ReadonlyMap<string, readonly Pattern[]>;

const LONGEST_GAP = 6;
const NEGATION_REACH = 4;
const UNLESS: Readonly<Record<string, 'negated' | 'asked'>> = { '!': 'negated', '~': 'asked' };
const ASKING = new Set(['do', 'does', 'did', 'would']);
const NEGATORS = new Set(['not', 'never', 'no', 'nobody', 'without', 'cannot']);

/** Made once per list of phrases, then used on every text. */
export function compilePhrases(phrases: readonly Phrase[]): Matcher {
  const byStart = new Map<string, Pattern[]>();
  for (const phrase of phrases) {
    const unless = UNLESS[phrase[0] ?? ''];
    const words = unless ? phrase.slice(1) : phrase;
    const parts = words.split(' ').map(partOf);
    for (const word of startsOf(parts)) byStart.set(word, [...(byStart.get(word) ?? []), { parts, unless }]);
  }
  return byStart;
}

function partOf(text: string): Part {
  if (text === '*') return { gap: true };
  const optional = text.endsWith('?');
  return { words: new Set((optional ? text.slice(0, -1) : text).split('|')), optional };
}

function startsOf(parts: readonly Part[]): readonly string[] {
  const [first] = parts;
  if (!first || 'gap' in first || first.optional)
    throw new Error('A phrase starts with a word that must be there');
  return [...first.words];
}

export interface Match {
  readonly start: number;
  readonly end: number;
}

/**
 * The first place where one of the phrases stands, as offsets into the text.
 *
 * @example
 * findPhrase(tokenise('You never listen'), compilePhrases(['you always|never'])) // { start: 0, end: 9 }
 */
export function findPhrase(tokens: readonly Token[], matcher: Matcher): Match | undefined {
  for (let at = 0; at < tokens.length; at++) {
    const found = matchAt(tokens, at, matcher.get(tokens[at]!.word) ?? []);
    if (found) return found;
  }
  return undefined;
}

function matchAt(tokens: readonly Token[], at: number, patterns: readonly Pattern[]): Match | undefined {
  for (const { parts, unless } of patterns) {
    const after = endOf(tokens, at, parts, 0);
    if (after === undefined) continue;
    if (unless === 'negated' && isNegated(tokens, at, after)) continue;
    if (unless === 'asked' && ASKING.has(tokens[at - 1]?.word ?? '')) continue;
    return { start: tokens[at]!.start, end: tokens[after - 1]!.end };
  }
  return undefined;
}

/** The token behind the match, or undefined. Gaps are short and few, so trying each length stays cheap. */
function endOf(
  tokens: readonly Token[],
  at: number,
  parts: readonly Part[],
  from: number,
): number | undefined {
  const part = parts[from];
  if (!part) return at;
  if ('gap' in part) return afterGap(tokens, at, parts, from + 1);
  const fits = at < tokens.length && part.words.has(tokens[at]!.word);
  const taken = fits ? endOf(tokens, at + 1, parts, from + 1) : undefined;
  return taken ?? (part.optional ? endOf(tokens, at, parts, from + 1) : undefined);
}

function afterGap(
  tokens: readonly Token[],
  at: number,
  parts: readonly Part[],
  from: number,
): number | undefined {
  for (let skipped = 0; skipped <= LONGEST_GAP; skipped++) {
    const end = endOf(tokens, at + skipped, parts, from);
    if (end !== undefined) return end;
    if (tokens[at + skipped]?.word === SENTENCE_END) return undefined;
  }
  return undefined;
}

function isNegated(tokens: readonly Token[], at: number, after: number): boolean {
  if (tokens.slice(at, after).some((token) => NEGATORS.has(token.word))) return true;
  for (let back = at - 1; back >= Math.max(0, at - NEGATION_REACH); back--) {
    const { word } = tokens[back]!;
    if (word === SENTENCE_END) return false;
    if (NEGATORS.has(word)) return true;
  }
  return false;
}
