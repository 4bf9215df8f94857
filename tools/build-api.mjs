// The server's build: dist/api. Run by Nx (apps/api/project.json); with --watch by npm run dev.
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';
import * as esbuild from 'esbuild';
import { bundleOptions } from './building/bundle.mjs';
import { strangers } from './building/externals.mjs';

const ROOT = resolve(import.meta.dirname, '..');

export const API_ENTRIES = {
  main: 'apps/api/src/main.ts',
  migrate: 'apps/api/src/migrate.ts',
  'audit-verify': 'apps/api/src/audit-verify.ts',
  seed: 'apps/api/src/seed.ts',
  'prepare-database': 'tools/prepare-database.ts',
};

/** The demo seed is not for production. */
const PRODUCTION = /** @type {const} */ (['main', 'migrate', 'audit-verify', 'prepare-database']);

/** The contract's interfaces as JSON schemas, for the OpenAPI document: read by main.js from its own folder. @param {string} outdir */
export function writeContractSchemas(outdir) {
  const { status } = spawnSync(process.execPath, ['tools/contract-schemas.mjs', outdir], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

if (import.meta.filename === process.argv[1]) {
  await rm(join(ROOT, 'dist', 'api'), { recursive: true, force: true });
  writeContractSchemas('dist/api');
  const { metafile } = await esbuild.build({
    ...bundleOptions(ROOT, API_ENTRIES, 'dist/api'),
    metafile: true,
  });
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const missing = strangers(
    metafile,
    PRODUCTION.map((name) => API_ENTRIES[name]),
    dependencies,
  );
  if (missing.length > 0) {
    console.error(`The server imports what is no dependency of production: ${missing.join(', ')}`);
    process.exit(1);
  }
}
