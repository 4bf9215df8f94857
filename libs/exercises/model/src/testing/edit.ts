function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyOf(part)]));
}

/**
 * A copy of the answers with another value at a path; missing groups and rows on the way are made.
 *
 * @example
 * withAnswer({ rows: [] }, 'rows.0.a', 1) // { rows: [{ a: 1 }] }
 */
export function withAnswer(answers: unknown, path: string, value: unknown): Record<string, unknown> {
  const copy = copyOf(answers ?? {}) as Record<string, unknown>;
  const parts = path.split('.');
  let at = copy;
  for (const [depth, part] of parts.slice(0, -1).entries()) {
    const next = at[part];
    if (typeof next !== 'object' || next === null) at[part] = /^\d+$/.test(parts[depth + 1]!) ? [] : {};
    at = at[part] as Record<string, unknown>;
  }
  at[parts.at(-1)!] = value;
  return copy;
}

/** A copy of the answers without the one at a path. */
export function withoutAnswer(answers: unknown, path: string): Record<string, unknown> {
  const copy = withAnswer(answers, path, undefined);
  const parts = path.split('.');
  const around = parts
    .slice(0, -1)
    .reduce<unknown>((from, part) => Reflect.get(from as object, part) as unknown, copy);
  Reflect.deleteProperty(around as object, parts.at(-1)!);
  return copy;
}
