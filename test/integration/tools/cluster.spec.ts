import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { serverAccount } from '../../../tools/postgres/account.mjs';
import { postgresBinaries } from '../../../tools/postgres/binaries.mjs';
import { openCluster } from '../../../tools/postgres/cluster.mjs';
import { anyFreePort } from '../../../tools/postgres/port.mjs';
import { isPostgres } from '../../../tools/postgres/postmaster.mjs';
import { canConnect } from '../../../tools/postgres/sql.mjs';

const ROOT = resolve(import.meta.dirname, '..', '..', '..');

describe('the embedded server', () => {
  let home: string;
  let plan: Parameters<typeof openCluster>[0];
  const open: Awaited<ReturnType<typeof openCluster>>[] = [];
  const start = async () => {
    const cluster = await openCluster(plan);
    open.push(cluster);
    return cluster;
  };

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'reknit cluster '));
    chmodSync(home, 0o755);
    const account = serverAccount();
    plan = {
      directory: join(home, 'it is mine'),
      binaries: postgresBinaries(ROOT, account),
      account,
      password: 'scratch',
      preferredPort: await anyFreePort(),
    };
  });
  afterEach(async () => {
    for (const cluster of open.splice(0)) await cluster.stop();
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('begins anew where a first start was cut short', async () => {
    mkdirSync(join(plan.directory, 'data.half'), { recursive: true });
    writeFileSync(join(plan.directory, 'data.half', 'PG_VERSION'), '18\n');
    const cluster = await start();
    expect(await canConnect(cluster.adminUrl)).toBe(true);
  });

  it('lets nobody in without the password', async () => {
    const cluster = await start();
    expect(await canConnect(cluster.adminUrl.replace('scratch', 'guessed'))).toBe(false);
  });

  it('is gone after stopping', async () => {
    const cluster = await start();
    await cluster.stop();
    expect(isPostgres(cluster.pid)).toBe(false);
    expect(await canConnect(cluster.adminUrl)).toBe(false);
  });

  it('is adopted when a killed run left it behind', async () => {
    const left = await start();
    const found = await start();
    expect(found).toMatchObject({ pid: left.pid, port: left.port });
  });

  it('starts again after it was killed itself, and says that it ended', async () => {
    const first = await start();
    process.kill(first.pid, 'SIGKILL');
    expect(await first.ended).toContain('ready to accept connections');
    const second = await start();
    expect(second.pid).not.toBe(first.pid);
    expect(await canConnect(second.adminUrl)).toBe(true);
  });

  it('is not held up by a lock file whose number another program has now', async () => {
    await (await start()).stop();
    const lines = [
      process.pid,
      join(plan.directory, 'data'),
      1,
      plan.preferredPort,
      '',
      '127.0.0.1',
      '',
      'ready',
    ];
    writeFileSync(join(plan.directory, 'data', 'postmaster.pid'), `${lines.join('\n')}\n`);
    const cluster = await start();
    expect(cluster.pid).not.toBe(process.pid);
    expect(await canConnect(cluster.adminUrl)).toBe(true);
  });

  it('moves when its port is taken', async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(plan.preferredPort, '127.0.0.1', listening));
    const cluster = await start();
    expect(cluster.port).toBeGreaterThan((other.address() as AddressInfo).port);
    await new Promise((closed) => other.close(closed));
  });
});
