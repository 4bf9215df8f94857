import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const INSIST_AFTER_MS = 15_000;

/**
 * @param {string} root @param {string} name of a package that is a program of the same name
 * @returns {string} the file to run with Node
 */
export function programOf(root, name, program = name.replace(/^@.*\//, '')) {
  const home = join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  return join(home, typeof bin === 'string' ? bin : bin[program]);
}

/**
 * Runs a Node program to its end, in a process group of its own so that stopping it stops what it started too.
 *
 * @param {string[]} args for Node
 * @param {{ cwd: string, env?: Record<string, string | undefined>, signal?: AbortSignal, onLine?: (line: string) => void }} how
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runNode(args, { cwd, env, signal, onLine }) {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = () => {
    endGroup(child, 'SIGTERM');
    setTimeout(() => endGroup(child, 'SIGKILL'), INSIST_AFTER_MS).unref();
  };
  signal?.addEventListener('abort', stop, { once: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (chunk) => (output += chunk));
    if (onLine) eachLine(stream, onLine);
  }
  return new Promise((resolve) => {
    child.once('error', (problem) => resolve({ code: 1, output: problem.message }));
    child.once('close', (code) => {
      signal?.removeEventListener('abort', stop);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} signal */
export function endGroup(child, signal) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch {
    child.kill(signal);
  }
}

/** @param {import('node:stream').Readable} stream @param {(line: string) => void} onLine */
export function eachLine(stream, onLine) {
  let rest = '';
  stream.on('data', (chunk) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
  });
  stream.on('end', () => rest && onLine(rest));
}

/** @param {string} text @param {number} [lines] @returns {string} */
export function tail(text, lines = 25) {
  return text.trimEnd().split('\n').slice(-lines).join('\n');
}
