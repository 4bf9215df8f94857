import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AMENDS_NEED_URGENCY } from '@reknit/agreements/model';
import { INBOX_PAGES, NOTED_KINDS } from '@reknit/progress/model';

const ROOT = resolve(import.meta.dirname, '../..');
const KIND =
  /'((?:safety|consent|people|policy|sharing|boundary|transparency|amends|apology|commitment|slip|listening|note|session)\.[a-z-]+)'/g;
const PAGE = /page: '([a-z-]+)'/g;

/** Everything that puts something into a therapist's inbox, and the statements it asks with. */
function sources(): readonly string[] {
  const files = readdirSync(join(ROOT, 'libs'), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /api\/src\/.*inbox.*\.ts$/.test(file) && !file.endsWith('.spec.ts'))
    .map((file) => readFileSync(join(ROOT, 'libs', file), 'utf8'));
}

const found = (pattern: RegExp) => [
  ...new Set(sources().flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''))),
];
/** Names of statements, which look like kinds. */
const isStatement = (kind: string) =>
  /\.(?:inbox|unsafe|to-review)$/.test(kind) && kind !== 'boundary.to-review';

describe('the inbox', () => {
  it('has words for everything any domain puts into it: what it does not know, nobody would see', () => {
    const kinds = found(KIND).filter((kind) => !isStatement(kind));
    expect(kinds.length).toBeGreaterThan(20);
    const known: readonly string[] = NOTED_KINDS;
    expect(kinds.filter((kind) => !known.includes(kind))).toEqual([]);
    expect(Object.keys(AMENDS_NEED_URGENCY).filter((need) => !known.includes(`amends.${need}`))).toEqual([]);
  });

  it('leads to pages there are', () => {
    const pages: readonly string[] = INBOX_PAGES;
    expect(found(PAGE).length).toBeGreaterThan(4);
    expect(found(PAGE).filter((page) => !pages.includes(page))).toEqual([]);
  });
});
