// The built product for the journeys, on a database of its own: nothing of the developer's data is touched.
// Playwright starts and stops it (playwright.config.ts). Run by itself it brings its own PostgreSQL.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { ROOT, whenAskedToStop } from '../launch/launch.mjs';
import { explain, Trouble } from '../launch/trouble.mjs';
import { withClient } from '../postgres/sql.mjs';
import { startApi } from '../product/api-process.mjs';
import { build } from '../product/build.mjs';
import { prepareDatabase } from '../product/database.mjs';
import { migrate, seed } from '../product/steps.mjs';
import { openScratchCluster } from '../testing/scratch-cluster.mjs';
import { PASSWORDS } from '../testing/template-name.mjs';
import { openMailbox } from './mailbox.mjs';
import { mailboxPort, port } from './ports.mjs';

/** @returns {Promise<number>} exit code */
async function serve() {
  const asked = whenAskedToStop();
  /** @type {(() => unknown)[]} */
  const closers = [];
  try {
    const api = await bringUp(closers);
    const lost = await Promise.race([asked, api.ended]);
    if (lost !== undefined) throw new Trouble(`The API ended in the middle of the journeys:\n\n${lost}`);
    return 0;
  } catch (problem) {
    explain(problem);
    return 1;
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

/** @param {(() => unknown)[]} closers */
async function bringUp(closers) {
  await build(ROOT);
  let adminUrl = process.env.TEST_DATABASE_ADMIN_URL;
  if (!adminUrl) {
    const cluster = await openScratchCluster(ROOT);
    closers.push(cluster.stop);
    adminUrl = cluster.adminUrl;
  }
  const mailbox = await openMailbox(Number(mailboxPort));
  closers.push(mailbox.close);
  const name = `reknit_journeys_${process.pid}`;
  const server = adminUrl;
  closers.push(() =>
    withClient(server, (admin) => admin.query(`drop database if exists ${name} with (force)`)),
  );
  const { migrationUrl, appUrl } = await prepareDatabase(adminUrl, name, PASSWORDS);
  const contextKey = randomBytes(32).toString('hex');
  const sessionKey = randomBytes(32).toString('hex');
  const masterKey = randomBytes(32).toString('hex');
  const publicOrigin = `http://localhost:${port}`;
  const step = { root: ROOT, migrationUrl, appUrl, contextKey, sessionKey, masterKey, publicOrigin };
  await migrate(step);
  await seed(step);
  const env = {
    NODE_ENV: 'development',
    HOST: '127.0.0.1',
    PORT: port,
    PUBLIC_ORIGIN: publicOrigin,
    APP_DATABASE_URL: appUrl,
    DASHBOARD_DIR: join(ROOT, 'dist', 'dashboard', 'browser'),
    SESSION_KEY: sessionKey,
    CONTEXT_KEY: contextKey,
    MASTER_KEY: masterKey,
    SMTP_URL: mailbox.smtpUrl,
    DEMO: '1',
    // Many journeys share few people, and nobody of flesh presses as fast.
    READS_PER_MINUTE: '0',
    WRITES_PER_MINUTE: '0',
  };
  const api = startApi(ROOT, env, { logFile: join(ROOT, 'dist', 'journeys-api.log') });
  closers.push(api.stop);
  await api.ready();
  return api;
}

process.exit(await serve());
