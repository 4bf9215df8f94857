import { Client } from 'pg';
import {
  APP,
  ensureRoles,
  ensureSchema,
  MIGRATOR,
  OWNER,
  quoteIdentifier,
  requirePlainAppRole,
  requireVersion,
  RolesNotPossible,
  scramVerifier,
  type AdminClient,
} from '../../../migrations/roles';
import { withUrl } from '../../../tools/postgres/sql.mjs';
import { PASSWORDS } from '../../../tools/testing/template-name.mjs';

const DATABASE = `reknit roles ${process.pid}`;
const adminUrl = process.env['TEST_DATABASE_ADMIN_URL'] ?? '';
const within = withUrl(adminUrl, { database: DATABASE });

async function as<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

const answering = (row: Record<string, unknown>): AdminClient => ({
  query: () => Promise.resolve({ rows: [row] }),
});

describe('the database roles', () => {
  const plan = { database: DATABASE, ...PASSWORDS };
  const migrator = withUrl(within, { user: MIGRATOR, password: PASSWORDS.migratorPassword });
  const app = withUrl(within, { user: APP, password: PASSWORDS.appPassword });

  beforeAll(async () => {
    for (let again = 0; again < 2; again += 1) {
      await as(adminUrl, (admin) => ensureRoles(admin, plan));
      await as(within, (admin) => ensureSchema(admin));
    }
  });
  afterAll(() =>
    as(adminUrl, (admin) => admin.query(`drop database ${quoteIdentifier(DATABASE)} with (force)`)),
  );

  it('let the migrator make what the owner then owns', async () => {
    const { rows } = await as(migrator, async (client) => {
      await client.query('create table made (id int)');
      await client.query('create schema side');
      return client.query(`select tableowner from pg_tables where tablename = 'made'`);
    });
    expect(rows).toEqual([{ tableowner: OWNER }]);
  });

  it('let a data migration step past row-level security, for its transaction only', async () => {
    await as(migrator, async (client) => {
      await client.query('begin');
      await client.query('set local role none');
      const inside = await client.query(
        'select current_user as who, rolbypassrls as past from pg_roles where rolname = current_user',
      );
      await client.query('commit');
      const after = await client.query('select current_user as who');
      expect(inside.rows).toEqual([{ who: MIGRATOR, past: true }]);
      expect(after.rows).toEqual([{ who: OWNER }]);
    });
  });

  it('let the application make nothing and read nothing that was not granted', async () => {
    await as(app, async (client) => {
      await expect(client.query('create table mine (id int)')).rejects.toMatchObject({ code: '42501' });
      await expect(client.query('create schema mine')).rejects.toMatchObject({ code: '42501' });
      await expect(client.query('select * from made')).rejects.toMatchObject({ code: '42501' });
      await expect(client.query(`set role ${OWNER}`)).rejects.toMatchObject({ code: '42501' });
    });
  });

  it('bind the application with time limits of the server', async () => {
    const { rows } = await as(app, (client) =>
      client.query(
        `select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock`,
      ),
    );
    expect(rows).toEqual([{ statement: '5s', lock: '2s' }]);
  });

  it('are refused to somebody who may not make them, with what to do instead', async () => {
    await as(app, async (client) => {
      await expect(ensureRoles(client, plan)).rejects.toThrow(
        /may not set up Reknit's roles.*APP_DATABASE_URL/,
      );
    });
    const elsewhere = withUrl(adminUrl, { user: APP, password: PASSWORDS.appPassword });
    await as(elsewhere, (client) =>
      expect(ensureSchema(client)).rejects.toThrow(/does not own the database/),
    );
  });

  it('need PostgreSQL 15', async () => {
    await expect(requireVersion(answering({ major: 14 }))).rejects.toThrow(
      /15 or newer; the server given is 14/,
    );
    await expect(requireVersion(answering({ major: 15 }))).resolves.toBeUndefined();
  });

  it('are not used when the application could step past row-level security', async () => {
    await expect(requirePlainAppRole(answering({ mighty: true }))).rejects.toThrow(
      /bypasses row-level security/,
    );
    await expect(requirePlainAppRole({ query: () => Promise.resolve({ rows: [] }) })).rejects.toThrow(
      /does not exist/,
    );
    await as(adminUrl, (admin) => expect(requirePlainAppRole(admin)).resolves.toBeUndefined());
  });

  it('never show a password to the server', () => {
    const verifier = scramVerifier('pencil', Buffer.alloc(16));
    expect(verifier).toMatch(/^SCRAM-SHA-256\$4096:AAAAAAAAAAAAAAAAAAAAAA==\$[\w+/=]{44}:[\w+/=]{44}$/);
    expect(verifier).not.toContain('pencil');
    expect(() => scramVerifier('ключ')).toThrow(RolesNotPossible);
  });
});
