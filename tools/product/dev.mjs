// npm run dev: the API restarts and the page reloads when a file changes. Same database, secrets and demo practice as
// npm start.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { API_ENTRIES, writeContractSchemas } from '../build-api.mjs';
import { bundleOptions } from '../building/bundle.mjs';
import { ROOT } from '../launch/launch.mjs';
import { announce } from './announce.mjs';
import { startApi } from './api-process.mjs';
import { apiEnvironment, demoAccounts, openGround, requireFreePort } from './ground.mjs';
import { endGroup, programOf } from './program.mjs';
import { noteRun } from './run-file.mjs';
import { orStopped, runUntilStopped } from './session.mjs';
import { migrate } from './steps.mjs';

const BUILT = 'dist/dev-api';
const WEB_PORT = Number(process.env.WEB_PORT ?? 4200);

/** @returns {Promise<number>} exit code */
export function dev() {
  return runUntilStopped(async (session) => {
    await requireFreePort(WEB_PORT, `WEB_PORT=${WEB_PORT + 1} npm run dev`);
    const ground = await openGround(session, () => `http://localhost:${WEB_PORT}`);
    const database = await ground.opening;
    const { contextKey, sessionKey, masterKey } = ground.keys;
    const step = {
      root: ROOT,
      migrationUrl: database.migrationUrl,
      appUrl: database.appUrl,
      contextKey,
      sessionKey,
      masterKey,
      publicOrigin: ground.url,
      built: BUILT,
      signal: session.signal,
    };

    const server = restartingApi(async () => {
      await migrate(step);
      const demo = (await demoAccounts(step, ground.folder)).length > 0;
      return apiEnvironment(ground, { appUrl: database.appUrl, demo });
    }, ground.folder);
    session.onClose(server.stop);
    writeContractSchemas(BUILT);
    const watching = await esbuild.context(watchOptions(() => server.restart()));
    session.onClose(() => watching.dispose());
    await watching.watch();
    await orStopped(session.signal, server.started);

    const web = serveDashboard(ground.port);
    session.onClose(() => endGroup(web, 'SIGTERM'));
    announce(ground.url, await demoAccounts(step, ground.folder), ground.folder.path);
    return {
      ended: new Promise((resolve) => web.once('exit', () => resolve('The dashboard server ended.'))),
    };
  });
}

/**
 * @param {() => void} onBuilt
 * @returns {import('esbuild').BuildOptions}
 */
function watchOptions(onBuilt) {
  const options = bundleOptions(ROOT, API_ENTRIES, BUILT);
  /** @type {import('esbuild').Plugin} */
  const tell = {
    name: 'tell',
    setup(build) {
      build.onEnd(({ errors }) => (errors.length === 0 ? onBuilt() : undefined));
    },
  };
  return { ...options, plugins: [...(options.plugins ?? []), tell] };
}

/**
 * One API at a time. What goes wrong is said, and the next change tries again.
 * @param {() => Promise<Record<string, string | undefined>>} prepare migrates, and tells the API's environment
 * @param {import('./data-folder.mjs').DataFolder} folder
 */
function restartingApi(prepare, folder) {
  /** @type {import('./api-process.mjs').ApiProcess | null} */
  let api = null;
  /** @type {Promise<void>} */
  let queue = Promise.resolve();
  /** @type {() => void} */
  let up;
  const started = new Promise((resolve) => (up = () => resolve(undefined)));
  const replace = async () => {
    const first = api === null;
    await api?.stop();
    api = startApi(ROOT, await prepare(), { logFile: folder.apiLog, built: BUILT });
    noteRun(folder.runFile, { api: api.pid });
    await api.ready();
    if (!first) console.log('API restarted.');
    up();
  };
  return {
    started,
    restart: () => void (queue = queue.then(replace).catch((problem) => console.error(problem.message))),
    stop: () => queue.then(() => api?.stop()),
  };
}

/** @param {number} apiPort */
function serveDashboard(apiPort) {
  const proxy = join(ROOT, 'dist', 'dev-proxy.json');
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeFileSync(
    proxy,
    JSON.stringify({ '/api': { target: `http://127.0.0.1:${apiPort}`, changeOrigin: false } }),
  );
  const args = [
    programOf(ROOT, '@angular/cli', 'ng'),
    'serve',
    '--port',
    String(WEB_PORT),
    '--proxy-config',
    proxy,
  ];
  return spawn(process.execPath, args, {
    cwd: join(ROOT, 'apps', 'dashboard'),
    // PORT is the API's; Angular's server would take it from the environment before it looks at its own option.
    env: { ...process.env, NG_CLI_ANALYTICS: 'false', PORT: String(WEB_PORT) },
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}
