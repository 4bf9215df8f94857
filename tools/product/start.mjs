// npm start, once the packages are there: database, build, migration, demo practice, API.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, whenAskedToStop } from '../launch/launch.mjs';
import { explain, Trouble } from '../launch/trouble.mjs';
import { serverAccount } from '../postgres/account.mjs';
import { answers, isFree } from '../postgres/port.mjs';
import { startApi } from './api-process.mjs';
import { build } from './build.mjs';
import { note, openDataFolder, readNotes, readSecrets } from './data-folder.mjs';
import { openEmbedded, openOperators } from './database.mjs';
import { leaveFolder, noteRun, takeFolder } from './run-file.mjs';
import { databaseIdentity, hasPractice, migrate, seed } from './steps.mjs';

export const DEMO_PASSWORD = 'lanternhill-demo-2026';

/** Asked to stop before everything ran: not a fault. */
class Stopped extends Error {}

/** @returns {Promise<number>} exit code */
export async function start() {
  const stopping = new AbortController();
  const asked = whenAskedToStop().then(() => stopping.abort(new Stopped()));
  /** @type {(() => unknown)[]} */
  const closers = [];
  try {
    const api = await bringUp(stopping.signal, closers);
    const lost = await Promise.race([asked, api.ended]);
    if (lost !== undefined && !stopping.signal.aborted)
      throw new Trouble(`The API ended unexpectedly. Its log says:\n\n${lost}`);
  } catch (problem) {
    if (!stopping.signal.aborted) throw problem;
  } finally {
    if (stopping.signal.aborted) console.log('\nStopping …');
    for (const close of closers.reverse()) await Promise.resolve(close()).catch(explain);
  }
  console.log('Reknit has stopped.');
  return 0;
}

/**
 * @param {AbortSignal} signal @param {(() => unknown)[]} closers in the order things were begun
 * @returns {Promise<import('./api-process.mjs').ApiProcess>}
 */
async function bringUp(signal, closers) {
  if (existsSync(join(ROOT, '.env'))) process.loadEnvFile(join(ROOT, '.env'));
  const { env } = process;
  const account = serverAccount();
  const folder = openDataFolder(ROOT, env.REKNIT_DATA_DIR, account);
  const port = portFrom(env.PORT);
  const url = env.PUBLIC_ORIGIN ?? `http://localhost:${port}`;
  await takeFolder(folder.runFile, url);
  signal.addEventListener('abort', () => noteRun(folder.runFile, { stopping: true }));
  closers.push(() => leaveFolder(folder.runFile));
  await requireFreePort(port);

  const secrets = readSecrets(folder);
  const opening = env.DATABASE_URL
    ? openOperators(env.DATABASE_URL, env.APP_DATABASE_URL, secrets)
    : openEmbedded(ROOT, folder, secrets, account);
  closers.push(() =>
    opening.then(
      (database) => database.stop(),
      () => undefined,
    ),
  );
  const building = build(ROOT, { signal, onBuild: () => console.log('Building what changed …') });
  closers.push(() => building.catch(() => undefined));
  const [database] = await Promise.all([opening, building]);

  const contextKey = env.CONTEXT_KEY ?? secrets.contextKey;
  const step = { root: ROOT, migrationUrl: database.migrationUrl, contextKey, signal };
  await migrate(step);
  const accounts = await demoAccounts(step, folder);
  signal.throwIfAborted();

  const api = startApi(
    ROOT,
    apiEnvironment({ port, url, database, secrets, demo: accounts.length > 0 }),
    folder.apiLog,
  );
  closers.push(api.stop);
  noteRun(folder.runFile, { api: api.pid });
  await Promise.race([
    api.ready(),
    new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
  ]);
  announce(url, accounts, folder.path);
  return api;
}

/**
 * @param {{ port: number, url: string, database: import('./database.mjs').Database, secrets: import('./data-folder.mjs').Secrets, demo: boolean }} facts
 * @returns {Record<string, string | undefined>}
 */
export function apiEnvironment({ port, url, database, secrets, demo }) {
  const { env } = process;
  return {
    NODE_ENV: env.NODE_ENV ?? 'development',
    HOST: env.HOST ?? '127.0.0.1',
    PORT: String(port),
    PUBLIC_ORIGIN: url,
    APP_DATABASE_URL: database.appUrl,
    DATABASE_URL: undefined, // the API has no business with a connection that may do more
    DASHBOARD_DIR: join(ROOT, 'dist', 'dashboard', 'browser'),
    SESSION_KEY: env.SESSION_KEY ?? secrets.sessionKey,
    CONTEXT_KEY: env.CONTEXT_KEY ?? secrets.contextKey,
    DEMO: demo ? '1' : '0',
  };
}

/**
 * The demo practice is for a database without any practice, at its first start, and never for production.
 * @param {import('./steps.mjs').Step} step @param {import('./data-folder.mjs').DataFolder} folder
 * @returns {Promise<string[]>} empty when this database has none
 */
async function demoAccounts(step, folder) {
  if (process.env.NODE_ENV === 'production') return [];
  const id = await databaseIdentity(step.migrationUrl);
  const known = readNotes(folder).demoAccounts ?? {};
  if (known[id]?.length) return known[id];
  const begun = known[id] !== undefined; // an earlier start was cut short between making it and noting its accounts
  if (!begun && (process.env.SEED === 'none' || (await hasPractice(step.migrationUrl)))) return [];
  console.log('Creating the demo practice …');
  note(folder, { demoAccounts: { ...known, [id]: [] } });
  const accounts = await seed(step);
  note(folder, { demoAccounts: { ...known, [id]: accounts } });
  return accounts;
}

/** @param {string | undefined} text @returns {number} */
function portFrom(text) {
  const port = Number(text ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Trouble(`PORT=${text} is no port; give a number from 1 to 65535.`);
  return port;
}

/** A browser asks ::1 for "localhost" as well, so somebody listening only there is in the way too. @param {number} port */
async function requireFreePort(port) {
  if ((await isFree(port)) && !(await answers(port, '::1'))) return;
  throw new Trouble(
    `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`,
  );
}

/** @param {string} url @param {string[]} accounts @param {string} dataPath */
function announce(url, accounts, dataPath) {
  console.log(`\nReknit is ready at ${url}\n`);
  if (accounts.length > 0) {
    console.log(`Demo accounts, all with the password ${DEMO_PASSWORD}`);
    const width = Math.max(...accounts.map((line) => line.indexOf(' ')));
    for (const line of accounts) {
      const [email = '', ...words] = line.split(' ');
      console.log(`  ${email.padEnd(width)}  ${words.join(' ')}`);
    }
    console.log('');
  }
  console.log(`Data and logs: ${dataPath}\nCtrl-C stops everything.`);
}
