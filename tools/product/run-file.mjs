// One running Reknit for one data folder. The file says who runs; a killed run leaves it behind, and that is noticed.
import { rmSync, writeFileSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { Trouble } from '../launch/trouble.mjs';
import { isAlive, until } from '../postgres/postmaster.mjs';
import { readJson, writeJson } from './data-folder.mjs';

const RUNNERS = /tools\/(start|dev)\.mjs/;
const API = /dist\/(dev-)?api\/main\.js/;
/** Within this time a start notices that npm, which called it, was killed. */
const NOTICE_MS = 2500;
const LET_GO_MS = 35_000;

/** @typedef {{ pid: number, url: string, api?: number, stopping?: boolean }} Run */

/**
 * Takes the folder for this process, or says who has it. What a killed run left behind is stopped first.
 * @param {string} file @param {string} url where this run will answer
 */
export async function takeFolder(file, url) {
  const before = () => /** @type {Run | null} */ (readJson(file));
  const runs = () => isOurs(before()?.pid, RUNNERS);
  if (runs()) await until(() => !runs() || before()?.stopping === true, NOTICE_MS);
  if (runs() && before()?.stopping) await until(() => !runs(), LET_GO_MS);
  const other = before();
  if (other && runs()) {
    throw new Trouble(
      `Reknit is running from this folder already, at ${other.url} (process ${other.pid}). Stop that one first.`,
    );
  }
  if (other?.api && isOurs(other.api, API)) await endLeftover(other.api);
  rmSync(file, { force: true });
  try {
    writeFileSync(file, JSON.stringify({ pid: process.pid, url }), { flag: 'wx', mode: 0o600 });
  } catch {
    throw new Trouble('Another start of Reknit in this folder was a moment quicker. Stop that one first.');
  }
}

/** @param {string} file @param {Partial<Run>} change */
export function noteRun(file, change) {
  writeJson(file, { ...readJson(file), ...change });
}

/** @param {string} file */
export function leaveFolder(file) {
  if (/** @type {Run | null} */ (readJson(file))?.pid === process.pid) rmSync(file, { force: true });
}

/** An API whose parent was killed stops by itself; this waits for it, and insists. @param {number} pid */
async function endLeftover(pid) {
  const gone = () => !isOurs(pid, API);
  process.kill(pid, 'SIGTERM');
  if (await until(gone, LET_GO_MS)) return;
  process.kill(pid, 'SIGKILL');
  await until(gone, 5000);
}

/** @param {number | undefined} pid @param {RegExp} program what its command line holds @returns {boolean} */
function isOurs(pid, program) {
  return pid !== undefined && pid !== process.pid && isAlive(pid) && program.test(commandLine(pid));
}

/** @param {number} pid @returns {string} empty for a process that has ended */
function commandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return spawnSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' }).stdout ?? '';
  }
}
