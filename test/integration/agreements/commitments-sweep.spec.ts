import { Client } from 'pg';
import { aWorld, type World } from '../../support/world';
import { commitmentsIn, weeklyTalk } from './commitments-acts';

const DAILY = { ...weeklyTalk, schedule: { freq: 'daily', interval: 1, time: '19:00' } } as const;

describe('the sweep', () => {
  let world: World;
  let acts: ReturnType<typeof commitmentsIn>;
  beforeEach(async () => {
    world = await aWorld();
    acts = commitmentsIn(world);
  });
  afterEach(() => world.close());

  const count = async (sql: string) =>
    (await world.owner.query<{ n: number }>(`select count(*)::int as n from ${sql}`)).rows[0]?.n ?? -1;
  const events = () => count('occurrence_event');

  it('finds by state and clock what time has done, and finds nothing when it runs again', async () => {
    await acts.undertake([DAILY]);
    world.clock.advance({ days: 10 });
    await acts.sweep();
    const after = await events();
    expect(after).toBeGreaterThan(20);
    await acts.sweep();
    expect(await events()).toBe(after);
    expect(await count(`occurrence where state = 'missed'`)).toBeGreaterThanOrEqual(6);
  });

  it('keeps sixty days made ahead, none twice and none left out', async () => {
    const owner = await acts.undertake([DAILY]);
    for (let month = 0; month < 4; month += 1) {
      world.clock.advance({ days: 31 });
      await acts.sweep();
      await acts.sweep();
    }
    const dates = (await acts.stored(owner)).map(({ local_date }) => local_date);
    expect(new Set(dates).size).toBe(dates.length);
    const span = (Date.parse(dates.at(-1) ?? '') - Date.parse(dates[0] ?? '')) / 86_400_000;
    expect(dates.length).toBe(span + 1);
    expect(dates.at(-1)).toBe(world.clock.inDays(60).slice(0, 10));
  });

  it('that is killed on its way leaves nothing half done, and the next one finds the rest', async () => {
    await acts.undertake([DAILY, { ...DAILY, text: 'I open the post when I come home' }]);
    world.clock.advance({ days: 30 });
    // Slow enough to be caught in the middle of its writing.
    await world.owner.query(`
      create function slow() returns trigger language plpgsql as $$ begin perform pg_sleep(0.02); return new; end $$;
      create trigger tr_slow before insert on occurrence_event for each row execute function slow();`);
    const running = acts.sweep().then(
      () => 'done',
      () => 'killed',
    );
    await cutOff();
    expect(await running).toBe('killed');
    expect(await events()).toBe(0);
    await world.owner.query('drop trigger tr_slow on occurrence_event; drop function slow()');
    await acts.sweep();
    expect(await events()).toBeGreaterThan(100);
    expect(
      await count(
        `occurrence o where event_count <> (select count(*) from occurrence_event e where e.occurrence_id = o.id)`,
      ),
    ).toBe(0);
  });

  /** Ends the connection of whoever is writing the record: as the application's own role may. */
  async function cutOff(): Promise<void> {
    const app = new Client({ connectionString: world.appUrl });
    await app.connect();
    for (let attempt = 0; attempt < 300; attempt += 1) {
      const { rowCount } = await app.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
           and state = 'active' and query like '%insert into occurrence_event%'`,
      );
      if (rowCount) return app.end();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error('The sweep never wrote.');
  }

  it('two at once share the work, and nothing is done twice', async () => {
    await acts.undertake([DAILY]);
    world.clock.advance({ days: 10 });
    await Promise.all([acts.sweep(), acts.sweep(), acts.sweep()]);
    await acts.sweep();
    expect(
      await count(
        `(select occurrence_id, kind from occurrence_event group by 1, 2 having count(*) > 1) twice`,
      ),
    ).toBe(0);
  });
});
