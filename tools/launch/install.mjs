// Runs before anything is installed: Node's own modules only.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
 * Installs exactly what the lock file says, with npm's output on the console. One at a time: `npm start` and `npm test`
 * may be called in the same moment, and a second one then finds everything there.
 * @param {string} root
 * @param {(stop: () => void) => void} onEnding is given the way to stop npm
 */
export async function install(root, onEnding) {
  const release = await takeTurn(join(root, '.reknit', 'installing'));
  try {
    if (!isInstalled(root)) await runInstall(root, onEnding);
  } finally {
    release();
  }
}

/** @param {string} root @param {(stop: () => void) => void} onEnding */
async function runInstall(root, onEnding) {
  console.log(
    'Installing the packages Reknit needs (first start, or the lock file changed). This takes a minute or two.',
  );
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const ticking = setInterval(
    () => console.log(`  … still installing (${seconds()} s)`),
    STILL_WORKING_EVERY_MS,
  );
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const code = await runNpm(root, args, onEnding);
  clearInterval(ticking);
  if (code !== 0 || !isInstalled(root)) {
    throw new Trouble(
      'npm could not install the packages; its own message is above. Once that is solved, start again.',
    );
  }
  console.log(`Installed in ${seconds()} s.`);
}

/**
 * Waits for the process that holds the file, if it lives, and then holds it.
 * @param {string} file @returns {Promise<() => void>} lets go of it
 */
async function takeTurn(file) {
  mkdirSync(dirname(file), { recursive: true });
  for (let waited = 0; ; waited += 1) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch {
      if (!holderLives(file)) rmSync(file, { force: true });
      else if (waited === 0) console.log('Another start is installing the packages; waiting for it …');
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** @param {string} file @returns {boolean} */
function holderLives(file) {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0);
    return true;
  } catch (problem) {
    return /** @type {NodeJS.ErrnoException} */ (problem).code === 'EPERM';
  }
}

/**
 * npm as it was used to call us, else the one on the path.
 * @param {string} root @param {string[]} args @param {(stop: () => void) => void} onEnding
 * @returns {Promise<number>} its exit code
 */
function runNpm(root, args, onEnding) {
  const cli = process.env.npm_execpath;
  const viaNode = cli !== undefined && /npm-cli\.[cm]?js$/.test(cli);
  const command = viaNode ? process.execPath : process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const child = spawn(command, viaNode ? [cli, ...args] : args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, SCARF_ANALYTICS: 'false', NX_DAEMON: 'false' },
    shell: !viaNode && process.platform === 'win32',
  });
  onEnding(() => child.kill('SIGTERM'));
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
