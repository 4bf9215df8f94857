// Before the integration tests: a PostgreSQL server, unless `npm test` has one running, and the migrated template.
import { resolve } from 'node:path';
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
    await makeTemplate(ROOT, adminUrl, CONTEXT_KEY);
  } catch (problem) {
    await own.server?.stop();
    throw problem;
  }
}
