import { done } from '../../support/answers';
import { homeworkPaths, type ReviewHomework } from '@reknit/homework/model';
import { aWorld, type World } from '../../support/world';
import { actsIn } from './acts';

describe('reviewing', () => {
  let world: World;
  let acts: ReturnType<typeof actsIn>;
  beforeAll(async () => {
    world = await aWorld();
    acts = actsIn(world);
  });
  afterAll(() => world.close());

  async function submitted() {
    const { partOf, homeworkId } = await acts.assign(['rosalind']);
    const { entryId } = await acts.submit('rosalind', partOf('rosalind'));
    return { id: partOf('rosalind'), entryId, homeworkId };
  }

  it('is done once: of ten who press at the same moment one wins, the others hear that it changed', async () => {
    const { id, entryId } = await submitted();
    const answers = await Promise.all(Array.from({ length: 10 }, () => acts.review(id, { entryId }, 3)));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array<number>(9).fill(412)]);
    const { rows } = await world.owner.query('select 1 from homework_review where participation_id = $1', [
      id,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('needs the version it builds on', async () => {
    const { id, entryId } = await submitted();
    const body: ReviewHomework = { entryId, decision: 'accept', quality: 1, summary: '', comments: {} };
    const ilse = await world.as('ilse');
    expect((await ilse.post(homeworkPaths.reviews(id), body)).status).toBe(428);
    expect((await ilse.post(homeworkPaths.reviews(id), body, { version: 2 })).status).toBe(412);
  });

  it.each<[string, Partial<ReviewHomework>, string]>([
    ['without a rating', { quality: undefined }, 'quality'],
    ['back without a word', { decision: 'return', quality: undefined }, 'summary'],
    ['with a comment on nothing', { comments: { 'supports.7': 'Where?' } }, 'comments.supports.7'],
    ['with a rating out of range', { quality: 4 as never }, 'quality'],
    ['with a comment that is no text', { comments: { situation: 5 as never } }, 'comments'],
  ])('is refused %s, under the field to mend', async (_, body, field) => {
    const { id, entryId } = await submitted();
    const answer = await acts.review(id, { entryId, ...body }, 3);
    expect(answer.status).toBe(422);
    expect(Object.keys((answer.body as unknown as { fields: object }).fields)).toEqual([field]);
  });

  it('leaves a trail: who read whose answers, and who decided what', async () => {
    const { id, entryId } = await submitted();
    await acts.reading(id);
    done(await acts.review(id, { entryId }, 3));
    const { rows } = await world.owner.query(
      `select action, outcome, account_id = $2 as by_ilse, case_id = $3 as of_couple from audit_event
       where subject_id = $1 and account_id = $2 order by id`,
      [id, world.accountIds.ilse, world.caseIds.couple],
    );
    const row = (action: string) => ({ action, outcome: 'done', by_ilse: true, of_couple: true });
    expect(rows).toEqual([row('homework.read-answers'), row('homework.review')]);
  });

  it('and withdrawing at once end in one of the two, never in both', async () => {
    const { id, entryId, homeworkId } = await submitted();
    const ilse = await world.as('ilse');
    const [review, withdraw] = await Promise.all([
      acts.review(id, { entryId, decision: 'return', quality: undefined, summary: 'More.' }, 3),
      ilse.post(homeworkPaths.withdraw(homeworkId), {}, { version: 1 }),
    ]);
    const { status } = (await acts.list()).rows.find((row) => row.id === homeworkId) ?? {};
    expect(review.status).toBe(200);
    expect(status).toBe(withdraw.status === 200 ? 'withdrawn' : 'in_progress');
  });
});

describe('assigning', () => {
  let world: World;
  let acts: ReturnType<typeof actsIn>;
  beforeAll(async () => {
    world = await aWorld();
    acts = actsIn(world);
  });
  afterAll(() => world.close());

  const post = async (body: object) =>
    (await world.as('ilse')).post<{ code: string }>(homeworkPaths.forCase(world.caseIds.couple), body);

  it.each<[string, object, number, string]>([
    [
      'an exercise that is not there',
      { exercise: { code: 'EX-99', version: 1 } },
      422,
      'homework.unknown-exercise',
    ],
    [
      'a version that is not there',
      { exercise: { code: 'EX-20', version: 7 } },
      422,
      'homework.unknown-exercise',
    ],
    ['a way of working it does not offer', { mode: 'pair_turns' }, 422, 'homework.mode-not-offered'],
    ['contraindications nobody read', { acknowledged: [] }, 422, 'homework.contraindications-unread'],
    ['a mode that is none', { mode: 'together' }, 422, 'validation-failed'],
    ['a reason too short to be one', { rationale: 'ok' }, 422, 'validation-failed'],
    [
      'a due date that has passed',
      { due: { date: '2020-01-01', timeZone: 'UTC', graceMinutes: 0 } },
      422,
      'homework.due-in-past',
    ],
    [
      'a day that does not exist',
      { due: { date: '2030-02-30', timeZone: 'UTC', graceMinutes: 0 } },
      422,
      'validation-failed',
    ],
    ['nothing about when', { due: null }, 422, 'validation-failed'],
  ])('is refused with %s', async (_, more, status, code) => {
    const answer = await post({ ...acts.assignment(['rosalind']), ...more });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('is refused for people of another case, wherever it is', async () => {
    for (const name of ['delphine', 'gil'] as const)
      expect((await post(acts.assignment(['rosalind', name]))).body.code).toBe('homework.not-a-participant');
  });

  it('is refused for somebody who has paused, and in a case that is on hold', async () => {
    await world.owner.query("update participant set state = 'paused' where id = $1", [
      world.participantIds.tobias,
    ]);
    expect((await post(acts.assignment(['tobias']))).body.code).toBe('homework.participant-away');
    await world.owner.query("update care_case set state = 'on_hold' where id = $1", [world.caseIds.couple]);
    expect((await post(acts.assignment(['rosalind']))).body.code).toBe('homework.case-not-open');
    await world.owner.query("update care_case set state = 'intake' where id = $1", [world.caseIds.couple]);
  });

  it('waits for somebody who is closing the case, and then adds nothing', async () => {
    const { owner, caseIds } = world;
    const count = async () =>
      (await owner.query('select 1 from homework where case_id = $1', [caseIds.couple])).rowCount;
    const before = await count();
    await owner.query('begin');
    await owner.query(
      "update care_case set state = 'discharged', closed_on = current_date, end_reason = 'completed' where id = $1",
      [caseIds.couple],
    );
    const assigning = post(acts.assignment(['rosalind']));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await owner.query('commit');
    expect((await assigning).body.code).toBe('homework.case-not-open');
    expect(await count()).toBe(before);
    await owner.query(
      "update care_case set state = 'intake', closed_on = null, end_reason = null where id = $1",
      [caseIds.couple],
    );
  });

  it('happens once for one key', async () => {
    const ilse = await world.as('ilse');
    const body = acts.assignment(['rosalind'], { rationale: 'Only this one time, please.' });
    const send = () =>
      ilse.post<{ id: string }>(homeworkPaths.forCase(world.caseIds.couple), body, {
        key: 'assign-once-0000001',
      });
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.id).toBe(first.body.id);
  });
});
