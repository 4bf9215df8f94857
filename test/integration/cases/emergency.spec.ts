import {
  casePaths,
  emergencyPaths,
  safetyPaths,
  type CaseRecord,
  type EmergencyAccess,
  type OpenedInEmergency,
  type OpenInEmergency,
} from '@reknit/cases/model';
import { homeworkPaths } from '@reknit/homework/model';
import { notePaths, psychotherapyNotePaths } from '@reknit/sessions/model';
import { Jobs } from '@reknit/shared/api-kernel';
import type { PersonName } from '../../support/people';
import { aWorld, type World } from '../../support/world';
import { rawSqlIn } from '../homework/raw';
import { codeOf, type Refusal } from './safety-acts';

const REASON = 'Delphine rang from the station and will not go home.';

describe('a case opened in an emergency', () => {
  let world: World;
  let caseId: string;
  beforeAll(async () => {
    world = await aWorld();
    caseId = world.caseIds.single;
  });
  afterAll(() => world.close());

  const open = async (who: PersonName, more: Partial<OpenInEmergency> = {}) =>
    (await world.as(who)).post<OpenedInEmergency & Refusal>(emergencyPaths.open, {
      givenName: 'Delphine',
      familyName: 'okonjo',
      reason: REASON,
      ...more,
    });
  const reads = async (who: PersonName, path = casePaths.case(caseId)) =>
    (await (await world.as(who)).get(path)).status;
  const review = async (who: PersonName, id: string) =>
    (await world.as(who)).post<Refusal>(emergencyPaths.review(caseId, id), { words: 'Right.' });
  const list = async (who: PersonName) =>
    (await (await world.as(who)).get<EmergencyAccess[]>(emergencyPaths.ofCase(caseId))).body;

  it('is read by a colleague who is not on it, for an hour, and not changed', async () => {
    expect(await reads('ilse')).toBe(404);
    const opened = await open('ilse');
    expect([opened.status, opened.body.caseId]).toEqual([201, caseId]);
    const ilse = await world.as('ilse');
    const record = (await ilse.get<CaseRecord>(casePaths.case(caseId))).body;
    expect(record).toMatchObject({ mayChange: false, emergency: { id: opened.body.id } });
    for (const path of [safetyPaths.safety(caseId), homeworkPaths.forCase(caseId), notePaths.notes(caseId)])
      expect([path, await reads('ilse', path)]).toEqual([path, 200]);
    const stop = await ilse.post(safetyPaths.suspend(caseId), { reason: 'Not mine to stop' });
    const goal = await ilse.post(casePaths.goals(caseId), { words: 'Not mine to name' });
    const note = await ilse.post(notePaths.notes(caseId), {
      format: 'contact',
      section: world.participantIds.delphine,
      about: world.clock.inDays(-0.1),
    });
    expect([stop.status, goal.status, note.status]).toEqual([404, 404, 404]);
    expect((await ilse.get<unknown[]>(psychotherapyNotePaths.ofCase(caseId))).body).toEqual([]);

    const hour = Date.parse(opened.body.until) - Date.parse((await list('owen'))[0]?.at ?? '');
    expect(hour).toBe(3_600_000);
    await world.owner.query(
      "update emergency_access set until = at + interval '1 millisecond' where id = $1",
      [opened.body.id],
    );
    expect([await reads('ilse'), await reads('ilse', notePaths.notes(caseId))]).toEqual([404, 404]);
    expect((await rawSqlIn(world)('ilse', 'select 1 from goal where case_id = $1', [caseId])).rowCount).toBe(
      0,
    );
  });

  it('tells the care team, whoever supervises them and who runs the practice, and no letter says whose it was', async () => {
    const letters = () => world.app.get(Jobs).runNow('cases.emergency-opened');
    await letters();
    await world.owner.query('delete from mail');
    const { id } = (await open('ilse')).body;
    await letters();
    const { rows } = await world.owner.query<{ to: string; words: string }>(
      `select recipient as "to", subject || body as words from mail order by recipient`,
    );
    expect(rows.map(({ to }) => to)).toEqual(['bea@here.example', 'owen@here.example', 'wren@here.example']);
    expect(rows.map(({ words }) => words).join()).not.toMatch(/Delphine|Okonjo|station|Ilse/);
    const { rows: trail } = await world.owner.query(
      "select action, outcome from audit_event where action like 'emergency.%' and account_id = $1 and case_id = $2",
      [world.accountIds.ilse, caseId],
    );
    expect(trail).toContainEqual({ action: 'emergency.open-case', outcome: 'done' });
    await (await world.as('ilse')).post(emergencyPaths.close(id));
  });

  it('is looked at by somebody else, once, and waits for them on Today until then', async () => {
    const [latest] = await list('owen');
    expect(latest).toMatchObject({ by: 'Ilse Marchetti', reason: REASON, mayReview: true });
    const waiting = async (who: PersonName) =>
      (await (await world.as(who)).get<{ inbox: { kind: string }[] }>('/api/today')).text.includes(
        'emergency.to-review',
      );
    expect([await waiting('owen'), await waiting('ilse')]).toEqual([true, false]);
    expect((await review('ilse', latest?.id ?? '')).status).toBe(404);
    for (const { id } of await list('owen')) expect((await review('owen', id)).status).toBe(201);
    expect(codeOf(await review('wren', latest?.id ?? ''))).toEqual([409, 'emergency.already-reviewed']);
    expect((await list('wren'))[0]).toMatchObject({
      mayReview: false,
      review: { by: 'Owen Tallis', words: 'Right.' },
    });
    expect(await waiting('owen')).toBe(false);
  });

  it('is closed again by whoever opened it, and by nobody else', async () => {
    const { id } = (await open('ilse')).body;
    expect((await (await world.as('owen')).post(emergencyPaths.close(id))).status).toBe(404);
    expect(await reads('ilse')).toBe(200);
    expect(codeOf(await review('ilse', id))).toEqual([409, 'emergency.reviewer-same']);
    expect((await (await world.as('ilse')).post(emergencyPaths.close(id))).status).toBe(204);
    expect(await reads('ilse')).toBe(404);
    expect((await (await world.as('ilse')).post(emergencyPaths.close(id))).status).toBe(204);
  });

  it('needs a name there is, a reason, a case that is not theirs, a clinician, and a fresh proof', async () => {
    expect(codeOf(await open('ilse', { givenName: 'Delphina' }))).toEqual([422, 'emergency.nobody-found']);
    expect(codeOf(await open('ilse', { birthYear: 1991 }))).toEqual([422, 'emergency.nobody-found']);
    expect(codeOf(await open('ilse', { givenName: 'Gil', familyName: 'Achterberg' }))).toEqual([
      422,
      'emergency.nobody-found',
    ]);
    const short = await open('ilse', { reason: 'It is urgent.' });
    expect([short.status, Object.keys((short.body as unknown as { fields: object }).fields)]).toEqual([
      422,
      ['reason'],
    ]);
    expect(codeOf(await open('owen'))).toEqual([409, 'emergency.not-needed']);
    for (const who of ['wren', 'bea', 'rosalind'] as const) expect((await open(who)).status).toBe(404);
    world.clock.advance({ minutes: 6 });
    expect(codeOf(await open('ilse'))[1]).toBe('auth.step-up-required');
  });

  it('is held by the database: no longer hour, no other name, nothing taken back, no look at one’s own', async () => {
    const raw = rawSqlIn(world);
    const row = (who: PersonName, account = who) =>
      raw(
        who,
        'insert into emergency_access (practice_id, id, case_id, account_id, reason) values ($1, $2, $3, $4, $5)',
        [world.practiceIds.here, crypto.randomUUID(), caseId, world.accountIds[account], REASON],
      );
    for (const [who, account] of [
      ['ilse', 'owen'],
      ['bea', 'bea'],
      ['rosalind', 'rosalind'],
    ] as const)
      await expect(row(who, account)).rejects.toMatchObject({ code: '42501' });
    await row('ilse');
    for (const text of [
      "update emergency_access set until = until + interval '1 minute'",
      'update emergency_access set reason = reason',
      'delete from emergency_access',
      'update emergency_review set words = words',
    ])
      await expect(raw('ilse', text)).rejects.toMatchObject({ code: '42501' });
    const own = `insert into emergency_review (practice_id, id, access_id, case_id, reviewer_id, words)
      select practice_id, gen_random_uuid(), id, case_id, $1, 'Mine' from emergency_access where account_id = $1 order by at desc limit 1`;
    await expect(raw('ilse', own, [world.accountIds.ilse])).rejects.toMatchObject({ code: '42501' });
    for (const who of ['rosalind', 'delphine', 'bea'] as const)
      expect((await raw(who, 'select 1 from emergency_access')).rowCount).toBe(0);
  });
});
