import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Jobs, systemOf, Transactions } from '@reknit/shared/api-kernel';
import * as esbuild from 'esbuild';
import { bundleOptions } from '../../../tools/building/bundle.mjs';
import { aWorld, type World } from '../../support/world';
import { NOTE_JOB, startWorker } from './job-worker';

const ROOT = resolve(import.meta.dirname, '../../..');
const JOBS = 60;

/** The real application in a process of its own, built for this test, so that it can really be killed. */
describe('a process killed in the middle of sixty jobs', () => {
  let world: World;
  let folder: string;

  beforeAll(async () => {
    world = await aWorld();
    mkdirSync(join(ROOT, 'dist'), { recursive: true });
    folder = mkdtempSync(join(ROOT, 'dist', 'killed-worker-'));
    await esbuild.build(bundleOptions(ROOT, { worker: 'test/integration/kernel/job-process.ts' }, folder));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await world.close();
  });

  async function startProcess(): Promise<ChildProcess> {
    const worker = spawn(process.execPath, [join(folder, 'worker.js')], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { PATH: process.env['PATH'], APP_DATABASE_URL: world.appUrl },
    });
    await once(worker.stdout as NonNullable<ChildProcess['stdout']>, 'data');
    return worker;
  }

  const done = async () => {
    const { rows } = await world.owner.query<{ recipient: string }>(
      'select recipient from mail where subject = $1 order by recipient',
      [NOTE_JOB],
    );
    return rows.map(({ recipient }) => recipient);
  };

  it('has done none twice, and what it had in hand another does within half a minute', async () => {
    const sender = await startWorker(world.appUrl);
    const here = systemOf(world.practiceIds.here, 'Pacific/Chatham');
    const ids = Array.from({ length: JOBS }, (_, n) => `job ${String(n).padStart(2, '0')}`);
    await sender.app.get(Transactions).run(here, async () => {
      for (const id of ids) await sender.app.get(Jobs).send(NOTE_JOB, { id });
    });
    await sender.stop();

    const first = await startProcess();
    while ((await done()).length < 15) await new Promise((wait) => setTimeout(wait, 5));
    first.kill('SIGKILL');
    await once(first, 'exit');
    const before = (await done()).length;
    const { rows } = await world.owner.query("select 1 from pgboss.job where state = 'active'");
    expect([before < JOBS, rows.length > 0]).toEqual([true, true]);

    const killed = Date.now();
    const second = await startProcess();
    while ((await done()).length < JOBS && Date.now() - killed < 45_000)
      await new Promise((wait) => setTimeout(wait, 100));
    expect(await done()).toEqual(ids);
    expect(Date.now() - killed).toBeLessThan(30_000);
    second.kill('SIGTERM');
    await once(second, 'exit');
  }, 120_000);
});
