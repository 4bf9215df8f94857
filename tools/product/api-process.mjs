// The API as a child: its log goes to a file, and what a person should see goes to the console.
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Trouble } from '../launch/trouble.mjs';
import { worthShowing } from './log-line.mjs';
import { eachLine, tail } from './program.mjs';
import { SERVING_FLAGS } from './serving-flags.mjs';

const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 30_000;
const REMEMBERED_LINES = 30;

/**
 * @typedef {object} ApiProcess
 * @property {number} pid
 * @property {Promise<string>} ended resolves with the last lines of its log when it ends by itself
 * @property {() => Promise<void>} ready resolves once it answers, throws when it ended instead
 * @property {() => Promise<void>} stop
 */

/**
 * @param {string} root
 * @param {Record<string, string | undefined>} env
 * @param {{ logFile: string, built?: string, show?: (line: string) => void }} how `built` is the folder of the bundle;
 *   `show` is told of warnings and errors, a line each
 * @returns {ApiProcess}
 */
export function startApi(root, env, { logFile, built = 'dist/api', show = console.error }) {
  const follow = pathToFileURL(join(import.meta.dirname, 'follow-parent.mjs')).href;
  const child = spawn(
    process.execPath,
    [...SERVING_FLAGS, '--import', follow, join(root, built, 'main.js')],
    {
      cwd: root,
      env: { ...process.env, ...env },
      detached: true, // Ctrl-C reaches us; we tell the API, once
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  const log = createWriteStream(logFile, { flags: 'a', mode: 0o600 });
  const last = /** @type {string[]} */ ([]);
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8');
    if (stream) eachLine(stream, (line) => keep(line));
  }
  const keep = (/** @type {string} */ line) => {
    log.write(`${line}\n`);
    last.push(line);
    if (last.length > REMEMBERED_LINES) last.shift();
    const said = worthShowing(line);
    if (said) show(said);
  };
  const ended = new Promise((resolve) => {
    child.once('error', (problem) => resolve(problem.message));
    child.once('close', () => log.end(() => resolve(tail(last.join('\n')))));
  });
  return { pid: child.pid ?? 0, ended, ready: () => untilReady(env, ended), stop: () => stop(child, ended) };
}

/** @param {Record<string, string | undefined>} env @param {Promise<string>} ended */
async function untilReady(env, ended) {
  const host = !env.HOST || env.HOST === '0.0.0.0' || env.HOST === '::' ? '127.0.0.1' : env.HOST;
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${env.PORT}/api/health/ready`;
  /** @type {string | null} */
  let over = null;
  void ended.then((log) => (over = log));
  for (const end = Date.now() + READY_WITHIN_MS; Date.now() < end;) {
    if (over !== null) throw new Trouble(`The API ended while starting. Its log says:\n\n${over}`);
    const status = await fetch(url, { signal: AbortSignal.timeout(2000) }).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 80));
  }
  throw new Trouble(`The API does not become ready (${url}).`);
}

/** @param {import('node:child_process').ChildProcess} child @param {Promise<string>} ended */
async function stop(child, ended) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  await ended;
  clearTimeout(force);
}
