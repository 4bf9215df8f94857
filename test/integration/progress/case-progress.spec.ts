import { done } from '../../support/answers';
import { casePaths } from '@reknit/cases/model';
import { progressPaths, type CaseProgress } from '@reknit/progress/model';
import type { PersonName } from '../../support/people';
import { aWorld, type World } from '../../support/world';
import { actsIn, thoughts } from '../homework/acts';

describe('the progress of a case', () => {
  let world: World;
  let acts: ReturnType<typeof actsIn>;
  beforeAll(async () => {
    world = await aWorld();
    acts = actsIn(world);
    for (const beliefAfter of [60, 40]) {
      const { partOf } = await acts.assign(['rosalind', 'tobias']);
      const mine = await acts.submit('rosalind', partOf('rosalind'), thoughts({ beliefAfter }));
      done(
        await acts.review(
          partOf('rosalind'),
          { entryId: mine.entryId, quality: beliefAfter === 60 ? 1 : 2 },
          3,
        ),
      );
    }
    const { partOf } = await acts.assign(['tobias']);
    await acts.submit('tobias', partOf('tobias'));
    const ilse = await world.as('ilse');
    const goal = done(
      await ilse.post<{ id: string }>(casePaths.goals(world.caseIds.couple), { words: 'Talk on Sundays' }),
    );
    for (const rating of [3, 6])
      done(
        await ilse.post(casePaths.goalRatings(world.caseIds.couple, goal.id), {
          participantId: world.participantIds.rosalind,
          rating,
        }),
      );
  });
  afterAll(() => world.close());

  const progress = async (name: PersonName, query = '') =>
    (await world.as(name)).get<CaseProgress>(`${progressPaths.case(world.caseIds.couple)}${query}`);

  it('draws each person’s figures on their own, oldest first', async () => {
    const { series } = done(await progress('ilse'));
    const belief = series.filter(({ key }) => key === 'EX-20.belief.drop');
    expect(
      belief.map(({ participantId, points }) => [participantId, points.map(({ value }) => value)]),
    ).toEqual([
      [world.participantIds.rosalind, [-25, -45]],
      [world.participantIds.tobias, [-35]],
    ]);
    expect(belief[0]).toMatchObject({ better: 'lower', source: 'Thought record' });
  });

  it('counts what thoughts were about, each person for themselves', async () => {
    const { themes } = done(await progress('ilse'));
    const named = (who: 'rosalind' | 'tobias', times: number) => ({
      participantId: world.participantIds[who],
      source: 'Thought record',
      counts: [{ theme: 'Suspicion', times }],
    });
    expect(themes).toEqual([named('rosalind', 2), named('tobias', 1)]);
  });

  it('draws how goals were rated', async () => {
    const { series } = done(await progress('ilse'));
    const goals = series.filter(({ key }) => key.startsWith('goal.'));
    expect(goals).toMatchObject([
      {
        label: 'Talk on Sundays',
        range: [0, 10],
        better: 'higher',
        participantId: world.participantIds.rosalind,
        points: [{ value: 3 }, { value: 6 }],
      },
    ]);
  });

  it('says how work was kept and how well, each for themselves; nothing counts before its time', async () => {
    const { adherence, people } = done(await progress('ilse'));
    expect(people.map(({ name }) => name).sort()).toEqual(['Rosalind Achterberg', 'Tobias Mwangi']);
    expect(adherence).toEqual(
      expect.arrayContaining([
        { participantId: world.participantIds.rosalind, done: 0, of: 0, quality: 1.5 },
        { participantId: world.participantIds.tobias, done: 0, of: 0 },
      ]),
    );
  });

  it('looks back twelve weeks unless asked for another of the spans it knows', async () => {
    expect(done(await progress('ilse')).weeks).toBe(12);
    expect(done(await progress('ilse', '?weeks=52')).weeks).toBe(52);
    for (const query of ['?weeks=9', '?weeks=x', '?weeks=8&weeks=12', '?since=2020'])
      expect([query, (await progress('ilse', query)).status]).toEqual([query, 422]);
  });

  it('leaves out what is older than that', async () => {
    await world.owner.query('alter table homework_entry disable trigger user');
    await world.owner.query(
      "update homework_entry set submitted_at = submitted_at - interval '57 days' where number = 1 and client_id = $1",
      [world.clientIds.tobias],
    );
    const drawn = async (weeks: number) =>
      done(await progress('ilse', `?weeks=${weeks}`)).series.filter(
        ({ participantId, key }) =>
          participantId === world.participantIds.tobias && key === 'EX-20.belief.drop',
      ).length;
    expect([await drawn(8), await drawn(12)]).toEqual([0, 1]);
  });

  it('is for the care team: an audit row says who looked, and others find nothing', async () => {
    for (const name of ['owen', 'wren', 'bea', 'mara', 'rosalind', 'tobias', 'gil'] as const)
      expect([name, (await progress(name)).status]).toEqual([name, 404]);
    const { rows } = await world.owner.query(
      "select distinct account_id from audit_event where action = 'progress.read-case' and outcome = 'done' and case_id = $1",
      [world.caseIds.couple],
    );
    expect(rows).toEqual([{ account_id: world.accountIds.ilse }]);
  });
});
