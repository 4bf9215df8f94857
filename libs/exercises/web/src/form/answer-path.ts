import { answerAt } from '@reknit/exercises/model';

/**
 * The same answers with one of them changed; everything not on the way is kept as the same object. `undefined` takes a
 * part away, a row keeps its place. What is missing on the way is made: a list where a row's number is asked for.
 *
 * @example
 * withAnswer({ rows: ['a'] }, 'rows.1', 'b') // { rows: ['a', 'b'] }
 */
export function withAnswer(
  answers: Readonly<Record<string, unknown>>,
  path: string,
  value: unknown,
): Readonly<Record<string, unknown>> {
  return placed(answers, path.split('.'), value) as Readonly<Record<string, unknown>>;
}

function placed(around: unknown, [head = '', ...rest]: readonly string[], value: unknown): unknown {
  const isRow = /^\d+$/.test(head);
  const inside = rest.length === 0 ? value : placed(answerAt(around, head), rest, value);
  if (isRow) return withRow(Array.isArray(around) ? around : [], Number(head), inside);
  const record = typeof around === 'object' && around !== null && !Array.isArray(around) ? around : {};
  if (inside !== undefined) return { ...record, [head]: inside };
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== head));
}

/** Rows skipped on the way are blank ones of the same kind, which the form engine drops when the answers are sent. */
function withRow(rows: readonly unknown[], at: number, value: unknown): readonly unknown[] {
  const blank = typeof value === 'object' ? {} : '';
  const grown = Array.from({ length: Math.max(rows.length, at + 1) }, (_, row) => rows[row] ?? blank);
  grown[at] = value ?? blank;
  return grown;
}

/** The key of the top-level answer a path belongs to: the unit in which drafts are saved. */
export function keyOf(path: string): string {
  return path.split('.')[0] ?? path;
}
