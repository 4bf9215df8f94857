// Before the integration tests: a PostgreSQL server, unless `npm test` has one running, the migrated template, and what
// every application needs and nobody should work out twice.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { contractSchemas } from '../../../tools/contract-schemas.mjs';
import { openScratchCluster } from '../../../tools/testing/scratch-cluster.mjs';
import { makeTemplate } from '../../../tools/testing/template.mjs';
import { CONTEXT_KEY } from '../keys.ts';
import { own } from './own-server.mjs';

const ROOT = resolve(import.meta.dirname, '..', '..', '..');

export default async function globalSetup() {
  let adminUrl = process.env.TEST_DATABASE_ADMIN_URL;
  if (!adminUrl) {
    const server = await openScratchCluster(ROOT);
    own.server = server;
    adminUrl = process.env.TEST_DATABASE_ADMIN_URL = server.adminUrl; // the workers inherit it
  }
  try {
    own.schemas = writeSchemas();
    await makeTemplate(ROOT, adminUrl, CONTEXT_KEY);
  } catch (problem) {
    await own.server?.stop();
    throw problem;
  }
}

/** The type checker reads every contract for them, which takes longer than to start an application. */
function writeSchemas() {
  const file = join(ROOT, 'dist', 'tools', `contract-schemas-${process.pid}.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(contractSchemas()));
  process.env.TEST_CONTRACT_SCHEMAS = file; // the workers inherit it
  return file;
}
