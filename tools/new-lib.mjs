// Writes the three files a library holds (project.json, tsconfig.json, src/index.ts) and its path alias.
// Usage: node tools/new-lib.mjs <scope> <kind>   for example: node tools/new-lib.mjs homework model
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';

const KINDS = {
  model: { type: 'model', platform: 'any', preset: 'model' },
  api: { type: 'api', platform: 'server', preset: 'server' },
  web: { type: 'web', platform: 'web', preset: 'web' },
  'api-kernel': { type: 'kernel', platform: 'server', preset: 'server' },
  'web-kernel': { type: 'kernel', platform: 'web', preset: 'web' },
  'web-ui': { type: 'ui', platform: 'web', preset: 'web' },
  testing: { type: 'testing', platform: 'any', preset: 'server' },
};

const [scope, kind] = process.argv.slice(2);
const facts = KINDS[kind];
if (!scope || !facts) {
  console.error(`Usage: node tools/new-lib.mjs <scope> <${Object.keys(KINDS).join('|')}>`);
  process.exit(1);
}
const root = `libs/${scope}/${kind}`;
const write = async (path, value) =>
  writeFileSync(path, await format(JSON.stringify(value), { parser: 'json', printWidth: 110 }));

mkdirSync(`${root}/src`, { recursive: true });
await write(`${root}/project.json`, {
  name: `${scope}-${kind}`,
  $schema: '../../../node_modules/nx/schemas/project-schema.json',
  sourceRoot: `${root}/src`,
  projectType: 'library',
  tags: [`scope:${scope}`, `type:${facts.type}`, `platform:${facts.platform}`],
});
await write(`${root}/tsconfig.json`, {
  extends: `../../../tsconfig.${facts.preset}.json`,
  include: ['src/**/*.ts'],
  exclude: [],
});
if (!existsSync(`${root}/src/index.ts`)) writeFileSync(`${root}/src/index.ts`, 'export {};\n');

const base = JSON.parse(readFileSync('tsconfig.base.json', 'utf8'));
base.compilerOptions.paths[`@reknit/${scope}/${kind}`] = [`./${root}/src/index.ts`];
base.compilerOptions.paths = Object.fromEntries(Object.entries(base.compilerOptions.paths).sort());
await write('tsconfig.base.json', base);
