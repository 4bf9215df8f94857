// House law as lint. Every rule is `error` or absent; a rule is switched off only with an ADR.
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

const SERVER_ONLY = ['@nestjs/*', 'typeorm', 'typeorm/*', 'pg', 'class-validator', 'class-transformer'];

/** The scopes form a line: each may depend on itself and on what stands before it. */
const SCOPES = {
  shared: [],
  identity: ['shared'],
  cases: ['shared', 'identity'],
  sessions: ['shared', 'identity', 'cases'],
  exercises: ['shared', 'identity', 'cases'],
  homework: ['shared', 'identity', 'cases', 'exercises'],
  listening: ['shared', 'identity', 'cases', 'exercises', 'homework'],
  agreements: ['shared', 'identity', 'cases', 'exercises', 'homework'],
  measures: ['shared', 'identity', 'cases'],
  progress: [
    'shared',
    'identity',
    'cases',
    'sessions',
    'exercises',
    'homework',
    'listening',
    'agreements',
    'measures',
  ],
};

export const depConstraints = [
  {
    sourceTag: 'platform:any',
    onlyDependOnLibsWithTags: ['platform:any'],
    bannedExternalImports: [...SERVER_ONLY, '@angular/*', 'rxjs'],
  },
  {
    sourceTag: 'platform:web',
    onlyDependOnLibsWithTags: ['platform:any', 'platform:web'],
    bannedExternalImports: [...SERVER_ONLY, 'reflect-metadata'],
  },
  {
    sourceTag: 'platform:server',
    onlyDependOnLibsWithTags: ['platform:any', 'platform:server'],
    bannedExternalImports: ['@angular/*'],
  },
  { sourceTag: 'type:model', onlyDependOnLibsWithTags: ['type:model'] },
  { sourceTag: 'type:kernel', onlyDependOnLibsWithTags: ['type:model', 'type:kernel'] },
  {
    sourceTag: 'type:ui',
    onlyDependOnLibsWithTags: ['type:model', 'type:ui'],
    bannedExternalImports: ['@angular/common/http', '@angular/router'],
  },
  { sourceTag: 'type:api', onlyDependOnLibsWithTags: ['type:model', 'type:kernel', 'type:api'] },
  { sourceTag: 'type:web', onlyDependOnLibsWithTags: ['type:model', 'type:kernel', 'type:ui'] },
  { sourceTag: 'type:testing', onlyDependOnLibsWithTags: ['type:model', 'type:testing'] },
  {
    sourceTag: 'type:app',
    onlyDependOnLibsWithTags: ['type:model', 'type:kernel', 'type:api', 'type:web', 'type:ui'],
  },
  ...Object.entries(SCOPES).map(([scope, before]) => ({
    sourceTag: `scope:${scope}`,
    onlyDependOnLibsWithTags: [`scope:${scope}`, ...before.map((name) => `scope:${name}`)],
  })),
  { sourceTag: 'scope:app', onlyDependOnLibsWithTags: ['*'] },
];

/** A function takes four things at most; a constructor is handed five parts at most. */
const FEW_PARAMETERS = [
  {
    selector: ':function[params.length>4]:not(MethodDefinition[kind="constructor"] > FunctionExpression)',
    message: 'Four parameters at most: put what belongs together into one.',
  },
  {
    selector: 'MethodDefinition[kind="constructor"] > FunctionExpression[params.length>5]',
    message: 'Five injected parts at most: this class does more than one thing.',
  },
];

/**
 * A few files are linted with the program of their own project. Whoever lints everything asks for whole programs instead:
 * each file is then understood once, and not again for every project that uses it.
 */
const TYPES = process.env.LINT_EVERYTHING
  ? { project: ['tsconfig.web.json', 'tsconfig.server.json', 'tsconfig.e2e.json'] }
  : { projectService: true };

export default tseslint.config(
  {
    ignores: [
      '**/dist',
      '**/node_modules',
      '**/.angular',
      '.nx',
      '.reknit',
      'test-results',
      'playwright-report',
    ],
  },
  { plugins: { '@nx': nx } },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommended],
    languageOptions: { parserOptions: { ...TYPES, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allow: ['../../../migrations/*', '../../../tools/demo/*'],
          depConstraints,
        },
      ],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-extraneous-class': 'off',
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      'max-depth': ['error', 3],
      eqeqeq: ['error', 'smart'],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Configuration is read once, in readConfig(env).' },
        { object: 'Math', property: 'random', message: 'Ids come from IdSource.' },
      ],
      'no-restricted-syntax': [
        'error',
        ...FEW_PARAMETERS,
        {
          selector: 'TSEnumDeclaration',
          message: 'A vocabulary is a const object with a union type of the same name.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Time comes from Clock.',
        },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Time comes from Clock.',
        },
      ],
    },
  },
  {
    files: ['libs/*/web/**/*.ts', 'libs/shared/web-*/**/*.ts', 'apps/dashboard/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-class-suffix': 'off',
      '@angular-eslint/directive-class-suffix': 'off',
      '@angular-eslint/component-selector': [
        'error',
        [
          { type: 'element', prefix: 'rk', style: 'kebab-case' },
          { type: 'attribute', prefix: 'rk', style: 'camelCase' },
        ],
      ],
      'no-restricted-syntax': [
        'error',
        ...FEW_PARAMETERS,
        {
          selector: "ImportSpecifier[imported.name='switchMap']",
          message: 'A read is a resource; a write is never cancelled.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Time comes from Clock.',
        },
      ],
    },
  },
  {
    files: ['libs/*/web/**/*.html', 'libs/shared/web-*/**/*.html', 'apps/dashboard/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
  },
  { files: ['**/*.spec.ts', '**/*.e2e.ts', 'test/**/*.ts'], rules: { 'max-lines': ['error', { max: 400 }] } },
  // The one place each for what is forbidden everywhere else.
  { files: ['apps/api/src/*.ts'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['libs/shared/api-kernel/src/time/*.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['tools/**', 'test/**', 'migrations/**'],
    rules: { 'no-restricted-properties': 'off', 'no-restricted-syntax': 'off' },
  },
  prettier,
);
