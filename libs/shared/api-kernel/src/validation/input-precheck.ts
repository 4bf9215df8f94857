const LIMITS = { depth: 20, keys: 500, items: 500 };
// Everything below space except tab, line feed and carriage return; DEL too. NUL among them would end in PostgreSQL.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

export type InputFault = 'too-deep' | 'too-many-keys' | 'too-many-items' | 'unsafe-text';

/**
 * Walks raw JSON before any class sees it: depth, number of keys and items, and text PostgreSQL or a reader could be
 * hurt by (control characters, lone surrogates). Iterative, so that a body nested ten thousand deep costs nothing.
 *
 * @returns the first fault, or undefined for input that may go on
 */
export function faultOfInput(input: unknown): InputFault | undefined {
  const pending: { readonly value: unknown; readonly depth: number }[] = [{ value: input, depth: 0 }];
  let keys = 0;
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value, depth } = next;
    if (typeof value === 'string') {
      if (isUnsafe(value)) return 'unsafe-text';
      continue;
    }
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= LIMITS.depth) return 'too-deep';
    if (Array.isArray(value) && value.length > LIMITS.items) return 'too-many-items';
    const entries = Object.entries(value);
    keys += entries.length;
    if (keys > LIMITS.keys * (Array.isArray(value) ? 4 : 2)) return 'too-many-keys';
    for (const [key, child] of entries) {
      if (isUnsafe(key)) return 'unsafe-text';
      pending.push({ value: child, depth: depth + 1 });
    }
  }
  return undefined;
}

function isUnsafe(text: string): boolean {
  return CONTROL.test(text) || !text.isWellFormed();
}
