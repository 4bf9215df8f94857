// The built product for the journeys, on databases of its own: nothing of the developer's data is touched.
// Playwright starts and stops it (playwright.config.ts). Run by itself it brings its own PostgreSQL.
import { join } from 'node:path';
import { ROOT, whenAskedToStop } from '../launch/launch.mjs';
import { explain, Trouble } from '../launch/trouble.mjs';
import { withClient } from '../postgres/sql.mjs';
import { startApi } from '../product/api-process.mjs';
import { build } from '../product/build.mjs';
import { prepareDatabase } from '../product/database.mjs';
import { migrate, seed } from '../product/steps.mjs';
import { openScratchCluster } from '../testing/scratch-cluster.mjs';
import { CONTEXT_KEY, MASTER_KEY, SESSION_KEY } from '../../test/support/keys.ts';
import { LIVED, PASSWORDS } from '../testing/template-name.mjs';
import { openMailbox } from './mailbox.mjs';
import { baseUrl, lanes } from './ports.mjs';

/**
 * @typedef {(() => unknown)[]} Closers
 * @typedef {{ contextKey: string, sessionKey: string, masterKey: string }} Keys
 */

/** @returns {Promise<number>} exit code */
async function serve() {
  const asked = whenAskedToStop();
  /** @type {Closers} */
  const closers = [];
  try {
    const apis = await bringUp(closers);
    const lost = await Promise.race([asked, ...apis.map(({ ended }) => ended)]);
    if (lost !== undefined) throw new Trouble(`The API ended in the middle of the journeys:\n\n${lost}`);
    return 0;
  } catch (problem) {
    explain(problem);
    return 1;
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

/** @param {Closers} closers */
async function bringUp(closers) {
  await build(ROOT);
  const adminUrl = process.env.TEST_DATABASE_ADMIN_URL ?? (await ownCluster(closers));
  const keys = { contextKey: CONTEXT_KEY, sessionKey: SESSION_KEY, masterKey: MASTER_KEY };
  const names = lanes.map((_, at) => `reknit_journeys_${process.pid}_${at}`);
  const from = (await hasLived(adminUrl)) ? LIVED : await livedThrough(closers, adminUrl, keys);
  const urls = [];
  for (const name of names) urls.push(await copied(closers, adminUrl, from, name));
  const apis = [];
  // The first comes last: Playwright begins when that one is ready.
  for (const [at, lane] of [...lanes.entries()].reverse())
    apis.push(await started(closers, lane, urls[at] ?? '', keys));
  return apis;
}

/** @param {string} adminUrl */
function hasLived(adminUrl) {
  return withClient(adminUrl, async (admin) => {
    const { rows } = await admin.query('select 1 from pg_database where datname = $1', [LIVED]);
    return rows.length > 0;
  });
}

/** @param {Closers} closers */
async function ownCluster(closers) {
  const cluster = await openScratchCluster(ROOT);
  closers.push(cluster.stop);
  return cluster.adminUrl;
}

/**
 * A database in which the demo practice has been lived through.
 * @param {Closers} closers @param {string} adminUrl @param {Keys} keys
 * @returns {Promise<string>} its name
 */
async function livedThrough(closers, adminUrl, keys) {
  const name = `reknit_journeys_${process.pid}_lived`;
  closers.push(() => dropped(adminUrl, name));
  const { migrationUrl, appUrl } = await prepareDatabase(adminUrl, name, PASSWORDS);
  const step = { root: ROOT, migrationUrl, appUrl, ...keys, publicOrigin: baseUrl };
  await migrate(step);
  await seed(step);
  return name;
}

/**
 * @param {Closers} closers @param {string} adminUrl @param {string} from @param {string} name
 * @returns {Promise<string>} as the application connects
 */
async function copied(closers, adminUrl, from, name) {
  closers.push(() => dropped(adminUrl, name));
  await withClient(adminUrl, (admin) => admin.query(`create database ${name} template ${from}`));
  const { appUrl } = await prepareDatabase(adminUrl, name, PASSWORDS);
  return appUrl;
}

/** @param {string} adminUrl @param {string} name */
function dropped(adminUrl, name) {
  return withClient(adminUrl, (admin) => admin.query(`drop database if exists ${name} with (force)`));
}

/**
 * @param {Closers} closers @param {import('./ports.mjs').Lane} lane @param {string} appUrl @param {Keys} keys
 */
async function started(closers, { port, mailboxPort }, appUrl, keys) {
  const mailbox = await openMailbox(Number(mailboxPort));
  closers.push(mailbox.close);
  const env = {
    NODE_ENV: 'development',
    HOST: '127.0.0.1',
    PORT: port,
    PUBLIC_ORIGIN: `http://localhost:${port}`,
    APP_DATABASE_URL: appUrl,
    DASHBOARD_DIR: join(ROOT, 'dist', 'dashboard', 'browser'),
    SESSION_KEY: keys.sessionKey,
    CONTEXT_KEY: keys.contextKey,
    MASTER_KEY: keys.masterKey,
    SMTP_URL: mailbox.smtpUrl,
    DEMO: '1',
    // Many journeys share few people, and nobody of flesh presses as fast.
    READS_PER_MINUTE: '0',
    WRITES_PER_MINUTE: '0',
  };
  const api = startApi(ROOT, env, { logFile: join(ROOT, 'dist', `journeys-api-${port}.log`) });
  closers.push(api.stop);
  await api.ready();
  return api;
}

process.exit(await serve());
