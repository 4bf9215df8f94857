/** What one person experiences from the other, beside what the other reports of themselves. */
export interface Mismatch {
  readonly domain: string;
  readonly experienced: number;
  readonly reported: number;
  /** Experienced minus reported: above zero, more is felt than is owned. */
  readonly difference: number;
}

/**
 * Compares scores that come as `<domain>.own` and `<domain>.experienced`, largest difference first. Domains that either
 * person left unscored are missing. Says nothing about who is right.
 *
 * @example
 * mismatches({ 'secrecy.experienced': 11 }, { 'secrecy.own': 2 })
 * // [{ domain: 'secrecy', experienced: 11, reported: 2, difference: 9 }]
 */
export function mismatches(
  experiencing: Readonly<Record<string, number>>,
  reporting: Readonly<Record<string, number>>,
): readonly Mismatch[] {
  return Object.entries(experiencing)
    .flatMap(([key, experienced]): readonly Mismatch[] => {
      if (!key.endsWith('.experienced')) return [];
      const domain = key.slice(0, -'.experienced'.length);
      const reported = reporting[`${domain}.own`];
      return reported === undefined
        ? []
        : [{ domain, experienced, reported, difference: experienced - reported }];
    })
    .sort((one, other) => Math.abs(other.difference) - Math.abs(one.difference));
}
