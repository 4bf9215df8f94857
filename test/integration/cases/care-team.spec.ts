import { casePaths, type CaseRecord, type JoinCareTeam, type TimelineItem } from '@reknit/cases/model';
import { localDateIn } from '@reknit/shared/api-kernel';
import type { Page, Saved } from '@reknit/shared/model';
import type { Answer } from '../../support/api-client';
import { PRACTICES, type PersonName } from '../../support/people';
import { aWorld, type World } from '../../support/world';
import { anotherCouple, type Couple } from './another-couple';

type Refusal = { readonly code: string; readonly fields?: object };

describe('the care team', () => {
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
  const day = (days: number) => localDateIn(PRACTICES.here.zone, world.clock.inDays(days));
  const record = async (name: PersonName) => (await world.as(name)).get<CaseRecord>(casePaths.case(couple()));
  const join = async (who: PersonName, change: Partial<JoinCareTeam>): Promise<Answer<Saved & Refusal>> =>
    (await world.as('ilse')).post(casePaths.careTeam(couple()), {
      accountId: world.accountIds[who],
      role: 'co',
      from: day(0),
      ...change,
    });
  const end = async (name: PersonName, id: string): Promise<Answer<Refusal>> =>
    (await world.as(name)).post(casePaths.endCareTeam(couple(), id));
  const primaryId = async () =>
    (await record('ilse')).body.careTeam.find(({ role }) => role === 'primary')?.id ?? '';
  const primaries = async () =>
    (
      await world.owner.query<{ account_id: string }>(
        "select account_id from care_team_member where case_id = $1 and role = 'primary' and to_on is null",
        [couple()],
      )
    ).rows.map((row) => row.account_id);

  it('lets a colleague in from today, and out again at once', async () => {
    expect((await record('owen')).status).toBe(404);
    const joined = await join('owen', {});
    expect(joined.status).toBe(201);
    expect((await record('owen')).body.mayChange).toBe(true);
    expect((await end('ilse', joined.body.id)).status).toBe(204);
    expect((await record('owen')).status).toBe(404);
    expect((await end('ilse', joined.body.id)).status).toBe(204);
    const { body } = await (
      await world.as('ilse')
    ).get<Page<TimelineItem>>(`${casePaths.timeline(couple())}?kind=people`);
    expect(body.rows.map(({ event, subject }) => [event, subject])).toEqual([
      ['team.ended', 'Owen Tallis'],
      ['team.joined', 'Owen Tallis'],
    ]);
  });

  it('has a substitute for the days named, and on no other', async () => {
    const { id } = (await join('owen', { role: 'substitute', from: day(3), to: day(5) })).body;
    const shift = (from: string, to: string) =>
      world.owner.query('update care_team_member set from_on = $2, to_on = $3 where id = $1', [id, from, to]);
    expect((await record('owen')).status).toBe(404);
    await shift(day(0), day(2));
    expect((await record('owen')).status).toBe(200);
    await shift(day(-1), day(1));
    expect((await record('owen')).status).toBe(200);
    await shift(day(-2), day(0));
    expect((await record('owen')).status).toBe(404);
  });

  it('has a supervisor on it who reads and changes nothing', async () => {
    expect((await join('owen', { role: 'supervisor' })).body.fields).toEqual({
      accountId: [{ code: 'not-a-choice' }],
    });
    expect((await join('wren', { role: 'supervisor' })).status).toBe(201);
    expect((await record('wren')).body.mayChange).toBe(false);
  });

  it('hands the case over: the next begins, the one before is out', async () => {
    await join('owen', {});
    const handed = await join('owen', { role: 'primary' });
    expect(handed.status).toBe(201);
    expect(await primaries()).toEqual([world.accountIds.owen]);
    expect((await record('ilse')).status).toBe(404);
    const { body } = await record('owen');
    expect(body.careTeam.filter(({ to }) => to === undefined)).toEqual([
      expect.objectContaining({ accountId: world.accountIds.owen, role: 'primary' }),
    ]);
  });

  it('can agree on a handover to come', async () => {
    expect((await join('owen', { role: 'primary', from: day(10) })).status).toBe(201);
    expect((await record('ilse')).status).toBe(200);
    expect((await record('owen')).status).toBe(404);
    expect((await record('ilse')).body.careTeam.map(({ role, to }) => [role, to])).toEqual([
      ['primary', day(10)],
      ['primary', undefined],
    ]);
  });

  it('never loses its primary: not by an end, and not by a handover with an end', async () => {
    const ended = await end('ilse', await primaryId());
    expect([ended.status, ended.body.code]).toEqual([409, 'case.last-of-team']);
    expect((await join('owen', { role: 'primary', to: day(20) })).body.code).toBe('case.last-of-team');
    expect(await primaries()).toEqual([world.accountIds.ilse]);
  });

  it('is handed over once when two do so at the same moment', async () => {
    await world.owner.query("update account set roles = '{supervisor,clinician}' where id = $1", [
      world.accountIds.wren,
    ]);
    await world.as('ilse');
    const answers = await Promise.all([join('owen', { role: 'primary' }), join('wren', { role: 'primary' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 404]);
    expect(await primaries()).toHaveLength(1);
  });

  it('holds nobody twice at a time, whoever is quicker', async () => {
    await world.as('ilse');
    const answers = await Promise.all(Array.from({ length: 4 }, () => join('owen', {})));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('case.already-on-team');
    expect((await join('ilse', { role: 'primary' })).body.code).toBe('case.already-on-team');
  });

  it.each(['bea', 'mara', 'rosalind'] as const)('is not for %s', async (who) => {
    expect((await join(who, {})).body.fields).toEqual({ accountId: [{ code: 'not-a-choice' }] });
  });

  it('begins no earlier than today', async () => {
    expect((await join('owen', { from: day(-1) })).body.fields).toEqual({ from: [{ code: 'out-of-range' }] });
  });

  it('of a closed case can still be handed over: somebody answers for its record', async () => {
    await (
      await world.as('ilse')
    ).post(casePaths.moves(couple()), { to: 'discharged', reason: 'completed' }, { version: 1 });
    expect((await join('owen', { role: 'primary' })).status).toBe(201);
    expect((await record('owen')).body.state).toBe('discharged');
  });

  it('is ended through its own case', async () => {
    const abroad = await world.owner.query<{ id: string }>(
      'select id from care_team_member where case_id = $1',
      [world.caseIds.abroad],
    );
    expect((await end('ilse', abroad.rows[0]?.id ?? '')).status).toBe(404);
  });
});
