import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  Jobs,
  Live,
  Sql,
  statement,
  systemOf,
  Transactions,
  type DatabaseActor,
} from '@reknit/shared/api-kernel';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { PASSWORD, PEOPLE } from '../../support/people';
import { startTestApp } from '../../support/test-app';
import { ApiClient } from '../../support/api-client';
import { aWorld, type World } from '../../support/world';
import { LiveEar, type Frame } from './live-ear';

const COUNT = statement('test.live-count', 'select count(*)::int as n from live_event');

describe('the live stream', () => {
  let world: World;
  let second: NestFastifyApplication;
  let here: DatabaseActor;
  const ears: LiveEar[] = [];

  beforeAll(async () => {
    world = await aWorld();
    second = await startTestApp({ appUrl: world.appUrl, clock: world.clock });
    await world.app.listen(0, '127.0.0.1');
    await second.listen(0, '127.0.0.1');
    here = systemOf(world.practiceIds.here, 'Pacific/Chatham');
  });
  afterEach(() => {
    for (const ear of ears.splice(0)) ear.close();
  });
  afterAll(async () => {
    await second.close();
    await second.get(DataSource).destroy();
    await world.close();
  });

  const listen = async (name: keyof typeof PEOPLE, lastSeen?: string, app = world.app) => {
    const ear = await LiveEar.open(app, await world.as(name), lastSeen);
    ears.push(ear);
    return ear;
  };
  const freshSession = async (name: keyof typeof PEOPLE) => {
    const client = new ApiClient(world.app);
    await client.signIn(PEOPLE[name].email, PASSWORD);
    return client;
  };
  /** Tells the couple, from the process named, each in a transaction of its own unless they come as a list. */
  const tell = async (ids: readonly string[], { app = world.app, to = [world.clientIds.rosalind] } = {}) => {
    const live = app.get(Live);
    await app.get(Transactions).run(here, async () => {
      for (const id of ids)
        live.tell({ clientIds: to.flatMap((one) => one ?? []) }, { kind: 'test.moved', id });
    });
  };

  it('tells whom it concerns, with the commit, in another process too, and nobody else', async () => {
    const [near, far, tobias] = [
      await listen('rosalind'),
      await listen('rosalind', undefined, second),
      await listen('tobias'),
    ];
    const id = randomUUID();
    const rolledBack = world.app.get(Transactions).run(here, async () => {
      world.app
        .get(Live)
        .tell({ clientIds: [world.clientIds.rosalind ?? ''] }, { kind: 'test.moved', id: randomUUID() });
      throw new Error('rolled back');
    });
    await expect(rolledBack).rejects.toThrow('rolled back');
    await tell([id, id]);
    await Promise.all([near, far].map((ear) => ear.until(() => ear.heard.length > 0)));
    expect([near.heard, far.heard, tobias.heard]).toEqual([[id], [id], []]);
    expect(near.frames.at(-1)).toMatchObject({ event: 'live', data: { kind: 'test.moved', id } });
    expect(near.response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(near.response.headers.get('cache-control')).toContain('no-store');
  });

  it('shows its events to their recipient alone, and takes none that nobody signed for', async () => {
    const seenBy = (who: DatabaseActor) =>
      world.app.get(Transactions).run(who, () => world.app.get(Sql).first<{ n: number }>(COUNT, []));
    await tell([randomUUID()]);
    const tobias = { ...here, accountId: world.accountIds.tobias, clientId: world.clientIds.tobias };
    const rosalind = { ...here, accountId: world.accountIds.rosalind, clientId: world.clientIds.rosalind };
    expect((await seenBy(tobias))?.n).toBe(0);
    expect((await seenBy(rosalind))?.n).toBeGreaterThan(0);
    const unsigned = world.app.get(DataSource).query("select sec.live_tell('[]', now())");
    await expect(unsigned).rejects.toThrow('nobody is acting');
  });

  it('goes on where it left off, losing nothing and telling nothing twice, while others keep telling', async () => {
    const ids = Array.from({ length: 120 }, () => randomUUID());
    let { lastSeen } = await listen('rosalind');
    const telling = Promise.all(
      ids.map(async (id, n) => {
        await new Promise((wait) => setTimeout(wait, (n % 40) * 10));
        await tell([id], { app: n % 2 === 0 ? world.app : second });
      }),
    );
    const frames: Frame[] = [];
    for (let round = 0; round < 8; round += 1) {
      const ear = await listen('rosalind', lastSeen, round % 2 === 0 ? second : world.app);
      if (round === 7)
        await telling.then(() => ear.until(() => new Set([...idsOf(frames), ...ear.heard]).size === 120));
      else await new Promise((wait) => setTimeout(wait, 45));
      lastSeen = ear.lastSeen ?? lastSeen;
      frames.push(...ear.frames);
      ear.close();
      await ear.ended;
    }
    expect([...idsOf(frames)].sort()).toEqual([...ids].sort());
  });

  it('says to read everything again when it is not known where somebody left off', async () => {
    const ear = await listen('rosalind', randomUUID());
    expect(ear.frames.map(({ event }) => event)).toEqual(['ready', 'resync']);
  });

  it('comes back after its connection was cut, and says what may have been missed', async () => {
    const near = await listen('rosalind');
    const far = await listen('tobias', undefined, second);
    const killer = new Client({ connectionString: world.appUrl });
    await killer.connect();
    await killer.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'reknit-live'",
    );
    await killer.end();
    await tell([randomUUID()]);
    await Promise.all(
      [near, far].map((ear) => ear.until(() => ear.frames.some(({ event }) => event === 'resync'))),
    );
    const id = randomUUID();
    await tell([id], { to: [world.clientIds.rosalind, world.clientIds.tobias] });
    await Promise.all([near, far].map((ear) => ear.until(() => ear.heard.includes(id))));
  });

  it('stands a storm of ten thousand', async () => {
    const ear = await listen('rosalind');
    const ids = Array.from({ length: 10_000 }, () => randomUUID());
    const begun = Date.now();
    for (let n = 0; n < ids.length; n += 1_000) await tell(ids.slice(n, n + 1_000));
    await ear.until(() => ear.heard.length === 10_000);
    expect(new Set(ear.heard)).toEqual(new Set(ids));
    expect(Date.now() - begun).toBeLessThan(15_000);
  });

  it('closes at once when the session ends, and keeps no session alive', async () => {
    const session = await freshSession('tobias');
    const ear = await LiveEar.open(world.app, session);
    await session.post('/api/auth/sign-out');
    await ear.ended;
    const seenAt = async () =>
      (await world.owner.query('select max(last_seen_at) as at from auth.session')).rows as { at: Date }[];
    const before = await seenAt();
    world.clock.advance({ minutes: 5 });
    await listen('rosalind');
    expect(await seenAt()).toEqual(before);
    world.clock.advance({ minutes: 40 });
    expect((await LiveEar.open(world.app, await world.as('rosalind'))).response.status).toBe(401);
    world.clock.advance({ minutes: -45 });
  });

  it('holds no connection of the pool and no transaction while it waits', async () => {
    const sessions = await Promise.all([1, 2].map(() => freshSession('tobias')));
    const open = await Promise.all(
      sessions.flatMap((one) => [1, 2, 3].map(() => LiveEar.open(world.app, one))),
    );
    const { rows } = await world.owner.query<{ n: number }>(
      "select count(*)::int as n from pg_stat_activity where datname = current_database() and state like 'idle in%'",
    );
    expect(rows[0]?.n).toBe(0);
    const answers = await Promise.all([1, 2, 3, 4, 5, 6].map(() => sessions[0]?.get('/api/auth/me')));
    expect(answers.map((answer) => answer?.status)).toEqual([200, 200, 200, 200, 200, 200]);
    const fourth = await LiveEar.open(world.app, sessions[0] as ApiClient);
    expect(fourth.response.status).toBe(429);
    for (const ear of open) ear.close();
  });

  it('answers once to what cannot hold a stream', async () => {
    const rosalind = await world.as('rosalind');
    const first = await rosalind.get('/api/live?once=true', { 'last-event-id': '0' });
    expect(first.text).toMatch(/^retry: \d+\nid: 0\nevent: ready\n/);
    const id = randomUUID();
    const { lastSeen } = await listen('rosalind');
    await tell([id]);
    const next = await rosalind.get('/api/live?once=true', { 'last-event-id': lastSeen ?? '' });
    expect(next.text.match(/event: live/g)).toHaveLength(1);
    expect(next.text).toContain(id);
    expect((await rosalind.get(`/api/live?once=true&after=${lastSeen}`)).text).toBe(next.text);
    expect((await rosalind.get('/api/live?once=true&after=1 or 1=1')).status).toBe(422);
  });

  it('forgets after a day', async () => {
    world.clock.advance({ hours: 25 });
    await world.app.get(Jobs).runNow('live.prune');
    const { rows } = await world.owner.query<{ n: number }>('select count(*)::int as n from live_event');
    expect(rows[0]?.n).toBe(0);
    world.clock.advance({ hours: -25 });
  });

  it('ends with the process', async () => {
    const third = await startTestApp({ appUrl: world.appUrl, clock: world.clock });
    await third.listen(0, '127.0.0.1');
    const ear = await LiveEar.open(third, await world.as('tobias'));
    await third.close();
    await ear.ended;
    await third.get(DataSource).destroy();
  });
});

function* idsOf(frames: readonly Frame[]): Generator<string> {
  for (const { event, data } of frames) if (event === 'live') yield String(data['id']);
}
