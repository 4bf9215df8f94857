import { mkdtempSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { stampOf } from './build.mjs';
import { openDataFolder, readSecrets } from './data-folder.mjs';
import { accountsIn, worthShowing } from './log-line.mjs';
import { eachLine } from './program.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reknit tools '));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the build stamp', () => {
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };

  it('changes with a byte, a name, a file more; not with a spec or a build', () => {
    write('apps/api/main.ts', 'one');
    const first = stampOf(folder, ['apps', 'absent']);
    expect(stampOf(folder, ['apps', 'absent'])).toBe(first);

    write('apps/api/main.spec.ts', 'a test');
    write('apps/api/dist/main.js', 'built');
    expect(stampOf(folder, ['apps'])).toBe(first);

    write('apps/api/main.ts', 'two');
    const changed = stampOf(folder, ['apps']);
    expect(changed).not.toBe(first);
    write('apps/api/more.ts', '');
    expect(stampOf(folder, ['apps'])).not.toBe(changed);
  });
});

describe('secrets', () => {
  it('are made once, differ, and are for nobody else to read', () => {
    const data = openDataFolder(folder, 'data', null);
    const secrets = readSecrets(data);
    expect(new Set(Object.values(secrets)).size).toBe(6);
    expect(readSecrets(data)).toEqual(secrets);
    expect(statSync(join(data.path, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(statSync(data.path).mode & 0o777).toBe(0o700);
  });

  it('are not made anew beside a database that has a password already', () => {
    const data = openDataFolder(folder, undefined, null);
    mkdirSync(join(data.cluster, 'data'), { recursive: true });
    writeFileSync(join(data.cluster, 'data', 'PG_VERSION'), '18\n');
    expect(() => readSecrets(data)).toThrow(/secrets\.json is missing/);
  });
});

describe('the console', () => {
  it('shows warnings, errors and loose text; the rest stays in the log', () => {
    expect(worthShowing('{"level":30,"msg":"request"}')).toBeNull();
    expect(worthShowing('{"level":40,"msg":"Slow mail"}')).toBe('API warning: Slow mail');
    expect(worthShowing('{"level":50,"msg":"No mail"}')).toBe('API error: No mail');
    expect(worthShowing('TypeError: x')).toBe('TypeError: x');
    expect(worthShowing('{half a line')).toBe('{half a line');
    expect(worthShowing('')).toBeNull();
  });

  it('is told whole lines, however they arrive', async () => {
    const stream = new PassThrough();
    const lines: string[] = [];
    eachLine(stream, (line) => lines.push(line));
    stream.write('one\ntw');
    stream.write('o\nthree');
    stream.end();
    await new Promise((resolve) => stream.once('close', resolve));
    expect(lines).toEqual(['one', 'two', 'three']);
  });
});

it('the demo accounts are the lines the seed marks as such', () => {
  expect(accountsIn('done\naccount: a@b.example therapist\nno account: here\n')).toEqual([
    'a@b.example therapist',
  ]);
});
