/** A feeling while it is being answered: its strength may still be open. */
export interface FeltWord {
  readonly word: string;
  readonly intensity?: number;
}

/**
 * The feelings of an answer; anything of another shape is left out.
 *
 * @example
 * feltWords([{ word: 'sad', intensity: 6 }, 7]) // [{ word: 'sad', intensity: 6 }]
 */
export function feltWords(rows: readonly unknown[]): readonly FeltWord[] {
  return rows.filter(
    (row): row is FeltWord => typeof (row as Partial<FeltWord> | null | undefined)?.word === 'string',
  );
}

/**
 * Adds a word with its strength still open, or takes it away. The same word in another case is the same word.
 *
 * @example
 * toggled([{ word: 'sad', intensity: 6 }], 'Sad') // []
 */
export function toggled(rows: readonly FeltWord[], word: string): readonly FeltWord[] {
  const others = rows.filter((row) => !isSame(row.word, word));
  return others.length < rows.length ? others : [...rows, { word }];
}

export function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
