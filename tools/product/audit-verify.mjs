// npm run audit:verify, for the database npm start uses, whether the product runs or not.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { MIGRATOR } from '../../migrations/roles.ts';
import { ROOT } from '../launch/launch.mjs';
import { serverAccount } from '../postgres/account.mjs';
import { isPostgres, readPostmaster } from '../postgres/postmaster.mjs';
import { build } from './build.mjs';
import { openDataFolder, readSecrets } from './data-folder.mjs';
import { DATABASE, openEmbedded, openOperators } from './database.mjs';
import { runNode } from './program.mjs';

const PROGRAM = join(ROOT, 'dist', 'api', 'audit-verify.js');

/**
 * @param {readonly string[]} logs files of log lines, beside the log of this installation
 * @returns {Promise<number>} exit code: 1 when a row is not as it was
 */
export async function auditVerify(logs) {
  if (existsSync(join(ROOT, '.env'))) process.loadEnvFile(join(ROOT, '.env'));
  const { env } = process;
  const account = serverAccount();
  const folder = openDataFolder(ROOT, env.REKNIT_DATA_DIR, account);
  const secrets = readSecrets(folder);
  if (!existsSync(PROGRAM)) await build(ROOT, { onBuild: () => console.log('Building what changed …') });
  const database = env.DATABASE_URL
    ? await openOperators(env.DATABASE_URL, env.APP_DATABASE_URL, secrets)
    : (running(folder, secrets) ?? (await openEmbedded(ROOT, folder, secrets, account)));
  try {
    const files = [
      ...logs.map((file) => resolve(file)),
      ...(existsSync(folder.apiLog) ? [folder.apiLog] : []),
    ];
    const { code } = await runNode(['--enable-source-maps', PROGRAM, ...files], {
      cwd: ROOT,
      env: { MIGRATION_DATABASE_URL: database.migrationUrl, MASTER_KEY: env.MASTER_KEY || secrets.masterKey },
      onLine: (line) => console.log(line),
    });
    return code;
  } finally {
    await database.stop();
  }
}

/**
 * The server of a product that runs: used, and left running.
 * @param {import('./data-folder.mjs').DataFolder} folder @param {import('./data-folder.mjs').Secrets} secrets
 */
function running(folder, { migratorPassword }) {
  const server = readPostmaster(join(folder.cluster, 'data'));
  if (!server?.ready || !isPostgres(server.pid)) return null;
  const migrationUrl = `postgresql://${MIGRATOR}:${migratorPassword}@127.0.0.1:${server.port}/${DATABASE}`;
  return { migrationUrl, stop: async () => undefined };
}
