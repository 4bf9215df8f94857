// TypeScript to one place of JavaScript that Node runs. esbuild binds the files together; swc turns each into
// JavaScript first, because Nest and TypeORM read decorator metadata, which esbuild does not write.
import { readFile, rm } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { transform } from '@swc/core';
import * as esbuild from 'esbuild';

/** The same as Jest's in jest.config.mjs: what is tested is what runs. */
const SWC = /** @type {import('@swc/core').Options} */ ({
  configFile: false,
  swcrc: false,
  sourceMaps: true,
  isModule: true,
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'es6' },
});

/** @returns {import('esbuild').Plugin} every .ts of the repository goes through swc */
function swcPlugin() {
  return {
    name: 'swc',
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        const source = await readFile(path, 'utf8');
        const { code, map } = await transform(source, {
          ...SWC,
          filename: path,
          sourceFileName: basename(path),
        });
        const inline = map
          ? `\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(map).toString('base64')}`
          : '';
        return { contents: code + inline, loader: 'js' };
      });
    },
  };
}

/**
 * @param {string} root @returns {import('esbuild').Plugin} `@reknit/<scope>/<kind>` as tsconfig.base.json says
 */
function aliasPlugin(root) {
  return {
    name: 'reknit-alias',
    setup(build) {
      build.onResolve({ filter: /^@reknit\// }, ({ path }) => {
        const { compilerOptions } = JSON.parse(readFileSync(join(root, 'tsconfig.base.json'), 'utf8'));
        const target = compilerOptions.paths[path]?.[0];
        if (!target) return { errors: [{ text: `${path} has no path in tsconfig.base.json` }] };
        return { path: resolve(root, target) };
      });
    },
  };
}

/**
 * @param {string} root @param {Record<string, string>} entries output name → source file, from the root
 * @param {string} outdir from the root
 * @returns {import('esbuild').BuildOptions}
 */
export function bundleOptions(root, entries, outdir) {
  const absent = Object.values(entries).filter((file) => !existsSync(join(root, file)));
  if (absent.length > 0) throw new Error(`Nothing to build at ${absent.join(', ')}`);
  return {
    absWorkingDir: root,
    entryPoints: entries,
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    packages: 'external',
    keepNames: true, // Nest and TypeORM speak of classes by name
    sourcemap: true,
    sourcesContent: false,
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [aliasPlugin(root), swcPlugin()],
  };
}

/**
 * Bundles one file and loads it, for tools that need the product's own TypeScript (migrations, entities).
 * @param {string} root @param {string} file from the root @param {string} name of the bundle under dist/tools
 * @returns {Promise<any>} its exports
 */
export async function loadTypeScript(root, file, name) {
  const outdir = `dist/tools/${name}-${process.pid}`;
  try {
    await esbuild.build(bundleOptions(root, { [name]: file }, outdir));
    return await import(join(root, outdir, `${name}.js`));
  } finally {
    await rm(join(root, outdir), { recursive: true, force: true });
  }
}
