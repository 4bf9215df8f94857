import { homeworkPaths } from '@reknit/homework/model';
import { listeningPaths, type MyRounds } from '@reknit/listening/model';
import { openJointWork } from '../../support/joint-work';
import { aWorld, type World } from '../../support/world';
import { roundsIn } from './acts';

describe('declining a round', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });
  afterAll(() => world.close());

  it('changes not a byte of what the other person reads', async () => {
    const people = ['rosalind', 'tobias'] as const;
    await openJointWork(world, { caseId: world.caseIds.couple, clinician: 'ilse', people });
    const { partOf } = await roundsIn(world).assign();
    const tobias = await world.as('tobias');
    const read = async () => (await tobias.get<MyRounds>(listeningPaths.myRounds)).body;
    const before = await read();
    expect(before.startable.map((one) => one.people)).toEqual([['Rosalind']]);
    const declined = await (await world.as('rosalind')).post(homeworkPaths.decline(partOf('rosalind')));
    expect(declined.status).toBe(200);
    expect(await read()).toEqual(before);

    // Nobody is seated who declined; begun, it is answered as if joint work were not open.
    const begun = await tobias.post<{ code: string }>(listeningPaths.myRounds, {
      participationId: partOf('tobias'),
      way: 'two_devices',
    });
    expect([begun.status, begun.body.code]).toEqual([409, 'not-available-now']);
    const { rows } = await world.owner.query('select 1 from listening_round');
    expect(rows).toEqual([]);
    expect(await read()).toEqual(before);
  });
});
