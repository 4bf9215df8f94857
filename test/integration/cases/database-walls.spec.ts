import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { v7 } from 'uuid';
import { CONTEXT_KEY } from '../../support/keys';
import type { PersonName } from '../../support/people';
import { aWorld, type World } from '../../support/world';

const NOBODY = '00000000-0000-0000-0000-000000000000';
const TABLES = [
  'care_case',
  'participant',
  'care_team_member',
  'consent',
  'rupture_event',
  'rupture_role',
  'goal',
  'goal_rating',
  'timeline_event',
  'case_figures',
] as const;

/** What the database shows when every where-clause of the application is forgotten. */
describe('the database alone', () => {
  let world: World;
  let app: Client;
  beforeAll(async () => {
    world = await aWorld();
    app = new Client({ connectionString: world.appUrl });
    await app.connect();
    await furnish('couple', 'ilse', 'rosalind');
    await furnish('couple', 'ilse', 'tobias');
    await furnish('single', 'owen', 'delphine');
    await furnish('abroad', 'mara', 'gil');
  });
  afterAll(async () => {
    await app.end();
    await world.close();
  });

  /** One row in every table, about one person. */
  async function furnish(
    name: 'couple' | 'single' | 'abroad',
    staff: PersonName,
    person: PersonName,
  ): Promise<void> {
    const practice = name === 'abroad' ? world.practiceIds.elsewhere : world.practiceIds.here;
    const ids = { rupture: v7(), goal: v7() };
    const own = [practice, world.caseIds[name]];
    const by = world.accountIds[staff];
    const who = world.participantIds[person];
    await world.owner.query(
      `insert into rupture_event (practice_id, id, case_id, title, kind, summary, when_text, status, created_at, created_by)
       values ($1, $3, $2, 'A letter', 'lies', '', '', 'named', now(), $4)`,
      [...own, ids.rupture, by],
    );
    await world.owner.query(
      `insert into rupture_role (practice_id, case_id, rupture_event_id, participant_id, role) values ($1, $2, $3, $4, 'harmed')`,
      [...own, ids.rupture, who],
    );
    await world.owner.query(
      `insert into goal (practice_id, id, case_id, participant_id, words, state, created_at) values ($1, $3, $2, $4, 'Open the post', 'open', now())`,
      [...own, ids.goal, who],
    );
    await world.owner.query(
      `insert into goal_rating (practice_id, id, goal_id, case_id, participant_id, rating, rated_by, at) values ($1, $3, $4, $2, $5, 4, $6, now())`,
      [...own, v7(), ids.goal, who, by],
    );
    await world.owner.query(
      `insert into timeline_event (practice_id, id, case_id, at, kind, event, account_id) values ($1, $3, $2, now(), 'case', 'case.updated', $4)`,
      [...own, v7(), by],
    );
  }

  /** Signed here from the words of the design, not with the application's own function. */
  async function sign(name: PersonName | 'system'): Promise<string> {
    const { rows } = await app.query<{ pid: number; day: string; epoch: number }>(
      `select pg_backend_pid() as pid, (now() at time zone 'Pacific/Chatham')::date::text as day, extract(epoch from now())::int as epoch`,
    );
    const [row] = rows;
    const abroad = name === 'mara' || name === 'gil';
    const payload = [
      row?.pid,
      abroad ? world.practiceIds.elsewhere : world.practiceIds.here,
      name === 'system' ? NOBODY : world.accountIds[name],
      name === 'system' ? NOBODY : (world.clientIds[name] ?? NOBODY),
      name === 'system' ? 's' : 'u',
      row?.day,
      (row?.epoch ?? 0) + 60,
    ].join('|');
    const key = Buffer.from(CONTEXT_KEY, 'hex');
    const inner = createHash('sha256').update(key).update(payload).digest();
    return `${payload}|${createHash('sha256').update(key).update(inner).digest('hex')}`;
  }

  /** Runs as the application role for this person; nothing of it stays. */
  async function as<T>(name: PersonName | 'system' | undefined, work: () => Promise<T>): Promise<T> {
    const context = name && (await sign(name));
    await app.query('begin');
    try {
      if (context) await app.query("select set_config('app.ctx', $1, true)", [context]);
      return await work();
    } finally {
      await app.query('rollback');
    }
  }

  const counts = async (): Promise<Record<string, number>> => {
    const found: Record<string, number> = {};
    for (const table of TABLES) {
      const { rows } = await app.query<{ count: number }>(`select count(*)::int as count from ${table}`);
      found[table] = rows[0]?.count ?? -1;
    }
    return found;
  };
  const nothing = Object.fromEntries(TABLES.map((table) => [table, 0]));
  const refused = (work: () => Promise<unknown>) =>
    expect(work()).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|23503|23514)$/) });

  it('shows nothing without a signed context', async () => {
    expect(await as(undefined, counts)).toEqual(nothing);
  });

  it('shows nothing for a context somebody made up', async () => {
    await app.query('begin');
    const forged = (await sign('ilse')).replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    await app.query("select set_config('app.ctx', $1, true)", [forged]);
    expect(await counts()).toEqual(nothing);
    await app.query('rollback');
  });

  it('shows an administrator nothing at all', async () => {
    expect(await as('bea', counts)).toEqual(nothing);
  });

  it('shows a clinician their own case alone', async () => {
    expect(await as('ilse', counts)).toEqual({
      care_case: 1,
      participant: 2,
      care_team_member: 1,
      consent: 2,
      rupture_event: 2,
      rupture_role: 2,
      goal: 2,
      goal_rating: 2,
      timeline_event: 2,
      case_figures: 1,
    });
    const ids = await as(
      'owen',
      async () => (await app.query<{ id: string }>('select id from care_case')).rows,
    );
    expect(ids).toEqual([{ id: world.caseIds.single }]);
  });

  it('shows a supervisor the case of whoever they supervise', async () => {
    const ids = await as(
      'wren',
      async () => (await app.query<{ id: string }>('select id from care_case')).rows,
    );
    expect(ids).toEqual([{ id: world.caseIds.single }]);
  });

  it('shows a person in care their own part, and nothing of the other', async () => {
    expect(await as('rosalind', counts)).toEqual({
      ...nothing,
      care_case: 1,
      participant: 1,
      care_team_member: 1,
      consent: 1,
      goal: 1,
      goal_rating: 1,
    });
    const people = await as(
      'rosalind',
      async () => (await app.query<{ id: string }>('select id from client')).rows,
    );
    expect(people).toEqual([{ id: world.clientIds.rosalind }]);
  });

  it('shows nobody who has left anything any more, but what they had agreed to', async () => {
    const set = (state: string, to: string | null) =>
      world.owner.query('update participant set state = $2, to_on = $3 where id = $1', [
        world.participantIds.gil,
        state,
        to,
      ]);
    expect((await as('gil', counts))['care_case']).toBe(1);
    await set('left', '2026-01-01');
    expect(await as('gil', counts)).toEqual({ ...nothing, consent: 1 });
    await set('active', null);
  });

  it('lets a person in care write nothing about the case', async () => {
    await refused(() => as('rosalind', () => insertTimeline('couple', 'ilse')));
    await refused(() =>
      as('rosalind', () =>
        app.query(
          `insert into goal (practice_id, id, case_id, words, state, created_at) values ($1, $2, $3, 'x', 'open', now())`,
          [world.practiceIds.here, v7(), world.caseIds.couple],
        ),
      ),
    );
    const changed = await as('rosalind', () => app.query("update care_case set presenting_problem = 'x'"));
    expect(changed.rowCount).toBe(0);
  });

  const insertTimeline = (name: 'couple' | 'single' | 'abroad', by: PersonName) =>
    app.query(
      `insert into timeline_event (practice_id, id, case_id, at, kind, event, account_id) values ($1, $2, $3, now(), 'case', 'x', $4)`,
      [world.practiceIds.here, v7(), world.caseIds[name], world.accountIds[by]],
    );

  it('lets nobody write in the name of another, or into a case that is not theirs', async () => {
    await as('ilse', () => insertTimeline('couple', 'ilse'));
    await refused(() => as('ilse', () => insertTimeline('couple', 'owen')));
    await refused(() => as('ilse', () => insertTimeline('single', 'ilse')));
  });

  it('lets nobody put themselves on a team', async () => {
    const join = (name: 'couple' | 'single', who: PersonName) =>
      app.query(
        `insert into care_team_member (practice_id, id, case_id, account_id, role, from_on) values ($1, $2, $3, $4, 'co', '2026-01-01')`,
        [world.practiceIds.here, v7(), world.caseIds[name], world.accountIds[who]],
      );
    await refused(() => as('owen', () => join('couple', 'owen')));
    await refused(() => as('bea', () => join('couple', 'bea')));
    await as('ilse', () => join('couple', 'owen'));
    await refused(() =>
      as('wren', () =>
        app.query(
          `insert into supervision (practice_id, id, supervisor_id, supervisee_id, from_on) values ($1, $2, $3, $4, '2026-01-01')`,
          [world.practiceIds.here, v7(), world.accountIds.wren, world.accountIds.ilse],
        ),
      ),
    );
  });

  it('lets no row point into another practice, or another case', async () => {
    const role = (participant: string | undefined) =>
      world.owner.query(
        `insert into rupture_role (practice_id, case_id, rupture_event_id, participant_id, role)
         select practice_id, case_id, id, $2, 'making_amends' from rupture_event where case_id = $1 limit 1`,
        [world.caseIds.couple, participant],
      );
    await refused(() => role(world.participantIds.gil));
    await refused(() => role(world.participantIds.delphine));
    await refused(() =>
      world.owner.query(
        `insert into participant (practice_id, id, case_id, client_id, state, from_on) values ($1, $2, $3, $4, 'invited', '2026-01-01')`,
        [world.practiceIds.here, v7(), world.caseIds.couple, world.clientIds.gil],
      ),
    );
  });

  it.each(['timeline_event', 'goal_rating'])(
    'never lets a row of %s change or go, not even for the owner',
    async (table) => {
      for (const statement of [`update ${table} set at = now()`, `delete from ${table}`, `truncate ${table}`])
        await refused(() => world.owner.query(statement));
    },
  );

  it('is the system that sees the whole practice, and no other', async () => {
    const found = await as('system', counts);
    expect([found['care_case'], found['participant']]).toEqual([2, 3]);
  });
});
