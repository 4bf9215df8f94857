import bidiFactory from 'bidi-js';
import { fontOf, type Weight } from './pdf-fonts';

/** A piece that is drawn at once: one font, one direction, no space inside. */
export interface Piece {
  readonly text: string;
  readonly font: string;
  readonly width: number;
}

/** A line as it is seen, from left to right. */
export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
  readonly rightToLeft: boolean;
}

/** How wide a text is when it is set in a font. */
export type Measure = (text: string, font: string) => number;

interface LogicalPiece extends Piece {
  readonly level: number;
}

interface Paragraph {
  readonly characters: readonly string[];
  readonly levels: readonly number[];
  readonly rightToLeft: boolean;
}

const bidi = bidiFactory();
const isSpace = (text: string) => /^\s+$/.test(text);

/**
 * Breaks a text into lines no wider than given, each in the order in which it is seen: Unicode's bidirectional algorithm decides
 * direction, the font of each piece shapes its letters.
 */
export function linesOf(
  text: string,
  width: number,
  { weight, measure }: { weight: Weight; measure: Measure },
): readonly Line[] {
  return text.split('\n').flatMap((paragraph) => {
    const directed = directionsOf(paragraph);
    const pieces = piecesOf(directed, weight, measure).flatMap((piece) => broken(piece, width, measure));
    return filled(pieces, width).map((line) => seen(line, directed.rightToLeft));
  });
}

function directionsOf(text: string): Paragraph {
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text);
  const rightToLeft = ((paragraphs[0]?.level ?? 0) & 1) === 1;
  const characters: string[] = [];
  const ofCharacters: number[] = [];
  let at = 0;
  for (const character of text) {
    const level = levels[at] ?? 0;
    const mirrored = level & 1 ? bidi.getMirroredCharacter(character) : null;
    characters.push(mirrored ?? character);
    ofCharacters.push(level);
    at += character.length;
  }
  return { characters, levels: ofCharacters, rightToLeft };
}

/** Runs of the same font and direction, cut at every space. */
function piecesOf(
  { characters, levels }: Paragraph,
  weight: Weight,
  measure: Measure,
): readonly LogicalPiece[] {
  const pieces: { text: string; font: string; level: number }[] = [];
  for (const [index, character] of characters.entries()) {
    const last = pieces.at(-1);
    const font = fontOf(character, weight, last?.font);
    const level = levels[index] ?? 0;
    const joins =
      last && last.font === font && last.level === level && isSpace(last.text) === isSpace(character);
    if (joins) last.text += character;
    else pieces.push({ text: character, font, level });
  }
  return pieces.map((piece) => ({ ...piece, width: measure(piece.text, piece.font) }));
}

/** A word wider than the page is cut where it has to be. */
function broken(piece: LogicalPiece, width: number, measure: Measure): readonly LogicalPiece[] {
  if (piece.width <= width) return [piece];
  const parts: LogicalPiece[] = [];
  let text = '';
  for (const { segment } of new Intl.Segmenter().segment(piece.text)) {
    if (text !== '' && measure(text + segment, piece.font) > width) {
      parts.push({ ...piece, text, width: measure(text, piece.font) });
      text = '';
    }
    text += segment;
  }
  return [...parts, { ...piece, text, width: measure(text, piece.font) }];
}

/** Words are pieces without a space between them: they go to the next line together, unless no line holds them. */
function filled(pieces: readonly LogicalPiece[], width: number): readonly (readonly LogicalPiece[])[] {
  const lines: LogicalPiece[][] = [[]];
  let used = 0;
  const units = wordsOf(pieces).flatMap((word) =>
    widthOf(word) > width ? word.map((piece) => [piece]) : [word],
  );
  for (const word of units) {
    const needs = widthOf(word);
    const space = word.every(({ text }) => isSpace(text));
    if (used > 0 && used + needs > width && !space) {
      lines.push([]);
      used = 0;
    }
    if (space && used === 0) continue;
    lines.at(-1)?.push(...word);
    used += needs;
  }
  return lines;
}

const widthOf = (word: readonly Piece[]) => word.reduce((sum, piece) => sum + piece.width, 0);

function wordsOf(pieces: readonly LogicalPiece[]): readonly (readonly LogicalPiece[])[] {
  const words: LogicalPiece[][] = [];
  for (const piece of pieces) {
    const last = words.at(-1);
    const joins = last && !isSpace(piece.text) && last.every(({ text }) => !isSpace(text));
    if (joins) last.push(piece);
    else words.push([piece]);
  }
  return words;
}

/** Rule L2: from the highest level down to the lowest odd one, what stands at that level or above is turned round. */
function seen(line: readonly LogicalPiece[], rightToLeft: boolean): Line {
  const trimmed = [...line];
  while (trimmed.length > 0 && isSpace(trimmed.at(-1)?.text ?? '')) trimmed.pop();
  const highest = Math.max(0, ...trimmed.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) turn(trimmed, level);
  return {
    pieces: trimmed.map(({ text, font, width }) => ({ text, font, width })),
    width: trimmed.reduce((sum, { width }) => sum + width, 0),
    rightToLeft,
  };
}

function turn(pieces: LogicalPiece[], level: number): void {
  let start = 0;
  while (start < pieces.length) {
    let end = start;
    while (end < pieces.length && (pieces[end]?.level ?? 0) >= level) end += 1;
    if (end > start) pieces.splice(start, end - start, ...pieces.slice(start, end).reverse());
    start = end + 1;
  }
}
