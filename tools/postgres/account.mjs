// PostgreSQL refuses to run as root. When we are root it runs as somebody without rights.
import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { Trouble } from '../launch/trouble.mjs';

/** @typedef {{ name: string, uid: number, gid: number }} Account */

const CANDIDATES = ['postgres', 'nobody'];

/**
 * Whom the database server runs as: null for ourselves, an unprivileged account when we are root.
 * @returns {Account | null}
 */
export function serverAccount() {
  if (process.getuid?.() !== 0) return null;
  const account = accountIn(readFileSync('/etc/passwd', 'utf8'));
  if (!account)
    throw new Trouble(
      'Running as root needs an account named "postgres" or "nobody" for the database; there is neither.',
    );
  return account;
}

/**
 * @param {string} passwd the text of /etc/passwd
 * @returns {Account | null} the first account of CANDIDATES it knows
 * @example accountIn('nobody:x:65534:65534::/:/bin/false\n') // { name: 'nobody', uid: 65534, gid: 65534 }
 */
export function accountIn(passwd) {
  const rows = passwd.split('\n').map((line) => line.split(':'));
  for (const candidate of CANDIDATES) {
    const row = rows.find(([name]) => name === candidate);
    if (row) return { name: candidate, uid: Number(row[2]), gid: Number(row[3]) };
  }
  return null;
}

/**
 * @param {string} directory @param {Account} account
 * @returns {boolean} whether that account can enter the directory, by trying it
 */
export function canEnter(directory, account) {
  const { uid, gid } = account;
  return (
    spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', directory], { uid, gid, cwd: '/', stdio: 'ignore' })
      .status === 0
  );
}
