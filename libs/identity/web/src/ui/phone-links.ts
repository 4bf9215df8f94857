export interface PhonePiece {
  readonly text: string;
  /** What a phone dials, or nothing when the piece is only words. */
  readonly href?: string;
}

/**
 * Splits the words of a crisis row so that numbers can be tapped: three or more digits, spaced as they
 * may be.
 *
 * @example phoneLinks('Samaritans 116 123') // [{ text: 'Samaritans ' }, { text: '116 123', href: 'tel:116123' }]
 */
export function phoneLinks(words: string): readonly PhonePiece[] {
  const pieces: PhonePiece[] = [];
  let at = 0;
  for (const match of words.matchAll(/\d(?:[ -]?\d){2,}/g)) {
    const digits = match[0].replace(/\D/g, '');
    if (match.index > at) pieces.push({ text: words.slice(at, match.index) });
    pieces.push({ text: match[0], href: `tel:${digits}` });
    at = match.index + match[0].length;
  }
  if (at < words.length) pieces.push({ text: words.slice(at) });
  return pieces;
}
