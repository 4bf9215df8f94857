// The browser's build: dist/dashboard. Run by Nx (apps/dashboard/project.json). Angular builds; then every text file
// gets its compressed neighbours, as small as they get, because they are made once and sent often.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { programOf } from './product/program.mjs';

const ROOT = resolve(import.meta.dirname, '..');
const WORTHWHILE = /\.(js|css|svg|json|txt)$/;
const SMALLEST_WORTHWHILE = 1024;

const ng = spawnSync(process.execPath, [programOf(ROOT, '@angular/cli', 'ng'), 'build'], {
  cwd: join(ROOT, 'apps', 'dashboard'),
  stdio: 'inherit',
});
if (ng.status !== 0) process.exit(ng.status ?? 1);

const browser = join(ROOT, 'dist', 'dashboard', 'browser');
for (const name of readdirSync(browser, { recursive: true, encoding: 'utf8' })) {
  if (!WORTHWHILE.test(name)) continue;
  const file = join(browser, name);
  const content = readFileSync(file);
  if (content.length < SMALLEST_WORTHWHILE) continue;
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  writeFileSync(
    `${file}.br`,
    brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  );
}
