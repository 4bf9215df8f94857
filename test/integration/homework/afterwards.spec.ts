import { done } from '../../support/answers';
import { homeworkPaths, type Afterwards } from '@reknit/homework/model';
import { openJointWork } from '../../support/joint-work';
import { aWorld, type World } from '../../support/world';
import { actsIn, type ClientName } from './acts';

describe('what somebody says afterwards', () => {
  let world: World;
  let acts: ReturnType<typeof actsIn>;
  beforeAll(async () => {
    world = await aWorld();
    acts = actsIn(world);
  });
  afterAll(() => world.close());

  const tell = async (name: ClientName, entryId: string, more: Partial<Afterwards> = {}) =>
    (await world.as(name)).post<{ code: string }>(homeworkPaths.afterwards(entryId), {
      helpful: 3,
      worse: 'no',
      obstacles: [],
      ...more,
    });
  const rowOf = async (homeworkId: string) => (await acts.list()).rows.find(({ id }) => id === homeworkId);

  it('reaches the therapist and comes back to its author, once', async () => {
    const { partOf, homeworkId } = await acts.assign(['rosalind']);
    const { entryId } = await acts.submit('rosalind', partOf('rosalind'));
    const said = { helpful: 1, comment: 'Long', worse: 'no', minutes: 25, obstacles: ['no_time'] } as const;
    done(await tell('rosalind', entryId, said));
    expect((await tell('rosalind', entryId, said)).body.code).toBe('homework.already-told');
    expect((await acts.reading(partOf('rosalind'))).entries[0]?.afterwards).toEqual(said);
    expect((await acts.mine('rosalind', partOf('rosalind'))).entries[0]?.afterwards).toEqual(said);
    expect((await rowOf(homeworkId))?.participations[0]).toMatchObject({ helpful: 1 });
    expect((await rowOf(homeworkId))?.participations[0]).not.toHaveProperty('attention');
  });

  it.each([
    ['somewhat', 'amber'],
    ['yes', 'red'],
  ] as const)('calls for attention when it was %s worse, until it is reviewed', async (worse, level) => {
    const { partOf, homeworkId } = await acts.assign(['tobias']);
    const { entryId } = await acts.submit('tobias', partOf('tobias'));
    done(await tell('tobias', entryId, { worse }));
    expect((await rowOf(homeworkId))?.participations[0]?.attention).toBe(level);
    const { version } = await acts.reading(partOf('tobias'));
    expect((await acts.review(partOf('tobias'), { entryId }, version)).status).toBe(200);
    expect((await rowOf(homeworkId))?.participations[0]).not.toHaveProperty('attention');
  });

  it('lets their own pair work rest when they felt unsafe, and nothing of anybody else’s', async () => {
    await openJointWork(world, {
      caseId: world.caseIds.couple,
      clinician: 'ilse',
      people: ['rosalind', 'tobias'],
    });
    const pair = await acts.assign(['rosalind', 'tobias'], {
      exercise: { code: 'EX-01', version: 1 },
      mode: 'pair_parallel',
    });
    const alone = await acts.assign(['rosalind']);
    const done1 = await acts.assign(['rosalind']);
    const { entryId } = await acts.submit('rosalind', done1.partOf('rosalind'));
    done(await tell('rosalind', entryId, { worse: 'yes' }));
    const statuses = (await rowOf(pair.homeworkId))?.participations.map(({ name, status }) => [name, status]);
    expect(statuses?.sort()).toEqual([
      ['Rosalind Achterberg', 'paused'],
      ['Tobias Mwangi', 'assigned'],
    ]);
    expect((await rowOf(alone.homeworkId))?.status).toBe('assigned');
    const seen = (await acts.home('tobias')).coming.find(({ id }) => id === pair.partOf('tobias'));
    expect(seen?.status).toBe('assigned');
  });

  it.each<[string, object]>([
    ['out of range', { helpful: 5 }],
    ['made up', { worse: 'perhaps' }],
    ['not on the list', { obstacles: ['the weather'] }],
    ['endless', { comment: 'x'.repeat(501) }],
  ])('is refused when it is %s', async (_, more) => {
    const { partOf } = await acts.assign(['rosalind']);
    const { entryId } = await acts.submit('rosalind', partOf('rosalind'));
    expect((await tell('rosalind', entryId, more)).status).toBe(422);
  });
});
