import { codeOf, done } from '../../support/answers';
import { amendsPaths, commitmentPaths, type HarmCheck } from '@reknit/agreements/model';
import { v7 } from 'uuid';
import { aWorld, type World } from '../../support/world';
import { rawSqlIn } from '../homework/raw';
import { amendsIn, CALM, NOT_FOUND, NOT_NOW } from './amends-acts';

const refusedBy = (name: string) => expect.objectContaining({ constraint: name });
const NOT_PERMITTED = expect.objectContaining({ code: '42501' });

describe('what always holds of an amends plan', () => {
  let world: World;
  let acts: ReturnType<typeof amendsIn>;
  let raw: ReturnType<typeof rawSqlIn>;
  beforeAll(async () => {
    world = await aWorld();
    acts = amendsIn(world);
    raw = rawSqlIn(world);
  });
  afterAll(() => world.close());
  beforeEach(() => acts.begin());

  const one = async <Row>(text: string, values: unknown[]): Promise<Row> =>
    (await world.owner.query(text, values)).rows[0] as Row;
  const count = async (text: string, values: unknown[]): Promise<number> =>
    (await one<{ n: number }>(`select count(*)::int as n from ${text}`, values)).n;
  const living = (answers: HarmCheck['answers'] = CALM.answers) => ({
    ...acts.text({ harmCheck: { answers } }),
    terms: { ...acts.text().terms, approach: 'living' as const, endsOn: 'open_ended' as const },
  });

  it('AM-1: what is shared or under way has an approval of exactly its text, and no statement changes that text', async () => {
    const id = await acts.underWay();
    const row = await one<{ content: string; content_hash: string; approval_hash: string }>(
      'select content, content_hash, approval_hash from amends_version where plan_id = $1',
      [id],
    );
    expect(row.approval_hash).toBe(row.content_hash);
    for (const name of ['tobias', 'ilse'] as const)
      await expect(
        raw(name, "update amends_version set content = '{}' where plan_id = $1", [id]),
      ).rejects.toEqual(NOT_PERMITTED);
    await expect(
      world.owner.query("update amends_version set content = '{}' where plan_id = $1", [id]),
    ).rejects.toEqual(refusedBy('ck_amends_version_hash'));
    const waiting = await acts.handedIn();
    await expect(
      raw('tobias', "update amends_plan set state = 'shared' where id = $1", [waiting]),
    ).rejects.toEqual(refusedBy('ck_amends_plan_approved'));
  });

  it('AM-1: a plan opened again has lost its approval and is shared with nobody', async () => {
    const id = await acts.approved();
    done(await acts.ask(id));
    done(await acts.step('tobias', amendsPaths.edit(id), id));
    expect(codeOf(await acts.share(id))).toEqual(NOT_NOW);
    expect((await acts.forTeam(id)).revisions[0]?.state).toBe('dropped');
  });

  it('AM-2: an indirect or living plan leaves no share, no event and no line on the timeline for the harmed person', async () => {
    const indirect = { ...acts.text(), terms: { ...acts.text().terms, approach: 'indirect' as const } };
    for (const [draft, approach] of [
      [indirect, 'indirect'],
      [living(), 'living'],
    ] as const) {
      const id = await acts.approved(draft, approach);
      done(await acts.ask(id));
      expect(codeOf(await acts.share(id))).toEqual(NOT_NOW);
      done(await acts.step('tobias', amendsPaths.start(id), id));
      acts.later(2);
      await acts.sweep();
      expect(await count('amends_share where plan_id = $1', [id])).toBe(0);
      const hers = [id, world.accountIds.rosalind];
      expect(await count('live_event where subject_id = $1 and account_id = $2', hers)).toBe(0);
      const line = 'timeline_event where link_id = $1 and participant_id = $2';
      expect(await count(line, [id, acts.couple().rosalind])).toBe(0);
      expect(await count('mail where recipient = $1', ['rosalind@here.example'])).toBe(0);
      expect(codeOf(await (await acts.as('rosalind')).get(amendsPaths.mine(id)))).toEqual(NOT_FOUND);
      expect(JSON.stringify((await (await acts.as('rosalind')).get(amendsPaths.myList)).body)).not.toContain(
        id,
      );
      await expectDatabaseToKeepQuiet(id);
    }
  });

  async function expectDatabaseToKeepQuiet(id: string): Promise<void> {
    const { caseId, rosalind } = acts.couple();
    const { here } = world.practiceIds;
    const version = await one<{ id: string; number: number }>(
      'select id, number from amends_version where plan_id = $1',
      [id],
    );
    await expect(
      raw(
        'tobias',
        `insert into amends_share (practice_id, id, plan_id, case_id, participant_id, client_id, version_id, number, granted_at,
           delivered_at, shown_until) values ($1, $2, $3, $4, $5, $6, $7, $8, now(), now(), now())`,
        [here, v7(), id, caseId, rosalind, world.clientIds.rosalind, version.id, version.number],
      ),
    ).rejects.toEqual(refusedBy('ck_amends_plan_indirect'));
    await expect(
      raw(
        'ilse',
        `insert into timeline_event (practice_id, id, case_id, at, kind, event, account_id, participant_id, link_kind, link_id)
         values ($1, $2, $3, now(), 'agreement', 'amends.shared', $4, $5, 'amends_plan', $6)`,
        [here, v7(), caseId, world.accountIds.ilse, rosalind, id],
      ),
    ).rejects.toEqual(NOT_PERMITTED);
    await expect(
      raw('ilse', `select sec.live_tell($1, now())`, [
        JSON.stringify([
          { id: v7(), kind: 'amends.moved', subject: id, clients: [world.clientIds.rosalind], accounts: [] },
        ]),
      ]),
    ).rejects.toEqual(NOT_PERMITTED);
  }

  it('AM-3: nothing about a plan ever falls due for the harmed person, and no letter reminds them', async () => {
    const id = await acts.underWay();
    const seen = await acts.received(id);
    expect(Object.keys(seen).toSorted()).toEqual(
      ['as', 'can', 'current', 'done', 'from', 'id', 'mine', 'relationType', 'state'].toSorted(),
    );
    expect(JSON.stringify(seen)).not.toMatch(/windowEndsAt|dueAt|nextReview|followThrough|percent/);
    const parts = 'participation where case_id = $1 and participant_id = $2';
    expect(await count(parts, [acts.couple().caseId, acts.couple().rosalind])).toBe(0);
    const hers = 'commitment where owner_id = $1 and participant_id = $2';
    expect(await count(hers, [id, acts.couple().rosalind])).toBe(0);
    expect(await count('mail where recipient = $1', ['rosalind@here.example'])).toBe(0);
    const today = await (await acts.as('rosalind')).get(commitmentPaths.today);
    expect(today.text).not.toContain('account summary');
  });

  it('AM-4: neither author nor clinician nor the system nor time moves a plan from shared to accepted', async () => {
    const id = await acts.shared();
    const { current } = await acts.received(id);
    const body = { contentHash: current?.contentHash };
    for (const name of ['tobias', 'ilse', 'wren'] as const)
      expect(codeOf(await acts.send(name, amendsPaths.accept(id), body))).toEqual(NOT_FOUND);
    const accept = "update amends_plan set state = 'accepted', in_force = 1 where id = $1";
    for (const name of ['tobias', 'ilse'] as const)
      await expect(raw(name, accept, [id])).rejects.toEqual(NOT_PERMITTED);
    await expect(raw('rosalind', accept, [id])).rejects.toEqual(NOT_PERMITTED);
    await expect(world.owner.query(accept, [id])).rejects.toEqual(NOT_PERMITTED);
    acts.later(20);
    await acts.sweep();
    expect(await acts.stateOf(id)).toBe('shared');
  });

  it('AM-4: a roundabout way over a pause does not accept it either', async () => {
    const id = await acts.shared();
    await expect(
      raw(
        'tobias',
        "update amends_plan set state = 'paused', paused_from = 'in_progress', in_force = 1 where id = $1",
        [id],
      ),
    ).rejects.toEqual(NOT_PERMITTED);
    const { rosalind, caseId } = acts.couple();
    const hash = (await acts.received(id)).current?.contentHash;
    await expect(
      raw(
        'tobias',
        `insert into amends_acceptance (practice_id, id, plan_id, case_id, participant_id, client_id, number, content_hash, at)
         values ($1, $2, $3, $4, $5, $6, 1, $7, now())`,
        [world.practiceIds.here, v7(), id, caseId, rosalind, world.clientIds.rosalind, hash],
      ),
    ).rejects.toEqual(NOT_PERMITTED);
  });

  it('AM-4: only the text that was read is accepted', async () => {
    const id = await acts.shared();
    const wrong = await acts.send('rosalind', amendsPaths.accept(id), { contentHash: '0'.repeat(64) });
    expect(codeOf(wrong)).toEqual([409, 'amends.text-changed']);
  });

  it('AM-5: the reason of a no reaches the care team and never its author, by no address and by no statement', async () => {
    const id = await acts.shared();
    const reason = 'SECRET-REASON too fast, feels like buying peace';
    done(await acts.send('rosalind', amendsPaths.decline(id), { reason }));
    expect((await acts.forTeam(id)).decline?.reason).toBe(reason);
    const tobias = await acts.as('tobias');
    for (const path of [amendsPaths.mine(id), amendsPaths.myList])
      expect((await tobias.get(path)).text).not.toMatch(/SECRET-REASON/);
    expect(codeOf(await tobias.get(amendsPaths.one(acts.couple().caseId, id)))).toEqual(NOT_FOUND);
    expect((await raw('tobias', 'select * from amends_decline')).rowCount).toBe(0);
    const told = await raw('tobias', 'select * from amends_move where plan_id = $1', [id]);
    expect(told.rowCount).toBe(0);
    const { rows } = await world.owner.query('select subject from timeline_event where link_id = $1', [id]);
    expect(JSON.stringify(rows)).not.toMatch(/SECRET/);
  });

  it('AM-6: kept instalments never come to more than was agreed', async () => {
    const [first] = acts.text().commitments;
    const commitments = [
      {
        ...first,
        kind: 'restitution' as const,
        text: 'I pay back 200 from my own account',
        schedule: { freq: 'daily' as const, interval: 1 },
        restitution: { amount: 600, currency: 'GBP', instalments: [200, 200, 200] },
      },
    ];
    const id = await acts.underWay(acts.text({ commitments: commitments as never }));
    expect((await acts.author(id)).money).toBe(true);
    const sum = await one<{ n: number }>(
      'select coalesce(sum(instalment), 0)::int as n from occurrence where owner_id = $1',
      [id],
    );
    expect(sum.n).toBeLessThanOrEqual(600);
    await expect(
      world.owner.query('update commitment set instalments = array[200, 200, 201] where owner_id = $1', [id]),
    ).rejects.toEqual(refusedBy('ck_commitment_restitution'));
  });

  it('AM-7: no occurrence stands in a pause, before the first day or after the last', async () => {
    const id = await acts.underWay();
    done(await acts.send('tobias', amendsPaths.pauseMine(id)));
    const paused = world.clock.now();
    acts.later(10);
    done(await acts.send('tobias', amendsPaths.resumeMine(id)));
    done(await acts.step('ilse', acts.team(amendsPaths.resume, id), id));
    const resumed = world.clock.now();
    const live = "owner_id = $1 and state <> 'cancelled'";
    const during = `occurrence where ${live} and due_at between $2 and $3`;
    expect(await count(during, [id, paused, resumed])).toBe(0);
    expect(await count(`occurrence where ${live} and due_at > $2`, [id, resumed])).toBeGreaterThan(0);
    const out = `occurrence o join amends_plan p on p.id = o.owner_id where p.id = $1
      and (o.local_date < p.starts_on or o.local_date > p.ends_on)`;
    expect(await count(out, [id])).toBe(0);
  });

  it('AM-8, AM-9: what is final changes by an added correction alone, and only who may sets something aside', async () => {
    const id = await acts.underWay();
    acts.later(2);
    await acts.dayByDay();
    const due = await one<{ id: string; version: number }>(
      "select id, version from occurrence where owner_id = $1 and state = 'due' order by due_at limit 1",
      [id],
    );
    done(await acts.send('tobias', commitmentPaths.reports(due.id), { word: 'kept' }));
    const first = await acts.send('tobias', commitmentPaths.reports(due.id), { word: 'missed' });
    done(first);
    const after = await one<{ state: string; version: number }>(
      'select state, version from occurrence where id = $1',
      [due.id],
    );
    expect(after.state).toBe('kept');
    const events = await count('occurrence_event where occurrence_id = $1', [due.id]);
    expect(events).toBeGreaterThanOrEqual(3);
    await expect(
      raw('ilse', "update occurrence_event set kind = 'missed' where occurrence_id = $1", [due.id]),
    ).rejects.toEqual(NOT_PERMITTED);
    const aside = { reason: 'holiday' };
    const excused = await acts.send('delphine', commitmentPaths.myExcuse(due.id), aside, after.version);
    expect(codeOf(excused)).toEqual(NOT_FOUND);
  });

  it('AM-10: no approval gets past h2, h3 or h1 = no, whoever gives it and however', async () => {
    for (const [answers, stopped] of [
      [{ h2: 'yes' as const }, 'h2'],
      [{ h3: 'yes' as const }, 'h3'],
      [{ h1: 'no' as const }, 'h1'],
    ] as const) {
      const id = await acts.handedIn(living({ ...CALM.answers, ...answers }));
      expect((await acts.forTeam(id)).revisions[0]?.hardStops).toEqual([stopped]);
      for (const approach of ['direct_shared', 'facilitated'] as const) {
        const refused = await acts.approve(id, approach, { comment: 'All the same' });
        expect(codeOf(refused)).toEqual([422, 'amends.approach-not-possible']);
        await expect(
          raw('ilse', 'update amends_private set approach = $2, rupture_event_id = $3 where plan_id = $1', [
            id,
            approach,
            acts.event(),
          ]),
        ).rejects.toEqual(refusedBy('ck_amends_private_hard_stop'));
        await expect(
          world.owner.query(
            'update amends_private set approach = $2, rupture_event_id = $3 where plan_id = $1',
            [id, approach, acts.event()],
          ),
        ).rejects.toEqual(refusedBy('ck_amends_private_hard_stop'));
      }
      done(await acts.approve(id, 'living', { comment: 'Lived, without a word to her' }));
      done(await acts.step('tobias', amendsPaths.start(id), id));
    }
  });

  it('AM-11: follow-through counts what is settled, and neither what waits nor what was set aside', async () => {
    const id = await acts.underWay();
    expect((await acts.author(id)).followThrough).toEqual({ kept: 0, of: 0 });
    acts.later(2);
    await acts.dayByDay();
    const due = await one<{ id: string }>(
      "select id from occurrence where owner_id = $1 and state = 'due' order by due_at limit 1",
      [id],
    );
    done(await acts.send('tobias', commitmentPaths.reports(due.id), { word: 'kept' }));
    expect((await acts.author(id)).followThrough).toEqual({ kept: 1, of: 1 });
    const { done: list } = await acts.received(id);
    expect(list.map(({ text, seen, mayDispute }) => [text, seen, mayDispute])).toEqual([
      ['I bring the account summary to our talk', false, true],
    ]);
  });

  it('AM-12: no column, state or label of a plan means forgiveness', async () => {
    const { rows } = await world.owner.query<{ words: string }>(
      `select string_agg(table_name || '.' || column_name, ' ') as words from information_schema.columns
       where table_name like 'amends%' or table_name like 'apology%'
       union all select string_agg(pg_get_constraintdef(c.oid), ' ') from pg_constraint c join pg_class t on t.oid = c.conrelid
       where t.relname like 'amends%' or t.relname like 'apology%'`,
    );
    expect(rows.map(({ words }) => words).join(' ')).not.toMatch(/forgiv|pardon|reconcil/i);
    const id = await acts.shared();
    const { harm, ...labels } = { harm: undefined, ...(await acts.author(id)) };
    expect([harm, JSON.stringify(Object.keys(labels))].join(' ')).not.toMatch(/forgiv/i);
  });
});
