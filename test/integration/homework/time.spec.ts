import { casePaths, type CaseloadRow } from '@reknit/cases/model';
import {
  homeworkPaths,
  type CaseHomework,
  type MyHome,
  type Receipt,
  type SavedDraft,
} from '@reknit/homework/model';
import type { Page } from '@reknit/shared/model';
import type { ApiClient } from '../../support/api-client';
import { PASSWORD, PEOPLE, type PersonName } from '../../support/people';
import { aWorld, type World } from '../../support/world';
import { actsIn, done, thoughts } from './acts';

describe('homework as time passes', () => {
  let world: World;
  let acts: ReturnType<typeof actsIn>;
  beforeEach(async () => {
    world = await aWorld();
    acts = actsIn(world);
  });
  afterEach(() => world.close());

  /** Days later the old session is over. */
  async function signedIn(name: PersonName): Promise<ApiClient> {
    const client = world.anonymous();
    done(await client.signIn(PEOPLE[name].email, PASSWORD));
    return client;
  }

  const listed = async () =>
    done(await (await signedIn('ilse')).get<CaseHomework>(homeworkPaths.forCase(world.caseIds.couple)));
  const inTwoDays = (graceMinutes: number) => {
    const at = world.clock.inDays(2);
    return { due: { date: at.slice(0, 10), time: at.slice(11, 16), timeZone: 'UTC', graceMinutes } };
  };

  it('is late after due, and lapses after grace without a word from anybody', async () => {
    const { partOf } = await acts.assign(['rosalind', 'tobias'], inTwoDays(24 * 60));
    await acts.open('rosalind', partOf('rosalind'));
    await acts.open('tobias', partOf('tobias'));
    world.clock.advance({ days: 2, hours: 1 });
    const tobias = await signedIn('tobias');
    const receipt = done(
      await tobias.post<Receipt>(homeworkPaths.submissions(partOf('tobias')), { answers: thoughts() }),
    );
    expect(receipt.late).toBe(true);
    world.clock.advance({ days: 1 });
    const { rows, adherence } = await listed();
    expect(rows[0]?.participations.map(({ name, status }) => [name, status]).sort()).toEqual([
      ['Rosalind Achterberg', 'lapsed'],
      ['Tobias Mwangi', 'submitted'],
    ]);
    expect(adherence).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'Rosalind Achterberg', done: 0, of: 1 }),
        expect.objectContaining({ name: 'Tobias Mwangi', done: 1, of: 1 }),
      ]),
    );
  });

  it('keeps what was written when it lapses, and takes the answers once there is more time', async () => {
    const { partOf, homeworkId } = await acts.assign(['rosalind'], inTwoDays(0));
    const id = partOf('rosalind');
    await acts.open('rosalind', id);
    world.clock.advance({ days: 4 });
    const rosalind = await signedIn('rosalind');
    const late = await rosalind.post<{ code: string }>(homeworkPaths.submissions(id), {
      answers: thoughts(),
    });
    expect([late.status, late.body.code]).toEqual([409, 'homework.lapsed']);
    const draft = { baseRevision: 0, changes: { situation: 'Still here' }, step: 'x' };
    expect((await rosalind.put<SavedDraft>(homeworkPaths.draft(id), draft)).status).toBe(200);
    expect(done(await rosalind.get<MyHome>(homeworkPaths.myHome)).done).toMatchObject([
      { id, status: 'lapsed' },
    ]);

    const ilse = await signedIn('ilse');
    const past = { due: { date: world.clock.inDays(-1).slice(0, 10), timeZone: 'UTC', graceMinutes: 0 } };
    expect((await ilse.post(homeworkPaths.due(homeworkId), past, { version: 1 })).body).toMatchObject({
      code: 'homework.due-in-past',
      fields: { 'due.date': [{ code: 'in-past' }] },
    });
    expect((await ilse.post(homeworkPaths.due(homeworkId), inTwoDays(60), { version: 1 })).status).toBe(200);
    expect((await ilse.post(homeworkPaths.due(homeworkId), inTwoDays(60), { version: 1 })).status).toBe(412);
    expect((await rosalind.post(homeworkPaths.submissions(id), { answers: thoughts() })).status).toBe(201);
  });

  it('rests while it is paused and stands where time has left it when resumed', async () => {
    const { partOf } = await acts.assign(['rosalind'], inTwoDays(0));
    const id = partOf('rosalind');
    done(await (await world.as('rosalind')).post(homeworkPaths.pause(id)));
    world.clock.advance({ days: 4 });
    expect((await listed()).rows[0]?.status).toBe('paused');
    expect((await listed()).adherence).toMatchObject([{ done: 0, of: 0 }]);
    done(await (await signedIn('rosalind')).post(homeworkPaths.resume(id)));
    expect((await listed()).rows[0]?.status).toBe('lapsed');
  });

  it('shows in the caseload as it stands, also when nothing happened but time', async () => {
    const open = await acts.assign(['rosalind', 'tobias'], inTwoDays(0));
    await acts.submit('tobias', open.partOf('tobias'));
    const couple = async (client: ApiClient) =>
      done(await client.get<Page<CaseloadRow>>(casePaths.caseload)).rows.find(
        ({ caseId }) => caseId === world.caseIds.couple,
      );
    expect(await couple(await world.as('ilse'))).toMatchObject({
      openHomework: 2,
      toReview: 1,
      overdue: 0,
      adherence: { done: 0, of: 0 },
    });
    world.clock.advance({ days: 3 });
    const ilse = await signedIn('ilse');
    expect(await couple(ilse)).toMatchObject({
      openHomework: 2,
      toReview: 1,
      overdue: 1,
      adherence: { done: 1, of: 2 },
    });
    done(await ilse.post(homeworkPaths.withdraw(open.homeworkId), { note: 'Not now' }, { version: 1 }));
    expect(await couple(ilse)).toMatchObject({ openHomework: 1, overdue: 0, adherence: { done: 1, of: 1 } });
  });
});
