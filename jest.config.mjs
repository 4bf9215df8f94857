// One place for every test that runs under Jest. A layer is a project; the layer follows from the path.
import { readFileSync } from 'node:fs';

const { compilerOptions } = JSON.parse(
  readFileSync(new URL('./tsconfig.base.json', import.meta.url), 'utf8'),
);
const moduleNameMapper = Object.fromEntries(
  Object.entries(compilerOptions.paths).map(([name, [file]]) => [`^${name}$`, `<rootDir>/${file.slice(2)}`]),
);

const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2024',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];

/** What `npm test` runs instead of every file by itself: tools/testing/batches.mjs. */
const batches = process.env['TEST_BATCHES'];
const modulePathIgnorePatterns = ['<rootDir>/dist/(?!test-batches)', '<rootDir>/.nx/', '<rootDir>/.reknit/'];

const server = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': swc },
  moduleNameMapper,
  modulePathIgnorePatterns,
};

/** One for each layer, with the files it is made of. */
export const projects = [
  {
    ...server,
    displayName: 'unit',
    testMatch: [
      '<rootDir>/libs/*/{model,api,api-kernel,testing}/**/*.spec.ts',
      '<rootDir>/apps/api/**/*.spec.ts',
      '<rootDir>/tools/**/*.spec.ts',
    ],
  },
  { ...server, displayName: 'architecture', testMatch: ['<rootDir>/test/architecture/**/*.spec.ts'] },
  {
    ...server,
    displayName: 'integration',
    testMatch: ['<rootDir>/test/integration/**/*.spec.ts'],
    setupFilesAfterEnv: ['<rootDir>/test/support/patience.ts'],
    globalSetup: '<rootDir>/test/support/database/global-setup.mjs',
    globalTeardown: '<rootDir>/test/support/database/global-teardown.mjs',
  },
  {
    rootDir: import.meta.dirname,
    displayName: 'web',
    preset: 'jest-preset-angular',
    setupFilesAfterEnv: ['<rootDir>/test/support/web-setup.ts'],
    // Several files run in one place: what one of them put in the place of something is taken out after each test.
    restoreMocks: true,
    testMatch: [
      '<rootDir>/libs/*/{web,web-kernel,web-ui}/**/*.spec.ts',
      '<rootDir>/apps/dashboard/**/*.spec.ts',
    ],
    transform: {
      '^.+\\.(ts|js|mjs|html|svg)$': [
        'jest-preset-angular',
        {
          tsconfig: '<rootDir>/tsconfig.web-spec.json',
          stringifyContentPathRegex: '\\.(html|svg)$',
          processWithEsbuild: [
            '**/node_modules/{temporal-polyfill,temporal-utils,fullcalendar,preact,@full-ui}/**/*.js',
          ],
        },
      ],
    },
    // Published as ES modules with the ending .js, which only its package.json tells apart.
    transformIgnorePatterns: [
      'node_modules/(?!(?:.*\\.mjs$|(?:temporal-(?:polyfill|utils)|fullcalendar|preact|@full-ui)/))',
    ],
    moduleNameMapper,
    modulePathIgnorePatterns,
  },
];

export default {
  rootDir: import.meta.dirname,
  testSequencer: '<rootDir>/tools/testing/in-order.mjs',
  projects: batches
    ? projects.map((project) => ({ ...project, testMatch: [`${batches}/*.spec.ts`] }))
    : projects,
};
