// Several test files in one: a worker loads the server, or Angular, anew for each file it is given, which costs more than most
// of the tests. `npm test` therefore runs files that import others; `npx jest` on its own takes every file by itself.
import { globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

/** How many bytes of ordinary files one batch holds: fewer costs loading, more leaves a worker idle at the end. */
const HELD = 100_000;

/**
 * Everything with the eyes of everybody, a year of a practice, hundreds of walks, whatever waits for a clock or a process to die: how
 * many of each kind one batch holds.
 */
const LONG = [
  { kind: /(leaks|demo)\.spec/, held: 1 },
  { kind: /walks\.spec/, held: 2 },
  { kind: /(hidden|access|logs|copies)\.spec/, held: 2 },
  { kind: /agreement\.spec|killed|jobs\.spec/, held: 4 },
];

/**
 * What would reach into the other files of a batch, or they into it: another environment, modules replaced, hooks around everything; and
 * reading the log, because a line written outside of a request goes to the first application of a load.
 */
const ALONE = /@jest-environment|jest\.(mock|unstable_mockModule)\(|\bLOG_LEVEL: /;
const HOOKS_OUTSIDE = /^(before|after)(Each|All)\(/m;

/**
 * @typedef {object} Project of Jest
 * @property {string} displayName
 * @property {readonly string[]} testMatch beginning with `<rootDir>/`
 * @property {readonly string[]} [extensionsToTreatAsEsm]
 */

/**
 * Writes the batches of a project, numbered in the order they are to run.
 * @param {string} root @param {Project} project @param {string} folder where to; emptied first
 * @returns {string[][]} the files of each batch, relative to the root
 */
export function writeBatches(root, project, folder) {
  const asModules = project.extensionsToTreatAsEsm !== undefined;
  const patterns = project.testMatch.map((pattern) => pattern.replace('<rootDir>/', ''));
  const files = globSync(patterns, { cwd: root }).map((path) => path.replaceAll('\\', '/'));
  const sizeOf = (/** @type {string} */ path) => statSync(join(root, path)).size;
  const batches = batchesOf(longestFirst(files, sizeOf), {
    sizeOf,
    mayShare: (path) => mayShare(readFileSync(join(root, path), 'utf8'), asModules),
  });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [at, batch] of batches.entries()) {
    const lines = batch.map((path) => line(path, relative(folder, root).replaceAll('\\', '/'), asModules));
    const head = batch.length === 1 ? environmentOf(readFileSync(join(root, batch[0] ?? ''), 'utf8')) : '';
    const name = `${String(at).padStart(3, '0')}-${basename(batch[0] ?? '', '.spec.ts')}.spec.ts`;
    writeFileSync(join(folder, name), `${head}${lines.join('\n')}\n`);
  }
  return batches;
}

/**
 * @param {readonly string[]} files @param {(path: string) => number} sizeOf
 * @returns {string[]} what is known to take long first, and else the larger file, so that no worker waits at the end for another's
 */
export function longestFirst(files, sizeOf) {
  return files
    .map((path) => ({ path, rank: rankOf(path), size: sizeOf(path) }))
    .sort((one, other) => one.rank - other.rank || other.size - one.size || (one.path < other.path ? -1 : 1))
    .map(({ path }) => path);
}

/**
 * @param {readonly string[]} files in their order
 * @param {{ sizeOf: (path: string) => number, mayShare: (path: string) => boolean }} about in bytes; and whether with others
 * @returns {string[][]} what may not share by itself, what takes long with few of its kind, the rest together
 */
export function batchesOf(files, { sizeOf, mayShare }) {
  const batches = LONG.flatMap(({ held }, rank) => {
    const all = files.filter((path) => rankOf(path) === rank);
    const sharing = all.filter(mayShare);
    return [
      ...groups(sharing, (group) => group.length >= held),
      ...all.filter((path) => !sharing.includes(path)).map((path) => [path]),
    ];
  });
  const rest = files.filter((path) => rankOf(path) === LONG.length);
  const alone = rest.filter((path) => !mayShare(path));
  const shared = rest.filter((path) => !alone.includes(path));
  const isFull = (/** @type {readonly string[]} */ group) =>
    group.reduce((size, path) => size + sizeOf(path), 0) >= HELD;
  return [...batches, ...alone.map((path) => [path]), ...groups(shared, isFull)];
}

/**
 * @param {readonly string[]} files @param {(group: readonly string[]) => boolean} isFull
 * @returns {string[][]} one after the other, a new group once the one before is full
 */
function groups(files, isFull) {
  /** @type {string[][]} */
  const found = [];
  for (const path of files) {
    const last = found.at(-1);
    if (last && !isFull(last)) last.push(path);
    else found.push([path]);
  }
  return found;
}

/**
 * @param {string} text of a test file @param {boolean} asModules imports cannot be put inside a `describe` as calls can
 * @returns {boolean} whether other files can run in the same place
 */
export function mayShare(text, asModules) {
  return !ALONE.test(text) && !(asModules && HOOKS_OUTSIDE.test(text));
}

/** @param {string} path @returns {number} the less, the sooner */
function rankOf(path) {
  const at = LONG.findIndex(({ kind }) => kind.test(path));
  return at < 0 ? LONG.length : at;
}

/** @param {string} path @param {string} up from the folder to the root @param {boolean} asModules @returns {string} */
function line(path, up, asModules) {
  const from = JSON.stringify(`${up}/${path.replace(/\.ts$/, '')}`);
  return asModules ? `import ${from};` : `describe(${JSON.stringify(path)}, () => void require(${from}));`;
}

/** @param {string} text @returns {string} the comment by which a file asks for its environment, which Jest reads in the first file only */
function environmentOf(text) {
  const asked = /\/\*\*\s*@jest-environment \S+ \*\//.exec(text);
  return asked ? `${asked[0]}\n` : '';
}
