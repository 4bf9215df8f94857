// The database roles, before any table exists. Plain SQL over `pg` and nothing else imported: the tools run this file
// as it stands, and so do the tests and the container's migration step.
//
//   reknit_owner     cannot log in; owns the schema
//   reknit_migrator  logs in as the owner; may step past row-level security for a data migration (`set local role none`)
//   reknit_app       what the API connects as: owns nothing, no rights but those the migrations grant
import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';

export const OWNER = 'reknit_owner';
export const MIGRATOR = 'reknit_migrator';
export const APP = 'reknit_app';
export const OLDEST_POSTGRES = 15;

/** What these functions need of a connection; a `pg` Client has it. */
export interface AdminClient {
  query(sql: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

export interface RolePlan {
  /** The database that becomes ours. It is made when the server has none of that name. */
  readonly database: string;
  readonly migratorPassword: string;
  readonly appPassword: string;
}

/** The server, or the rights on it, do not suffice. The message says what an operator can do about it. */
export class RolesNotPossible extends Error {}

const ATTRIBUTES = 'nosuperuser nocreatedb nocreaterole noreplication';
const APP_LIMITS = {
  statement_timeout: '5s',
  lock_timeout: '2s',
  idle_in_transaction_session_timeout: '10s',
};
const NOT_ALLOWED = '42501';

/**
 * Makes the roles and the database, or brings them to the wanted state; running it again changes nothing. The two
 * passwords are set each time, so that a changed secret takes effect. `ensureSchema` is the other half.
 *
 * @param admin connected to any database of the server, as a role that may create roles and databases
 * @throws RolesNotPossible when the server is too old or the admin's rights do not suffice
 */
export async function ensureRoles(admin: AdminClient, plan: RolePlan): Promise<void> {
  await requireVersion(admin);
  await explained(async () => {
    await ensureRole(admin, OWNER, 'nologin nobypassrls');
    await ensureRole(admin, MIGRATOR, 'login bypassrls', plan.migratorPassword);
    await ensureRole(admin, APP, 'login nobypassrls', plan.appPassword);
    await admin.query(`grant ${OWNER} to ${MIGRATOR}`);
    await ensureDatabase(admin, plan.database);
    await setRoleDefaults(admin, plan.database);
  });
  await requirePlainAppRole(admin);
}

/**
 * Lets the owner make tables and extensions. Only a connection to the database itself can say this.
 *
 * @param admin connected to the database of the plan, with the same rights as for `ensureRoles`
 * @throws RolesNotPossible when the admin does not own the database
 */
export async function ensureSchema(admin: AdminClient): Promise<void> {
  await explained(async () => {
    await admin.query(`grant usage, create on schema public to ${OWNER}`);
    await admin.query(`grant usage on schema public to ${APP}`);
    const { rows } = await admin.query(
      `select has_schema_privilege($1, 'public', 'create') and has_database_privilege($1, current_database(), 'create') as may`,
      [OWNER],
    );
    if (rows[0]?.['may'] !== true)
      throw Object.assign(new Error('it does not own the database'), { code: NOT_ALLOWED });
  });
}

/** @throws RolesNotPossible below PostgreSQL 15 */
export async function requireVersion(client: AdminClient): Promise<void> {
  const { rows } = await client.query(`select current_setting('server_version_num')::int / 10000 as major`);
  const major = Number(rows[0]?.['major']);
  if (major >= OLDEST_POSTGRES) return;
  throw new RolesNotPossible(
    `Reknit needs PostgreSQL ${OLDEST_POSTGRES} or newer; the server given is ${major}.`,
  );
}

/**
 * Row-level security says nothing to a superuser or to a role that bypasses it: such an application role would turn the
 * wall between practices into paper.
 *
 * @throws RolesNotPossible when `reknit_app` is missing or has such a right
 */
export async function requirePlainAppRole(client: AdminClient): Promise<void> {
  const { rows } = await client.query(
    `select rolsuper or rolbypassrls or rolcreaterole or pg_has_role(oid, $2::name, 'member') as mighty
       from pg_roles where rolname = $1`,
    [APP, OWNER],
  );
  if (rows[0]?.['mighty'] === false) return;
  const why =
    rows.length === 0
      ? 'does not exist'
      : 'is superuser, bypasses row-level security or is a member of the owner';
  throw new RolesNotPossible(`The database role ${APP} ${why}. An administrator has to put that right.`);
}

async function ensureRole(
  admin: AdminClient,
  role: string,
  attributes: string,
  password?: string,
): Promise<void> {
  const { rows } = await admin.query('select 1 from pg_roles where rolname = $1', [role]);
  const secret = password === undefined ? '' : ` password '${scramVerifier(password)}'`;
  if (rows.length === 0) await admin.query(`create role ${role} ${ATTRIBUTES} ${attributes}${secret}`);
  else if (secret) await admin.query(`alter role ${role}${secret}`);
}

async function ensureDatabase(admin: AdminClient, database: string): Promise<void> {
  const name = quoteIdentifier(database);
  const { rows } = await admin.query('select 1 from pg_database where datname = $1', [database]);
  if (rows.length === 0) {
    await admin.query(`create database ${name} encoding 'UTF8' template template0`);
    await admin.query(`revoke all on database ${name} from public`);
  }
  await admin.query(`grant connect, create, temporary on database ${name} to ${OWNER}`);
  await admin.query(`grant connect on database ${name} to ${MIGRATOR}, ${APP}`);
}

/**
 * What the roles begin each connection with. Per database, because they may serve others of this server; a database
 * copied from a template does not inherit it.
 */
export async function setRoleDefaults(admin: AdminClient, database: string): Promise<void> {
  const name = quoteIdentifier(database);
  await admin.query(`alter role ${MIGRATOR} in database ${name} set role = '${OWNER}'`);
  for (const [setting, value] of Object.entries(APP_LIMITS)) {
    await admin.query(`alter role ${APP} in database ${name} set ${setting} = '${value}'`);
  }
}

async function explained(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (problem) {
    if ((problem as { code?: unknown }).code !== NOT_ALLOWED) throw problem;
    throw new RolesNotPossible(
      `The database role given may not set up Reknit's roles (${(problem as Error).message}). ` +
        'Give one that may create roles, or let an administrator create them and set APP_DATABASE_URL: see .env.example.',
    );
  }
}

/**
 * @example quoteIdentifier('my "db"') // '"my ""db"""'
 */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * What PostgreSQL stores instead of a password (RFC 5803). Made here, so that the password itself never stands in a
 * statement that a server might log.
 *
 * @param password printable ASCII
 * @param salt 16 bytes
 * @example scramVerifier('pencil', Buffer.alloc(16)).startsWith('SCRAM-SHA-256$4096:AAAAAAAAAAAAAAAAAAAAAA==$') // true
 */
export function scramVerifier(password: string, salt: Buffer = randomBytes(16)): string {
  if (!/^[\x20-\x7e]+$/.test(password)) throw new RolesNotPossible('A database password is printable ASCII.');
  const rounds = 4096;
  const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256');
  const hmac = (text: string) => createHmac('sha256', salted).update(text).digest();
  const stored = createHash('sha256').update(hmac('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${stored}:${hmac('Server Key').toString('base64')}`;
}
