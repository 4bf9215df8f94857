import { done } from '../../support/answers';
import { homeworkPaths, type SavedDraft } from '@reknit/homework/model';
import { aWorld, type World } from '../../support/world';
import { actsIn, thoughts } from './acts';
import { rawSqlIn } from './raw';

describe('drafts', () => {
  let world: World;
  let acts: ReturnType<typeof actsIn>;
  beforeAll(async () => {
    world = await aWorld();
    acts = actsIn(world);
  });
  afterAll(() => world.close());

  async function given(): Promise<string> {
    return (await acts.assign(['rosalind'])).partOf('rosalind');
  }

  async function save(id: string, baseRevision: number, changes: object, step = 'weighing') {
    const rosalind = await world.as('rosalind');
    return rosalind.put<SavedDraft & { code: string; fields: object }>(homeworkPaths.draft(id), {
      baseRevision,
      changes,
      step,
    });
  }

  it('merge what two tabs write in different fields', async () => {
    const id = await given();
    done(await save(id, 0, { situation: 'Rain' }));
    const [one, other] = await Promise.all([
      save(id, 1, { hotThought: 'It pours' }),
      save(id, 1, { belief: 40 }),
    ]);
    expect([one.status, other.status]).toEqual([200, 200]);
    expect([one.body.conflicts, other.body.conflicts]).toEqual([{}, {}]);
    expect((await acts.mine('rosalind', id)).draft).toMatchObject({
      revision: 3,
      answers: { situation: 'Rain', hotThought: 'It pours', belief: 40 },
    });
  });

  it('keep both texts when two tabs write in one field, also for whoever opens it next', async () => {
    const id = await given();
    done(await save(id, 0, { situation: 'Rain' }));
    done(await save(id, 1, { situation: 'Hail' }));
    const laptop = done(await save(id, 1, { situation: 'Snow' }));
    expect(laptop).toMatchObject({
      revision: 3,
      answers: { situation: 'Snow' },
      conflicts: { situation: 'Hail' },
    });
    expect((await acts.mine('rosalind', id)).draft).toMatchObject({ conflicts: { situation: 'Hail' } });
    expect(done(await save(id, 3, { situation: 'Sleet' })).conflicts).toEqual({});
  });

  it('keep every one of twenty saves that arrive at once', async () => {
    const id = await given();
    const rows = Array.from({ length: 20 }, (_, n) => ({ text: `point ${n}`, tag: 'known' }));
    await Promise.all(rows.map((row) => save(id, 0, { supports: [row] })));
    const { draft } = await acts.mine('rosalind', id);
    expect(draft?.revision).toBe(20);
    expect(rows).toContainEqual((draft?.answers as { supports: object[] }).supports[0]);
  });

  it('open what was only assigned, and clear a field with null', async () => {
    const id = await given();
    done(await save(id, 0, { situation: 'Rain', belief: 40 }));
    expect((await acts.mine('rosalind', id)).status).toBe('in_progress');
    expect(done(await save(id, 1, { belief: null })).answers).toEqual({ situation: 'Rain' });
  });

  it('say how far somebody is', async () => {
    const id = await given();
    done(await save(id, 0, { knownOrFeared: 'known' }));
    const half = (await acts.home('rosalind')).coming.find((row) => row.id === id);
    expect(half?.progress).toBeGreaterThan(0);
    expect(half?.progress).toBeLessThan(100);
    done(await save(id, 1, { situation: 'He read my messages', nextStep: 'boundary' }));
    expect((await acts.home('rosalind')).coming.find((row) => row.id === id)?.progress).toBe(100);
  });

  it('take what is unfinished but not what could never be kept', async () => {
    const id = await given();
    const refused = await save(id, 0, { belief: 'a lot', nobodyAsked: 1 });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({
      code: 'homework.answers-invalid',
      fields: {
        'changes.belief': [{ code: 'wrong-type' }],
        'changes.nobodyAsked': [{ code: 'unknown-field' }],
      },
    });
    expect((await save(id, 0, { supports: [{ text: '' }] })).status).toBe(200);
  });

  it('end with the submission, and a tab that was left open hears so', async () => {
    const id = await given();
    done(await save(id, 0, { situation: 'Rain' }));
    await acts.submit('rosalind', id);
    expect((await save(id, 1, { situation: 'Snow' })).body.code).toBe('homework.already-submitted');
    const { entries, version } = await acts.reading(id);
    const back = {
      entryId: entries[0]?.id,
      decision: 'return',
      quality: undefined,
      summary: 'More, please.',
    } as const;
    expect((await acts.review(id, back, version)).status).toBe(200);
    expect((await save(id, 1, { situation: 'Snow' })).body.code).toBe('homework.draft-stale');
    const again = done(await save(id, 0, { balanced: 'Then I would ask.' }));
    expect(again.answers).toEqual(thoughts({ balanced: 'Then I would ask.' }));
  });

  it('are read by their author and by nobody else, by whatever way', async () => {
    const id = await given();
    done(await save(id, 0, { situation: 'Nobody reads this' }));
    const raw = rawSqlIn(world);
    const read = 'select answers from homework_draft where participation_id = $1';
    expect((await raw('rosalind', read, [id])).rowCount).toBe(1);
    for (const name of ['ilse', 'wren', 'bea', 'tobias', 'delphine', 'gil', 'mara'] as const) {
      expect([name, (await raw(name, read, [id])).rowCount]).toEqual([name, 0]);
      expect([name, (await raw(name, 'update homework_draft set step = $1', ['x'])).rowCount]).toEqual([
        name,
        0,
      ]);
      expect([name, (await raw(name, 'delete from homework_draft')).rowCount]).toEqual([name, 0]);
    }
    expect(JSON.stringify(await acts.reading(id))).not.toContain('Nobody reads this');
    expect(JSON.stringify(await acts.list())).not.toContain('Nobody reads this');
  });
});
