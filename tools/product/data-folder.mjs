// Where a checkout keeps what it makes: the database, its secrets, its logs.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { canEnter } from '../postgres/account.mjs';
import { Trouble } from '../launch/trouble.mjs';

/**
 * @typedef {object} Secrets made once, never shown
 * @property {string} adminPassword of the embedded server's superuser
 * @property {string} migratorPassword
 * @property {string} appPassword
 * @property {string} sessionKey
 * @property {string} contextKey
 * @property {string} masterKey
 *
 * @typedef {object} Notes what a start remembers for the next
 * @property {number} [postgresPort]
 * @property {Record<string, string[]>} [demoAccounts] by database
 *
 * @typedef {{ path: string, cluster: string, apiLog: string, runFile: string }} DataFolder
 */

/**
 * Ordinarily `.reknit` in the checkout. As root the database runs as another account, which may not be able to reach
 * the checkout: then `/var/lib/reknit/<id>`, where the id stands in the checkout, so that a new clone starts anew.
 *
 * @param {string} root @param {string | undefined} wanted REKNIT_DATA_DIR
 * @param {import('../postgres/account.mjs').Account | null} account
 * @returns {DataFolder}
 */
export function openDataFolder(root, wanted, account) {
  const path = wanted
    ? resolve(root, wanted)
    : account
      ? join('/var/lib/reknit', checkoutId(root))
      : join(root, '.reknit');
  try {
    mkdirSync(path, { recursive: true, mode: account ? 0o755 : 0o700 });
  } catch (problem) {
    throw new Trouble(
      `The data folder ${path} cannot be made (${/** @type {Error} */ (problem).message}). REKNIT_DATA_DIR names another.`,
    );
  }
  if (account && !canEnter(path, account)) {
    throw new Trouble(
      `As root the database runs as "${account.name}", which cannot enter ${path}. ` +
        'Choose a REKNIT_DATA_DIR that everybody may enter, such as /var/lib/reknit-data.',
    );
  }
  return {
    path,
    cluster: join(path, 'postgres'),
    apiLog: join(path, 'api.log'),
    runFile: join(path, 'run.json'),
  };
}

/** @param {string} root @returns {string} */
function checkoutId(root) {
  const file = join(root, '.reknit', 'id');
  if (!existsSync(file)) {
    mkdirSync(join(root, '.reknit'), { recursive: true });
    writeFileSync(file, `${randomBytes(6).toString('hex')}\n`);
  }
  return readFileSync(file, 'utf8').trim();
}

/** @param {DataFolder} folder @returns {Secrets} */
export function readSecrets(folder) {
  const file = join(folder.path, 'secrets.json');
  const known = readJson(file);
  if (!known && existsSync(join(folder.cluster, 'data', 'PG_VERSION'))) {
    throw new Trouble(
      `${file} is missing or damaged, and with it the password of the database beside it. Restore it from a copy, or move ${folder.path} away to begin anew.`,
    );
  }
  const make = (/** @type {string} */ name) => known?.[name] ?? randomBytes(32).toString('hex');
  const secrets = {
    adminPassword: make('adminPassword'),
    migratorPassword: make('migratorPassword'),
    appPassword: make('appPassword'),
    sessionKey: make('sessionKey'),
    contextKey: make('contextKey'),
    masterKey: make('masterKey'),
  };
  if (JSON.stringify(secrets) !== JSON.stringify(known)) writeJson(file, secrets);
  return secrets;
}

/** @param {DataFolder} folder @returns {Notes} */
export function readNotes(folder) {
  return readJson(join(folder.path, 'notes.json')) ?? {};
}

/** @param {DataFolder} folder @param {Partial<Notes>} change */
export function note(folder, change) {
  writeJson(join(folder.path, 'notes.json'), { ...readNotes(folder), ...change });
}

/** @param {string} file @returns {any} null when it is not there or not whole */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Whole or not at all, and for nobody else's eyes. @param {string} file @param {unknown} value */
export function writeJson(file, value) {
  const half = `${file}.${process.pid}`;
  writeFileSync(half, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(half, file);
}
