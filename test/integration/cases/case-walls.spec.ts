import { casePaths, type CaseloadRow, type CaseRecord } from '@reknit/cases/model';
import type { Page } from '@reknit/shared/model';
import type { PersonName } from '../../support/people';
import { aWorld, type World } from '../../support/world';

/** Everybody's view of cases: who sees one, who may change it, and for whom it does not exist. */
describe('the walls around a case', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });
  afterAll(() => world.close());

  const titles = async (name: PersonName) => {
    const { body } = await (await world.as(name)).get<Page<CaseloadRow>>(`${casePaths.caseload}?sort=name`);
    return body.rows.map(({ title }) => title);
  };
  const sees = async (name: PersonName, caseId: string) => {
    const client = await world.as(name);
    const answers = [await client.get(casePaths.case(caseId)), await client.get(casePaths.timeline(caseId))];
    return answers.map(({ status }) => status);
  };

  it('a caseload holds what one cares for or supervises, and nothing else', async () => {
    expect(await titles('ilse')).toEqual(['Rosalind & Tobias']);
    expect(await titles('owen')).toEqual(['Delphine']);
    expect(await titles('wren')).toEqual(['Delphine']);
    expect(await titles('mara')).toEqual(['Gil & Hedda']);
  });

  it.each(['owen', 'wren', 'bea', 'mara', 'rosalind', 'delphine', 'gil'] as const)(
    'the case of a colleague does not exist for %s',
    async (name) => {
      expect(await sees(name, world.caseIds.couple)).toEqual([404, 404]);
    },
  );

  it.each(['bea', 'rosalind'] as const)('there is no caseload for %s', async (name) => {
    expect((await (await world.as(name)).get(casePaths.caseload)).status).toBe(404);
  });

  it('a supervisor reads what those they supervise may read', async () => {
    expect(await sees('wren', world.caseIds.single)).toEqual([200, 200]);
    const { body } = await (await world.as('wren')).get<CaseRecord>(casePaths.case(world.caseIds.single));
    expect(body).toMatchObject({ title: 'Delphine', mayChange: false });
  });

  it('a supervisor who is a clinician as well still changes nothing of it', async () => {
    await world.owner.query("update account set roles = '{supervisor,clinician}' where id = $1", [
      world.accountIds.wren,
    ]);
    const wren = world.anonymous();
    await wren.signIn('wren@here.example', (await import('../../support/people')).PASSWORD);
    const at = world.caseIds.single;
    const tries = [
      await wren.patch(casePaths.case(at), { presentingProblem: 'x' }, { version: 1 }),
      await wren.post(casePaths.moves(at), { to: 'on_hold' }, { version: 1 }),
      await wren.post(casePaths.goals(at), { words: 'Anything at all' }),
      await wren.post(casePaths.participants(at), {
        givenName: 'Una',
        familyName: 'Marsh',
        timeZone: 'Europe/London',
        invite: false,
      }),
    ];
    expect(tries.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect((await wren.get(casePaths.case(at))).status).toBe(200);
  });

  it('supervision that is over shows nothing any more', async () => {
    await world.owner.query('update supervision set to_on = from_on where supervisor_id = $1', [
      world.accountIds.wren,
    ]);
    expect(await titles('wren')).toEqual([]);
    expect(await sees('wren', world.caseIds.single)).toEqual([404, 404]);
    await world.owner.query('update supervision set to_on = null where supervisor_id = $1', [
      world.accountIds.wren,
    ]);
  });

  it('reading a case and a caseload is audited, with the ids that were shown', async () => {
    await titles('owen');
    await sees('owen', world.caseIds.single);
    const { rows } = await world.owner.query(
      `select action, case_id, ids from audit_event where account_id = $1 and outcome = 'done' order by id desc limit 3`,
      [world.accountIds.owen],
    );
    expect(rows).toEqual([
      { action: 'case.read-timeline', case_id: world.caseIds.single, ids: [] },
      { action: 'case.read', case_id: world.caseIds.single, ids: [] },
      { action: 'case.read-caseload', case_id: null, ids: [world.caseIds.single] },
    ]);
  });

  it('a refusal looks like absence, and the trail keeps the difference', async () => {
    const owen = await world.as('owen');
    const foreign = await owen.get<{ requestId: string }>(casePaths.case(world.caseIds.couple));
    const nobodys = await owen.get<{ requestId: string }>(
      casePaths.case('019a2b3c-4d5e-7f60-8a9b-0c1d2e3f4a5b'),
    );
    expect({ ...foreign.body, requestId: '' }).toEqual({ ...nobodys.body, requestId: '' });
    const { rows } = await world.owner.query('select outcome, code from audit_event where request_id = $1', [
      foreign.body.requestId,
    ]);
    expect(rows).toEqual([{ outcome: 'refused', code: 'not-found' }]);
  });
});
