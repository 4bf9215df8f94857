import { casePaths, safetyPaths, type KnownClient, type SupervisionView } from '@reknit/cases/model';
import { aWorld, type World } from '../../support/world';
import { anotherCouple, type Couple } from './another-couple';
import { codeOf, safetyActsIn } from './safety-acts';

describe('who supervises whom', () => {
  let world: World;
  let own: Couple;
  let acts: ReturnType<typeof safetyActsIn>;
  beforeAll(async () => {
    world = await aWorld();
    own = await anotherCouple(world);
    acts = safetyActsIn(world, () => own);
  });
  afterAll(() => world.close());

  const today = () => world.clock.today('Pacific/Chatham');
  const list = async () =>
    (await (await world.as('bea')).get<SupervisionView[]>(safetyPaths.supervision)).body;
  const add = (supervisee: 'ilse' | 'owen' | 'mara' | 'bea', more: object = {}) =>
    acts.post('bea', safetyPaths.supervision, {
      supervisorId: world.accountIds.wren,
      superviseeId: world.accountIds[supervisee],
      from: today(),
      ...more,
    });

  it('an administrator lists the links of the practice and of no other', async () => {
    expect(await list()).toMatchObject([
      { supervisor: { name: 'Wren Castellano' }, supervisee: { name: 'Owen Tallis' } },
    ]);
    expect((await (await world.as('mara')).get<SupervisionView[]>(safetyPaths.supervision)).body).toEqual([]);
  });

  it('a link opens the supervisee’s cases for reading, and its end closes them', async () => {
    const wren = await world.as('wren');
    const reads = async () => (await wren.get(safetyPaths.safety(own.caseId))).status;
    expect(await reads()).toBe(404);
    const { id } = (await add('ilse')).body;
    expect(await reads()).toBe(200);
    expect((await wren.post(safetyPaths.suspend(own.caseId), { reason: 'Not mine to stop' })).status).toBe(
      404,
    );
    const end = () => acts.post('bea', safetyPaths.endSupervision(id));
    expect([(await end()).status, (await end()).status]).toEqual([204, 204]);
    expect(await reads()).toBe(404);
  });

  it('refuses what cannot be: oneself, somebody elsewhere, the wrong role, twice, ending before it begins', async () => {
    const oneself = { superviseeId: world.accountIds.wren };
    expect(codeOf(await add('ilse', oneself))).toEqual([422, 'supervision.not-possible']);
    expect((await add('mara')).status).toBe(422);
    expect((await add('bea')).status).toBe(422);
    expect(codeOf(await add('owen'))).toEqual([409, 'supervision.exists']);
    expect(codeOf(await add('ilse', { to: '2020-01-01' }))).toEqual([422, 'supervision.not-possible']);
  });

  it('nobody but an administrator may, and the administrator sees no case by it', async () => {
    for (const name of ['ilse', 'wren', 'rosalind'] as const)
      expect((await (await world.as(name)).get(safetyPaths.supervision)).status).toBe(404);
    expect((await (await world.as('bea')).get(casePaths.case(own.caseId))).status).toBe(404);
  });

  describe('somebody already in care', () => {
    const known = async (name: 'ilse' | 'owen' | 'mara', search = '') =>
      (await (await world.as(name)).get<KnownClient[]>(`${safetyPaths.knownClients}?search=${search}`)).body;
    const openCase = async (by: 'ilse' | 'owen') => {
      const person = { givenName: 'Una', familyName: 'Marsh', timeZone: 'Europe/London' };
      const body = {
        kind: 'individual',
        relationType: 'family',
        relationSubtype: 'siblings',
        people: [person],
        invite: false,
      };
      const { id } = (
        await acts.post(by, casePaths.cases, {
          ...body,
          kind: 'family',
          people: [person, { ...person, givenName: 'Ada' }],
        })
      ).body;
      return id;
    };

    it('is found by those who care for them, and by nobody else', async () => {
      const names = async (name: 'ilse' | 'owen' | 'mara', search = '') =>
        (await known(name, search)).map(({ givenName }) => givenName);
      expect(await names('ilse')).toEqual(['Rosalind', 'Tobias']);
      expect(await names('ilse', 'achter')).toEqual(['Rosalind']);
      expect(await names('ilse', '%25')).toEqual([]);
      expect(await names('owen')).toEqual(['Delphine']);
      expect(await names('mara')).toEqual(['Gil', 'Hedda']);
    });

    it('joins another case at once, with the consent they have given', async () => {
      const caseId = await openCase('ilse');
      const path = safetyPaths.knownParticipants(caseId);
      const { status, body } = await acts.post('ilse', path, { clientId: world.clientIds.rosalind });
      expect(status).toBe(201);
      const { rows } = await world.owner.query('select state from participant where id = $1', [body.id]);
      expect(rows).toEqual([{ state: 'active' }]);
      const twice = await acts.post('ilse', path, { clientId: world.clientIds.rosalind });
      expect(codeOf(twice)).toEqual([409, 'case.already-participant']);
    });

    it('cannot be brought into a case by somebody who does not care for them, not even behind the API', async () => {
      const caseId = await openCase('owen');
      const path = safetyPaths.knownParticipants(caseId);
      for (const clientId of [world.clientIds.rosalind, world.clientIds.gil])
        expect((await acts.post('owen', path, { clientId })).status).toBe(404);
      const { rawSqlIn } = await import('../homework/raw');
      await expect(
        rawSqlIn(world)(
          'owen',
          `insert into participant (practice_id, id, case_id, client_id, state, from_on) values ($1, gen_random_uuid(), $2, $3, 'active', current_date)`,
          [world.practiceIds.here, caseId, world.clientIds.rosalind],
        ),
      ).rejects.toMatchObject({ code: '42501' });
    });
  });
});
