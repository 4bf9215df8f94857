import { codeOf, done } from '../../support/answers';
import { amendsPaths } from '@reknit/agreements/model';
import { v7 } from 'uuid';
import { aWorld, type World } from '../../support/world';
import { rawSqlIn } from '../homework/raw';
import { amendsIn, NOT_FOUND, NOT_NOW } from './amends-acts';

const NOT_PERMITTED = expect.objectContaining({ code: '42501' }) as Error;

describe('what one of two people can learn of the other, behind the API as well', () => {
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

  /** Every row of a plan that its author reaches, as it stands. */
  async function reachedByAuthor(id: string): Promise<string> {
    const found = [];
    for (const table of ['amends_plan', 'amends_version', 'amends_share', 'amends_review', 'amends_move']) {
      const key = table === 'amends_plan' ? 'id' : 'plan_id';
      const { rows } = await raw('tobias', `select * from ${table} where ${key} = $1`, [id]);
      found.push([table, rows]);
    }
    for (const table of ['amends_decline', 'amends_acceptance', 'amends_rating', 'amends_willingness'])
      expect((await raw('tobias', `select 1 from ${table} where plan_id = $1`, [id])).rowCount).toBe(0);
    const { rows } = await world.owner.query(
      'select count(*)::int as heard from live_event where subject_id = $1 and account_id = $2',
      [id, world.accountIds.tobias],
    );
    return JSON.stringify([found, rows]);
  }

  it('a no changes no row and no event its author reaches, and takes the plan from her at once', async () => {
    const id = await acts.shared();
    const before = await reachedByAuthor(id);
    done(await acts.send('rosalind', amendsPaths.decline(id), { reason: 'Too fast' }));
    expect(await reachedByAuthor(id)).toBe(before);
    expect(codeOf(await (await acts.as('rosalind')).get(amendsPaths.mine(id)))).toEqual(NOT_FOUND);
    expect((await raw('rosalind', 'select 1 from amends_version where plan_id = $1', [id])).rowCount).toBe(0);
    const team = await acts.forTeam(id);
    expect([team.state, team.decline?.reason, team.needs]).toEqual(['declined', 'Too fast', ['answered']]);
  });

  it('of a new version a no reads as silence too, and the version in force goes on meanwhile', async () => {
    const id = await acts.underWay();
    done(await acts.step('tobias', amendsPaths.renegotiate(id), id));
    done(await acts.step('tobias', amendsPaths.submit(id), id));
    done(await acts.approve(id));
    done(await acts.ask(id));
    done(await acts.share(id));
    const before = await reachedByAuthor(id);
    done(await acts.send('rosalind', amendsPaths.decline(id)));
    expect(await reachedByAuthor(id)).toBe(before);
    const seen = await acts.received(id);
    expect([seen.state, seen.offered, seen.current?.number]).toEqual(['in_progress', undefined, 1]);
    const hash = (await acts.author(id)).pending?.contentHash;
    expect(codeOf(await acts.send('rosalind', amendsPaths.accept(id), { contentHash: hash }))).toEqual(
      NOT_NOW,
    );
    acts.later(22);
    await acts.sweep();
    expect([await acts.stateOf(id), (await acts.author(id)).inForce?.number]).toEqual(['in_progress', 1]);
  });

  it('nobody declines in another name, what was not given, twice, or after a yes; nor accepts after a no', async () => {
    const id = await acts.shared();
    const { caseId, rosalind, tobias } = acts.couple();
    const { here } = world.practiceIds;
    const decline = (name: 'rosalind' | 'tobias', number = 1) =>
      raw(
        name,
        `insert into amends_decline (practice_id, id, plan_id, case_id, participant_id, client_id, number, at)
         values ($1, $2, $3, $4, $5, $6, $7, now())`,
        [here, v7(), id, caseId, name === 'rosalind' ? rosalind : tobias, world.clientIds[name], number],
      );
    await expect(decline('tobias')).rejects.toEqual(NOT_PERMITTED);
    await expect(decline('rosalind', 2)).rejects.toEqual(NOT_PERMITTED);
    await decline('rosalind');
    await expect(decline('rosalind')).rejects.toEqual(NOT_PERMITTED);
    await expect(
      raw(
        'rosalind',
        `insert into amends_acceptance (practice_id, id, plan_id, case_id, participant_id, client_id, number, content_hash, at)
         select $1, $2, $3, $4, $5, $6, 1, $7, now()`,
        [
          here,
          v7(),
          id,
          caseId,
          rosalind,
          world.clientIds.rosalind,
          (await acts.author(id)).pending?.contentHash,
        ],
      ),
    ).rejects.toEqual(NOT_PERMITTED);
  });

  it('an author changes nothing of a share, and reads of decisions what is said to them once it holds', async () => {
    const id = await acts.shared();
    for (const set of [
      'delivered_at = null',
      'delivered_at = now()',
      'withdrawn_at = now()',
      'shown_until = now()',
    ])
      expect((await raw('tobias', `update amends_share set ${set} where plan_id = $1`, [id])).rowCount).toBe(
        0,
      );
    await world.owner.query(
      `insert into amends_review (practice_id, id, plan_id, case_id, author_client_id, number, reviewer_id, decision, comment, at)
       select practice_id, gen_random_uuid(), plan_id, case_id, author_client_id, number + d.n, reviewer_id, d.decision, 'SECRET', now()
       from amends_review, (values (0, 'co_approve'), (0, 'co_refuse'), (0, 'reviewed'), (1, 'approve')) as d (n, decision)
       where plan_id = $1 and amends_review.decision = 'approve'`,
      [id],
    );
    const read = async (name: 'tobias' | 'ilse') =>
      (await raw(name, 'select decision, comment from amends_review where plan_id = $1', [id])).rows;
    expect(await read('tobias')).toEqual([{ decision: 'approve', comment: 'Weighed with Tobias' }]);
    expect(await read('ilse')).toHaveLength(5);
  });

  it('questions about consent and safety answer the care team, and no person in care about the other', async () => {
    const { caseId, rosalind, tobias } = acts.couple();
    const of = world.clientIds.rosalind;
    const asked = async (name: 'ilse' | 'owen' | 'tobias' | 'delphine', question: string, about: unknown) =>
      (await raw(name, `select ${question} as said`, [caseId, about])).rows[0]?.['said'];
    const consent = "sec.consent_stands($1, $2, 'joint_work')";
    const both = ['sec.joint_consents_stand($1, $2::uuid[])', 'sec.joint_work_cleared($1, $2::uuid[])'];
    const people = [rosalind, tobias];
    expect(await asked('ilse', consent, of)).toBe(true);
    for (const name of ['tobias', 'owen', 'delphine'] as const)
      expect(await asked(name, consent, of)).toBe(false);
    expect(await asked('tobias', consent, world.clientIds.tobias)).toBe(true);
    for (const question of both) {
      expect(await asked('ilse', question, people)).toBe(true);
      for (const name of ['tobias', 'owen', 'delphine'] as const)
        expect(await asked(name, question, people)).toBe(false);
    }
    for (const question of ['sec.joint_work_open($1, $2::uuid[])', 'sec.joint_work_stands($1, $2::uuid[])']) {
      for (const name of ['ilse', 'tobias'] as const) expect(await asked(name, question, people)).toBe(true);
      expect(await asked('tobias', question, [rosalind])).toBe(false);
      for (const name of ['owen', 'delphine'] as const)
        expect(await asked(name, question, people)).toBe(false);
    }
  });

  it('the answers behind them are for the database alone', async () => {
    const { caseId } = acts.couple();
    for (const question of [
      `sec.consent_given('${caseId}', '${world.clientIds.rosalind}', 'joint_work')`,
      `sec.consents_given('${caseId}', '{}')`,
      `sec.clearance_covers('${caseId}', '{}')`,
    ])
      await expect(raw('ilse', `select ${question}`)).rejects.toEqual(NOT_PERMITTED);
  });

  it('with whom somebody works they learn by name, and nothing of how far the other has come', async () => {
    const id = await acts.assigned();
    const { rows } = await world.owner.query<{ homework_id: string }>(
      'select homework_id from participation where id = $1',
      [id],
    );
    const homework = rows[0]?.homework_id ?? '';
    await world.owner.query(
      `insert into participation (practice_id, id, homework_id, case_id, participant_id, client_id, person_name, due_at, lapse_at, status, submitted_at)
       select practice_id, $2, homework_id, case_id, $3, $4, 'Tobias', due_at, lapse_at, 'submitted', now() from participation where id = $1`,
      [id, v7(), acts.couple().rosalind, world.clientIds.rosalind],
    );
    const seenBy = async (name: 'ilse' | 'tobias' | 'rosalind' | 'owen') =>
      (await raw(name, 'select given_name, status from sec.people_of_work($1) order by 1', [homework])).rows;
    const others = { given_name: 'Rosalind', status: 'assigned' };
    expect(await seenBy('tobias')).toEqual([others, { given_name: 'Tobias', status: 'assigned' }]);
    expect(await seenBy('rosalind')).toEqual([
      { given_name: 'Rosalind', status: 'submitted' },
      { given_name: 'Tobias', status: 'assigned' },
    ]);
    expect(await seenBy('ilse')).toContainEqual({ given_name: 'Rosalind', status: 'submitted' });
    expect(await seenBy('owen')).toEqual([]);
  });
});
