/**
 * Minor units of a sum typed by a person, with a comma or a point; undefined if it is none or has too many decimals.
 *
 * @example
 * minorUnits('12,50', 2) // 1250
 * minorUnits('1 200', 2) // 120000
 */
export function minorUnits(text: string, digits: number): number | undefined {
  const plain = text
    .trim()
    .replaceAll(/[\s'’]/g, '')
    .replace(',', '.');
  if (!/^\d{1,12}(?:\.\d*)?$/.test(plain)) return undefined;
  const [whole = '', decimals = ''] = plain.split('.');
  return decimals.length > digits ? undefined : Number(whole + decimals.padEnd(digits, '0'));
}

/**
 * A sum as it is typed: `1250` minor units of two digits are `12.50`.
 *
 * @example
 * amountInUnits(1250, 2) // '12.50'
 */
export function amountInUnits(minor: number, digits: number): string {
  return (minor / 10 ** digits).toFixed(digits);
}

/** Digits after the point that a currency has: 2 for EUR, 0 for JPY. */
export function digitsOf(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}
