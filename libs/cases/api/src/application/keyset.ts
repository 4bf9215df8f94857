/** What each value of a cursor must look like. */
const SHAPES = {
  text: /^[^]*$/,
  integer: /^\d{1,9}$/,
  day: /^\d{4}-\d{2}-\d{2}$/,
  instant: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/,
  id: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
} as const;
export type KeyPart = keyof typeof SHAPES;

/**
 * The key of the last row of a page as one opaque word, to be handed back as `after`.
 *
 * @example encodeCursor('opened', ['2026-03-08', '01…']) // 'WyJvcGVuZWQiLCIyMDI2…'
 */
export function encodeCursor(order: string, key: readonly string[]): string {
  return Buffer.from(JSON.stringify([order, ...key]), 'utf8').toString('base64url');
}

/**
 * The key a cursor stands for, or undefined for anything that `encodeCursor` did not make for this very order.
 *
 * @example decodeCursor(encodeCursor('opened', ['2026-03-08']), 'opened', ['day']) // ['2026-03-08']
 */
export function decodeCursor(
  cursor: string,
  order: string,
  shape: readonly KeyPart[],
): readonly string[] | undefined {
  const read = parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (!Array.isArray(read) || read.length !== shape.length + 1 || read[0] !== order) return undefined;
  const key: readonly unknown[] = read.slice(1);
  const holds = (value: unknown, index: number) => {
    const part = shape[index];
    return typeof value === 'string' && part !== undefined && SHAPES[part].test(value);
  };
  return key.every(holds) ? (key as readonly string[]) : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
