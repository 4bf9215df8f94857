export interface MailPiece {
  readonly text: string;
  readonly href?: string;
}

/**
 * Splits the text of a mail at its web addresses, so that they can be links without any markup being trusted.
 *
 * @example mailPieces('Open https://a.example/join#x now')[1] // { text: 'https://…#x', href: 'https://…#x' }
 */
export function mailPieces(text: string): readonly MailPiece[] {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .filter((piece) => piece !== '')
    .map((piece) => (/^https?:\/\//.test(piece) ? { text: piece, href: piece } : { text: piece }));
}
