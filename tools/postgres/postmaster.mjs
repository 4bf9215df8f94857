// What PostgreSQL writes down about a running server, and whether it is true.
import { readFileSync, readlinkSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** @typedef {{ pid: number, port: number, ready: boolean }} Postmaster */

/**
 * @param {string} text the content of postmaster.pid
 * @returns {Postmaster | null} null for a file that is not whole yet
 * @example parsePostmaster('4711\n/data\n1767225600\n15432\n\n127.0.0.1\n\nready   \n') // { pid: 4711, port: 15432, ready: true }
 */
export function parsePostmaster(text) {
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, port: Number(lines[3] ?? 0), ready: lines[7] === 'ready' };
}

/** @param {string} data the cluster's data folder @returns {Postmaster | null} */
export function readPostmaster(data) {
  try {
    return parsePostmaster(readFileSync(join(data, 'postmaster.pid'), 'utf8'));
  } catch {
    return null;
  }
}

/** @param {number} pid @returns {boolean} */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return /** @type {NodeJS.ErrnoException} */ (problem).code === 'EPERM';
  }
}

/**
 * Process numbers are reused, above all in containers: a live number alone proves nothing.
 * @param {number} pid @returns {boolean} whether that process is a PostgreSQL server
 */
export function isPostgres(pid) {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') {
    const { stdout } = spawnSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' });
    return (stdout ?? '').includes('postgres');
  }
  try {
    return /\/postgres( \(deleted\))?$/.test(readlinkSync(`/proc/${pid}/exe`));
  } catch {
    return false; // ended and not yet collected, or somebody else's
  }
}

/**
 * Waits until `condition` holds.
 * @param {() => boolean | Promise<boolean>} condition @param {number} withinMs
 * @returns {Promise<boolean>} false when the time was up first
 */
export async function until(condition, withinMs) {
  for (const end = Date.now() + withinMs; Date.now() < end;) {
    if (await condition()) return true;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  return condition();
}
