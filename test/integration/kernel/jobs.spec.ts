import { Jobs, systemOf, Transactions, type DatabaseActor } from '@reknit/shared/api-kernel';
import { PgBoss } from 'pg-boss';
import { aWorld, type World } from '../../support/world';
import { NOTE_JOB, POISON_JOB, startWorker, SWEEP_JOB } from './job-worker';

type Worker = Awaited<ReturnType<typeof startWorker>>;

describe('jobs', () => {
  let world: World;
  let here: DatabaseActor;
  let quiet: Worker;
  const log: string[] = [];

  beforeAll(async () => {
    world = await aWorld();
    here = systemOf(world.practiceIds.here, 'Pacific/Chatham');
    quiet = await startWorker(world.appUrl);
  });
  afterEach(async () => {
    await world.owner.query("delete from mail where subject like 'test.%'; delete from pgboss.job");
  });
  afterAll(async () => {
    await quiet.stop();
    await world.close();
  });

  const send = (name: string, id: string, options = {}, { app } = quiet) =>
    app.get(Transactions).run(here, () => app.get(Jobs).send(name, { id }, options));
  const effects = async (name: string) => {
    const { rows } = await world.owner.query<{ recipient: string }>(
      'select recipient from mail where subject = $1 order by recipient',
      [name],
    );
    return rows.map(({ recipient }) => recipient);
  };
  const states = async (name: string) => {
    const { rows } = await world.owner.query<{ state: string }>(
      'select state::text from pgboss.job where name = $1 order by id',
      [name],
    );
    return rows.map(({ state }) => state);
  };
  const until = async (holds: () => Promise<boolean>, withinMillis: number) => {
    const end = Date.now() + withinMillis;
    while (!(await holds())) {
      if (Date.now() > end) throw new Error('It did not come to that in time.');
      await new Promise((wait) => setTimeout(wait, 50));
    }
  };

  it('are there when the transaction has committed, and not when it was rolled back', async () => {
    await Promise.all(Array.from({ length: 25 }, (_, n) => send(NOTE_JOB, `kept ${n}`)));
    const refused = Array.from({ length: 25 }, (_, n) =>
      quiet.app.get(Transactions).run(here, async () => {
        await quiet.app.get(Jobs).send(NOTE_JOB, { id: `lost ${n}` });
        throw new Error('rolled back');
      }),
    );
    expect((await Promise.allSettled(refused)).every(({ status }) => status === 'rejected')).toBe(true);
    expect(await states(NOTE_JOB)).toEqual(Array.from({ length: 25 }, () => 'created'));
    expect(await quiet.app.get(Jobs).runNow(NOTE_JOB)).toBe(25);
    expect(await quiet.app.get(Jobs).runNow(NOTE_JOB)).toBe(0);
    expect(await effects(NOTE_JOB)).toHaveLength(25);
    const { rows } = await world.owner.query<{ keys: string[] }>(
      'select array(select jsonb_object_keys(data)) as keys from pgboss.job where name = $1 limit 1',
      [NOTE_JOB],
    );
    expect(rows[0]?.keys.sort()).toEqual(['ids', 'practiceId', 'zone']);
  });

  it('wait for their moment, and one for each key', async () => {
    const later = new Date(Date.now() + 3_600_000).toISOString();
    await send(NOTE_JOB, 'later', { startAfter: later });
    await Promise.all(Array.from({ length: 10 }, () => send(NOTE_JOB, 'one', { singletonKey: 'the one' })));
    expect(await states(NOTE_JOB)).toEqual(['created', 'created']);
    expect(await quiet.app.get(Jobs).runNow(NOTE_JOB)).toBe(1);
    expect(await effects(NOTE_JOB)).toEqual(['one']);
  });

  it('keep neither effect nor end when they fail, and nothing that somebody wrote', async () => {
    await send(POISON_JOB, 'poison');
    await expect(quiet.app.get(Jobs).runNow(POISON_JOB)).rejects.toThrow('CANARY');
    expect([await effects(POISON_JOB), await states(POISON_JOB)]).toEqual([[], ['created']]);
  });

  it('know nothing that nobody defined', async () => {
    await expect(send('test.unknown', 'x')).rejects.toThrow('Nobody has defined the job test.unknown.');
    await expect(quiet.app.get(Jobs).runNow('test.unknown')).rejects.toThrow('There is no job called');
    expect(() => quiet.app.get(Jobs).define(NOTE_JOB, () => Promise.resolve())).toThrow('Two jobs');
  });

  it('sweep every practice, also when one of them fails', async () => {
    const jobs = quiet.app.get(Jobs);
    expect(await jobs.runNow(SWEEP_JOB)).toBe(2);
    const swept: string[] = [];
    jobs.every('test.fragile', '* * * * *', ({ practiceId }) => {
      swept.push(practiceId);
      if (swept.length === 1) throw new Error('this one fails');
      return Promise.resolve();
    });
    await expect(jobs.runNow('test.fragile')).rejects.toThrow('1 of 2 practices failed.');
    expect(swept.sort()).toEqual(Object.values(world.practiceIds).sort());
  });

  describe('taken up by two processes', () => {
    let workers: readonly Worker[];
    beforeAll(async () => {
      const logTo = { write: (line: string) => void log.push(line) };
      workers = await Promise.all([1, 2].map(() => startWorker(world.appUrl, { JOBS: '1' }, logTo)));
    });
    afterAll(async () => {
      await Promise.all(workers.map((worker) => worker.stop()));
      expect(log.filter((line) => line.includes('"level":50'))).toEqual([]);
    });

    it('are done once each, at once', async () => {
      const [one = quiet, other = quiet] = workers;
      const begun = Date.now();
      const ids = Array.from({ length: 60 }, (_, n) => `job ${String(n).padStart(2, '0')}`);
      await Promise.all(ids.map((id, n) => send(NOTE_JOB, id, {}, n % 2 === 0 ? one : other)));
      await until(async () => (await effects(NOTE_JOB)).length >= 60, 15_000);
      expect(await effects(NOTE_JOB)).toEqual(ids);
      expect(Date.now() - begun).toBeLessThan(15_000);
    });

    it('are one sweep, however many woke it', async () => {
      const boss = new PgBoss({
        connectionString: world.appUrl,
        migrate: false,
        supervise: false,
        schedule: false,
      });
      await boss.start();
      const sent = await Promise.all(Array.from({ length: 20 }, () => boss.send(SWEEP_JOB)));
      await boss.stop();
      expect(sent.filter(Boolean)).toHaveLength(1);
      await until(async () => (await states(SWEEP_JOB)).includes('completed'), 15_000);
      expect(await effects(SWEEP_JOB)).toEqual(Object.values(world.practiceIds).sort());
      const { rows } = await world.owner.query('select name from pgboss.schedule order by name');
      expect(rows).toEqual(expect.arrayContaining([{ name: SWEEP_JOB }, { name: 'live.prune' }]));
    });

    it('are laid aside after the third retry, with their kind of fault and no word of it', async () => {
      await send(POISON_JOB, 'poison');
      await until(async () => {
        // Nobody has to sit through the pauses between the tries.
        await world.owner.query("update pgboss.job set start_after = now() where state = 'retry'");
        return (await states('reknit.dead')).length === 1;
      }, 45_000);
      expect(await effects(POISON_JOB)).toEqual([]);
      const { rows } = await world.owner.query<{ all: string }>(
        'select json_agg(j)::text as all from pgboss.job j',
      );
      expect(rows[0]?.all).toContain('"why"');
      expect(`${rows[0]?.all}${log.join('')}`).not.toContain('CANARY');
    }, 60_000);
  });
});
