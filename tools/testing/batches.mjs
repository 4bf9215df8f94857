// Several test files in one: a worker loads the server, or Angular, anew for each file it is given, which costs more than most
// of the tests. `npm test` therefore runs files that import others; `npx jest` on its own takes every file by itself.
import { globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

/** How many ordinary files one batch holds: fewer costs loading, more leaves a worker idle at the end. */
const HELD = 8;

/** Everything with the eyes of everybody, a year of a practice, hundreds of walks, whatever waits for a clock or a process to die. */
const LONG = [
  /(leaks|demo)\.spec/,
  /walks\.spec/,
  /(hidden|access|logs|copies)\.spec/,
  /agreement\.spec|killed|jobs\.spec/,
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
  const batches = batchesOf(
    longestFirst(files, (path) => statSync(join(root, path)).size),
    (path) => mayShare(readFileSync(join(root, path), 'utf8'), asModules),
  );
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
 * @param {readonly string[]} files in their order @param {(path: string) => boolean} sharing
 * @returns {string[][]} what takes long and what may not share alone, the rest together
 */
export function batchesOf(files, sharing) {
  const alone = files.filter((path) => rankOf(path) < LONG.length || !sharing(path));
  const rest = files.filter((path) => !alone.includes(path));
  const shared = Array.from({ length: Math.ceil(rest.length / HELD) }, (_, at) =>
    rest.slice(at * HELD, (at + 1) * HELD),
  );
  return [...alone.map((path) => [path]), ...shared];
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
  const at = LONG.findIndex((kind) => kind.test(path));
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
