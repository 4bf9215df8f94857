// A PostgreSQL server for tests: in a temporary folder, without care for a power cut unless asked for, gone afterwards.
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverAccount } from '../postgres/account.mjs';
import { postgresBinaries } from '../postgres/binaries.mjs';
import { openCluster } from '../postgres/cluster.mjs';
import { anyFreePort } from '../postgres/port.mjs';
import { isAlive, isPostgres, readPostmaster } from '../postgres/postmaster.mjs';

const PREFIX = 'reknit-test-';
const QUICK = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/**
 * @param {string} root of the checkout
 * @param {Record<string, string>} [settings] instead of the quick ones
 * @returns {Promise<{ adminUrl: string, pid: number, stop: () => Promise<void> }>}
 */
export async function openScratchCluster(root, settings = QUICK) {
  sweepLeftovers();
  const account = serverAccount();
  const home = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  chmodSync(home, account ? 0o755 : 0o700);
  const cluster = await openCluster({
    directory: join(home, 'postgres'),
    binaries: postgresBinaries(root, account),
    account,
    password: 'scratch',
    preferredPort: await anyFreePort(),
    settings,
  });
  return {
    adminUrl: cluster.adminUrl,
    pid: cluster.pid,
    stop: async () => {
      await cluster.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Servers of test runs that were killed: their folder names the process that is no more. */
function sweepLeftovers() {
  for (const name of readdirSync(tmpdir())) {
    const owner = Number(/^reknit-test-(\d+)-/.exec(name)?.[1]);
    if (!owner || isAlive(owner)) continue;
    const home = join(tmpdir(), name);
    try {
      const left = readPostmaster(join(home, 'postgres', 'data'));
      if (left && isPostgres(left.pid)) process.kill(left.pid, 'SIGQUIT');
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    } catch {
      // another account's: not ours to end
    }
  }
}
