import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { homeworkPaths, type AssignedHomework, type Receipt } from '@reknit/homework/model';
import * as esbuild from 'esbuild';
import { bundleOptions } from '../../../tools/building/bundle.mjs';
import { anyFreePort } from '../../../tools/postgres/port.mjs';
import { CONTEXT_KEY, MASTER_KEY, SESSION_KEY } from '../../support/keys';
import { contractSchemas, TEST_ORIGIN } from '../../support/test-app';
import { aWorld, type World } from '../../support/world';
import { assignment, thoughtRecord } from '../access/ground';

const ROOT = resolve(import.meta.dirname, '../../..');
const SUBMISSIONS = 50;

/** The real server in a process of its own, built for this test, so that it can really be killed. */
describe('an API killed in the middle of fifty submissions', () => {
  let world: World;
  let folder: string;
  let port: number;

  beforeAll(async () => {
    world = await aWorld();
    mkdirSync(join(ROOT, 'dist'), { recursive: true });
    folder = mkdtempSync(join(ROOT, 'dist', 'killed-'));
    await esbuild.build(bundleOptions(ROOT, { main: 'apps/api/src/main.ts' }, folder));
    writeFileSync(join(folder, 'contract-schemas.json'), JSON.stringify(contractSchemas()));
    port = await anyFreePort();
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await world.close();
  });

  async function startServer(): Promise<ChildProcess> {
    const server = spawn(process.execPath, [join(folder, 'main.js')], {
      cwd: ROOT,
      stdio: 'ignore',
      env: {
        PATH: process.env['PATH'],
        NODE_ENV: 'development',
        PORT: String(port),
        PUBLIC_ORIGIN: TEST_ORIGIN,
        APP_DATABASE_URL: world.appUrl,
        SESSION_KEY,
        CONTEXT_KEY,
        MASTER_KEY,
        LOG_LEVEL: 'silent',
      },
    });
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const ready = await fetch(`http://127.0.0.1:${port}/api/health/ready`).catch(() => undefined);
      if (ready?.ok) return server;
      await new Promise((wait) => setTimeout(wait, 100));
    }
    throw new Error('The server did not come up.');
  }

  async function submit(participationId: string, key: string): Promise<Receipt | undefined> {
    const rosalind = await world.as('rosalind');
    const response = await fetch(`http://127.0.0.1:${port}${homeworkPaths.submissions(participationId)}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'sec-fetch-site': 'same-origin',
        'idempotency-key': key,
        'x-csrf-token': rosalind.cookie('__Host-csrf') ?? '',
        cookie: `__Host-sid=${rosalind.cookie('__Host-sid')}`,
      },
      body: JSON.stringify({ answers: thoughtRecord(`number ${participationId}`) }),
    }).catch(() => undefined);
    return response?.status === 201
      ? ((await response.json().catch(() => undefined)) as Receipt | undefined)
      : undefined;
  }

  async function participations(): Promise<string[]> {
    const ilse = await world.as('ilse');
    const participant = world.participantIds.rosalind ?? '';
    const rosalind = await world.as('rosalind');
    const ids: string[] = [];
    for (let n = 0; n < SUBMISSIONS; n += 1) {
      const answer = await ilse.post<AssignedHomework>(
        homeworkPaths.forCase(world.caseIds.couple),
        assignment([participant], 'x', world),
      );
      const id = answer.body.participationIds[0] ?? '';
      await rosalind.post(homeworkPaths.open(id));
      ids.push(id);
    }
    return ids;
  }

  it('has lost none that was acknowledged and kept none by half; sent again, each counts once', async () => {
    const ids = await participations();
    const keys = new Map(ids.map((id) => [id, randomUUID()]));
    const server = await startServer();
    const acknowledged: Receipt[] = [];
    const running = ids.map(async (id, index) => {
      await new Promise((wait) => setTimeout(wait, index * 8));
      const receipt = await submit(id, keys.get(id) ?? '');
      if (receipt) acknowledged.push(receipt);
      if (acknowledged.length === 12) server.kill('SIGKILL');
    });
    await Promise.all(running);
    expect(acknowledged.length).toBeGreaterThanOrEqual(12);
    expect(acknowledged.length).toBeLessThan(SUBMISSIONS);

    const kept = await world.owner.query<{
      entry: string;
      status: string;
      audited: boolean;
      counted: number;
    }>(
      `select e.id as entry, p.status, p.entry_count as counted,
         exists (select 1 from audit_event a where a.action = 'homework.submit' and a.outcome = 'done' and a.subject_id in (e.id, p.id)) as audited
       from homework_entry e join participation p on p.practice_id = e.practice_id and p.id = e.participation_id`,
    );
    for (const receipt of acknowledged)
      expect(kept.rows.map(({ entry }) => entry)).toContain(receipt.entryId);
    for (const row of kept.rows)
      expect(row).toMatchObject({ status: 'submitted', counted: 1, audited: true });

    const again = await startServer();
    const receipts = await Promise.all(ids.map((id) => submit(id, keys.get(id) ?? '')));
    again.kill('SIGTERM');
    expect(receipts.every(Boolean)).toBe(true);
    const { rows } = await world.owner.query<{ n: number }>('select count(*)::int as n from homework_entry');
    expect(rows[0]?.n).toBe(SUBMISSIONS);
  });
});
