import pg from 'pg';

/**
 * @template T
 * @param {string} url @param {(client: import('pg').Client) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withClient(url, use) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined); // a server stopping under an idle connection is no surprise here
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** @param {string} url @returns {Promise<boolean>} */
export async function canConnect(url) {
  try {
    await withClient(url, (client) => client.query('select 1'));
    return true;
  } catch {
    return false;
  }
}

/**
 * The same server and parameters with another user, password or database.
 * @param {string} url @param {{ user?: string, password?: string, database?: string }} change
 * @returns {string}
 * @example withUrl('postgresql://a:b@h:1/x?sslmode=require', { user: 'c', password: 'd' }) // 'postgresql://c:d@h:1/x?sslmode=require'
 */
export function withUrl(url, { user, password, database }) {
  const changed = new URL(url);
  if (user !== undefined) changed.username = encodeURIComponent(user);
  if (password !== undefined) changed.password = encodeURIComponent(password);
  if (database !== undefined) changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}
