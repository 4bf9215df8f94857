// The image for production holds `dependencies` only. What the bundle imports from elsewhere would be found on every
// machine but that one.
import { isBuiltin } from 'node:module';

/**
 * @typedef {{ path: string, external?: boolean }} Import
 * @typedef {{ outputs: Record<string, { imports: readonly Import[], entryPoint?: string }> }} Metafile
 */

/**
 * @param {Metafile} metafile of esbuild
 * @param {readonly string[]} entryPoints sources of the programs that run in production
 * @param {Record<string, string>} dependencies of package.json
 * @returns {string[]} packages that those programs import and production lacks
 */
export function strangers(metafile, entryPoints, dependencies) {
  const { outputs } = metafile;
  const reached = new Set(
    Object.keys(outputs).filter((file) => entryPoints.includes(outputs[file]?.entryPoint ?? '')),
  );
  const found = new Set();
  for (const file of reached) {
    for (const { path, external } of outputs[file]?.imports ?? []) {
      if (!external) reached.add(path);
      else if (!isBuiltin(path) && !(packageOf(path) in dependencies)) found.add(packageOf(path));
    }
  }
  return [...found].sort();
}

/**
 * @param {string} path
 * @returns {string}
 * @example packageOf('@nestjs/core/router/index.js') // '@nestjs/core'
 * @example packageOf('rxjs/operators') // 'rxjs'
 */
export function packageOf(path) {
  return path.split('/', path.startsWith('@') ? 2 : 1).join('/');
}
