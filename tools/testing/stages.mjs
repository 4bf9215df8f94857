// The stages of `npm test`, in their order. Each says what it counts.
import { existsSync, globSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projects } from '../../jest.config.mjs';
import { Trouble } from '../launch/trouble.mjs';
import { PORTS_NEEDED } from '../journeys/lanes.mjs';
import { freePorts } from '../postgres/port.mjs';
import { build } from '../product/build.mjs';
import { readJson } from '../product/data-folder.mjs';
import { programOf, runNode } from '../product/program.mjs';
import { writeBatches } from './batches.mjs';
import { findChromium, HOW_TO_INSTALL, installChromium } from './chromium.mjs';
import { countJest, countPlaywright } from './counts.mjs';

/**
 * @typedef {import('./counts.mjs').Count & { output: string }} Result
 *
 * @typedef {object} Surroundings
 * @property {string} root
 * @property {AbortSignal} signal
 * @property {() => Promise<string>} databaseUrl of a scratch server, started at the first call
 *
 * @typedef {object} Stage
 * @property {string} name
 * @property {(around: Surroundings) => Promise<Result>} run
 * @property {boolean} [beside] takes one processor: what comes next begins at once
 */

const ESM = { NODE_OPTIONS: '--experimental-vm-modules --no-warnings' };
const QUIET_NX = { NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true', FORCE_COLOR: '0' };

/** @type {Stage[]} */
export const STAGES = [
  {
    name: 'format',
    beside: true,
    run: (around) => checks(around, [['prettier', '--check', '--log-level=warn', '.']]),
  },
  { name: 'lint', run: lint },
  { name: 'typecheck', run: typecheck },
  { name: 'unit', run: (around) => jest(around, 'unit', ESM) },
  // One more than there are cores: what people press is waited for.
  { name: 'web', run: (around) => jest(around, 'web', {}, ['--maxWorkers=3']) },
  { name: 'architecture', beside: true, run: architecture },
  { name: 'migrations', run: migrations },
  { name: 'integration', run: integration },
  { name: 'build', run: production },
  { name: 'journeys', run: journeys },
];

/**
 * @param {string[]} wanted names given on the command line
 * @returns {Stage[]} all of them when none is named
 */
export function chosenStages(wanted) {
  const unknown = wanted.filter((name) => !STAGES.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    throw new Trouble(
      `There is no stage ${unknown.join(', ')}. There are: ${STAGES.map(({ name }) => name).join(', ')}.`,
    );
  }
  return wanted.length === 0 ? STAGES : STAGES.filter(({ name }) => wanted.includes(name));
}

/**
 * Several programs that together are one check.
 * @param {Surroundings} around @param {string[][]} programs @param {Record<string, string>} [env]
 * @returns {Promise<Result>}
 */
async function checks({ root, signal }, programs, env) {
  let output = '';
  let failed = false;
  for (const [name = '', ...args] of programs) {
    const ended = await runNode([programOf(root, PACKAGES[name] ?? name, name), ...args], {
      cwd: root,
      signal,
      env,
    });
    output += ended.output;
    failed ||= ended.code !== 0;
  }
  return { passed: failed ? 0 : 1, failed: failed ? 1 : 0, output };
}

/** @type {Record<string, string>} */
const PACKAGES = { tsc: 'typescript', ngc: '@angular/compiler-cli', playwright: '@playwright/test' };

/**
 * First the graph of Nx, which the rule about module boundaries reads and without which it says nothing; then the browser
 * and the rest side by side, each with its whole program, because every project with its own takes three times as long.
 * @param {Surroundings} around @returns {Promise<Result>}
 */
async function lint(around) {
  const graph = await checks(around, [['nx', 'show', 'projects']], QUIET_NX);
  if (graph.failed > 0) return graph;
  const projects = globSync(['libs/*/*', 'apps/*'], { cwd: around.root }).filter((path) =>
    existsSync(join(around.root, path, 'project.json')),
  );
  const isWeb = (/** @type {string} */ path) => /^apps.dashboard$|^libs.\w+.web/.test(path);
  const lanes = [
    projects.filter(isWeb),
    [...projects.filter((path) => !isWeb(path)), 'tools', 'migrations', 'test', 'playwright.config.ts'],
  ];
  const whole = { ...QUIET_NX, LINT_EVERYTHING: '1' };
  const result = await sideBySide(
    lanes.map((paths) => checks(around, [['eslint', '--max-warnings=0', ...paths]], whole)),
  );
  return result.output.includes('No cached ProjectGraph') ? { ...result, passed: 0, failed: 1 } : result;
}

/** Two at a time: each holds a whole program in memory. @param {Surroundings} around */
function typecheck(around) {
  const lanes = [
    [['ngc', '-p', 'tsconfig.web.json', '--noEmit']],
    ['model', 'server', 'tools', 'e2e'].map((name) => ['tsc', '-p', `tsconfig.${name}.json`]),
  ];
  return sideBySide(lanes.map((lane) => checks(around, lane)));
}

/** @param {Promise<Result>[]} lanes @returns {Promise<Result>} one check, passed when all have */
async function sideBySide(lanes) {
  const results = await Promise.all(lanes);
  const failed = results.some((result) => result.failed > 0);
  return {
    passed: failed ? 0 : 1,
    failed: failed ? 1 : 0,
    output: results.map(({ output }) => output).join(''),
  };
}

/**
 * @param {Surroundings} around @param {string} project @param {Record<string, string>} env
 * @returns {Promise<Result>}
 */
async function jest({ root, signal }, project, env, more = /** @type {string[]} */ (['--maxWorkers=2'])) {
  const report = reportFile(root, project);
  const batches = join(root, 'dist', 'test-batches', project);
  writeBatches(root, projectNamed(project), batches);
  const args = ['--selectProjects', project, '--json', `--outputFile=${report}`, ...more];
  const { output } = await runNode([programOf(root, 'jest'), ...args], {
    cwd: root,
    signal,
    env: { ...env, TEST_BATCHES: batches },
  });
  const counted = readJson(report);
  return { ...(counted ? countJest(counted) : { passed: 0, failed: 1 }), output: withoutJson(output) };
}

/** @param {string} name */
function projectNamed(name) {
  const project = projects.find(({ displayName }) => displayName === name);
  if (!project) throw new Error(`Jest knows no project ${name}.`);
  return project;
}

/** Some of these rules are about the built browser code. @param {Surroundings} around */
async function architecture(around) {
  await build(around.root, { signal: around.signal }).catch(() => undefined); // the stage "build" tells what is wrong
  return jest(around, 'architecture', ESM);
}

/** @param {Surroundings} around */
async function migrations(around) {
  const { root, signal } = around;
  const env = { TEST_DATABASE_ADMIN_URL: await around.databaseUrl() };
  const { code, output } = await runNode([join(root, 'tools', 'migrations-check.mjs')], {
    cwd: root,
    signal,
    env,
  });
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
}

/** @param {Surroundings} around */
async function integration(around) {
  // One more than there are cores, because each waits for its database half of the time. A test that fails may leave its
  // connections open: that is no reason to wait for ever.
  return jest(around, 'integration', { ...ESM, TEST_DATABASE_ADMIN_URL: await around.databaseUrl() }, [
    '--maxWorkers=3',
    '--forceExit',
  ]);
}

/** @param {Surroundings} around @returns {Promise<Result>} */
async function production({ root, signal }) {
  await build(root, { signal });
  return { passed: 1, failed: 0, output: '' };
}

/** @param {Surroundings} around @returns {Promise<Result>} */
async function journeys(around) {
  const { root, signal } = around;
  const browser = findChromium() ?? installChromium();
  if (!browser) return { passed: 0, failed: 1, output: HOW_TO_INSTALL };
  await build(root, { signal });
  const report = reportFile(root, 'journeys');
  const env = {
    CHROMIUM_PATH: browser,
    TEST_DATABASE_ADMIN_URL: await around.databaseUrl(),
    JOURNEYS_PORTS: (await freePorts(PORTS_NEEDED)).join(','),
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    FORCE_COLOR: '0',
  };
  const args = [programOf(root, '@playwright/test', 'playwright'), 'test', '--reporter=line,json'];
  const { output } = await runNode(args, { cwd: root, signal, env });
  const counted = readJson(report);
  return { ...(counted ? countPlaywright(counted) : { passed: 0, failed: 1 }), output };
}

/** @param {string} root @param {string} stage @returns {string} where its reporter writes, with nothing old in it */
function reportFile(root, stage) {
  const folder = join(root, 'dist', 'test-reports');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${stage}.json`);
  rmSync(file, { force: true });
  return file;
}

/** Jest repeats its report on the console when asked for JSON. @param {string} output */
function withoutJson(output) {
  return output
    .split('\n')
    .filter(
      (line) => !line.startsWith('{"numFailedTestSuites"') && !line.startsWith('Test results written to'),
    )
    .join('\n');
}
