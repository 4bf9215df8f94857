import { readFileSync } from 'node:fs';
import { missingOptional, platformOf } from './complete-lock.mjs';

describe('missingOptional', () => {
  const swc = { version: '1.0.0', dev: true, optionalDependencies: { '@swc/core-darwin-arm64': '1.0.0' } };

  it('names a platform package that npm left out', () => {
    expect(missingOptional({ 'node_modules/@swc/core': swc })).toEqual({
      'node_modules/@swc/core-darwin-arm64': {
        version: '1.0.0',
        cpu: ['arm64'],
        dev: true,
        optional: true,
        os: ['darwin'],
      },
    });
  });

  it('finds one that stands beside or inside', () => {
    const there = { version: '1.0.0' };
    const beside = { 'node_modules/@swc/core': swc, 'node_modules/@swc/core-darwin-arm64': there };
    const inside = {
      'node_modules/@swc/core': swc,
      'node_modules/@swc/core/node_modules/@swc/core-darwin-arm64': there,
    };
    expect(missingOptional(beside)).toEqual({});
    expect(missingOptional(inside)).toEqual({});
  });

  it('reads the platform from the name', () => {
    expect(platformOf('@swc/core-linux-arm64-musl')).toEqual({
      os: ['linux'],
      cpu: ['arm64'],
      libc: ['musl'],
    });
    expect(platformOf('@oxc-parser/binding-wasm32-wasi')).toEqual({ cpu: ['wasm32'] });
  });

  it('has nothing to add to our lock file, or npm ci refuses it: run node tools/packages/complete-lock.mjs', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    expect(Object.keys(missingOptional(packages))).toEqual([]);
  });
});
