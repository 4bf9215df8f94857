import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { globSync } from 'node:fs';

const ROOT = resolve(import.meta.dirname, '../..');

interface Project {
  readonly name: string;
  readonly root: string;
  readonly tags: readonly string[];
}

const projects: readonly Project[] = globSync(['libs/*/*/project.json', 'apps/*/project.json'], {
  cwd: ROOT,
}).map((file) => ({
  ...(JSON.parse(readFileSync(join(ROOT, file), 'utf8')) as { name: string; tags: string[] }),
  root: file.replace('/project.json', ''),
}));

const KINDS = {
  type: ['model', 'kernel', 'api', 'ui', 'web', 'testing', 'app'],
  platform: ['any', 'server', 'web'],
};

async function constraints(): Promise<readonly { sourceTag: string }[]> {
  const { depConstraints } = (await import(join(ROOT, 'eslint.config.mjs'))) as {
    depConstraints: { sourceTag: string }[];
  };
  return depConstraints;
}

describe('projects', () => {
  it('are where they are looked for', () => {
    expect(projects.length).toBeGreaterThan(15);
  });

  it.each(projects.map((project) => [project.root, project] as const))(
    '%s has exactly one scope, type and platform',
    (_, { tags }) => {
      const of = (dimension: string) =>
        tags.filter((tag) => tag.startsWith(`${dimension}:`)).map((tag) => tag.split(':')[1]);
      expect(of('scope')).toHaveLength(1);
      expect(of('type')).toHaveLength(1);
      expect(of('platform')).toHaveLength(1);
      expect(KINDS.type).toContain(of('type')[0]);
      expect(KINDS.platform).toContain(of('platform')[0]);
      expect(tags).toHaveLength(3);
    },
  );

  it('have a constraint for every tag: one without is not checked at all', async () => {
    const constrained = (await constraints()).map(({ sourceTag }) => sourceTag);
    const tags = [...new Set(projects.flatMap((project) => project.tags))];
    expect(tags.filter((tag) => !constrained.includes(tag))).toEqual([]);
  });

  it('hold project.json, tsconfig.json and src, and nothing else', () => {
    for (const { root } of projects.filter((project) => project.root.startsWith('libs/'))) {
      const entries = globSync('*', { cwd: join(ROOT, root) }).sort();
      expect([root, entries]).toEqual([root, ['project.json', 'src', 'tsconfig.json']]);
    }
  });

  it('stand in no folder called utils, helpers or common', () => {
    const vague = globSync(['{apps,libs,tools,test,migrations}/**/{utils,util,helper,helpers,common}{,.*}'], {
      cwd: ROOT,
    });
    expect(vague.filter((file) => !file.includes('node_modules'))).toEqual([]);
  });
});

describe('a planted forbidden import', () => {
  /** Lints one file that should not pass, in the place where it would stand. */
  function lint(folder: string, line: string): string {
    const place = mkdtempSync(join(ROOT, folder, 'planted-'));
    const file = join(place, 'planted.ts');
    writeFileSync(file, `${line}\n`);
    try {
      return execFileSync(
        process.execPath,
        [join(ROOT, 'node_modules/eslint/bin/eslint.js'), '--no-warn-ignored', '--format', 'json', file],
        {
          cwd: ROOT,
          encoding: 'utf8',
          env: { ...process.env, NX_DAEMON: 'false', NODE_OPTIONS: '' },
        },
      );
    } catch (error) {
      return String((error as { stdout?: unknown }).stdout);
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  }

  it.each([
    ['libs/homework/model/src', "import { Injectable } from '@nestjs/common';\nexport const x = Injectable;"],
    [
      'libs/cases/model/src',
      "import { HOMEWORK_LIMITS } from '@reknit/homework/model';\nexport const x = HOMEWORK_LIMITS;",
    ],
    ['libs/homework/web/src', "import { IsString } from 'class-validator';\nexport const x = IsString;"],
    [
      'libs/homework/web/src',
      "import { HomeworkApiModule } from '@reknit/homework/api';\nexport const x = HomeworkApiModule;",
    ],
  ])(
    'is reported in %s',
    (folder, line) => {
      expect(lint(folder, line)).toContain('@nx/enforce-module-boundaries');
    },
    60_000,
  );
});
