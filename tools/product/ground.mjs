// What an API stands on: a data folder that is ours, a free port, a database with its roles.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../launch/launch.mjs';
import { Trouble } from '../launch/trouble.mjs';
import { serverAccount } from '../postgres/account.mjs';
import { answers, isFree } from '../postgres/port.mjs';
import { note, openDataFolder, readNotes, readSecrets } from './data-folder.mjs';
import { openEmbedded, openOperators } from './database.mjs';
import { leaveFolder, noteRun, takeFolder } from './run-file.mjs';
import { databaseIdentity, hasPractice, seed } from './steps.mjs';

/**
 * @typedef {object} Ground
 * @property {import('./data-folder.mjs').DataFolder} folder
 * @property {number} port of the API
 * @property {string} url what the browser shows
 * @property {Promise<import('./database.mjs').Database>} opening
 * @property {{ sessionKey: string, contextKey: string, masterKey: string }} keys
 */

/**
 * @param {import('./session.mjs').Session} session
 * @param {(port: number) => string} urlFor where this run answers, unless PUBLIC_ORIGIN says otherwise
 * @returns {Promise<Ground>}
 */
export async function openGround({ signal, onClose }, urlFor) {
  if (existsSync(join(ROOT, '.env'))) process.loadEnvFile(join(ROOT, '.env'));
  const { env } = process;
  const account = serverAccount();
  const folder = openDataFolder(ROOT, env.REKNIT_DATA_DIR, account);
  const port = portFrom(env.PORT);
  const url = env.PUBLIC_ORIGIN || urlFor(port);
  await takeFolder(folder.runFile, url);
  signal.addEventListener('abort', () => noteRun(folder.runFile, { stopping: true }));
  onClose(() => leaveFolder(folder.runFile));
  await requireFreePort(port);

  const secrets = readSecrets(folder);
  const opening = env.DATABASE_URL
    ? openOperators(env.DATABASE_URL, env.APP_DATABASE_URL, secrets)
    : openEmbedded(ROOT, folder, secrets, account);
  const stop = async () => (await opening).stop();
  onClose(() => stop().catch(() => undefined)); // what did not open needs no closing, and is told elsewhere
  const keys = {
    sessionKey: env.SESSION_KEY || secrets.sessionKey,
    contextKey: env.CONTEXT_KEY || secrets.contextKey,
    masterKey: env.MASTER_KEY || secrets.masterKey,
  };
  return { folder, port, url, opening, keys };
}

/**
 * The demo practice is for a database without any practice, at its first start, and never for production.
 * @param {import('./steps.mjs').Step} step @param {import('./data-folder.mjs').DataFolder} folder
 * @returns {Promise<string[]>} its accounts; empty when this database has none
 */
export async function demoAccounts(step, folder) {
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

/**
 * @param {Ground} ground @param {{ appUrl: string, demo: boolean }} facts
 * @returns {Record<string, string | undefined>} what the API reads with readConfig
 */
export function apiEnvironment({ port, url, keys }, { appUrl, demo }) {
  const { env } = process;
  return {
    NODE_ENV: env.NODE_ENV || 'development',
    HOST: env.HOST || '127.0.0.1',
    PORT: String(port),
    PUBLIC_ORIGIN: url,
    APP_DATABASE_URL: appUrl,
    DATABASE_URL: undefined, // the API has no business with a connection that may do more
    SESSION_KEY: keys.sessionKey,
    CONTEXT_KEY: keys.contextKey,
    MASTER_KEY: keys.masterKey,
    DEMO: demo ? '1' : '0',
  };
}

/** @param {string | undefined} text @returns {number} */
function portFrom(text) {
  const port = Number(text || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Trouble(`PORT=${text} is no port; give a number from 1 to 65535.`);
  }
  return port;
}

/** A browser asks ::1 for "localhost" as well, so somebody listening only there is in the way too. @param {number} port */
export async function requireFreePort(port, hint = `PORT=${port + 1} npm start`) {
  if ((await isFree(port)) && !(await answers(port, '::1'))) return;
  throw new Trouble(
    `Port ${port} is taken by another program. Stop that one, or choose another port: ${hint}`,
  );
}
