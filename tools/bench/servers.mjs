// The two servers as children of ours. What the product logs goes nowhere, as it would to a collector.
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Trouble } from '../launch/trouble.mjs';
import { anyFreePort } from '../postgres/port.mjs';
import { SERVING_FLAGS } from '../product/serving-flags.mjs';

const READY_WITHIN_MS = 30_000;
const LOOK_EVERY_MS = 5;

/**
 * @typedef {object} Server
 * @property {number} pid
 * @property {number} port
 * @property {number} coldMs from the start of the process to its first 200
 * @property {() => Promise<void>} stop
 */

/**
 * @param {string} file to run with Node
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<Server>} once it takes requests
 */
export async function startServer(file, env) {
  const port = await anyFreePort();
  const follow = pathToFileURL(join(import.meta.dirname, '..', 'product', 'follow-parent.mjs')).href;
  const nowhere = openSync(devNull, 'w');
  const began = performance.now();
  const child = spawn(process.execPath, [...SERVING_FLAGS, '--import', follow, file], {
    env: { ...process.env, NODE_OPTIONS: '', HOST: '127.0.0.1', PORT: String(port), ...env },
    detached: true, // Ctrl-C reaches us; we stop it
    stdio: ['ignore', nowhere, 'inherit', 'ipc'],
  });
  closeSync(nowhere);
  const ended = new Promise((resolve) => child.once('close', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(force);
  };
  try {
    await untilReady(child, port);
  } catch (problem) {
    await stop();
    throw problem;
  }
  return { pid: child.pid ?? 0, port, coldMs: performance.now() - began, stop };
}

/** @param {import('node:child_process').ChildProcess} child @param {number} port */
async function untilReady(child, port) {
  for (const end = performance.now() + READY_WITHIN_MS; performance.now() < end;) {
    if (child.exitCode !== null)
      throw new Trouble('A server ended while starting; what it said stands above.');
    const status = await fetch(`http://127.0.0.1:${port}/api/health/ready`).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  throw new Trouble('A server does not become ready.');
}
