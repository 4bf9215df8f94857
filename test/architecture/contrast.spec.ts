import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { colourOf, contrast, readTokens, type Scheme } from '../support/contrast';

const root = join(import.meta.dirname, '../..');
const tokens = readTokens(readFileSync(join(root, 'libs/shared/web-ui/src/theme/tokens.css'), 'utf8'));
const ratio = (one: string, other: string, scheme: Scheme): number =>
  contrast(colourOf(tokens, one, scheme), colourOf(tokens, other, scheme));

const grounds = ['--rk-paper', '--rk-surface', '--rk-sunken', '--rk-hover'];
const texts = ['--rk-ink', '--rk-muted', '--rk-action', '--rk-positive', '--rk-attention', '--rk-danger'];
const pairs: [string, string][] = [
  ...grounds.flatMap((ground) => texts.map((text): [string, string] => [text, ground])),
  ['--rk-on-action', '--rk-action'],
  ['--rk-on-action', '--rk-action-strong'],
  ['--rk-action-strong', '--rk-hover'],
  ['--rk-ink', '--rk-action-soft'],
  ['--rk-action', '--rk-action-soft'],
  ['--rk-ink', '--rk-positive-soft'],
  ['--rk-positive', '--rk-positive-soft'],
  ['--rk-ink', '--rk-attention-soft'],
  ['--rk-attention', '--rk-attention-soft'],
  ['--rk-ink', '--rk-danger-soft'],
  ['--rk-danger', '--rk-danger-soft'],
  ['--rk-paper', '--rk-ink'],
];
const controls: [string, string][] = [
  ...['--rk-paper', '--rk-surface', '--rk-sunken'].map((ground): [string, string] => [
    '--rk-input-line',
    ground,
  ]),
  ...['--rk-paper', '--rk-surface', '--rk-sunken', '--rk-hover'].map((ground): [string, string] => [
    '--rk-focus',
    ground,
  ]),
  ['--rk-series-one', '--rk-surface'],
  ['--rk-series-two', '--rk-surface'],
];

describe.each(['light', 'dark'] as const)('the %s theme', (scheme) => {
  it.each(pairs)('lets %s be read on %s', (text, ground) => {
    expect(ratio(text, ground, scheme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(controls)('lets %s be seen on %s', (mark, ground) => {
    expect(ratio(mark, ground, scheme)).toBeGreaterThanOrEqual(3);
  });
});

describe('literal colours', () => {
  it('stand in the token file and nowhere else', () => {
    const folders = [
      'apps/dashboard/src',
      'libs/shared/web-ui',
      'libs/shared/web-kernel',
      'libs/identity',
      'libs/cases',
      'libs/exercises',
      'libs/homework',
      'libs/progress',
    ];
    const files = folders.flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        join(root, folder, name),
      ),
    );
    const styled = files.filter(
      (name) =>
        /\/(web[\w-]*|dashboard)\/.*\.(css|scss|ts|html)$/.test(name) &&
        !/tokens\.css$|\.spec\.ts$|contrast\.ts$|index\.html$/.test(name),
    );
    const literal =
      /(?:color|background|border|fill|stroke|shadow)[\w-]*:[^;{}]*(?:#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\()/i;
    expect(styled.length).toBeGreaterThan(50);
    expect(styled.filter((name) => literal.test(readFileSync(name, 'utf8')))).toEqual([]);
  });
});

describe('reading tokens', () => {
  it('follows references through both schemes and knows black from white', () => {
    const sheet = readTokens(
      '/* --no: #111; */ :root { --white: #ffffff; --a: light-dark(var(--white), #000000); }',
    );
    expect(sheet.has('--no')).toBe(false);
    expect([colourOf(sheet, '--a', 'light'), colourOf(sheet, '--a', 'dark')]).toEqual(['#ffffff', '#000000']);
    expect(contrast('#000000', '#ffffff')).toBe(21);
    expect(() => colourOf(sheet, '--gone', 'light')).toThrow('--gone');
  });
});
