/**
 * A sum in minor units as people write it.
 *
 * @example moneyInWords(20000, 'GBP') // '£200.00'
 */
export function moneyInWords(minor: number | undefined, currency: string | undefined): string | undefined {
  if (minor === undefined || currency === undefined) return undefined;
  const format = new Intl.NumberFormat('en-GB', { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(minor / 10 ** digits);
}
