/**
 * People named in a sentence.
 *
 * @example named(['p1', 'p2'], new Map([['p1', 'Rosa'], ['p2', 'Tobias']])) // 'Rosa and Tobias'
 */
export function named(ids: readonly string[], names: ReadonlyMap<string, string>): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(
    ids.map((id) => names.get(id) ?? 'somebody'),
  );
}
