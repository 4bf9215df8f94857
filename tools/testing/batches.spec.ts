import { globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projects } from '../../jest.config.mjs';
import { batchesOf, longestFirst, mayShare, writeBatches } from './batches.mjs';
import InOrder from './in-order.mjs';

describe('the order in which test files are taken', () => {
  it('begins with what is known to take long, and else with the larger file', () => {
    const sizes = { 'rate.spec.ts': 3, 'screening.spec.ts': 9, 'walks.spec.ts': 2, 'leaks.spec.ts': 1 };
    expect(longestFirst(Object.keys(sizes), (path) => sizes[path as keyof typeof sizes])).toEqual([
      'leaks.spec.ts',
      'walks.spec.ts',
      'screening.spec.ts',
      'rate.spec.ts',
    ]);
  });

  it('is that of their names for Jest', () => {
    expect(new InOrder().sort([{ path: '/b/010' }, { path: '/b/002' }])).toEqual([
      { path: '/b/002' },
      { path: '/b/010' },
    ]);
  });
});

describe('what may run in one place with other test files', () => {
  it.each([
    ['asks for an environment', '/** @jest-environment node */\n'],
    ['replaces a module', "jest.mock('calendar');\n"],
    ['reads the log', "const world = await aWorld({ LOG_LEVEL: 'info' }, log);\n"],
  ])('is nothing that %s', (_, text) => {
    expect(mayShare(text, false)).toBe(false);
  });

  it('is nothing with hooks around everything, where it cannot be put inside a description', () => {
    const hooks = 'afterEach(() => jest.useRealTimers());\n';
    expect([mayShare(hooks, true), mayShare(hooks, false)]).toEqual([false, true]);
    expect(mayShare("describe('x', () => {\n  afterEach(() => undefined);\n});\n", true)).toBe(true);
  });
});

describe('batches', () => {
  it('hold every file once: alone what must be, few of what takes long, as much as fits of the rest', () => {
    const walks = ['a-walks.spec.ts', 'b-walks.spec.ts', 'c-walks.spec.ts'];
    const files = ['leaks.spec.ts', ...walks, ...Array.from({ length: 20 }, (_, at) => `${at}.spec.ts`)];
    const batches = batchesOf(files, {
      sizeOf: () => 12_000,
      mayShare: (path) => path !== '3.spec.ts',
    });
    expect(batches.flat().toSorted()).toEqual(files.toSorted());
    expect(batches.map(({ length }) => length)).toEqual([1, 2, 1, 1, 9, 9, 1]);
    expect(batches.slice(0, 4)).toEqual([
      ['leaks.spec.ts'],
      walks.slice(0, 2),
      walks.slice(2),
      ['3.spec.ts'],
    ]);
  });

  it('hold what takes long and may not share by itself as well', () => {
    const files = ['a-walks.spec.ts', 'b-walks.spec.ts', 'c-walks.spec.ts'];
    const mayShare = (path: string) => !path.startsWith('b');
    expect(batchesOf(files, { sizeOf: () => 1, mayShare })).toEqual([
      ['a-walks.spec.ts', 'c-walks.spec.ts'],
      ['b-walks.spec.ts'],
    ]);
  });

  it('are every test file there is, whatever its layer', () => {
    const root = join(import.meta.dirname, '..', '..');
    const folder = mkdtempSync(join(tmpdir(), 'batches-'));
    const batched = projects.flatMap((project) => writeBatches(root, project, folder).flat());
    rmSync(folder, { recursive: true });
    const everywhere = globSync('{apps,libs,migrations,test,tools}/**/*.spec.ts', { cwd: root });
    expect(batched.toSorted()).toEqual(everywhere.toSorted());
  });

  it('are written as files that load the others', () => {
    const root = mkdtempSync(join(tmpdir(), 'batches-'));
    mkdirSync(join(root, 'libs'));
    writeFileSync(join(root, 'libs', 'a.spec.ts'), '/** @jest-environment node */\n');
    writeFileSync(join(root, 'libs', 'b.spec.ts'), '');
    const project = { displayName: 'web', testMatch: ['<rootDir>/libs/*.spec.ts'] };
    const folder = join(root, 'dist', 'batches');
    const written = () => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));

    writeBatches(root, project, folder);
    expect(written()).toEqual([
      '/** @jest-environment node */\ndescribe("libs/a.spec.ts", () => void require("../../libs/a.spec"));\n',
      'describe("libs/b.spec.ts", () => void require("../../libs/b.spec"));\n',
    ]);
    writeBatches(root, { ...project, extensionsToTreatAsEsm: ['.ts'] }, folder);
    expect(written()[1]).toBe('import "../../libs/b.spec";\n');
    rmSync(root, { recursive: true });
  });
});
