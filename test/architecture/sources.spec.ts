import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const files = (...patterns: string[]) =>
  globSync(patterns, { cwd: ROOT }).filter((file) => !file.includes('node_modules'));
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

const server = files(
  'libs/*/api/src/**/*.ts',
  'libs/shared/api-kernel/src/**/*.ts',
  'apps/api/src/**/*.ts',
  'migrations/**/*.ts',
).filter((file) => !file.endsWith('.spec.ts'));

describe('server sources', () => {
  it('are there', () => expect(server.length).toBeGreaterThan(60));

  it('never set a time-out of the driver, which would give a connection back inside its transaction', () => {
    expect(server.filter((file) => /query_timeout\s*:/.test(read(file)))).toEqual([]);
  });

  it('never let the schema follow the entities', () => {
    expect(server.filter((file) => /synchronize:\s*true|\.synchronize\(/.test(read(file)))).toEqual([]);
  });

  it('reach the database only through the transaction at hand', () => {
    const allowed = [
      'libs/shared/api-kernel/src/database/',
      'libs/shared/api-kernel/src/http/health',
      'libs/shared/api-kernel/src/kernel.module',
      'apps/api/src/',
      'migrations/',
    ];
    const wrong = server.filter(
      (file) =>
        /from 'typeorm'/.test(read(file)) &&
        /\b(DataSource|InjectRepository|getRepository)\b/.test(read(file)),
    );
    expect(wrong.filter((file) => !allowed.some((place) => file.startsWith(place)))).toEqual([]);
  });

  it('throw HttpException nowhere: a refusal is a problem with a code', () => {
    const thrown = server.filter((file) =>
      /new (Http|NotFound|BadRequest|Forbidden|Unauthorized|Conflict)\w*Exception/.test(read(file)),
    );
    expect(thrown).toEqual([]);
  });

  it('read the environment only where the process begins', () => {
    const readers = server.filter((file) => /process\.env/.test(read(file)));
    expect(readers.filter((file) => !file.startsWith('apps/api/src/'))).toEqual([]);
  });

  it('write no statement with a value pasted into it', () => {
    const pasted = server.filter(
      (file) =>
        !file.startsWith('migrations/') &&
        /statement\(\s*'[^']+',\s*`[^`]*\$\{(?![A-Z_]+\b)/.test(read(file)),
    );
    expect(pasted).toEqual([]);
  });
});

describe('browser sources', () => {
  const web = files(
    'libs/*/web/src/**/*.{ts,html}',
    'libs/shared/web-*/src/**/*.{ts,html}',
    'apps/dashboard/src/**/*.{ts,html}',
  );

  it('are there', () => expect(web.length).toBeGreaterThan(20));

  it('hold no inner HTML and no bypass of the sanitiser', () => {
    expect(
      web.filter((file) => /\[innerHTML\]|\.innerHTML\s*=(?!=)|bypassSecurityTrust/.test(read(file))),
    ).toEqual([]);
  });

  // index.html names the colour of the browser's own frame, where no custom property reaches.
  it('keep colours in the one file of tokens', () => {
    const styled = files(
      'libs/*/web/src/**/*.{ts,scss,css,html}',
      'libs/shared/web-*/src/**/*.{ts,scss,css,html}',
      'apps/dashboard/src/**/*.{ts,scss,css,html}',
    );
    const literal = /(?<![\w&-])#(?:[0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})\b(?!['"]?\s*[:=]>)|\brgba?\(\s*\d/i;
    const colourful = styled.filter(
      (file) => !file.endsWith('.spec.ts') && !/tokens|index\.html$/.test(file) && literal.test(read(file)),
    );
    expect(colourful).toEqual([]);
  });
});

describe('every source', () => {
  const all = files('{apps,libs,tools,test,migrations}/**/*.{ts,mjs,html,scss}');

  it('runs every test it has', () => {
    const marker = new RegExp(`\\b(?:it|describe|test)\\.(?:${['only', 'skip', 'todo'].join('|')})\\b`);
    expect(
      all
        .filter((file) => file.endsWith('.spec.ts') || file.endsWith('.e2e.ts'))
        .filter((file) => marker.test(read(file))),
    ).toEqual([]);
  });

  it('silences no rule', () => {
    const silence = new RegExp(['eslint-dis' + 'able', '@ts-ig' + 'nore', '@ts-no' + 'check'].join('|'));
    expect(all.filter((file) => silence.test(read(file)))).toEqual([]);
  });
});
