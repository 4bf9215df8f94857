import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const ROOT = resolve(import.meta.dirname, '../..');
const BANNED = /^(@nestjs\/|typeorm(\/|$)|pg(\/|$)|class-validator|class-transformer|reflect-metadata|node:)/;

/** Everything the dashboard would load, lazily or not, followed from its entry as the build does. */
async function reachedFrom(entry: string) {
  const { metafile } = await build({
    entryPoints: [join(ROOT, entry)],
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: 'nowhere',
    write: false,
    metafile: true,
    packages: 'external',
    absWorkingDir: ROOT,
    tsconfig: join(ROOT, 'tsconfig.web.json'),
    loader: { '.html': 'text', '.scss': 'text', '.css': 'text', '.svg': 'text' },
    logLevel: 'silent',
  });
  const sources = Object.keys(metafile.inputs);
  const packages = Object.values(metafile.inputs).flatMap(({ imports }) =>
    imports.flatMap(({ path, external }) => (external ? [path] : [])),
  );
  return { sources, packages: [...new Set(packages)] };
}

describe('what reaches the browser', () => {
  it('is none of the server: no decorated class, no driver, no framework of the other side', async () => {
    expect(existsSync(join(ROOT, 'apps/dashboard/src/main.ts'))).toBe(true);
    const { sources, packages } = await reachedFrom('apps/dashboard/src/main.ts');
    expect(sources.length).toBeGreaterThan(30);
    expect(packages).toContain('@angular/core');
    expect(packages.filter((name) => BANNED.test(name))).toEqual([]);
    expect(sources.filter((file) => /\/(api|api-kernel)\/src\/|^migrations\//.test(file))).toEqual([]);
  });

  it('leaves the library of exercises on the server: definitions come from the API', async () => {
    const { sources } = await reachedFrom('apps/dashboard/src/main.ts');
    expect(sources.filter((file) => file.includes('exercises/model/src/templates/ex-'))).toEqual([]);
  });
});
