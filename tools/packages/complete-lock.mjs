// node tools/packages/complete-lock.mjs — after adding or updating packages.
//
// A package with native parts names one optional package per platform. Where the registry at hand does not carry them
// all, npm leaves those out of the lock file without a word, and `npm ci` then refuses the lock file everywhere. This
// writes the missing names back: version and platform, no checksum, so they are only fetched where they fit.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * @typedef {object} LockEntry
 * @property {string} [version]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {Record<string, string>} [optionalDependencies]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 */

const SYSTEMS = [
  'darwin',
  'linux',
  'win32',
  'freebsd',
  'android',
  'openharmony',
  'aix',
  'sunos',
  'netbsd',
  'openbsd',
];
const PROCESSORS = [
  'x64',
  'arm64',
  'ia32',
  'ppc64',
  'riscv64',
  's390x',
  'loong64',
  'wasm32',
  'mips64el',
  'arm',
];
const VERSION = /^\d+\.\d+\.\d+[\w.+-]*$/;

/**
 * @param {Record<string, LockEntry>} packages of package-lock.json
 * @returns {Record<string, LockEntry>} the entries that should stand there and do not, by path
 */
export function missingOptional(packages) {
  /** @type {Record<string, LockEntry>} */
  const missing = {};
  for (const [path, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isResolved(packages, path, name) || !VERSION.test(version)) continue;
      const { cpu, libc, os } = platformOf(name);
      const facts = { cpu, dev: entry.dev, libc, optional: true, os }; // in npm's order
      missing[`node_modules/${name}`] = { version, ...JSON.parse(JSON.stringify(facts)) };
    }
  }
  return missing;
}

/**
 * Node's own rule: the nearest node_modules going up.
 * @param {Record<string, LockEntry>} packages @param {string} from @param {string} name
 */
function isResolved(packages, from, name) {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    if (packages[`${base ? `${base}/` : ''}node_modules/${name}`]) return true;
    if (base === '') return false;
  }
}

/**
 * @param {string} name
 * @returns {Pick<LockEntry, 'os' | 'cpu' | 'libc'>}
 * @example platformOf('@swc/core-linux-arm64-musl') // { os: ['linux'], cpu: ['arm64'], libc: ['musl'] }
 */
export function platformOf(name) {
  const words = name.split(/[-/]/);
  const os = SYSTEMS.find((system) => words.includes(system));
  const cpu = PROCESSORS.find((processor) => words.includes(processor));
  const libc = /musl/.test(name) ? 'musl' : os === 'linux' && /gnu/.test(name) ? 'glibc' : undefined;
  return { ...(os && { os: [os] }), ...(cpu && { cpu: [cpu] }), ...(libc && { libc: [libc] }) };
}

if (import.meta.filename === process.argv[1]) {
  const file = resolve(import.meta.dirname, '..', '..', 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingOptional(lock.packages);
  lock.packages = Object.fromEntries(
    Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => a.localeCompare(b, 'en')),
  );
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${Object.keys(missing).length} optional packages written back into package-lock.json.`);
}
