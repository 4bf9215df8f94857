/** One colour of the token file, resolved to its hex literal in a scheme. */
export type Scheme = 'light' | 'dark';

/**
 * Reads custom properties out of a style sheet: name to value, as written.
 *
 * @example readTokens(':root { --a: #fff; }').get('--a') // '#fff'
 */
export function readTokens(sheet: string): ReadonlyMap<string, string> {
  const plain = sheet.replace(/\/\*[\s\S]*?\*\//g, '');
  return new Map(
    [...plain.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  );
}

/**
 * Follows a role to the colour it has in a scheme.
 *
 * @example colourOf(new Map([['--a', 'light-dark(#fff, #000)']]), '--a', 'dark') // '#000'
 */
export function colourOf(tokens: ReadonlyMap<string, string>, name: string, scheme: Scheme): string {
  const value = tokens.get(name);
  if (value === undefined) throw new Error(`No token ${name}`);
  const pair = /^light-dark\((.+),\s*(.+)\)$/.exec(value);
  const chosen = (scheme === 'light' ? pair?.[1] : pair?.[2]) ?? value;
  const reference = /^var\((--[\w-]+)\)$/.exec(chosen);
  return reference?.[1] ? colourOf(tokens, reference[1], scheme) : chosen;
}

/**
 * Contrast of two hex colours after WCAG 2.2, 1 to 21.
 *
 * @example contrast('#000000', '#ffffff') // 21
 */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new Error(`Not a hex colour: ${hex}`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
