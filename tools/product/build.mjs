// Builds what changed. Nx decides; a stamp in front of it saves asking Nx when nothing changed at all.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Trouble } from '../launch/trouble.mjs';
import { programOf, runNode, tail } from './program.mjs';

const INPUTS = [
  'apps',
  'libs',
  'migrations',
  'tools',
  'nx.json',
  'package-lock.json',
  'tsconfig.base.json',
  'tsconfig.server.json',
  'tsconfig.web.json',
];
const OUTPUTS = ['dist/api/main.js', 'dist/api/migrate.js', 'dist/dashboard/browser/index.html'];
const NOT_BUILT = /\.spec\.ts$|(^|\/)(node_modules|\.angular|dist)(\/|$)/;

/**
 * @param {string} root
 * @param {{ signal?: AbortSignal, onBuild?: () => void }} [how] `onBuild` is called when there is something to do
 */
export async function build(root, { signal, onBuild } = {}) {
  const stampFile = join(root, 'dist', '.built');
  const stamp = stampOf(root, INPUTS);
  const whole = OUTPUTS.every((file) => existsSync(join(root, file)));
  if (whole && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  onBuild?.();
  const { code, output } = await runNode(
    [programOf(root, 'nx'), 'run-many', '-t', 'build', '--outputStyle=static'],
    {
      cwd: root,
      signal,
      env: {
        NX_DAEMON: 'false',
        NX_TUI: 'false',
        NX_NO_CLOUD: 'true',
        NG_CLI_ANALYTICS: 'false',
        FORCE_COLOR: '0',
      },
    },
  );
  signal?.throwIfAborted();
  if (code !== 0) throw new Trouble(`The build failed:\n\n${tail(output, 60)}`);
  writeFileSync(stampFile, stamp);
}

/**
 * @param {string} root @param {readonly string[]} inputs files and folders, from the root
 * @returns {string} changes when a path or a byte in them changes
 */
export function stampOf(root, inputs) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesIn(root, input)).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** @param {string} root @param {string} path @returns {string[]} */
function filesIn(root, path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found || NOT_BUILT.test(path)) return [];
  if (found.isFile()) return [path];
  return readdirSync(join(root, path)).flatMap((name) => filesIn(root, `${path}/${name}`));
}
