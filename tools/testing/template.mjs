// The migrated database that every integration test starts from. It is made once and copied for each.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { bundleOptions } from '../building/bundle.mjs';
import { withClient } from '../postgres/sql.mjs';
import { prepareDatabase } from '../product/database.mjs';
import { runNode, tail } from '../product/program.mjs';
import { PASSWORDS, TEMPLATE } from './template-name.mjs';

/**
 * @param {string} root @param {string} adminUrl @param {string} contextKey
 */
export async function makeTemplate(root, adminUrl, contextKey) {
  await withClient(adminUrl, (admin) => admin.query(`drop database if exists ${TEMPLATE}`));
  const { migrationUrl } = await prepareDatabase(adminUrl, TEMPLATE, PASSWORDS);
  await migrateFromSource(root, migrationUrl, contextKey);
}

/**
 * Runs the product's own migration step, from source: a test needs no finished build.
 * @param {string} root @param {string} migrationUrl @param {string} contextKey
 */
async function migrateFromSource(root, migrationUrl, contextKey) {
  const outdir = `dist/tools/migrate-${process.pid}`;
  try {
    await esbuild.build(bundleOptions(root, { migrate: 'apps/api/src/migrate.ts' }, outdir));
    const { code, output } = await runNode(['--enable-source-maps', join(root, outdir, 'migrate.js')], {
      cwd: root,
      env: { MIGRATION_DATABASE_URL: migrationUrl, CONTEXT_KEY: contextKey, NODE_OPTIONS: '' },
    });
    if (code !== 0) throw new Error(`The template database could not be migrated:\n${tail(output)}`);
  } finally {
    await rm(join(root, outdir), { recursive: true, force: true });
  }
}
