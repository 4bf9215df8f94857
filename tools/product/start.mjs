// npm start, once the packages are there: database, build, migration, demo practice, API.
import { join } from 'node:path';
import { ROOT } from '../launch/launch.mjs';
import { startApi } from './api-process.mjs';
import { announce } from './announce.mjs';
import { build } from './build.mjs';
import { apiEnvironment, demoAccounts, openGround } from './ground.mjs';
import { noteRun } from './run-file.mjs';
import { orStopped, runUntilStopped } from './session.mjs';
import { migrate } from './steps.mjs';

/** @returns {Promise<number>} exit code */
export function start() {
  return runUntilStopped(async (session) => {
    const { signal, onClose } = session;
    const ground = await openGround(session, (port) => `http://localhost:${port}`);
    const building = build(ROOT, { signal, onBuild: () => console.log('Building what changed …') });
    onClose(() => building.catch(() => undefined));
    const [database] = await Promise.all([ground.opening, building]);

    const step = {
      root: ROOT,
      migrationUrl: database.migrationUrl,
      appUrl: database.appUrl,
      contextKey: ground.keys.contextKey,
      sessionKey: ground.keys.sessionKey,
      masterKey: ground.keys.masterKey,
      publicOrigin: ground.url,
      signal,
    };
    await migrate(step);
    const accounts = await demoAccounts(step, ground.folder);
    signal.throwIfAborted();

    const env = apiEnvironment(ground, { appUrl: database.appUrl, demo: accounts.length > 0 });
    const dashboard = join(ROOT, 'dist', 'dashboard', 'browser');
    const api = startApi(ROOT, { ...env, DASHBOARD_DIR: dashboard }, { logFile: ground.folder.apiLog });
    onClose(api.stop);
    noteRun(ground.folder.runFile, { api: api.pid });
    await orStopped(signal, api.ready());
    announce(ground.url, accounts, ground.folder.path);
    const apiEnded = api.ended.then((log) => `The API has ended unexpectedly. Its log says:\n\n${log}`);
    return { ended: Promise.race([apiEnded, database.ended]) };
  });
}
