import { homeworkPaths } from '@reknit/homework/model';
import { v7 } from 'uuid';
import type { PersonName } from '../../support/people';
import { aWorld, type World } from '../../support/world';
import { actsIn, thoughts } from './acts';
import { rawSqlIn } from './raw';

const TABLES = [
  'homework',
  'participation',
  'homework_entry',
  'homework_private_entry',
  'homework_draft',
  'homework_afterwards',
  'homework_review',
] as const;

describe('the walls around homework', () => {
  let world: World;
  let acts: ReturnType<typeof actsIn>;
  let raw: ReturnType<typeof rawSqlIn>;
  /** Rosalind's, answered and reviewed; and one she is still writing. */
  let id: string;
  let homeworkId: string;
  let entryId: string;

  beforeAll(async () => {
    world = await aWorld();
    acts = actsIn(world);
    raw = rawSqlIn(world);
    ({ homeworkId } = await acts.assign(['rosalind', 'tobias']).then((given) => {
      id = given.partOf('rosalind');
      return given;
    }));
    const rosalind = await world.as('rosalind');
    await acts.open('rosalind', id);
    ({ entryId } = await acts.submit('rosalind', id));
    await rosalind.post(homeworkPaths.afterwards(entryId), { helpful: 3, worse: 'no', obstacles: [] });
    await acts.review(id, { entryId, summary: 'Thank you.' }, 4);
    const { partOf } = await acts.assign(['rosalind']);
    const writing = { baseRevision: 0, changes: { situation: 'Only mine so far' }, step: 'know-or-fear' };
    await acts.open('rosalind', partOf('rosalind'));
    await rosalind.put(homeworkPaths.draft(partOf('rosalind')), writing);
  });
  afterAll(() => world.close());

  const due = () => ({ due: acts.assignment(['rosalind']).due });
  const forTeam = () =>
    [
      ['GET', homeworkPaths.forCase(world.caseIds.couple), undefined],
      ['POST', homeworkPaths.forCase(world.caseIds.couple), acts.assignment(['rosalind'])],
      ['GET', homeworkPaths.participation(id), undefined],
      [
        'POST',
        homeworkPaths.reviews(id),
        { entryId, decision: 'accept', quality: 1, summary: '', comments: {} },
      ],
      ['POST', homeworkPaths.due(homeworkId), due()],
      ['POST', homeworkPaths.withdraw(homeworkId), {}],
      ['POST', homeworkPaths.close(homeworkId), {}],
    ] as const;
  const forAuthor = () =>
    [
      ['GET', homeworkPaths.mine(id), undefined],
      ['POST', homeworkPaths.open(id), {}],
      ['PUT', homeworkPaths.draft(id), { baseRevision: 0, changes: {}, step: '' }],
      ['POST', homeworkPaths.submissions(id), { answers: thoughts() }],
      ['POST', homeworkPaths.decline(id), {}],
      ['POST', homeworkPaths.pause(id), {}],
      ['POST', homeworkPaths.resume(id), {}],
      ['POST', homeworkPaths.afterwards(entryId), { helpful: 0, worse: 'no', obstacles: [] }],
    ] as const;

  it.each<PersonName>(['rosalind', 'tobias', 'delphine', 'gil', 'owen', 'wren', 'bea', 'mara'])(
    'keep the care team’s side from %s',
    async (name) => {
      const client = await world.as(name);
      for (const [method, path, body] of forTeam()) {
        const answer = await client.send(method, path, body, { version: 1 });
        expect([method, path, answer.status]).toEqual([method, path, 404]);
      }
    },
  );

  it.each<PersonName>(['tobias', 'delphine', 'gil', 'ilse', 'owen', 'wren', 'bea', 'mara'])(
    'keep the author’s side from %s',
    async (name) => {
      const client = await world.as(name);
      for (const [method, path, body] of forAuthor()) {
        const answer = await client.send(method, path, body, {});
        expect([method, path, answer.status]).toEqual([method, path, 404]);
      }
    },
  );

  it('answer for what is somebody else’s as for what is not there', async () => {
    const tobias = await world.as('tobias');
    const theirs = await tobias.get<{ code: string }>(homeworkPaths.mine(id));
    const nothing = await tobias.get<{ code: string }>(homeworkPaths.mine(v7()));
    expect({ ...(theirs.body as object), requestId: '' }).toEqual({
      ...(nothing.body as object),
      requestId: '',
    });
  });

  it('refuse a review of an entry that belongs to somebody else', async () => {
    const { partOf } = await acts.assign(['tobias']);
    await acts.submit('tobias', partOf('tobias'));
    expect((await acts.review(partOf('tobias'), { entryId }, 3)).status).toBe(404);
  });

  it('let a supervisor read what their supervisee’s cases hold, and change nothing', async () => {
    const single = { who: 'owen', caseId: world.caseIds.single } as const;
    const { partOf, homeworkId: theirs } = await acts.assign(['delphine'], {}, single);
    const { entryId: entry } = await acts.submit('delphine', partOf('delphine'));
    const wren = await world.as('wren');
    expect((await wren.get(homeworkPaths.forCase(single.caseId))).status).toBe(200);
    expect((await wren.get(homeworkPaths.participation(partOf('delphine')))).status).toBe(200);
    const accept = { entryId: entry, decision: 'accept', quality: 1, summary: '', comments: {} };
    expect((await wren.post(homeworkPaths.reviews(partOf('delphine')), accept, { version: 3 })).status).toBe(
      404,
    );
    expect((await wren.post(homeworkPaths.withdraw(theirs), {}, { version: 1 })).status).toBe(404);
  });

  it.each<[PersonName, readonly number[]]>([
    ['ilse', [3, 4, 2, 0, 0, 1, 1]],
    ['rosalind', [2, 2, 1, 0, 1, 1, 1]],
    ['tobias', [2, 2, 1, 0, 0, 0, 0]],
    ['delphine', [1, 1, 1, 0, 0, 0, 0]],
    ['gil', [0, 0, 0, 0, 0, 0, 0]],
    ['mara', [0, 0, 0, 0, 0, 0, 0]],
    ['bea', [0, 0, 0, 0, 0, 0, 0]],
  ])(
    'hold below the API too: a statement without any condition shows %s only their own rows',
    async (name, expected) => {
      const counts: number[] = [];
      for (const table of TABLES) counts.push((await raw(name, `select 1 from ${table}`)).rowCount ?? -1);
      expect(counts).toEqual(expected);
    },
  );

  it('let nobody write an answer or a review in another’s name', async () => {
    const copyEntry = `insert into homework_entry select practice_id, gen_random_uuid(), participation_id, case_id, client_id, 9,
      template_code, template_version, answers, scores, attention, submitted_at, late from homework_entry where id = $1`;
    await expect(raw('ilse', copyEntry, [entryId])).rejects.toMatchObject({ code: '42501' });
    const copyReview = `insert into homework_review select practice_id, gen_random_uuid(), $2, participation_id, case_id, client_id,
      reviewer_id, decision, quality, summary, comments, at from homework_review where entry_id = $1`;
    await expect(raw('rosalind', copyReview, [entryId, entryId])).rejects.toMatchObject({ code: '42501' });
    await expect(
      raw('rosalind', "update homework set status = 'open' where id = $1", [homeworkId]),
    ).resolves.toMatchObject({
      rowCount: 0,
    });
  });

  it('keep what was written for good', async () => {
    for (const table of [
      'homework_entry',
      'homework_review',
      'homework_afterwards',
      'homework_private_entry',
    ]) {
      await expect(raw('rosalind', `delete from ${table}`)).rejects.toMatchObject({ code: '42501' });
      await expect(raw('rosalind', `update ${table} set practice_id = practice_id`)).rejects.toMatchObject({
        code: '42501',
      });
      await expect(world.owner.query(`truncate ${table} cascade`)).rejects.toMatchObject({ code: '42501' });
    }
    await expect(world.owner.query('update homework_entry set late = true')).rejects.toMatchObject({
      code: '42501',
    });
    await expect(world.owner.query('delete from homework_review')).rejects.toMatchObject({ code: '42501' });
    await expect(world.owner.query('update exercise_template_version set version = 2')).rejects.toMatchObject(
      { code: '42501' },
    );
  });

  it('move with the care team: whoever assigned it is out when they leave the team', async () => {
    const { partOf } = await acts.assign(['tobias']);
    const { entryId: entry } = await acts.submit('tobias', partOf('tobias'));
    await world.owner.query(
      'update care_team_member set to_on = from_on where case_id = $1 and account_id = $2',
      [world.caseIds.couple, world.accountIds.ilse],
    );
    await world.owner.query(
      "insert into care_team_member (practice_id, id, case_id, account_id, role, from_on) values ($1, gen_random_uuid(), $2, $3, 'primary', current_date - 2)",
      [world.practiceIds.here, world.caseIds.couple, world.accountIds.owen],
    );
    const accept = { entryId: entry, decision: 'accept', quality: 1, summary: '', comments: {} };
    const path = homeworkPaths.reviews(partOf('tobias'));
    expect((await (await world.as('ilse')).post(path, accept, { version: 3 })).status).toBe(404);
    expect((await (await world.as('owen')).post(path, accept, { version: 3 })).status).toBe(200);
  });
});
