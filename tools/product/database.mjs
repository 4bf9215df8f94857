// The database a start uses: an embedded server of our own, or the operator's.
import {
  APP,
  MIGRATOR,
  ensureRoles,
  ensureSchema,
  requirePlainAppRole,
  requireVersion,
  RolesNotPossible,
} from '../../migrations/roles.ts';
import { Trouble } from '../launch/trouble.mjs';
import { postgresBinaries } from '../postgres/binaries.mjs';
import { openCluster } from '../postgres/cluster.mjs';
import { withClient, withUrl } from '../postgres/sql.mjs';
import { note, readNotes } from './data-folder.mjs';

export const DATABASE = 'reknit';
const FIRST_PORT = 15432;
const NO_SUCH_DATABASE = '3D000';

/**
 * @typedef {object} Database
 * @property {string} migrationUrl as reknit_migrator
 * @property {string} appUrl as reknit_app
 * @property {Promise<string>} ended resolves with the reason when a server of ours ends by itself
 * @property {() => Promise<void>} stop
 *
 * @typedef {Pick<import('./data-folder.mjs').Secrets, 'migratorPassword' | 'appPassword'>} RolePasswords
 */

/**
 * @param {string} root
 * @param {import('./data-folder.mjs').DataFolder} folder
 * @param {import('./data-folder.mjs').Secrets} secrets
 * @param {import('../postgres/account.mjs').Account | null} account
 * @returns {Promise<Database>}
 */
export async function openEmbedded(root, folder, secrets, account) {
  const cluster = await openCluster({
    directory: folder.cluster,
    binaries: postgresBinaries(root, account),
    account,
    password: secrets.adminPassword,
    preferredPort: readNotes(folder).postgresPort ?? FIRST_PORT,
  });
  try {
    note(folder, { postgresPort: cluster.port });
    const ended = cluster.ended.then((log) => `PostgreSQL has ended unexpectedly. Its log says:\n\n${log}`);
    return { ...(await prepareDatabase(cluster.adminUrl, DATABASE, secrets)), ended, stop: cluster.stop };
  } catch (problem) {
    await cluster.stop();
    throw problem;
  }
}

/**
 * Roles, database and rights, over a connection that may make them.
 * @param {string} adminUrl @param {string} database @param {RolePasswords} passwords
 * @returns {Promise<{ migrationUrl: string, appUrl: string }>}
 */
export async function prepareDatabase(adminUrl, database, { migratorPassword, appPassword }) {
  const within = withUrl(adminUrl, { database });
  await withClient(adminUrl, (admin) => ensureRoles(admin, { database, migratorPassword, appPassword }));
  await withClient(within, (admin) => ensureSchema(admin));
  return {
    migrationUrl: withUrl(within, { user: MIGRATOR, password: migratorPassword }),
    appUrl: withUrl(within, { user: APP, password: appPassword }),
  };
}

/**
 * @param {string} url DATABASE_URL @param {string | undefined} appUrl APP_DATABASE_URL
 * @param {RolePasswords} passwords used when APP_DATABASE_URL is not given
 * @returns {Promise<Database>}
 */
export async function openOperators(url, appUrl, passwords) {
  const notOurs = { ended: new Promise(() => undefined), stop: async () => undefined };
  const database = databaseName(url);
  try {
    if (!appUrl) {
      const adminUrl = (await exists(url)) ? url : withUrl(url, { database: 'postgres' });
      return { ...(await prepareDatabase(adminUrl, database, passwords)), ...notOurs };
    }
    await withClient(url, requireVersion);
    await withClient(url, requirePlainAppRole);
    await withClient(appUrl, async () => undefined);
    return { migrationUrl: url, appUrl, ...notOurs };
  } catch (problem) {
    const { message } = /** @type {Error} */ (problem);
    if (problem instanceof RolesNotPossible) throw new Trouble(message);
    throw new Trouble(
      `The PostgreSQL of DATABASE_URL (${new URL(url).host}) cannot be used: ${message || problem}`,
    );
  }
}

/** @param {string} url @returns {string} */
function databaseName(url) {
  const parsed = URL.parse(url);
  if (!parsed || !/^postgres(ql)?:$/.test(parsed.protocol) || parsed.pathname.length < 2) {
    throw new Trouble(
      'DATABASE_URL must look like postgresql://role:password@host:5432/reknit, with a database at its end.',
    );
  }
  return decodeURIComponent(parsed.pathname.slice(1));
}

/** @param {string} url @returns {Promise<boolean>} false when the server is there and the database is not */
async function exists(url) {
  try {
    await withClient(url, async () => undefined);
    return true;
  } catch (problem) {
    if (/** @type {{ code?: string }} */ (problem).code === NO_SUCH_DATABASE) return false;
    throw problem;
  }
}
