import { casePaths, type CaseRecord, type RecordRupture, type TimelineItem } from '@reknit/cases/model';
import type { Page, Saved } from '@reknit/shared/model';
import type { Answer } from '../../support/api-client';
import type { PersonName } from '../../support/people';
import { aWorld, type World } from '../../support/world';
import { anotherCouple, type Couple } from './another-couple';

type Refusal = { readonly code: string; readonly fields?: object };
type Written = Promise<Answer<Saved & Refusal>>;

describe('what people want and what happened between them', () => {
  let world: World;
  let own: Couple;
  beforeAll(async () => {
    world = await aWorld();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    own = await anotherCouple(world);
  });

  const couple = () => own.caseId;
  const ilse = () => world.as('ilse');
  const record = async () => (await (await ilse()).get<CaseRecord>(casePaths.case(couple()))).body;
  const addGoal = async (body: object = {}): Written =>
    (await ilse()).post(casePaths.goals(couple()), { words: 'I can open the post without dread', ...body });
  const changeGoal = async (id: string, body: object, version: number): Written =>
    (await ilse()).patch(casePaths.goal(couple(), id), body, { version });
  const rate = async (name: PersonName, goalId: string, who: PersonName, rating = 4): Written =>
    (await world.as(name)).post(casePaths.goalRatings(couple(), goalId), {
      participantId: own[who as 'rosalind' | 'tobias'] ?? world.participantIds[who],
      rating,
    });
  const rupture = (change: Partial<RecordRupture> = {}): RecordRupture => ({
    title: 'The letter from the bank',
    kind: 'hidden_money',
    summary: 'Found in a work bag',
    whenText: 'spring two years ago',
    status: 'named',
    roles: [
      { participantId: own.rosalind, role: 'harmed' },
      { participantId: own.tobias, role: 'making_amends' },
    ],
    ...change,
  });

  it('a goal is added in their words, and rated by the care team and by the person', async () => {
    const { id } = (await addGoal({ participantId: own.rosalind, targetOn: '2027-03-01' })).body;
    expect((await rate('ilse', id, 'rosalind', 2)).status).toBe(201);
    expect((await rate('rosalind', id, 'rosalind', 6)).status).toBe(201);
    const [goal] = (await record()).goals;
    expect(goal).toEqual({
      id,
      words: 'I can open the post without dread',
      participantId: own.rosalind,
      state: 'open',
      targetOn: '2027-03-01',
      version: 1,
      ratings: [
        { participantId: own.rosalind, rating: 2, at: expect.any(String) },
        { participantId: own.rosalind, rating: 6, at: expect.any(String) },
      ],
    });
    const timeline = await (
      await ilse()
    ).get<Page<TimelineItem>>(`${casePaths.timeline(couple())}?kind=goal&limit=1`);
    expect(timeline.body.rows).toEqual([
      expect.objectContaining({
        event: 'goal.rated',
        actorName: 'Rosalind Achterberg',
        participantName: 'Rosalind Achterberg',
        subject: 'I can open the post without dread',
        link: { kind: 'goal', id },
      }),
    ]);
  });

  it('a person in care rates for nobody else, and a goal of somebody else is not there', async () => {
    const hers = (await addGoal({ participantId: own.rosalind })).body.id;
    const shared = (await addGoal()).body.id;
    expect((await rate('tobias', shared, 'tobias')).status).toBe(201);
    expect((await rate('tobias', shared, 'rosalind')).status).toBe(404);
    expect((await rate('tobias', hers, 'tobias')).status).toBe(404);
    expect((await rate('tobias', hers, 'rosalind')).status).toBe(404);
    expect((await rate('delphine', shared, 'delphine')).status).toBe(404);
    expect((await rate('ilse', hers, 'tobias')).body.fields).toEqual({
      participantId: [{ code: 'not-a-choice' }],
    });
  });

  it.each([-1, 11, 4.5])('no rating is %p', async (rating) => {
    const { id } = (await addGoal()).body;
    expect((await rate('ilse', id, 'tobias', rating)).status).toBe(422);
  });

  it('a goal that was reached is opened again before it changes', async () => {
    const { id } = (await addGoal()).body;
    expect((await changeGoal(id, { state: 'reached' }, 1)).body.version).toBe(2);
    expect((await changeGoal(id, { words: 'Something else' }, 2)).body.code).toBe('case.goal-closed');
    expect((await rate('ilse', id, 'tobias')).body.code).toBe('case.goal-closed');
    expect((await changeGoal(id, { state: 'open', words: 'Something else' }, 1)).status).toBe(412);
    expect((await changeGoal(id, { state: 'open', words: 'Something else' }, 2)).status).toBe(200);
    expect((await record()).goals).toEqual([
      expect.objectContaining({ words: 'Something else', state: 'open', version: 3 }),
    ]);
  });

  it('a goal belongs to somebody of this case who is still in it', async () => {
    for (const stranger of [world.participantIds.delphine, world.participantIds.gil])
      expect((await addGoal({ participantId: stranger })).body.fields).toEqual({
        participantId: [{ code: 'not-a-choice' }],
      });
    expect((await record()).goals).toEqual([]);
  });

  it('a rupture is recorded with who stands where in it, and changed as a whole', async () => {
    const recorded = await (await ilse()).post<Saved>(casePaths.ruptures(couple()), rupture());
    expect([recorded.status, recorded.body.version]).toEqual([201, 1]);
    const at = casePaths.rupture(couple(), recorded.body.id);
    const roles = [{ participantId: own.tobias, role: 'harmed' as const }];
    expect((await (await ilse()).patch(at, rupture(), { version: 4 })).status).toBe(412);
    expect(
      (await (await ilse()).patch(at, rupture({ status: 'settled', roles }), { version: 1 })).status,
    ).toBe(200);
    expect((await record()).ruptures).toEqual([
      { ...rupture({ status: 'settled', roles }), id: recorded.body.id, version: 2 },
    ]);
  });

  it('a change that comes too late changes no role either', async () => {
    const { id } = (await (await ilse()).post<Saved>(casePaths.ruptures(couple()), rupture())).body;
    await (await ilse()).patch(casePaths.rupture(couple(), id), rupture({ roles: [] }), { version: 9 });
    expect((await record()).ruptures[0]?.roles).toHaveLength(2);
  });

  it('a role in a rupture belongs to somebody of this case, once', async () => {
    const roles = [
      { participantId: own.rosalind, role: 'harmed' as const },
      { participantId: world.participantIds.gil ?? '', role: 'harmed' as const },
    ];
    const stranger = await (await ilse()).post<Refusal>(casePaths.ruptures(couple()), rupture({ roles }));
    expect([stranger.status, stranger.body.fields]).toEqual([
      422,
      { 'roles.1.participantId': [{ code: 'not-a-choice' }] },
    ]);
    const [first] = roles;
    const twice = rupture({ roles: first ? [first, first] : [] });
    expect((await (await ilse()).post<Refusal>(casePaths.ruptures(couple()), twice)).status).toBe(422);
  });

  it('nothing of it is reached through another case', async () => {
    const goal = (await addGoal()).body.id;
    const { id } = (await (await ilse()).post<Saved>(casePaths.ruptures(couple()), rupture())).body;
    const owen = await world.as('owen');
    const at = world.caseIds.single;
    expect((await owen.patch(casePaths.goal(at, goal), { words: 'Mine now' }, { version: 1 })).status).toBe(
      404,
    );
    expect((await owen.patch(casePaths.rupture(at, id), rupture({ roles: [] }), { version: 1 })).status).toBe(
      404,
    );
    expect(
      (
        await owen.post(casePaths.goalRatings(at, goal), {
          participantId: world.participantIds.delphine,
          rating: 1,
        })
      ).status,
    ).toBe(404);
  });

  it('a closed case keeps it all as it is', async () => {
    const { id } = (await addGoal()).body;
    await (
      await ilse()
    ).post(casePaths.moves(couple()), { to: 'discharged', reason: 'completed' }, { version: 1 });
    const tries = [
      await addGoal(),
      await changeGoal(id, { state: 'reached' }, 1),
      await rate('ilse', id, 'tobias'),
      await rate('tobias', id, 'tobias'),
      await (await ilse()).post<Saved & Refusal>(casePaths.ruptures(couple()), rupture()),
    ];
    expect(tries.map(({ status, body }) => [status, body.code])).toEqual(
      tries.map(() => [409, 'case.closed']),
    );
  });
});
