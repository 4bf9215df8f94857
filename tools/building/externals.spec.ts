import { packageOf, strangers } from './externals.mjs';

const metafile = {
  outputs: {
    'dist/api/main.js': {
      entryPoint: 'apps/api/src/main.ts',
      imports: [
        { path: 'node:http', external: true },
        { path: 'pg', external: true },
        { path: 'dist/api/chunk.js' },
      ],
    },
    'dist/api/chunk.js': { imports: [{ path: '@nestjs/core/router', external: true }] },
    'dist/api/seed.js': {
      entryPoint: 'apps/api/src/seed.ts',
      imports: [{ path: 'fast-check', external: true }],
    },
  },
};

describe('what production would lack', () => {
  it('is nothing while every import is a dependency or part of Node', () => {
    expect(strangers(metafile, ['apps/api/src/main.ts'], { pg: '8', '@nestjs/core': '12' })).toEqual([]);
  });

  it('is also seen behind a chunk', () => {
    expect(strangers(metafile, ['apps/api/src/main.ts'], { pg: '8' })).toEqual(['@nestjs/core']);
  });

  it('leaves out programs that do not run there', () => {
    expect(strangers(metafile, ['apps/api/src/seed.ts'], {})).toEqual(['fast-check']);
  });

  it('speaks of packages, not of files in them', () => {
    expect(packageOf('@nestjs/core/router/index.js')).toBe('@nestjs/core');
    expect(packageOf('rxjs/operators')).toBe('rxjs');
  });
});
