// One PostgreSQL server of our own: made when there is none, adopted when an earlier run left it behind.
import { spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Trouble } from '../launch/trouble.mjs';
import { firstFreePort } from './port.mjs';
import { isPostgres, readPostmaster, until } from './postmaster.mjs';
import { canConnect } from './sql.mjs';

export const SUPERUSER = 'postgres';
const START_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 30_000;
const ATTEMPTS = 4;
const WATCH_EVERY_MS = 1000;

/** No statement, parameter or row reaches PostgreSQL's own log: it would hold clinical text. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_statement: 'none',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/**
 * @typedef {object} ClusterPlan
 * @property {string} directory the cluster's own folder
 * @property {import('./binaries.mjs').Binaries} binaries
 * @property {import('./account.mjs').Account | null} account whom it runs as
 * @property {string} password of the superuser
 * @property {number} preferredPort
 * @property {Record<string, string>} [settings] on top of ours
 *
 * @typedef {object} Cluster
 * @property {number} pid
 * @property {number} port
 * @property {string} adminUrl
 * @property {Promise<string>} ended resolves with its log's last lines when it ends without our doing
 * @property {() => Promise<void>} stop
 */

/** @param {ClusterPlan} plan @returns {Promise<Cluster>} */
export async function openCluster(plan) {
  const data = join(plan.directory, 'data');
  prepareFolder(plan);
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(plan, data);
  refuseOtherMajor(plan, data);
  const { pid, port } = (await adopt(plan, data)) ?? (await start(plan, data));
  const watch = watchFor(pid, plan.directory);
  return {
    pid,
    port,
    adminUrl: adminUrl(plan.password, port),
    ended: watch.ended,
    stop: () => {
      watch.cancel();
      return stop(pid, data);
    },
  };
}

/** @param {number} pid @param {string} directory */
function watchFor(pid, directory) {
  /** @type {NodeJS.Timeout} */
  let timer;
  const ended = new Promise((resolve) => {
    timer = setInterval(() => {
      if (isPostgres(pid)) return;
      clearInterval(timer);
      resolve(logTail(directory));
    }, WATCH_EVERY_MS).unref();
  });
  return { ended, cancel: () => clearInterval(timer) };
}

/** @param {string} password @param {number} port */
const adminUrl = (password, port) => `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`;

/** @param {ClusterPlan} plan */
function prepareFolder({ directory, account }) {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  if (account) chownSync(directory, account.uid, account.gid);
}

/**
 * A folder only gets its final name when initdb has finished.
 * @param {ClusterPlan} plan @param {string} data
 */
async function initialise(plan, data) {
  const half = `${data}.half`;
  const passwordFile = join(plan.directory, 'password');
  for (const left of [half, passwordFile]) rmSync(left, { recursive: true, force: true });
  writeFileSync(passwordFile, plan.password, { mode: 0o600, flag: 'wx' });
  if (plan.account) chownSync(passwordFile, plan.account.uid, plan.account.gid);
  const args = [
    '-D',
    half,
    '-U',
    SUPERUSER,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--data-checksums',
  ];
  args.push('--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8');
  const { code, output } = await run(plan, plan.binaries.initdb, args);
  rmSync(passwordFile, { force: true });
  if (code !== 0) throw new Trouble(`PostgreSQL could not make its data folder ${data}:\n${output}`);
  renameSync(half, data); // fails rather than replace a folder that holds something
}

/** @param {ClusterPlan} plan @param {string} data */
function refuseOtherMajor({ binaries }, data) {
  const made = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  const major = binaries.version.split('.')[0];
  if (made !== major)
    throw new Trouble(`The data in ${data} was made by PostgreSQL ${made}; this Reknit brings ${major}.`);
}

/**
 * A server that a killed run left behind is used as it is. One that does not let us in is stopped.
 * @param {ClusterPlan} plan @param {string} data
 * @returns {Promise<{ pid: number, port: number } | null>}
 */
async function adopt(plan, data) {
  const left = readPostmaster(data);
  if (!left) return null;
  if (!isPostgres(left.pid)) {
    rmSync(join(data, 'postmaster.pid'), { force: true }); // else a foreign process of that number would stop ours
    return null;
  }
  await until(() => readPostmaster(data)?.ready ?? false, START_WITHIN_MS);
  const { pid, port } = readPostmaster(data) ?? left;
  if (!plan.settings && (await canConnect(adminUrl(plan.password, port)))) return { pid, port };
  await stop(pid, data);
  return null;
}

/**
 * Another program may take the port between our look and PostgreSQL's, and a server killed a moment ago may still hold
 * its shared memory: both pass, so try again.
 * @param {ClusterPlan} plan @param {string} data
 * @returns {Promise<{ pid: number, port: number }>}
 */
async function start(plan, data) {
  for (let attempt = 1; ; attempt += 1) {
    const port = await firstFreePort(plan.preferredPort);
    const pid = await startOnce(plan, data, port);
    if (pid) return { pid, port };
    if (attempt === ATTEMPTS)
      throw new Trouble(`PostgreSQL does not start. Its log says:\n${logTail(plan.directory)}`);
    await new Promise((resolve) => setTimeout(resolve, 500 * attempt));
  }
}

/**
 * Started without a shell and in a session of its own: Ctrl-C reaches us first, and we stop it in order.
 * @param {ClusterPlan} plan @param {string} data @param {number} port
 * @returns {Promise<number | null>} its process, once it is ready
 */
async function startOnce(plan, data, port) {
  const settings = Object.entries({ ...SETTINGS, ...plan.settings });
  const args = [
    '-D',
    data,
    '-p',
    String(port),
    ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const log = openSync(join(plan.directory, 'server.log'), 'a', 0o600);
  const child = spawn(plan.binaries.postgres, args, {
    ...asServer(plan),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  const ended = () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
  child.once('error', () => undefined);
  const ready = () => readPostmaster(data)?.pid === child.pid && readPostmaster(data)?.ready === true;
  await until(() => ended() || ready(), START_WITHIN_MS);
  return !ended() && ready() ? /** @type {number} */ (child.pid) : null;
}

/**
 * Fast shutdown: open transactions are rolled back, everything committed is on disk.
 * @param {number} pid @param {string} data
 */
async function stop(pid, data) {
  const gone = () => readPostmaster(data)?.pid !== pid && !isPostgres(pid);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGQUIT', 'SIGKILL'])) {
    if (!isPostgres(pid)) return;
    process.kill(pid, signal);
    if (await until(gone, signal === 'SIGINT' ? STOP_WITHIN_MS : 5000)) return;
  }
}

/** @param {string} directory @returns {string} the last lines of the server's log */
function logTail(directory) {
  try {
    return readFileSync(join(directory, 'server.log'), 'utf8').trimEnd().split('\n').slice(-15).join('\n');
  } catch {
    return '(no log)';
  }
}

/** @param {ClusterPlan} plan */
function asServer({ account }) {
  const env = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
  return { cwd: '/', env, ...(account && { uid: account.uid, gid: account.gid }) };
}

/**
 * @param {ClusterPlan} plan @param {string} program @param {string[]} args
 * @returns {Promise<{ code: number, output: string }>}
 */
function run(plan, program, args) {
  const child = spawn(program, args, { ...asServer(plan), stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => {
    child.once('error', (problem) => resolve({ code: 1, output: problem.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
