import { isBlankAnswer, type FormField } from '@reknit/exercises/model';

type Row = Readonly<Record<string, unknown>>;

/** A row before anything is answered in it. */
export function blankRow(list: FormField): unknown {
  return list.item?.type === 'group' ? {} : '';
}

/** How many rows a list shows at first: as many as are needed, at least one to begin with. */
export function firstRows(list: FormField): number {
  return list.definition.type === 'list' ? Math.max(1, list.definition.min ?? 0) : 1;
}

/**
 * Rows in a new order.
 *
 * @example
 * movedRow(['a', 'b', 'c'], 2, 0) // ['c', 'a', 'b']
 */
export function movedRow(rows: readonly unknown[], from: number, to: number): readonly unknown[] {
  const others = rows.filter((_, at) => at !== from);
  return [...others.slice(0, to), rows[from], ...others.slice(to)];
}

/**
 * Writes the order of the rows into them, where a part of each row holds its rank. Blank rows have none.
 *
 * @example
 * ranked([{ value: 'calm' }, {}, { value: 'play' }], 'rank')
 * // [{ value: 'calm', rank: 1 }, {}, { value: 'play', rank: 2 }]
 */
export function ranked(rows: readonly unknown[], rankedBy: string | undefined): readonly unknown[] {
  if (rankedBy === undefined) return rows;
  let place = 0;
  return rows.map((row) => {
    const { [rankedBy]: _rank, ...rest } = row as Row;
    return isBlankAnswer(rest) ? rest : { ...rest, [rankedBy]: ++place };
  });
}

/** One row for each row of another list: what it is about, and where its answer stands or would stand. */
export interface FollowedRow {
  readonly about: unknown;
  readonly at: number;
}

/**
 * The rows of a list that follows another one. Answers stay with what they are about when the other list changes its
 * order; a row that is not answered yet stands in the first place that is free.
 *
 * @example
 * followedRows([{ value: 'calm' }, { value: 'play' }], [{ ref: 'play' }], { field: 'value', as: 'ref' })
 * // [{ about: 'calm', at: 1 }, { about: 'play', at: 0 }]
 */
export function followedRows(
  source: readonly unknown[],
  rows: readonly unknown[],
  keys: { readonly field: string; readonly as: string },
): readonly FollowedRow[] {
  const named = source.map((row) => (row as Row | undefined)?.[keys.field]);
  const taken = rows.map((row) => !isBlankAnswer(row));
  return [...new Set(named.filter((name) => !isBlankAnswer(name)))].map((about) => {
    const own = rows.findIndex((row) => (row as Row | undefined)?.[keys.as] === about);
    if (own >= 0) return { about, at: own };
    const free = taken.indexOf(false);
    const at = free >= 0 ? free : taken.length;
    taken[at] = true;
    return { about, at };
  });
}

/** The answered rows about things that are still named in the other list, in its order. */
export function keptRows(
  source: readonly unknown[],
  rows: readonly unknown[],
  keys: { readonly field: string; readonly as: string },
): readonly unknown[] {
  return followedRows(source, rows, keys)
    .map(({ at }) => rows[at])
    .filter((row) => !isBlankAnswer(row));
}
