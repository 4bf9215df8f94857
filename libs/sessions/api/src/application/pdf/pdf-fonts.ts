import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const find = createRequire(import.meta.url);
const folderOf = (name: string) => dirname(find.resolve(`${name}/package.json`));

/** Latin, Greek, Cyrillic, Hebrew and Arabic in one; everything pictured comes from the other. */
const TEXT = 'dejavu-fonts-ttf';
const PICTURES = '@fontsource/noto-emoji';

export type Weight = 'plain' | 'bold';

interface PictureFont {
  readonly name: string;
  readonly ranges: readonly (readonly [number, number])[];
}

const PICTURED = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|[\u200d\ufe0f\u20e3]/u;

let files: ReadonlyMap<string, Buffer> | undefined;
let pictures: readonly PictureFont[] | undefined;

/** Every font a document may need, by name. Read once, when the first document is made. */
export function fontFiles(): ReadonlyMap<string, Buffer> {
  if (files) return files;
  const text = join(folderOf(TEXT), 'ttf');
  files = new Map([
    ['plain', readFileSync(join(text, 'DejaVuSans.ttf'))],
    ['bold', readFileSync(join(text, 'DejaVuSans-Bold.ttf'))],
    ...pictureFonts().map(
      ({ name }) =>
        [name, readFileSync(join(folderOf(PICTURES), 'files', `${name}-400-normal.woff`))] as const,
    ),
  ]);
  return files;
}

/**
 * The name of the font a character is set in. What joins pictures to one another stays in the font of those before it.
 *
 * @param before the font of the character before it
 */
export function fontOf(character: string, weight: Weight, before?: string): string {
  if (!PICTURED.test(character)) return weight;
  const code = character.codePointAt(0) ?? 0;
  if (/[\u200d\ufe0f\u20e3]/.test(character)) return before ?? weight;
  const fits = pictureFonts().find(({ ranges }) => ranges.some(([from, to]) => code >= from && code <= to));
  return fits?.name ?? weight;
}

function pictureFonts(): readonly PictureFont[] {
  pictures ??= Object.entries(
    JSON.parse(readFileSync(join(folderOf(PICTURES), 'unicode.json'), 'utf8')) as Record<string, string>,
  ).map(([key, ranges]) => ({
    name: `noto-emoji-${key.replace(/[[\]]/g, '')}`,
    ranges: ranges.split(',').map(rangeOf),
  }));
  return pictures;
}

/** `U+1F600-1F64F`, `U+2705` */
function rangeOf(text: string): readonly [number, number] {
  const [from = '', to = from] = text.trim().replace(/^U\+/i, '').split('-');
  return [parseInt(from, 16), parseInt(to, 16)];
}
