// What happens between a prepared database and a running server.
import { join } from 'node:path';
import { Trouble } from '../launch/trouble.mjs';
import { withClient } from '../postgres/sql.mjs';
import { accountsIn } from './log-line.mjs';
import { runNode, tail } from './program.mjs';

/**
 * @typedef {object} Step
 * @property {string} root
 * @property {string} migrationUrl
 * @property {string} contextKey
 * @property {string} [appUrl] as the application connects: the demo practice is made through it
 * @property {string} [sessionKey] the one the API will run with
 * @property {string} [masterKey] likewise: what the demo practice writes is read by it
 * @property {string} [publicOrigin] what the browser shows: links in letters begin with it
 * @property {string} [built] the folder of the bundle, dist/api where not told
 * @property {AbortSignal} [signal]
 */

/** @param {Step} step */
export async function migrate(step) {
  await run(step, 'migrate.js', 'The database could not be migrated');
}

/**
 * Creates the demo practice; where it is there already, only tells its accounts.
 * @param {Step} step
 * @returns {Promise<string[]>} its accounts, each `<email> <role in words>`
 */
export async function seed(step) {
  return accountsIn(await run(step, 'seed.js', 'The demo practice could not be created'));
}

/**
 * @param {string} migrationUrl
 * @returns {Promise<boolean>} false only when there certainly is none: a role that row-level security binds sees nothing
 */
export function hasPractice(migrationUrl) {
  return withClient(migrationUrl, async (client) => {
    await client.query('begin');
    await client.query('set local role none'); // the owner sees no rows: row-level security is forced
    const { rows } = await client.query(
      `select exists (select 1 from practice)
           or not (select rolsuper or rolbypassrls from pg_roles where rolname = session_user) as found`,
    );
    return rows[0].found;
  });
}

/**
 * @param {string} migrationUrl
 * @returns {Promise<string>} names this database, and another one once it has been dropped and made again
 */
export function databaseIdentity(migrationUrl) {
  return withClient(migrationUrl, async (client) => {
    const { rows } = await client.query(
      `select datname || '/' || oid as id from pg_database where datname = current_database()`,
    );
    return `${new URL(migrationUrl).hostname}/${rows[0].id}`;
  });
}

/** @param {Step} step @param {string} program @param {string} fault @returns {Promise<string>} */
async function run(step, program, fault) {
  const { root, migrationUrl, contextKey, appUrl, sessionKey, masterKey, publicOrigin } = step;
  const { built = 'dist/api', signal } = step;
  signal?.throwIfAborted();
  const { code, output } = await runNode(['--enable-source-maps', join(root, built, program)], {
    cwd: root,
    signal,
    env: {
      MIGRATION_DATABASE_URL: migrationUrl,
      CONTEXT_KEY: contextKey,
      ...(appUrl ? { APP_DATABASE_URL: appUrl } : {}),
      ...(sessionKey ? { SESSION_KEY: sessionKey } : {}),
      ...(masterKey ? { MASTER_KEY: masterKey } : {}),
      ...(publicOrigin ? { PUBLIC_ORIGIN: publicOrigin } : {}),
    },
  });
  signal?.throwIfAborted();
  if (code !== 0) throw new Trouble(`${fault}:\n\n${tail(output)}`);
  return output;
}
