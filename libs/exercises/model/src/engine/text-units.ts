/** Characters no text field of ours has a use for, and which databases and screens stumble over. */
const UNSAFE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/**
 * Whether the text can be stored and shown: no control characters besides tab and line ends, no half of a surrogate pair.
 *
 * @example
 * isSafeText('fine\nso far') // true
 * isSafeText('nul\u0000') // false
 */
export function isSafeText(text: string): boolean {
  return text.isWellFormed() && !UNSAFE.test(text);
}

/**
 * Length in code points, as people count letters: an emoji outside the basic plane counts once.
 *
 * @example
 * codePoints('café') // 4
 * codePoints('🙂') // 1
 */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/**
 * Words as separated by white space.
 *
 * @example
 * wordCount('says it the same day') // 5
 */
export function wordCount(text: string): number {
  let count = 0;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const blank = isBlank(text.charCodeAt(at));
    if (!blank && !inside) count++;
    inside = !blank;
  }
  return count;
}

function isBlank(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0x2028 || unit === 0x2029;
}

/**
 * A text as two people would call it the same: trimmed, inner spaces made one, case ignored.
 *
 * @example
 * sameText('  Being  Heard') // 'being heard'
 */
export function sameText(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').normalize('NFC').toLowerCase();
}
