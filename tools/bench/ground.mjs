// What both servers stand on: the product as built from the sources at hand, one database, and the data in it.
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { API_ENTRIES, writeContractSchemas } from '../build-api.mjs';
import { bundleOptions } from '../building/bundle.mjs';
import { withClient, withUrl } from '../postgres/sql.mjs';
import { prepareDatabase } from '../product/database.mjs';
import { migrate } from '../product/steps.mjs';
import { openScratchCluster } from '../testing/scratch-cluster.mjs';

const DATABASE = 'reknit_bench';
/** A commit is on disk before it is answered, as in production; everything else as PostgreSQL comes. */
const DURABLE = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };
const PASSWORDS = { migratorPassword: 'bench-migrator', appPassword: 'bench-app' };
export const KEYS = {
  contextKey: '3fa94c17'.repeat(8),
  sessionKey: 'b06d52e8'.repeat(8),
  masterKey: '7e20d9b4'.repeat(8),
};

/**
 * Builds into a folder of this run, so that nothing stale is measured and no other build is disturbed.
 *
 * @param {string} root
 * @returns {Promise<{ outdir: string, folder: string, remove: () => Promise<void> }>} with main.js, migrate.js, floor.js and load.js
 */
export async function buildServers(root) {
  const outdir = `dist/bench-${process.pid}`;
  const folder = join(root, outdir);
  const { main, migrate: migration } = API_ENTRIES;
  const ours = {
    declared: 'test/load/declared.ts',
    load: 'test/load/index.ts',
    floor: 'test/load/floor/main.ts',
  };
  await esbuild.build(bundleOptions(root, { main, migrate: migration, ...ours }, outdir));
  writeContractSchemas(outdir);
  const { statementTexts, exercise } = await import(join(folder, 'declared.js'));
  await writeFile(join(folder, 'statements.json'), JSON.stringify(statementTexts()));
  await writeFile(join(folder, 'exercise.json'), JSON.stringify(exercise()));
  return { outdir, folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/**
 * @typedef {object} Database
 * @property {number} pid of the postmaster
 * @property {string} appUrl
 * @property {string} ownerUrl
 * @property {() => Promise<void>} tidy what PostgreSQL does now and then by itself: done, before it can fall into a measurement
 * @property {(statement: { text: string, values: unknown[] }) => Promise<void>} change as the owner
 * @property {() => Promise<void>} stop
 */

/** @param {string} root @param {string} built the folder of the bundle, from the root @returns {Promise<Database>} */
export async function openDatabase(root, built) {
  const cluster = await openScratchCluster(root, DURABLE);
  try {
    const { migrationUrl, appUrl } = await prepareDatabase(cluster.adminUrl, DATABASE, PASSWORDS);
    await migrate({ root, migrationUrl, contextKey: KEYS.contextKey, built });
    const within = withUrl(cluster.adminUrl, { database: DATABASE });
    return {
      pid: cluster.pid,
      appUrl,
      ownerUrl: migrationUrl,
      tidy: () =>
        withClient(within, async (admin) => {
          await admin.query('vacuum (analyze)');
          await admin.query('checkpoint');
        }),
      change: ({ text, values }) =>
        withClient(migrationUrl, (owner) => owner.query(text, values)).then(() => undefined),
      stop: cluster.stop,
    };
  } catch (problem) {
    await cluster.stop();
    throw problem;
  }
}
