import { done } from '../../support/answers';
import { PublishedTemplateChanged, syncTemplates } from '@reknit/exercises/api';
import { withTherapistNote } from '@reknit/exercises/model';
import { allTemplates, EXERCISE_CODES } from '@reknit/exercises/templates';
import { homeworkPaths, type ExerciseDetail, type ExerciseSummary } from '@reknit/homework/model';
import { notePaths } from '@reknit/sessions/model';
import { DataSource } from 'typeorm';
import type { PersonName } from '../../support/people';
import { aWorld, type World } from '../../support/world';

describe('the library of exercises', () => {
  let world: World;
  let owner: DataSource;
  beforeAll(async () => {
    world = await aWorld();
    const { host, port, user, password, database } = world.owner;
    const url = `postgresql://${user}:${password}@${host}:${port}/${database}`;
    owner = await new DataSource({ type: 'postgres', url }).initialize();
  });
  afterAll(async () => {
    await owner.destroy();
    await world.close();
  });

  const publish = (definitions: Parameters<typeof syncTemplates>[1]) =>
    owner.transaction((manager) => syncTemplates(manager, definitions));

  it('holds every built-in exercise, published with the schema', async () => {
    const list = done(await (await world.as('ilse')).get<ExerciseSummary[]>(homeworkPaths.exercises));
    expect(list.map(({ code }) => code)).toEqual([...EXERCISE_CODES].sort());
    expect(list.find(({ code }) => code === 'EX-20')).toMatchObject({
      title: 'Thought record',
      version: 1,
      modes: expect.arrayContaining(['solo']) as unknown,
      relationTypes: expect.arrayContaining(['romantic', 'family', 'friendship']) as unknown,
      contraindications: expect.arrayContaining([expect.objectContaining({ code: 'no_contact' })]) as unknown,
    });
  });

  it('hands an exercise out as it was published, with the note to the therapist that closes it', async () => {
    for (const definition of allTemplates()) {
      const { code, version } = definition;
      const detail = done(
        await (await world.as('ilse')).get<ExerciseDetail>(homeworkPaths.exercise(code, version)),
      );
      expect(detail.definition).toEqual(JSON.parse(JSON.stringify(withTherapistNote(definition))));
    }
  });

  it.each(['EX-20/versions/99', 'EX-99/versions/1'])('has no %s', async (which) => {
    expect((await (await world.as('ilse')).get(`/api/exercises/${which}`)).status).toBe(404);
  });

  it.each(['EX-20/versions/0', 'EX-20/versions/x', 'ex 20/versions/1'])(
    'refuses to look for %s',
    async (which) => {
      expect((await (await world.as('ilse')).get(`/api/exercises/${encodeURI(which)}`)).status).toBe(422);
    },
  );

  it('is for clinicians and supervisors', async () => {
    const status = async (name: 'wren' | 'bea' | 'rosalind') =>
      (await (await world.as(name)).get(homeworkPaths.exercises)).status;
    expect([await status('wren'), await status('bea'), await status('rosalind')]).toEqual([200, 404, 404]);
  });

  const path = homeworkPaths.exerciseReviews('EX-20', 1);
  const reviewOf = async (name: PersonName): Promise<ExerciseDetail> =>
    done(await (await world.as(name)).get<ExerciseDetail>(homeworkPaths.exercise('EX-20', 1)));
  const credential = async (valid?: string) => {
    const body = { credential: 'LMFT', ...(valid ? { validUntil: valid } : {}) };
    expect(
      (await (await world.as('bea')).put(notePaths.credential(world.accountIds.wren), body)).status,
    ).toBe(204);
  };

  it('says of every exercise that nobody qualified has read it, as long as that is so', async () => {
    const list = done(await (await world.as('ilse')).get<ExerciseSummary[]>(homeworkPaths.exercises));
    expect(new Set(list.map(({ clinicalReview }) => clinicalReview.state))).toEqual(new Set(['missing']));
    expect([(await reviewOf('ilse')).mayReview, (await reviewOf('wren')).mayReview]).toEqual([false, true]);
  });

  it('takes a review only with a credential that is valid, and none of a day to come', async () => {
    const wren = await world.as('wren');
    const [on, tomorrow] = [world.clock.inDays(-3).slice(0, 10), world.clock.inDays(2).slice(0, 10)];
    expect(await wren.post(path, { on })).toMatchObject({
      status: 409,
      body: { code: 'homework.no-credential' },
    });
    await credential(world.clock.inDays(-20).slice(0, 10));
    expect((await wren.post(path, { on })).status).toBe(409);
    await credential();
    expect((await wren.post(path, { on: tomorrow })).body).toMatchObject({
      fields: { on: [{ code: 'in-future' }] },
    });
    expect((await reviewOf('ilse')).clinicalReview).toEqual({ state: 'missing' });
  });

  it('says who has read a version, with what credential and on what day, to this practice alone', async () => {
    const on = world.clock.inDays(-3).slice(0, 10);
    const wren = await world.as('wren');
    expect((await wren.post(path, { on })).status).toBe(201);
    const { clinicalReview } = await reviewOf('ilse');
    expect(clinicalReview).toMatchObject({ state: 'current', by: 'Wren Castellano', credential: 'LMFT', on });
    expect(Number(clinicalReview.dueOn?.slice(0, 4))).toBe(Number(on.slice(0, 4)) + 2);
    expect(await wren.post(path, { on })).toMatchObject({
      body: { code: 'homework.exercise-already-reviewed' },
    });
    expect((await reviewOf('mara')).clinicalReview).toEqual({ state: 'missing' });
  });

  it('lets nobody write a review by another way, nor change one', async () => {
    await expect(owner.query('update exercise_review set reviewed_on = reviewed_on - 1')).rejects.toThrow();
    expect(
      (await (await world.as('ilse')).post(path, { on: world.clock.inDays(-3).slice(0, 10) })).status,
    ).toBe(404);
  });

  it('publishes again without adding anything', async () => {
    expect(await publish(allTemplates())).toBe(0);
  });

  it('refuses to change what is published, and then publishes nothing else either', async () => {
    const [first] = allTemplates();
    if (!first) throw new Error('no exercise');
    const changed = { ...first, minutes: first.minutes + 1 };
    const added = { ...first, version: 2 };
    await expect(publish([added, changed])).rejects.toThrow(PublishedTemplateChanged);
    await expect(publish([added, changed])).rejects.toThrow(`${first.code} version 1`);
    expect((await (await world.as('ilse')).get(homeworkPaths.exercise(first.code, 2))).status).toBe(404);
  });

  it('shows the newest version once it is published, and keeps the older one readable', async () => {
    const [first] = allTemplates();
    if (!first) throw new Error('no exercise');
    expect(await publish([{ ...first, version: 2 }])).toBe(1);
    const ilse = await world.as('ilse');
    const list = done(await ilse.get<ExerciseSummary[]>(homeworkPaths.exercises));
    expect(list.find(({ code }) => code === first.code)?.version).toBe(2);
    expect((await ilse.get(homeworkPaths.exercise(first.code, 1))).status).toBe(200);
  });
});
