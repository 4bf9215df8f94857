import { codeOf, done } from '../../support/answers';
import { boundaryPaths } from '@reknit/agreements/model';
import { safetyPaths } from '@reknit/cases/model';
import { PEOPLE } from '../../support/people';
import { aWorld, type World } from '../../support/world';
import { rawSqlIn } from '../homework/raw';
import { boundariesIn, NONE_OF_SEVEN } from './boundaries-acts';

/** What its author and the care team alone may ever select. */
const PRIVATE = [
  'boundary',
  'boundary_draft',
  'boundary_private',
  'boundary_named',
  'boundary_rehearsal',
  'boundary_decision',
  'boundary_event',
  'boundary_prompt',
  'contact_level',
] as const;
const SECRETS = /SECRET|controlCheck|safeToTell|confidence|"c1"|figures|notHeld/;

describe('the walls around boundaries', () => {
  let world: World;
  let acts: ReturnType<typeof boundariesIn>;
  let raw: ReturnType<typeof rawSqlIn>;
  beforeAll(async () => {
    world = await aWorld();
    acts = boundariesIn(world);
    raw = rawSqlIn(world);
  });
  afterAll(() => world.close());
  beforeEach(() => acts.begin());

  const inCase = async (name: 'rosalind' | 'tobias' | 'ilse' | 'owen' | 'mara', table: string) =>
    (await raw(name, `select 1 from ${table} where case_id = $1`, [acts.couple().caseId])).rowCount ?? -1;

  it('BD-3: in no state does the other person reach why, events, checks, confidence or safety, not even by statement', async () => {
    const { id, telling } = await acts.told(acts.limit(), ['response']);
    const looksAtAll = async () => {
      for (const table of PRIVATE) {
        const mine =
          table === 'boundary_draft' ? 'id = $1' : table === 'boundary' ? 'id = $1' : 'case_id = $2';
        const values = mine.includes('$2') ? [id, acts.couple().caseId] : [id];
        const text = mine.includes('$2')
          ? `select 1 from ${table} where $1::uuid is not null and ${mine}`
          : `select 1 from ${table} where ${mine}`;
        expect([table, (await raw('tobias', text, values)).rowCount]).toEqual([table, 0]);
      }
      const read = await acts.read(telling);
      expect(read.text).not.toMatch(SECRETS);
      const listed = await (await acts.as('tobias')).get(boundaryPaths.myBoundaries);
      expect(listed.text).not.toMatch(SECRETS);
    };
    await looksAtAll();
    await acts.answer(telling, 'acknowledge');
    done(await acts.log(id, { type: 'crossed' }));
    done(await acts.step('rosalind', boundaryPaths.pause, id, { emergencyToday: false }));
    await looksAtAll();
    done(await acts.step('rosalind', boundaryPaths.resume, id));
    done(await acts.step('rosalind', boundaryPaths.review, id));
    await looksAtAll();
    done(await acts.step('rosalind', boundaryPaths.retire, id, { retracted: false }));
    await looksAtAll();
  });

  it('BD-3: of what was told the other person selects the told parts of the told revision, and nothing else', async () => {
    const { id } = await acts.told(acts.limit(), ['exceptions']);
    const parts = await raw('tobias', 'select part from boundary_part where boundary_id = $1', [id]);
    expect(parts.rows).toEqual([{ part: 'exceptions' }]);
    expect(
      (await raw('tobias', 'select 1 from boundary_revision where boundary_id = $1', [id])).rowCount,
    ).toBe(1);
    for (const name of ['delphine', 'gil'] as const)
      expect((await raw(name, 'select 1 from boundary_part')).rowCount).toBe(0);
    expect(await inCase('ilse', 'boundary_private')).toBe(1);
    for (const name of ['owen', 'mara'] as const) expect(await inCase(name, 'boundary_private')).toBe(0);
  });

  it.each([
    ['no', { safeToTell: 'no' as const }],
    ['unsure', { safeToTell: 'unsure' as const }],
  ])('BD-4: with “%s” nothing is told, by whatever way', async (_, more) => {
    const id = await acts.ready(acts.limit(more));
    expect(
      codeOf(await acts.step('rosalind', boundaryPaths.tell, id, { inProduct: true, parts: [] })),
    ).toEqual([409, 'boundary.not-safe-to-tell']);
    const tell = `insert into boundary_telling (practice_id, id, boundary_id, revision, case_id, author_client_id, participant_id, client_id, parts, told_at)
      values ($1, gen_random_uuid(), $2, 1, $3, $4, $5, $6, '{}', now())`;
    const values = [
      world.practiceIds.here,
      id,
      acts.couple().caseId,
      world.clientIds.rosalind,
      acts.couple().tobias,
      world.clientIds.tobias,
    ];
    await expect(raw('rosalind', tell, values)).rejects.toMatchObject({ code: '42501' });
    await expect(world.owner.query(tell, values)).rejects.toMatchObject({ code: '42501' });
    const live = `insert into live_event (practice_id, account_id, id, kind, subject_id, at) values ($1, $2, gen_random_uuid(), 'boundary.told', $3, now())`;
    await expect(
      world.owner.query(live, [world.practiceIds.here, world.accountIds.tobias, id]),
    ).rejects.toMatchObject({ code: '42501' });
    const { rows } = await world.owner.query(
      "select 1 from live_event where account_id = $1 and kind like 'boundary.%' and at > now() - interval '1 minute' and subject_id = $2",
      [world.accountIds.tobias, id],
    );
    expect(rows).toEqual([]);
    expect((await acts.list('tobias')).told).toEqual([]);
  });

  it('BD-3: an open page hears of what can be seen of a boundary, and of nothing its author or the clinician does with it in private', async () => {
    const { id, telling } = await acts.told();
    done(await acts.answer(telling, 'acknowledge'));
    const heard = async () =>
      (
        await world.owner.query('select 1 from live_event where account_id = $1 and subject_id = $2', [
          world.accountIds.tobias,
          telling,
        ])
      ).rowCount;
    const before = await heard();
    const page = (await acts.read(telling)).body;
    done(await acts.step('rosalind', boundaryPaths.review, id));
    expect((await acts.read(telling)).body).toEqual(page);
    expect(await heard()).toBe(before);
    done(await acts.step('rosalind', boundaryPaths.retire, id, { retracted: false }));
    expect(await heard()).toBe((before ?? 0) + 1);
  });

  it('BD-4: what was told is out of sight from the moment its author writes that it is not safe any more', async () => {
    const { id, telling } = await acts.told();
    await acts.answer(telling, 'acknowledge');
    done(await acts.step('rosalind', boundaryPaths.review, id));
    done(await acts.step('rosalind', boundaryPaths.adjust, id));
    const put = await (
      await acts.as('rosalind')
    ).put(boundaryPaths.mine(id), acts.limit({ safeToTell: 'no' }), { version: await acts.versionOf(id) });
    expect(put.status).toBe(200);
    expect(codeOf(await acts.read(telling))).toEqual([404, 'not-found']);
    expect((await acts.list('tobias')).told).toEqual([]);
    expect((await raw('tobias', 'select 1 from boundary_telling where id = $1', [telling])).rowCount).toBe(0);
    expect(
      (await raw('tobias', 'select 1 from boundary_revision where boundary_id = $1', [id])).rowCount,
    ).toBe(0);
  });

  it('hides the title of a personal one in its author’s own list, and writes none on the timeline', async () => {
    const id = await acts.handedIn(
      acts.limit({ safeToTell: 'no', situation: 'SECRET-SITUATION he reads my messages' }),
    );
    const row = (await acts.list()).mine.find((one) => one.id === id);
    expect(row).toMatchObject({ personal: true });
    expect([row?.statement, row?.domain]).toEqual([undefined, undefined]);
    const { rows } = await world.owner.query(
      'select kind, subject, link_id from timeline_event where case_id = $1 and event like $2',
      [acts.couple().caseId, 'boundary.%'],
    );
    expect(rows).toEqual([{ kind: 'agreement', subject: null, link_id: null }]);
    expect((await acts.team()).rows).toMatchObject([
      { id, personal: true, statement: expect.stringContaining('SECRET-SITUATION') as string },
    ]);
  });

  it('BD-5: an agreement is active only when both confirmed the same revision, and either may withdraw', async () => {
    const { id, telling } = await acts.told(acts.agreement(), []);
    for (const state of ['agreed', 'active'])
      await expect(
        world.owner.query('update boundary set state = $2 where id = $1', [id, state]),
      ).rejects.toMatchObject({ code: '42501' });
    expect(codeOf(await acts.answer(telling, 'accept', { revision: 2 }))).toEqual([
      409,
      'boundary.revision-stale',
    ]);
    expect((await acts.answer(telling, 'accept')).status).toBe(204);
    expect(await acts.mine(id)).toMatchObject({
      state: 'active',
      confirmedBy: expect.arrayContaining(['Rosalind', 'Tobias']) as string[],
    });
    expect((await acts.post('tobias', boundaryPaths.withdrawTold(telling))).status).toBe(204);
    expect(await acts.stateOf(id)).toBe('withdrawn');
    expect((await acts.list('tobias')).told).toEqual([]);
  });

  it('BD-5: nobody confirms for somebody else, not the author, not staff, not the system', async () => {
    const { id } = await acts.told(acts.agreement(), []);
    const confirm = `insert into boundary_confirmation (practice_id, id, boundary_id, revision, case_id, author_client_id, client_id, at)
      values ($1, gen_random_uuid(), $2, 1, $3, $4, $5, now())`;
    const values = [
      world.practiceIds.here,
      id,
      acts.couple().caseId,
      world.clientIds.rosalind,
      world.clientIds.tobias,
    ];
    for (const name of ['rosalind', 'ilse'] as const)
      await expect(raw(name, confirm, values)).rejects.toMatchObject({ code: '42501' });
  });

  it('BD-5: a new wording undoes every confirmation', async () => {
    const { id, telling } = await acts.agreed();
    done(await acts.step('rosalind', boundaryPaths.review, id));
    done(await acts.step('rosalind', boundaryPaths.adjust, id));
    expect(await acts.mine(id)).toMatchObject({ state: 'draft', confirmedBy: [] });
    expect(done(await acts.read(telling)).standing).toBe('being_reworded');
    await expect(
      world.owner.query("update boundary set state = 'active' where id = $1", [id]),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('BD-6: a minor is bound by no agreement that is an adult’s to answer for, and others need fitting words', async () => {
    await world.owner.query('update client set birth_year = $2 where id = $1', [
      world.clientIds.tobias,
      Number(acts.today().slice(0, 4)) - 15,
    ]);
    try {
      const money = await acts.draft(acts.agreement({ domain: 'money' }));
      expect(codeOf(await acts.step('rosalind', boundaryPaths.submit, money))).toEqual([
        422,
        'boundary.binds-minor',
      ]);
      const phones = await acts.handedIn(acts.agreement());
      expect((await acts.forTeam(phones)).needs).toMatchObject({ forMinor: true });
      expect(codeOf(await acts.step('ilse', boundaryPaths.markReady, phones))).toEqual([
        422,
        'boundary.binds-minor',
      ]);
      done(
        await acts.step('ilse', boundaryPaths.markReady, phones, {
          forMinor: 'It asks for one hour without the phone.',
        }),
      );
    } finally {
      await world.owner.query('update client set birth_year = $2 where id = $1', [
        world.clientIds.tobias,
        PEOPLE.tobias.birthYear,
      ]);
    }
  });

  it('BD-6: about children nothing is ready before a guardian was heard, whoever asks', async () => {
    const id = await acts.handedIn(acts.limit({ domain: 'children' }));
    expect(codeOf(await acts.step('ilse', boundaryPaths.markReady, id))).toEqual([
      422,
      'boundary.needs-guardian',
    ]);
    await expect(
      world.owner.query("update boundary set state = 'ready' where id = $1", [id]),
    ).rejects.toMatchObject({ code: '42501' });
    done(await acts.step('ilse', boundaryPaths.markReady, id, { guardianHeard: true }));
  });

  it('a request that was never read by a clinician cannot be ready, whoever asks', async () => {
    const id = await acts.handedIn(acts.limit({ controlCheck: { ...NONE_OF_SEVEN, c1: true } }));
    await expect(
      world.owner.query("update boundary set state = 'ready' where id = $1", [id]),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('keeps what was written for good', async () => {
    const { id, telling } = await acts.told();
    await acts.answer(telling, 'acknowledge');
    done(await acts.log(id));
    for (const table of [
      'boundary_event',
      'boundary_revision',
      'boundary_part',
      'boundary_private',
      'boundary_answer',
      'boundary_decision',
    ])
      for (const text of [`delete from ${table}`, `update ${table} set practice_id = practice_id`]) {
        await expect(raw('rosalind', text)).rejects.toMatchObject({ code: '42501' });
        await expect(world.owner.query(text)).rejects.toMatchObject({ code: '42501' });
      }
  });

  it('answers for what somebody was not told as for what is not there', async () => {
    const id = await acts.ready();
    const tobias = await acts.as('tobias');
    const body = { ...(await tobias.get<object>(boundaryPaths.told(id))).body, requestId: '' };
    const nothing = await tobias.get<object>(boundaryPaths.told('01a20517-66ba-75a4-b82f-455905583bca'));
    expect(body).toEqual({ ...nothing.body, requestId: '' });
    for (const [path, payload] of [
      [boundaryPaths.events(id), acts.event()],
      [boundaryPaths.pause(id), { emergencyToday: true }],
      [boundaryPaths.retire(id), { retracted: true }],
    ] as const)
      expect(codeOf(await acts.post('tobias', path, payload, 1))).toEqual([404, 'not-found']);
    expect(codeOf(await tobias.get(boundaryPaths.mine(id)))).toEqual([404, 'not-found']);
  });

  it('refuses neutrally while joint work is not open, and below the API too', async () => {
    const id = await acts.ready();
    done(
      await acts.post('ilse', safetyPaths.suspend(acts.couple().caseId), { reason: 'Something to look at' }),
    );
    expect(
      codeOf(await acts.step('rosalind', boundaryPaths.tell, id, { inProduct: true, parts: [] })),
    ).toEqual([409, 'not-available-now']);
    expect((await acts.mine(id)).may).toMatchObject({ tell: true, send: false });
    const tell = `insert into boundary_telling (practice_id, id, boundary_id, revision, case_id, author_client_id, participant_id, client_id, parts, told_at)
      values ($1, gen_random_uuid(), $2, 1, $3, $4, $5, $6, '{}', now())`;
    const values = [
      world.practiceIds.here,
      id,
      acts.couple().caseId,
      world.clientIds.rosalind,
      acts.couple().tobias,
      world.clientIds.tobias,
    ];
    await expect(raw('rosalind', tell, values)).rejects.toMatchObject({ code: 'RK001' });
  });
});
