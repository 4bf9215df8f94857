import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { APP, MIGRATOR, quoteIdentifier, setRoleDefaults } from '../../../migrations/roles';
import { LIVED, PASSWORDS, TEMPLATE } from '../../../tools/testing/template-name.mjs';

export interface TestDatabase {
  /** As somebody who owns the schema and whom row-level security does not bind: to prepare and to look behind the walls. */
  readonly ownerUrl: string;
  /** As the application. */
  readonly appUrl: string;
  /** Leaves a copy of it, as it stands, for the journeys. Nobody may be connected to it. */
  keepLived(): Promise<void>;
  drop(): Promise<void>;
}

/** A database of its own for one test file: a copy of the migrated template, made in some 60 ms. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const name = `reknit_test_${randomBytes(6).toString('hex')}`;
  await asAdmin(async (admin) => {
    await admin.query(`create database ${quoteIdentifier(name)} template ${TEMPLATE}`);
    await setRoleDefaults(admin, name);
  });
  return {
    ownerUrl: `${address(MIGRATOR, PASSWORDS.migratorPassword, name)}?options=${encodeURIComponent('-c role=none')}`,
    appUrl: address(APP, PASSWORDS.appPassword, name),
    keepLived: () =>
      asAdmin(async (admin) => {
        await admin.query(`drop database if exists ${LIVED}`);
        await admin.query(`create database ${LIVED} template ${quoteIdentifier(name)}`);
      }),
    drop: () =>
      asAdmin(
        async (admin) => void (await admin.query(`drop database ${quoteIdentifier(name)} with (force)`)),
      ),
  };
}

function adminUrl(): string {
  const url = process.env['TEST_DATABASE_ADMIN_URL'];
  if (!url)
    throw new Error('No database server: run the integration tests as the Jest project "integration".');
  return url;
}

function address(user: string, password: string, database: string): string {
  const url = new URL(adminUrl());
  return `postgresql://${user}:${password}@${url.host}/${database}`;
}

async function asAdmin(use: (admin: Client) => Promise<void>): Promise<void> {
  const admin = new Client({ connectionString: adminUrl() });
  await admin.connect();
  try {
    await use(admin);
  } finally {
    await admin.end();
  }
}
