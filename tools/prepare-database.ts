// For an installation of one's own, before the first migration: makes the roles and the database.
//
//   ADMIN_DATABASE_URL   a role that may create roles; its path names the database, for example …/reknit
//   MIGRATOR_PASSWORD    for reknit_migrator
//   APP_PASSWORD         for reknit_app
import { Client } from 'pg';
import { ensureRoles, ensureSchema } from '../migrations/roles';

async function main(env: NodeJS.ProcessEnv): Promise<void> {
  const { ADMIN_DATABASE_URL, MIGRATOR_PASSWORD, APP_PASSWORD } = env;
  if (!ADMIN_DATABASE_URL || !MIGRATOR_PASSWORD || !APP_PASSWORD) {
    throw new Error('Set ADMIN_DATABASE_URL, MIGRATOR_PASSWORD and APP_PASSWORD.');
  }
  const database = decodeURIComponent(new URL(ADMIN_DATABASE_URL).pathname.slice(1));
  const maintenance = new URL(ADMIN_DATABASE_URL);
  maintenance.pathname = '/postgres';
  const plan = { database, migratorPassword: MIGRATOR_PASSWORD, appPassword: APP_PASSWORD };
  await connected(maintenance.href, (admin) => ensureRoles(admin, plan));
  await connected(ADMIN_DATABASE_URL, ensureSchema);
  console.log(`The database ${database} and its roles are ready.`);
}

async function connected(url: string, use: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await use(client);
  } finally {
    await client.end();
  }
}

try {
  await main(process.env);
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem);
  process.exitCode = 1;
}
