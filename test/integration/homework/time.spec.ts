import { done } from '../../support/answers';
import { casePaths, type CaseloadRow } from '@reknit/cases/model';
import {
  homeworkPaths,
  type CaseHomework,
  type MyHome,
  type Receipt,
  type SavedDraft,
} from '@reknit/homework/model';
import { Jobs } from '@reknit/shared/api-kernel';
import type { Page } from '@reknit/shared/model';
import type { ApiClient } from '../../support/api-client';
import { PASSWORD, PEOPLE, type PersonName } from '../../support/people';
import { aWorld, type World } from '../../support/world';
import { actsIn, thoughts, type ClientName } from './acts';

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

  describe('again and again', () => {
    const REPEAT_SWEEP = 'homework.repeat';
    const sweep = () => world.app.get(Jobs).runNow(REPEAT_SWEEP);
    const weekly = (names: readonly ClientName[], times = 3) =>
      acts.assign(names, { ...inTwoDays(0), repeat: { everyWeeks: 1, times } });
    const pieces = async () => {
      const { rows } = await listed();
      return rows.toReversed().map(({ repeats, participations, due }) => ({
        number: repeats?.number,
        next: repeats?.nextDueOn,
        on: due.at.slice(0, 10),
        whose: participations.map(({ name }) => name.split(' ')[0]).sort(),
      }));
    };
    const day = (inDays: number) => world.clock.inDays(inDays).slice(0, 10);

    it('gives the next one when the one before is due, once, whoever looks at the same time', async () => {
      const { partOf } = await weekly(['rosalind', 'tobias']);
      const [first, second, third] = [day(2), day(9), day(16)];
      const both = ['Rosalind', 'Tobias'];
      await sweep();
      expect(await pieces()).toEqual([{ number: 1, next: second, on: first, whose: both }]);
      done(await (await world.as('tobias')).post(homeworkPaths.decline(partOf('tobias')), {}));
      world.clock.advance({ days: 2, hours: 1 });
      await Promise.all([sweep(), sweep(), sweep()]);
      const goesOn = { number: 2, next: third, on: second, whose: ['Rosalind'] };
      expect(await pieces()).toEqual([{ number: 1, next: undefined, on: first, whose: both }, goesOn]);
      const rosalind = await signedIn('rosalind');
      expect(done(await rosalind.get<MyHome>(homeworkPaths.myHome)).coming).toHaveLength(1);

      world.clock.advance({ days: 7 });
      await sweep();
      world.clock.advance({ days: 7 });
      await sweep();
      expect((await pieces()).map(({ number, next }) => [number, next])).toEqual([
        [1, undefined],
        [2, undefined],
        [3, undefined],
      ]);
    });

    it('rests with its people, and leaves out what has passed meanwhile', async () => {
      const { partOf } = await weekly(['rosalind']);
      const third = day(16);
      done(await (await world.as('rosalind')).post(homeworkPaths.pause(partOf('rosalind'))));
      world.clock.advance({ days: 10 });
      await sweep();
      expect(await pieces()).toHaveLength(1);
      done(await (await signedIn('rosalind')).post(homeworkPaths.resume(partOf('rosalind'))));
      await sweep();
      expect(await pieces()).toMatchObject([{ number: 1 }, { number: 3, on: third }]);
    });

    it('ends when the care team says so, or takes back the piece that is there', async () => {
      const { homeworkId } = await weekly(['rosalind']);
      const ilse = await world.as('ilse');
      const stop = (version: number) =>
        ilse.post<{ code: string }>(`/api/homework/${homeworkId}/stop-repeating`, {}, { version });
      expect((await stop(7)).status).toBe(412);
      done(await stop(1));
      expect((await stop(2)).body.code).toBe('homework.move-not-allowed');
      const withdrawn = await weekly(['tobias']);
      done(await ilse.post(homeworkPaths.withdraw(withdrawn.homeworkId), {}, { version: 1 }));
      world.clock.advance({ days: 3 });
      await sweep();
      expect(await pieces()).toMatchObject([
        { number: 1, next: undefined },
        { number: 1, next: undefined },
      ]);
    });

    it('is refused for what is no form, and names the field that is out of bounds', async () => {
      const ilse = await world.as('ilse');
      const send = (more: object) =>
        ilse.post<{ fields: object }>(homeworkPaths.forCase(world.caseIds.couple), {
          ...acts.assignment(['rosalind'], inTwoDays(0)),
          ...more,
        });
      const wild = await send({ repeat: { everyWeeks: 0, times: 27 } });
      expect([wild.status, Object.keys(wild.body.fields).sort()]).toEqual([
        422,
        ['repeat.everyWeeks', 'repeat.times'],
      ]);
    });
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
