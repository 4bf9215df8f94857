// The contract's interfaces as JSON schemas, for the OpenAPI document: what the type checker knows, written down.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';

const ROOT = resolve(import.meta.dirname, '..');
const PREFIX = '#/components/schemas/';

/**
 * A name OpenAPI allows: `Branded<"case">` becomes `Branded.case`, `Omit<HomeworkRow,"x">` `Omit.HomeworkRow.x`.
 * @param {string} name
 */
const plainName = (name) => name.replace(/[^\w.-]+/g, '.').replace(/^\.+|\.+$/g, '');

/** @returns {Record<string, object>} by name, referring to each other as the OpenAPI document does */
export function contractSchemas(root = ROOT) {
  const generator = createGenerator({
    path: join(root, 'libs/*/model/src/contract/*.ts'),
    tsconfig: join(root, 'tsconfig.model.json'),
    type: '*',
    skipTypeCheck: true,
    expose: 'export',
    jsDoc: 'basic',
    topRef: true,
    encodeRefs: false,
    additionalProperties: false,
    functions: 'hide',
  });
  const { definitions = {} } = generator.createSchema('*');
  const text = JSON.stringify(definitions, (key, value) =>
    key === '$ref' && typeof value === 'string'
      ? PREFIX + plainName(value.replace('#/definitions/', ''))
      : value,
  );
  return Object.fromEntries(
    Object.entries(JSON.parse(text)).map(([name, schema]) => [plainName(name), schema]),
  );
}

if (import.meta.filename === process.argv[1]) {
  const file = join(ROOT, process.argv[2] ?? 'dist/api', 'contract-schemas.json');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(contractSchemas()));
}
