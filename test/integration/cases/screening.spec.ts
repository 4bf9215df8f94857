import { safetyPaths, type MyScreenings, type SafetyScreenView } from '@reknit/cases/model';
import { v7 } from 'uuid';
import { checkIn, openJointWork } from '../../support/joint-work';
import { aWorld, type World } from '../../support/world';
import { rawSqlIn } from '../homework/raw';
import { anotherCouple, type Couple } from './another-couple';
import { codeOf, safetyActsIn } from './safety-acts';

const no4 = ['no', 'no', 'no', 'no'];

describe('private check-ins and clearance', () => {
  let world: World;
  let own: Couple;
  let acts: ReturnType<typeof safetyActsIn>;
  let raw: ReturnType<typeof rawSqlIn>;
  beforeAll(async () => {
    world = await aWorld();
    acts = safetyActsIn(world, () => own);
    raw = rawSqlIn(world);
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    own = await anotherCouple(world);
  });

  const open = () =>
    openJointWork(world, {
      caseId: own.caseId,
      clinician: 'ilse',
      people: ['rosalind', 'tobias'],
      participantIds: [own.rosalind, own.tobias],
    });
  const both = () => ({ participantIds: [own.rosalind, own.tobias] });
  const clear = (more: object = {}) =>
    acts.post('ilse', safetyPaths.clearances(own.caseId), { ...both(), ...more });
  const screenOf = async (participantId: string) =>
    (await acts.safety()).screens.find((screen) => screen.participantId === participantId);
  const read = async (id: string) =>
    acts.post<SafetyScreenView>('ilse', safetyPaths.readScreen(own.caseId, id));
  const offered = async (name: 'rosalind' | 'tobias') =>
    (await (await world.as(name)).get<MyScreenings>(safetyPaths.myScreenings)).body.open
      .map(({ caseId }) => caseId)
      .includes(own.caseId);

  it('joint work opens when everybody agrees, answers, and is cleared', async () => {
    expect(await acts.isOpen()).toBe(false);
    await open();
    expect(await acts.isOpen()).toBe(true);
    const { jointWork } = await acts.safety();
    expect(jointWork).toEqual({ open: true, suspended: false, reasons: [] });
  });

  it('are offered to everybody alike, and come round every 90 days', async () => {
    expect([await offered('rosalind'), await offered('tobias')]).toEqual([false, false]);
    expect((await acts.post('ilse', safetyPaths.offerScreens(own.caseId))).status).toBe(204);
    expect([await offered('rosalind'), await offered('tobias')]).toEqual([true, true]);
    await checkIn(world, own.caseId, 'rosalind');
    expect([await offered('rosalind'), await offered('tobias')]).toEqual([false, true]);
    world.clock.advance({ days: 90 });
    expect([await offeredAnew('rosalind'), await offeredAnew('tobias')]).toEqual([true, true]);
    world.clock.advance({ days: -90 });
  });
  const offeredAnew = async (name: 'rosalind' | 'tobias') => {
    const { body } = await (await acts.anew(name)).get<MyScreenings>(safetyPaths.myScreenings);
    return body.open.map(({ caseId }) => caseId).includes(own.caseId);
  };

  it('ask nothing of somebody who is not alone, and ask again some days later', async () => {
    await acts.post('ilse', safetyPaths.offerScreens(own.caseId));
    const body = { textVersion: 'hark-1', alone: false, answers: [] };
    const answer = await acts.post('rosalind', safetyPaths.answerScreening(own.caseId), body);
    expect([answer.status, answer.body]).toEqual([200, { received: true }]);
    expect(await offered('rosalind')).toBe(false);
    expect(await screenOf(own.rosalind)).toMatchObject({ result: 'not_alone' });
    world.clock.advance({ days: 3 });
    expect(await offeredAnew('rosalind')).toBe(true);
    world.clock.advance({ days: -3 });
  });

  it('answer everybody the same, whatever they say', async () => {
    const said = [
      { alone: true, answers: no4, safeNow: 'yes' },
      { alone: true, answers: ['yes', 'yes', 'yes', 'yes'], safeNow: 'no' },
      { alone: true, answers: ['prefer_not', 'no', 'no', 'no'], safeNow: 'prefer_not' },
      { alone: false, answers: [] },
    ];
    const answers = [];
    for (const words of said) {
      const body = { textVersion: 'hark-1', ...words };
      const { status, text } = await acts.post('rosalind', safetyPaths.answerScreening(own.caseId), body);
      answers.push([status, text]);
    }
    expect(new Set(answers.map(String)).size).toBe(1);
  });

  it('are read by the care team, opening one is kept, and nobody sees answers they have not opened', async () => {
    await checkIn(world, own.caseId, 'rosalind', { answers: ['no', 'yes', 'no', 'no'] });
    const listed = await screenOf(own.rosalind);
    expect(listed).toMatchObject({ result: 'positive', readByMe: false, readings: [] });
    expect(listed?.answers).toBeUndefined();
    expect(listed?.decisionDueOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const opened = (await read(listed?.id ?? '')).body;
    expect(opened).toMatchObject({
      readByMe: true,
      readings: [{ name: 'Ilse Marchetti' }],
      answers: { answers: ['no', 'yes', 'no', 'no'], safeNow: 'yes' },
    });
    const { rows } = await world.owner.query(
      "select 1 from audit_event where action = 'safety.read-screen' and subject_id = $1",
      [listed?.id],
    );
    expect(rows).toHaveLength(1);
  });

  it('a positive one blocks new joint work at once, leaves what runs alone, and waits in red until somebody decides', async () => {
    await open();
    world.clock.advance({ minutes: 1 });
    await checkIn(world, own.caseId, 'rosalind', { answers: ['yes', 'no', 'no', 'no'] });
    expect(await acts.isOpen()).toBe(false);
    const { jointWork } = await acts.safety();
    expect(jointWork).toMatchObject({ suspended: false, reasons: ['screen_not_negative', 'not_cleared'] });
    const item = (await acts.inbox()).find(({ kind }) => kind === 'safety.positive-screen');
    expect(item).toMatchObject({ urgency: 'red', participantId: own.rosalind });
    expect(item?.dueOn).toBeDefined();
    const screen = await screenOf(own.rosalind);
    const decide = () =>
      acts.post('ilse', safetyPaths.decideScreen(own.caseId, screen?.id ?? ''), {
        decision: 'keep_blocked',
        reason: 'Asked her on the phone; seen on Thursday',
      });
    expect(codeOf(await decide())).toEqual([409, 'safety.screens-unread']);
    await read(screen?.id ?? '');
    expect((await decide()).status).toBe(201);
    expect((await acts.inbox()).map(({ kind }) => kind)).not.toContain('safety.positive-screen');
    expect(await acts.isOpen()).toBe(false);
  });

  it('something left open is for a clinician to ask, and blocks as well', async () => {
    await open();
    world.clock.advance({ minutes: 1 });
    await checkIn(world, own.caseId, 'tobias', { answers: ['prefer_not', 'no', 'no', 'no'] });
    expect(await acts.isOpen()).toBe(false);
    expect((await acts.inbox()).find(({ kind }) => kind === 'safety.ask-in-person')).toMatchObject({
      urgency: 'amber',
    });
  });

  it('“not safe now” suspends at once', async () => {
    await open();
    await checkIn(world, own.caseId, 'rosalind', { safeNow: 'no' });
    expect((await acts.safety()).jointWork.suspended).toBe(true);
    expect((await acts.inbox()).find(({ kind }) => kind === 'safety.not-safe-now')).toMatchObject({
      urgency: 'red',
    });
  });

  it('a clearance follows reading every screen, and needs a reason while one is not a plain no', async () => {
    await checkIn(world, own.caseId, 'rosalind');
    await checkIn(world, own.caseId, 'tobias', { answers: ['no', 'no', 'no', 'yes'] });
    expect(codeOf(await clear())).toEqual([409, 'safety.screens-unread']);
    const { screens } = await acts.safety();
    for (const { id } of screens) await read(id);
    expect(codeOf(await clear())).toEqual([422, 'safety.screen-not-negative']);
    expect((await clear({ reason: 'Asked in person: about a former partner, long ago' })).status).toBe(201);
    const { clearances } = await acts.safety();
    expect(clearances).toMatchObject([
      { by: 'Ilse Marchetti', participantIds: expect.arrayContaining([own.rosalind]) },
    ]);
  });

  it('a colleague’s reading is no reading of one’s own', async () => {
    await checkIn(world, own.caseId, 'rosalind');
    await checkIn(world, own.caseId, 'tobias');
    await world.owner.query(
      `insert into safety_reading (practice_id, id, case_id, participant_id, screen_id, account_id, at)
       select practice_id, gen_random_uuid(), case_id, participant_id, id, $2, now() from safety_screen where case_id = $1`,
      [own.caseId, world.accountIds.owen],
    );
    expect(codeOf(await clear())).toEqual([409, 'safety.screens-unread']);
  });

  it('a clearance is revoked, and joint work is closed from then on', async () => {
    await open();
    const [clearance] = (await acts.safety()).clearances;
    const revoke = () =>
      acts.post('ilse', safetyPaths.revokeClearance(own.caseId, clearance?.id ?? ''), {
        reason: 'New facts',
      });
    expect([(await revoke()).status, (await revoke()).status]).toEqual([204, 204]);
    expect(await acts.isOpen()).toBe(false);
    expect((await acts.safety()).clearances[0]).toMatchObject({ revokedReason: 'New facts' });
  });

  it('joint work closes by itself when the screens are older than 90 days', async () => {
    await open();
    world.clock.advance({ days: 90 });
    expect(await acts.isOpen()).toBe(true);
    expect((await acts.inbox()).map(({ kind }) => kind)).toContain('safety.screens-due');
    world.clock.advance({ days: 1 });
    expect(await acts.isOpen()).toBe(false);
    world.clock.advance({ days: -91 });
  });

  it('waits in the inbox: a policy that is missing, somebody who has not answered for a week, check-ins to read', async () => {
    const kinds = async () => (await acts.inbox()).map(({ kind }) => kind);
    expect(await kinds()).toEqual(['policy.missing']);
    await acts.post('ilse', safetyPaths.offerScreens(own.caseId));
    await checkIn(world, own.caseId, 'rosalind');
    world.clock.advance({ days: 7 });
    const waiting = (await acts.inbox()).filter(({ kind }) => kind === 'safety.screen-unanswered');
    world.clock.advance({ days: -7 });
    expect(waiting.map(({ participantId }) => participantId)).toEqual([own.tobias]);
    await checkIn(world, own.caseId, 'tobias');
    expect(await kinds()).toContain('safety.screens-to-read');
    for (const { id } of (await acts.safety()).screens) await read(id);
    await clear();
    expect(await kinds()).toEqual(['policy.missing']);
  });

  it('a clinician asks in person and writes it down; a child is asked in no other way', async () => {
    await world.owner.query('update client set birth_year = 2010 where id = $1', [world.clientIds.tobias]);
    const tobias = await world.as('tobias');
    expect((await tobias.get(safetyPaths.myScreening(own.caseId))).status).toBe(404);
    const body = { participantId: own.tobias, answers: no4, safeNow: 'yes' };
    expect((await acts.post('ilse', safetyPaths.recordScreen(own.caseId), body)).status).toBe(201);
    expect(await screenOf(own.tobias)).toMatchObject({ recordedBy: 'Ilse Marchetti', readByMe: true });
    await world.owner.query('update client set birth_year = 1982 where id = $1', [world.clientIds.tobias]);
  });

  describe('the database', () => {
    const screensOf = async () => {
      const { rows } = await world.owner.query<{ id: string; participant_id: string }>(
        'select id, participant_id from safety_screen where case_id = $1 order by id',
        [own.caseId],
      );
      return rows;
    };
    async function clearRaw(reason: string | null): Promise<unknown> {
      const id = v7();
      const [screen] = await screensOf();
      await raw(
        'ilse',
        `insert into safety_clearance (practice_id, id, case_id, reason, cleared_by, at) values ($1, $2, $3, $4, $5, now())`,
        [world.practiceIds.here, id, own.caseId, reason, world.accountIds.ilse],
      );
      return raw(
        'ilse',
        `insert into clearance_person (practice_id, id, case_id, clearance_id, participant_id, screen_id)
         values ($1, $2, $3, $4, $5, $6)`,
        [world.practiceIds.here, v7(), own.caseId, id, screen?.participant_id, screen?.id],
      );
    }

    it('takes no clearance without reading, whatever a statement says', async () => {
      await checkIn(world, own.caseId, 'rosalind', { answers: ['yes', 'no', 'no', 'no'] });
      await expect(clearRaw('because')).rejects.toMatchObject({ constraint: 'ck_clearance_person_read' });
      const [screen] = await screensOf();
      await read(screen?.id ?? '');
      await expect(clearRaw(null)).rejects.toMatchObject({ constraint: 'ck_clearance_person_reason' });
      await expect(clearRaw('Asked in person')).resolves.toMatchObject({ rowCount: 1 });
      await checkIn(world, own.caseId, 'rosalind');
      await expect(clearRaw('Asked in person')).rejects.toMatchObject({
        constraint: 'ck_clearance_person_latest',
      });
    });

    it('shows a person in care no screen, not even their own, and nothing that follows from one', async () => {
      await open();
      await checkIn(world, own.caseId, 'rosalind', { safeNow: 'no' });
      for (const name of ['rosalind', 'tobias'] as const)
        for (const table of [
          'safety_screen',
          'safety_reading',
          'safety_decision',
          'safety_clearance',
          'clearance_person',
          'joint_suspension',
          'held_information',
          'screening_round',
        ])
          expect([name, table, (await raw(name, `select 1 from ${table}`)).rowCount]).toEqual([
            name,
            table,
            0,
          ]);
    });

    it('shows consents of the other to nobody, and lets nobody sign for another', async () => {
      await acts.propose(own.rosalind, 'joint_work');
      const { rows } = await raw('tobias', 'select distinct client_id from consent');
      expect(rows).toEqual([{ client_id: world.clientIds.tobias }]);
      const sign = `update consent set decision = 'given', at = now(), valid_from = current_date where case_id = $1 and state = 'proposed'`;
      await expect(raw('ilse', sign, [own.caseId])).rejects.toMatchObject({ code: '42501' });
      await expect(raw('tobias', sign, [own.caseId])).resolves.toMatchObject({ rowCount: 0 });
      await expect(raw('rosalind', sign, [own.caseId])).resolves.toMatchObject({ rowCount: 1 });
    });

    it('lets nobody write a screen for another, or a reading in another’s name', async () => {
      const screen = (participant: string, client: string | undefined) => [
        world.practiceIds.here,
        v7(),
        own.caseId,
        participant,
        client,
        no4,
      ];
      const insert = `insert into safety_screen (practice_id, id, case_id, participant_id, client_id, instrument, text_version,
        answers, safe_now, sent_at, sent_on) values ($1, $2, $3, $4, $5, 'hark', '1', $6, 'yes', now(), current_date)`;
      await expect(
        raw('tobias', insert, screen(own.rosalind, world.clientIds.rosalind)),
      ).rejects.toMatchObject({
        code: '42501',
      });
      await expect(raw('tobias', insert, screen(own.rosalind, world.clientIds.tobias))).rejects.toMatchObject(
        {
          code: '42501',
        },
      );
      await expect(raw('ilse', insert, screen(own.tobias, world.clientIds.tobias))).rejects.toMatchObject({
        code: '42501',
      });
      await expect(raw('tobias', insert, screen(own.tobias, world.clientIds.tobias))).resolves.toMatchObject({
        rowCount: 1,
      });
    });

    it('keeps what was said, read and decided for good', async () => {
      await open();
      for (const table of [
        'safety_screen',
        'safety_reading',
        'clearance_person',
        'safety_decision',
        'screening_round',
      ]) {
        await expect(raw('ilse', `update ${table} set practice_id = practice_id`)).rejects.toMatchObject({
          code: '42501',
        });
        await expect(world.owner.query(`truncate ${table} cascade`)).rejects.toMatchObject({
          code: '42501',
        });
      }
      const given = "update consent set text_version = 'other' where case_id = $1";
      await expect(world.owner.query(given, [own.caseId])).rejects.toMatchObject({ code: '42501' });
      await acts.withdraw('rosalind', 'joint_work');
      const revive = "update consent set withdrawn_at = null where case_id = $1 and state = 'withdrawn'";
      await expect(world.owner.query(revive, [own.caseId])).rejects.toMatchObject({ code: '42501' });
    });
  });
});
