import { commitmentPaths } from '@reknit/agreements/model';
import type { PersonName } from '../../support/people';
import { aWorld, type World } from '../../support/world';
import { rawSqlIn } from '../homework/raw';
import { commitmentsIn, weeklyTalk, type StoredRow } from './commitments-acts';

const TABLES = ['commitment', 'occurrence', 'occurrence_event', 'occurrence_note'] as const;

describe('the walls around commitments', () => {
  let world: World;
  let acts: ReturnType<typeof commitmentsIn>;
  let raw: ReturnType<typeof rawSqlIn>;
  let kept: StoredRow;
  let open: StoredRow;

  beforeAll(async () => {
    world = await aWorld();
    acts = commitmentsIn(world);
    raw = rawSqlIn(world);
    const owner = await acts.undertake([
      { ...weeklyTalk, schedule: { freq: 'daily', interval: 1, count: 3, time: '23:00' } },
    ]);
    const [first, second] = await acts.stored(owner);
    if (!first || !second) throw new Error('Nothing was made.');
    [kept, open] = [first, second];
    acts.goTo(kept.due_at, 1);
    await acts.act('tobias', commitmentPaths.reports(kept.id), { word: 'kept', note: 'Between us' });
  });
  afterAll(() => world.close());

  const rows = async (name: PersonName) => {
    const counts: number[] = [];
    for (const table of TABLES) counts.push((await raw(name, `select 1 from ${table}`)).rowCount ?? -1);
    return counts;
  };

  it.each<[PersonName, boolean, readonly number[]]>([
    ['tobias', false, [1, 3, 2, 1]],
    ['ilse', false, [1, 3, 2, 1]],
    ['rosalind', false, [0, 0, 0, 0]],
    // Shown to her, she sees what was undertaken and how it stands: neither the record of it nor a word beside it.
    ['rosalind', true, [1, 3, 0, 0]],
    ['delphine', true, [0, 0, 0, 0]],
    ['gil', true, [0, 0, 0, 0]],
    ['owen', true, [0, 0, 0, 0]],
    ['wren', true, [0, 0, 0, 0]],
    ['bea', true, [0, 0, 0, 0]],
    ['mara', true, [0, 0, 0, 0]],
  ])('a statement without any condition shows %s (shown: %s) only %j', async (name, shown, expected) => {
    await acts.letSee(shown);
    expect(await rows(name)).toEqual(expected);
  });

  const event = (more: string) =>
    `insert into occurrence_event (practice_id, id, case_id, occurrence_id, client_id, number, at, kind, actor, account_id, from_state, to_state, reason)
     select practice_id, gen_random_uuid(), case_id, id, client_id, event_count + 1, now(), ${more} from occurrence where id = $1`;

  it.each<[PersonName, string]>([
    ['rosalind', `'reported', 'author', $2::uuid, 'pending', 'kept', null`],
    ['rosalind', `'resolved', 'clinician', $2::uuid, 'disputed', 'kept', 'conversation'`],
    ['tobias', `'disputed', 'other', $2::uuid, 'kept', 'disputed', 'did_not_happen'`],
    ['tobias', `'became_due', 'system', $2::uuid, 'pending', 'due', null`],
    ['ilse', `'reported', 'author', $2::uuid, 'pending', 'kept', null`],
    ['ilse', `'disputed', 'other', $2::uuid, 'kept', 'disputed', 'did_not_happen'`],
  ])('let %s write nothing in the part of another: %s', async (name, more) => {
    await acts.letSee(true);
    const accountId = world.accountIds[name];
    await expect(raw(name, event(more), [open.id, accountId])).rejects.toMatchObject({ code: '42501' });
  });

  it('let nobody make, move or take away a commitment or an occurrence past the system', async () => {
    await acts.letSee(true);
    for (const name of ['tobias', 'rosalind', 'ilse'] as const) {
      await expect(
        raw(name, 'insert into occurrence select * from occurrence where id = $1', [open.id]),
      ).rejects.toMatchObject({ code: '42501' });
      expect((await raw(name, `update commitment set state = 'ended'`)).rowCount).toBe(0);
      expect((await raw(name, 'delete from commitment')).rowCount).toBe(0);
      await expect(raw(name, 'delete from occurrence_event')).rejects.toMatchObject({ code: '42501' });
      await expect(raw(name, `update occurrence set due_at = now()`)).rejects.toMatchObject({
        code: '42501',
      });
    }
  });

  it('AM-8: refuse, at the commit, an occurrence that stands where its record does not say', async () => {
    await expect(
      raw('tobias', `update occurrence set state = 'kept', reported = true, next_at = null where id = $1`, [
        open.id,
      ]),
    ).rejects.toMatchObject({ constraint: 'ck_occurrence_record' });
    await expect(
      raw('tobias', `update occurrence set state = 'missed', kept_at = null where id = $1`, [kept.id]),
    ).rejects.toMatchObject({ constraint: 'ck_occurrence_record' });
  });

  it('AM-8: refuse a change of what is final without a reason, whoever writes it', async () => {
    const silent = event(`'corrected', 'author', $2::uuid, 'kept', 'missed', null`);
    await expect(raw('tobias', silent, [kept.id, world.accountIds.tobias])).rejects.toMatchObject({
      constraint: 'ck_occurrence_event_correction',
    });
    const led = event(`'corrected', 'author', $2::uuid, 'disputed', 'kept', 'remembered_wrongly'`);
    await expect(raw('tobias', led, [kept.id, world.accountIds.tobias])).rejects.toMatchObject({
      constraint: 'ck_occurrence_event_conversation',
    });
  });

  const make = (more: string) =>
    `insert into occurrence (practice_id, id, case_id, commitment_id, client_id, owner_kind, owner_id, number, local_date, whole_day,
       opens_at, due_at, grace_until, next_at)
     select practice_id, gen_random_uuid(), case_id, commitment_id, client_id, owner_kind, owner_id, 9, ${more} from occurrence where id = $1`;

  it('AM-7: refuse an occurrence before its first day, and one while it rests', async () => {
    const early = make(`local_date - 400, true, opens_at - interval '400 days', due_at, grace_until, due_at`);
    await expect(world.owner.query(early, [kept.id])).rejects.toMatchObject({
      constraint: 'ck_occurrence_in_time',
    });
    const resting = make(`local_date, true, opens_at, due_at, grace_until, due_at`);
    await world.owner.query('begin');
    await world.owner.query(
      `insert into commitment_pause (practice_id, id, case_id, commitment_id, client_id, from_at)
       select practice_id, gen_random_uuid(), case_id, commitment_id, client_id, due_at - interval '1 hour' from occurrence where id = $1`,
      [kept.id],
    );
    await expect(world.owner.query(resting, [kept.id])).rejects.toMatchObject({
      constraint: 'ck_occurrence_in_time',
    });
    await world.owner.query('rollback');
  });

  it('AM-6: refuse parts that do not add up, and more given back than was agreed', async () => {
    const owner = await acts.undertake([
      {
        ...weeklyTalk,
        kind: 'restitution',
        text: 'I pay back what I borrowed from the savings',
        schedule: { freq: 'daily', interval: 1 },
        restitution: { amount: 500, currency: 'GBP', instalments: [200, 300] },
      },
    ]);
    await expect(
      world.owner.query(`update commitment set instalments = '{200,200}' where owner_id = $1`, [
        owner.ownerId,
      ]),
    ).rejects.toMatchObject({ constraint: 'ck_commitment_restitution' });
    await expect(
      world.owner.query(
        `update occurrence set instalment = 400, state = 'kept', next_at = null where owner_id = $1`,
        [owner.ownerId],
      ),
    ).rejects.toMatchObject({ constraint: 'ck_occurrence_paid' });
  });

  it('AM-9: refuse what is set aside by somebody whom the commitment does not allow it to, or too late', async () => {
    const strict = await acts.undertake([{ ...weeklyTalk, excusePolicy: 'clinician_only' }]);
    const [row] = await acts.stored(strict);
    const aside = event(`'excused', 'author', $2::uuid, 'pending', 'excused', 'illness'`);
    await expect(raw('tobias', aside, [row?.id, world.accountIds.tobias])).rejects.toMatchObject({
      constraint: 'ck_occurrence_excused',
    });
    const late = aside.replace('now()', `due_at + interval '8 days'`);
    await expect(raw('tobias', late, [open.id, world.accountIds.tobias])).rejects.toMatchObject({
      constraint: 'ck_occurrence_excused',
    });
  });
});
