/** A stretch of words that is in both texts, or in one of them alone. */
export interface WordsPart {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Beyond this a word by word comparison is not worth the wait; the texts stand one after the other. */
const MOST_WORDS = 1500;

/**
 * What a later wording says otherwise, word by word, in the order in which it reads.
 *
 * @example wordsDiff('I hid it.', 'I hid it for years.')
 * // [{ kind: 'same', text: 'I hid ' }, { kind: 'gone', text: 'it.' }, { kind: 'new', text: 'it for years.' }]
 */
export function wordsDiff(before: string, after: string): readonly WordsPart[] {
  const [old, fresh] = [before, after].map(wordsOf) as [readonly string[], readonly string[]];
  if (old.length > MOST_WORDS || fresh.length > MOST_WORDS) return joined([gone(before), added(after)]);
  const common = commonRuns(old, fresh);
  const parts: WordsPart[] = [];
  let [at, now] = [0, 0];
  while (at < old.length || now < fresh.length) {
    const [one, other] = [old[at], fresh[now]];
    if (one !== undefined && one === other) {
      parts.push({ kind: 'same', text: one });
      at += 1;
      now += 1;
    } else if (
      other === undefined ||
      (one !== undefined && run(common, at + 1, now) >= run(common, at, now + 1))
    ) {
      parts.push(gone(one ?? ''));
      at += 1;
    } else {
      parts.push(added(other));
      now += 1;
    }
  }
  return joined(parts);
}

const gone = (text: string): WordsPart => ({ kind: 'gone', text });
const added = (text: string): WordsPart => ({ kind: 'new', text });
const wordsOf = (text: string): readonly string[] => text.match(/\S+\s*|\s+/g) ?? [];
const run = (common: readonly Uint16Array[], at: number, now: number): number => common[at]?.[now] ?? 0;

/** How many words the rest of the one has in common with the rest of the other, from every pair of places on. */
function commonRuns(old: readonly string[], fresh: readonly string[]): readonly Uint16Array[] {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1));
  for (let at = old.length - 1; at >= 0; at -= 1)
    for (let now = fresh.length - 1; now >= 0; now -= 1) {
      const longest =
        old[at] === fresh[now]
          ? run(rows, at + 1, now + 1) + 1
          : Math.max(run(rows, at + 1, now), run(rows, at, now + 1));
      rows[at]?.fill(longest, now, now + 1);
    }
  return rows;
}

/** Neighbours of one kind read as one; what is gone stands before what came in its place. */
function joined(parts: readonly WordsPart[]): readonly WordsPart[] {
  const result: WordsPart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    const before = result.at(-2);
    if (last?.kind === part.kind) result[result.length - 1] = { ...last, text: last.text + part.text };
    else if (part.kind === 'gone' && last?.kind === 'new' && before?.kind === 'gone')
      result[result.length - 2] = gone(before.text + part.text);
    else result.push(part);
  }
  return result.filter(({ text }) => text !== '');
}
