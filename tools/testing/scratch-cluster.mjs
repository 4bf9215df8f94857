// A PostgreSQL server for tests: in a temporary folder, without care for a power cut unless asked for, gone afterwards.
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverAccount } from '../postgres/account.mjs';
import { postgresBinaries } from '../postgres/binaries.mjs';
import { openCluster } from '../postgres/cluster.mjs';
import { anyFreePort } from '../postgres/port.mjs';
import { isAlive, isPostgres, readPostmaster } from '../postgres/postmaster.mjs';

const PREFIX = 'reknit-test-';
const QUICK = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  // A few rows a table: to plan a statement anew for its values takes longer than to run it.
  plan_cache_mode: 'force_generic_plan',
  // Little to hold: it may lie in memory.
  max_wal_size: '192MB',
  min_wal_size: '64MB',
};
/** Linux keeps its shared memory here. A database is some 1500 files, and a disk takes half a second to make them. */
const MEMORY = '/dev/shm';
const ROOMY = 1024 ** 3;

/**
 * @param {string} root of the checkout
 * @param {Record<string, string>} [settings] instead of the quick ones
 * @returns {Promise<{ adminUrl: string, pid: number, stop: () => Promise<void> }>}
 */
export async function openScratchCluster(root, settings = QUICK) {
  sweepLeftovers();
  const account = serverAccount();
  const home = mkdtempSync(join(settings === QUICK ? quickestPlace() : tmpdir(), `${PREFIX}${process.pid}-`));
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

/** @returns {string} memory, where there is enough of it; else the temporary folder */
function quickestPlace() {
  try {
    accessSync(MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= ROOMY ? MEMORY : tmpdir();
  } catch {
    return tmpdir(); // not a Linux, or one without it
  }
}

/** Servers of test runs that were killed: their folder names the process that is no more. */
function sweepLeftovers() {
  for (const place of [tmpdir(), MEMORY]) {
    for (const name of existsSync(place) ? readdirSync(place) : []) {
      const owner = Number(/^reknit-test-(\d+)-/.exec(name)?.[1]);
      if (owner && !isAlive(owner)) sweep(join(place, name));
    }
  }
}

/** @param {string} home */
function sweep(home) {
  try {
    const left = readPostmaster(join(home, 'postgres', 'data'));
    if (left && isPostgres(left.pid)) process.kill(left.pid, 'SIGQUIT');
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  } catch {
    // another account's: not ours to end
  }
}
