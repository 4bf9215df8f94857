import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, matchesGlob, resolve } from 'node:path';
import { build } from 'esbuild';

const ROOT = resolve(import.meta.dirname, '../..');
const BANNED = /^(@nestjs\/|typeorm(\/|$)|pg(\/|$)|class-validator|class-transformer|reflect-metadata|node:)/;

/** A call at the outermost level. */
const ACTS = /^[a-z][\w.]*\(/m;

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

  it('takes of a library what a page uses: whatever does something by being loaded is named in package.json', () => {
    const { sideEffects } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      sideEffects: readonly string[];
    };
    const files = globSync('libs/**/src/**/*.ts', { cwd: ROOT }).filter((file) => !file.endsWith('.spec.ts'));
    const acting = files.filter((file) => ACTS.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(acting.length).toBeGreaterThan(5);
    const named = (file: string) => sideEffects.some((glob) => matchesGlob(`./${file}`, glob));
    expect(acting.filter((file) => !named(file))).toEqual([]);
  });
});
