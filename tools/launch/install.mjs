// Runs before anything is installed: Node's own modules only.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Trouble } from './trouble.mjs';

const STILL_WORKING_EVERY_MS = 20_000;

/** @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage */

/**
 * What `node_modules` lacks, compared with the lock file. npm writes `node_modules/.package-lock.json` as its last
 * act, so an install that was cut short, or an older one, shows up here, and so does a folder deleted by hand.
 *
 * @param {Record<string, LockedPackage>} locked `packages` of package-lock.json
 * @param {Record<string, LockedPackage>} installed `packages` of node_modules/.package-lock.json
 * @param {(path: string) => boolean} onDisk whether the package's folder is there
 * @returns {string[]} paths such as `node_modules/pg`
 */
export function missingPackages(locked, installed, onDisk) {
  return Object.entries(locked)
    .filter(([path, entry]) => path !== '' && !entry.link && !(entry.optional && !installed[path]))
    .filter(([path, entry]) => installed[path]?.version !== entry.version || !onDisk(path))
    .map(([path]) => path);
}

/** @param {string} root @returns {boolean} */
export function isInstalled(root) {
  const locked = readPackages(join(root, 'package-lock.json'));
  if (!locked)
    throw new Trouble(`There is no package-lock.json in ${root}. Is this a complete clone of Reknit?`);
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  return (
    installed !== null &&
    missingPackages(locked, installed, (path) => existsSync(join(root, path))).length === 0
  );
}

/** @param {string} file @returns {Record<string, LockedPackage> | null} */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

/**
 * Installs exactly what the lock file says, with npm's output on the console.
 * @param {string} root
 */
export async function install(root) {
  console.log(
    'Installing the packages Reknit needs (first start, or the lock file changed). This takes a few minutes.',
  );
  const began = Date.now();
  const ticking = setInterval(
    () => console.log(`  … still installing (${Math.round((Date.now() - began) / 1000)} s)`),
    STILL_WORKING_EVERY_MS,
  );
  const code = await runNpm(root, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  clearInterval(ticking);
  if (code !== 0 || !isInstalled(root)) {
    throw new Trouble(
      'npm could not install the packages; its own message is above. Once that is solved, start again.',
    );
  }
  console.log(`Installed in ${Math.round((Date.now() - began) / 1000)} s.`);
}

/**
 * npm as it was used to call us, else the one on the path.
 * @param {string} root @param {string[]} args @returns {Promise<number>}
 */
function runNpm(root, args) {
  const cli = process.env.npm_execpath;
  const viaNode = cli !== undefined && /npm-cli\.[cm]?js$/.test(cli);
  const command = viaNode ? process.execPath : process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const child = spawn(command, viaNode ? [cli, ...args] : args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, SCARF_ANALYTICS: 'false', NX_DAEMON: 'false' },
    shell: !viaNode && process.platform === 'win32',
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** @param {string} root @returns {string} the Node that the lock file brings */
export function pinnedNode(root) {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * The `node` package fetches its binary in an install script. Where scripts were not allowed, or the fetch was cut
 * short, the package is there without a binary that runs: run that script once more.
 * @param {string} root
 */
export function ensurePinnedNode(root) {
  if (runs(pinnedNode(root))) return;
  console.log('Fetching Node 24 …');
  spawnSync(process.execPath, ['installArchSpecificPackage.js'], {
    cwd: join(root, 'node_modules', 'node'),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (!runs(pinnedNode(root))) {
    throw new Trouble(
      'Node 24 could not be fetched. Check the network, or delete node_modules, and start again.',
    );
  }
}

/** @param {string} binary @returns {boolean} */
function runs(binary) {
  return existsSync(binary) && spawnSync(binary, ['--version']).status === 0;
}
