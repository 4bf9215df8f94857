import { CaseFigures, type HomeworkFigures } from '@reknit/cases/api';
import { casePaths, type CaseRecord, type MoveCase, type TimelineItem } from '@reknit/cases/model';
import type { Page, Saved } from '@reknit/shared/model';
import type { Answer } from '../../support/api-client';
import { aWorld, type World } from '../../support/world';
import { rawSqlIn } from '../homework/raw';
import { anotherCouple, holdConfidences, type Couple } from './another-couple';

type Refusal = { readonly code: string; readonly fields?: object };

describe('changing a case', () => {
  let world: World;
  let own: Couple;
  beforeAll(async () => {
    world = await aWorld();
    // What was agreed stays as it was agreed; these tests play with it behind the walls.
    await world.owner.query('alter table consent disable trigger tr_consent_keep');
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    own = await anotherCouple(world);
  });

  afterEach(() => world.owner.query("update consent set decision = 'given', withdrawn_at = null"));

  const couple = () => own.caseId;
  const record = async () => (await (await world.as('ilse')).get<CaseRecord>(casePaths.case(couple()))).body;
  const move = async (body: MoveCase, version: number): Promise<Answer<Saved & Refusal>> =>
    (await world.as('ilse')).post(casePaths.moves(couple()), body, { version });
  const patch = async (body: object, version?: number): Promise<Answer<Saved & Refusal>> =>
    (await world.as('ilse')).patch(casePaths.case(couple()), body, { version });

  it('answers with the version the next change must name', async () => {
    const saved = await patch({ presentingProblem: 'The letter', relationSubtype: 'separated' }, 1);
    expect([saved.status, saved.body, saved.headers['etag']]).toEqual([
      200,
      { id: couple(), version: 2 },
      '"v2"',
    ]);
    expect(await record()).toMatchObject({
      presentingProblem: 'The letter',
      relationSubtype: 'separated',
      version: 2,
    });
  });

  it('needs the version it builds on, and refuses an old one', async () => {
    expect((await patch({ presentingProblem: 'x' })).status).toBe(428);
    await patch({ presentingProblem: 'first' }, 1);
    expect((await patch({ presentingProblem: 'second' }, 1)).status).toBe(412);
    expect((await record()).presentingProblem).toBe('first');
  });

  it('lets exactly one of ten changes at the same moment win', async () => {
    await world.as('ilse');
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => patch({ presentingProblem: `number ${index}` }, 1)),
    );
    const winners = answers.flatMap(({ status }, index) => (status === 200 ? [index] : []));
    expect(winners).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(9);
    expect(await record()).toMatchObject({ presentingProblem: `number ${winners[0]}`, version: 2 });
  });

  it('keeps the form of the relation within the relation', async () => {
    expect((await patch({ relationSubtype: 'siblings' }, 1)).body.code).toBe('case.relation-mismatch');
  });

  it('rests, goes on, is discharged for a reason, and is reopened as a new episode', async () => {
    await holdConfidences(world, own);
    expect((await move({ to: 'on_hold' }, 1)).body.version).toBe(2);
    expect((await move({ to: 'active' }, 2)).body.version).toBe(3);
    expect((await move({ to: 'discharged' }, 3)).body).toMatchObject({
      code: 'case.reason-required',
      fields: { reason: [{ code: 'required' }] },
    });
    expect((await move({ to: 'discharged', reason: 'completed' }, 3)).status).toBe(200);
    expect(await record()).toMatchObject({ state: 'discharged', closedOn: expect.any(String), version: 4 });

    expect((await patch({ presentingProblem: 'x' }, 4)).body.code).toBe('case.closed');
    expect((await move({ to: 'intake' }, 4)).body.code).toBe('case.move-not-allowed');
    expect((await move({ to: 'active' }, 4)).status).toBe(200);
    expect(await record()).not.toHaveProperty('closedOn');
    const { rows } = await world.owner.query('select episode, end_reason from care_case where id = $1', [
      couple(),
    ]);
    expect(rows).toEqual([{ episode: 2, end_reason: null }]);
    const timeline = await (await world.as('ilse')).get<Page<TimelineItem>>(casePaths.timeline(couple()));
    expect(timeline.body.rows.map(({ event, subject }) => [event, subject])).toEqual([
      ['case.moved', 'active'],
      ['case.moved', 'discharged'],
      ['case.moved', 'active'],
      ['case.moved', 'on_hold'],
    ]);
  });

  it('moves once when it is moved twice at the same moment', async () => {
    await world.as('ilse');
    const answers = await Promise.all([
      move({ to: 'on_hold' }, 1),
      move({ to: 'discharged', reason: 'moved' }, 1),
      move({ to: 'on_hold' }, 1),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await record()).version).toBe(2);
  });

  it('becomes active only with the consent of everybody who takes part', async () => {
    await move({ to: 'on_hold' }, 1);
    await world.owner.query("update consent set decision = 'refused' where client_id = $1", [
      world.clientIds.tobias,
    ]);
    expect((await move({ to: 'active' }, 2)).body.code).toBe('case.consent-missing');
    await world.owner.query("update participant set state = 'left', to_on = from_on where id = $1", [
      own.tobias,
    ]);
    expect((await move({ to: 'active' }, 2)).status).toBe(200);
  });

  it('becomes active only with a secrets policy each adult has signed, and says who has not', async () => {
    expect(await record()).not.toHaveProperty('policyGap');
    await move({ to: 'on_hold' }, 1);
    expect((await move({ to: 'active' }, 2)).body.code).toBe('case.policy-missing');
    expect((await record()).policyGap).toEqual({ proposed: false, unsigned: [own.rosalind, own.tobias] });

    await holdConfidences(world, own, ['rosalind']);
    const refused = await move({ to: 'active' }, 2);
    expect([refused.status, refused.body]).toMatchObject([
      409,
      { code: 'case.policy-unsigned', fields: { [`participants.${own.tobias}`]: [{ code: 'not-signed' }] } },
    ]);
    expect((await record()).policyGap).toEqual({ proposed: true, unsigned: [own.tobias] });

    await world.owner.query('update client set birth_year = $2 where id = $1', [
      world.clientIds.tobias,
      Number(world.clock.inDays(0).slice(0, 4)) - 12,
    ]);
    expect(await record()).not.toHaveProperty('policyGap');
    expect((await move({ to: 'active' }, 2)).status).toBe(200);
    await world.owner.query('update client set birth_year = null where id = $1', [world.clientIds.tobias]);
  });

  it('C5: the database lets it become active no sooner either, whoever writes past the command', async () => {
    const raw = rawSqlIn(world);
    const set = (state: string) =>
      raw('ilse', 'update care_case set state = $2 where id = $1 returning 1 as moved', [couple(), state]);
    const refused = { code: '23514', constraint: 'ck_care_case_policy' };
    expect((await set('on_hold')).rowCount).toBe(1);
    await expect(set('active')).rejects.toMatchObject(refused);
    await holdConfidences(world, own, ['rosalind']);
    await expect(set('active')).rejects.toMatchObject(refused);
    const owner = "update care_case set state = 'active' where id = $1";
    await expect(world.owner.query(owner, [couple()])).rejects.toMatchObject(refused);
    // Whoever has gone is not waited for; and what is active already is not looked at again.
    await world.owner.query("update participant set state = 'left', to_on = from_on where id = $1", [
      own.tobias,
    ]);
    expect((await set('active')).rowCount).toBe(1);
    await world.owner.query("update participant set state = 'active', to_on = null where id = $1", [
      own.tobias,
    ]);
    expect((await set('active')).rowCount).toBe(1);
    const born = raw(
      'ilse',
      `insert into care_case (practice_id, id, title, kind, relation_type, relation_subtype, state, opened_on, created_by,
         created_at, last_activity_at)
       select practice_id, gen_random_uuid(), title, kind, relation_type, relation_subtype, 'active', opened_on, created_by,
         created_at, last_activity_at from care_case where id = $1`,
      [couple()],
    );
    await expect(born).rejects.toMatchObject({ code: '42501' });
  });

  it('goes by the latest word, and not by one that was withdrawn', async () => {
    await move({ to: 'on_hold' }, 1);
    await world.owner.query('update consent set withdrawn_at = now() where client_id = $1', [
      world.clientIds.tobias,
    ]);
    expect((await move({ to: 'active' }, 2)).body.code).toBe('case.consent-missing');
    const tobias = (await record()).participants.find(({ givenName }) => givenName === 'Tobias');
    expect(tobias?.consents).toEqual([]);
  });

  it('is not discharged with homework open, as of this moment', async () => {
    const figures = world.app.get(CaseFigures);
    let open = 1;
    figures.onStale((ids) =>
      Promise.resolve(new Map(ids.map((id) => [id, { ...NOTHING, openHomework: open }]))),
    );
    await outdate();
    expect((await move({ to: 'discharged', reason: 'completed' }, 1)).body.code).toBe('case.homework-open');
    open = 0;
    await outdate();
    expect((await move({ to: 'discharged', reason: 'completed' }, 1)).status).toBe(200);
  });

  const outdate = () =>
    world.owner.query("update case_figures set next_lapse_at = '-infinity' where case_id = $1", [couple()]);

  it('takes part in the audit with every try', async () => {
    await patch({ presentingProblem: 'x' }, 7);
    await patch({ presentingProblem: 'x' }, 1);
    const { rows } = await world.owner.query(
      "select outcome, code, case_id from audit_event where action = 'case.update' and case_id = $1 order by id",
      [couple()],
    );
    expect(rows).toEqual([
      { outcome: 'refused', code: 'version-stale', case_id: couple() },
      { outcome: 'done', code: null, case_id: couple() },
    ]);
  });
});

const NOTHING: HomeworkFigures = {
  openHomework: 0,
  toReview: 0,
  overdue: 0,
  responded: 0,
  passedUnanswered: 0,
  lastResponseAt: null,
  nextLapseAt: null,
};
