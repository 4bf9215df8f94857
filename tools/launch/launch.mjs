// The way in for `npm start`, `npm test` and the rest: it works on Node 20 with nothing installed, installs what is
// missing and hands over to the Node the lock file brings. Node's own modules only.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensurePinnedNode, install, isInstalled, pinnedNode } from './install.mjs';
import { explain, Trouble } from './trouble.mjs';

export const ROOT = resolve(import.meta.dirname ?? dirname(fileURLToPath(import.meta.url)), '..', '..');
const MARK = 'REKNIT_LAUNCHED';
const PARENT_WATCH_MS = 1000;

/**
 * @param {string} script `import.meta.url` of the caller
 * @param {() => Promise<number>} main what to do under Node 24; resolves to the exit code
 */
export async function launch(script, main) {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined); // a closed terminal: go on stopping
  try {
    process.exitCode = process.env[MARK] === ROOT ? await main() : await relaunch(fileURLToPath(script));
  } catch (problem) {
    explain(problem);
    process.exitCode = 1;
  }
  process.exit(); // nothing that still waits, a timer or a channel, keeps us
}

/** @param {string} script @returns {Promise<number>} */
async function relaunch(script) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Trouble(`Reknit needs Node 20 or newer to start; this is ${process.version}.`);
  }
  const passEndingTo = watchForEnding();
  if (!isInstalled(ROOT)) await install(ROOT, passEndingTo);
  ensurePinnedNode(ROOT);

  const node = pinnedNode(ROOT);
  const path = [dirname(node), join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const child = spawn(node, [script, ...process.argv.slice(2)], {
    cwd: ROOT,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, [MARK]: ROOT, PATH: path, NX_DAEMON: 'false' },
  });
  passEndingTo((signal) => child.kill(signal));
  const code = await new Promise((resolveCode) => {
    child.once('error', () => resolveCode(1));
    child.once('exit', (status, signal) => resolveCode(status ?? (signal ? 1 : 0)));
  });
  return code;
}

/**
 * We stay only to pass on signals. If npm, which called us, is killed without a chance to tell us, our parent changes:
 * that is an ending too. The child sees our own death as a closed channel (see `whenAskedToStop`).
 * @returns {(receiver: (signal: NodeJS.Signals) => void) => void} says who is to be told; nobody yet: we just end
 */
function watchForEnding() {
  /** @type {(signal: NodeJS.Signals) => void} */
  let pass = () => process.exit(1);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => pass(signal));
  const callers = callingNpm();
  setInterval(() => {
    if (callingNpm() !== callers) pass('SIGTERM');
  }, PARENT_WATCH_MS);
  /** @param {(signal: NodeJS.Signals) => void} receiver */
  return (receiver) => void (pass = receiver);
}

/**
 * The processes between npm and us: ourselves below npm, or a shell of npm's in between.
 * @returns {string} always the same when npm did not call us
 */
function callingNpm() {
  if (process.env.npm_lifecycle_event === undefined) return '';
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    const [, name, grandparent] = /^\d+ \((.*)\) \S+ (\d+)/s.exec(stat) ?? [];
    return /^(da|ba)?sh$/.test(name ?? '') ? `${process.ppid} ${grandparent}` : String(process.ppid);
  } catch {
    return String(process.ppid);
  }
}

/**
 * Resolves at the first Ctrl-C, SIGTERM, SIGHUP, or when the launcher is gone. Further signals are ignored: the
 * terminal and the launcher both deliver one, and stopping is under way already.
 * @returns {Promise<void>}
 */
export function whenAskedToStop() {
  return new Promise((resolveStop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolveStop());
    if (process.channel) process.once('disconnect', () => resolveStop());
  });
}
