import { safetyPaths } from '@reknit/cases/model';
import { measurePaths, type RiskFlagView } from '@reknit/measures/model';
import type { Today } from '@reknit/progress/model';
import { Jobs } from '@reknit/shared/api-kernel';
import { Temporal } from 'temporal-polyfill';
import type { PersonName } from '../../support/people';
import { aWorld, type World } from '../../support/world';
import { openJointWork } from '../../support/joint-work';
import { noteActs, RawApp, type NoteActs } from '../sessions/notes-acts';
import { answersOf, codeOf, good, measuresIn, toFridayNight, ZERO, ZONE } from './acts';

const FLAG_OPENED = 'measures.flag-opened';
const FLAG_OVERDUE = 'measures.flag-overdue';
const RISK_NOTE = ['concern', 'asked', 'judgement', 'done'].map((key) => ({
  key,
  text: `Written down about the ${key}.`,
}));

describe('measures', () => {
  let world: World;
  let notes: NoteActs;
  let acts: ReturnType<typeof measuresIn>;

  beforeEach(async () => {
    world = await aWorld();
    toFridayNight(world);
    notes = noteActs(world);
    acts = measuresIn({ ...world, as: notes.as });
  });
  afterEach(() => world.close());

  const mails = async (): Promise<readonly string[]> => {
    const { rows } = await world.owner.query<{ recipient: string; subject: string; body: string }>(
      'select recipient, subject, body from mail order by id',
    );
    return rows.map(({ recipient, subject, body }) => `${recipient}: ${subject} ${body}`);
  };
  const run = (job: string) => world.app.get(Jobs).runNow(job);
  const inboxOf = async (name: PersonName) =>
    good(await (await notes.as(name)).get<Today>('/api/today')).inbox.map(({ kind }) => kind);
  const riskNote = (name: PersonName) =>
    notes.signed('ilse', 'couple', {
      format: 'risk',
      section: world.participantIds[name],
      about: world.clock.now(),
      texts: RISK_NOTE,
    });

  it('are asked for, filled in and read: by the person without a total, by the team with one', async () => {
    const response = await acts.begun('tobias', 'phq-9');
    expect(good(await acts.begin('tobias', (await waiting('tobias')).requestId)).responseId).toBe(
      response.responseId,
    );
    const part = good(await acts.save('tobias', response, { q1: 2, q2: 2 }));
    expect(part).toEqual({ id: response.responseId, version: 2, answered: 2 });
    const early = await acts.submit('tobias', { ...response, version: part.version });
    expect([early.status, Object.keys((early.body as unknown as { fields: object }).fields)]).toEqual([
      422,
      ['answers.q3', 'answers.q4', 'answers.q5', 'answers.q6', 'answers.q7', 'answers.q8', 'answers.q9'],
    ]);
    const stale = await acts.save('tobias', response, { q3: 1 });
    expect(stale.status).toBe(412);
    const rest = { ...answersOf('phq-9', [2, 2, 2, 2, 2, 0, 0, 0, 0]), difficulty: 1 };
    const whole = good(await acts.save('tobias', { ...response, version: part.version }, rest));
    good(await acts.submit('tobias', { ...response, version: whole.version }));
    const own = await acts.own('tobias', response.responseId);
    expect(own).toMatchObject({ status: 'submitted', answers: rest });
    expect(JSON.stringify(own)).not.toMatch(/total|band|moderate/);
    const again = await acts.save('tobias', { ...response, version: own.version }, { q1: 0 });
    expect(again.body).toMatchObject({ code: 'measures.already-submitted' });
    const tobias = (await acts.measures()).people.find(({ name }) => name.startsWith('Tobias'));
    expect(tobias?.series).toMatchObject([
      {
        instrument: 'phq-9',
        points: [{ total: 10, band: 'moderate', positive: true, alert: false }],
        unfinished: [],
      },
    ]);
    expect(tobias?.requests).toMatchObject([{ ended: { why: 'done' } }]);
    expect(await acts.flags()).toEqual([]);
  });

  it('come again every so many weeks; a missed one is not made up for, and is never given a total', async () => {
    const asked = good(await acts.ask('tobias', 'gad-7', { everyWeeks: 2 }));
    expect((await acts.ask('tobias', 'gad-7', { everyWeeks: 4 })).body).toMatchObject({
      code: 'measures.already-asked',
    });
    const response = good(await acts.begin('tobias', asked.id));
    good(await acts.save('tobias', response, { q1: 3, q2: 3 }));
    world.clock.advance({ days: 15 });
    const next = good(await acts.begin('tobias', asked.id));
    expect(next.responseId).not.toBe(response.responseId);
    const late = await acts.save('tobias', { ...response, version: 2 }, { q3: 1 });
    expect(late.body).toMatchObject({ code: 'measures.no-longer-open' });
    const [series] = (await acts.measures()).people.flatMap((person) => person.series);
    expect(series).toMatchObject({ points: [], unfinished: [{ status: 'open' }, { status: 'lapsed' }] });
    const path = measurePaths.stop(acts.caseId, asked.id);
    good(await (await notes.as('ilse')).post(path, { stop: true }, { version: asked.version }));
    expect((await acts.begin('tobias', asked.id)).status).toBe(404);
  });

  it('are for adults who take part, of an instrument there is, and not too soon again', async () => {
    await acts.filledIn('tobias', 'phq-2', [1, 0]);
    expect((await acts.ask('tobias', 'phq-2')).body).toMatchObject({ code: 'measures.too-soon' });
    expect((await acts.ask('tobias', 'sds-1')).body).toMatchObject({ code: 'measures.unknown-instrument' });
    expect((await acts.ask('gil', 'phq-9')).status).toBe(404);
    const { owner, clientIds, participantIds } = world;
    await owner.query('update client set birth_year = $2 where id = $1', [clientIds.rosalind, 2010]);
    expect((await acts.ask('rosalind', 'phq-9')).body).toMatchObject({ code: 'measures.adults-only' });
    await owner.query(`update participant set state = 'paused' where id = $1`, [participantIds.tobias]);
    expect((await acts.ask('tobias', 'phq-9')).body).toMatchObject({ code: 'measures.not-taking-part' });
  });

  it('5.2: one "several days" late on Friday, and the form left there: the card at once, the team told, Monday the clock', async () => {
    const response = await acts.begun('tobias', 'phq-9');
    const saved = good(await acts.save('tobias', response, { q9: 1 }));
    expect(saved.first).toMatchObject({
      card: 'crisis',
      words: expect.stringContaining('not read straight away'),
    });
    expect((await acts.own('tobias', response.responseId)).first).toEqual(saved.first);
    // A further answer shows nothing twice, and the same one again is no other occurrence.
    const more = good(await acts.save('tobias', { ...response, version: 2 }, { q1: 1, q9: 1 }));
    expect(more.first).toBeUndefined();
    const flag = await acts.flag();
    expect(flag).toMatchObject({
      type: 'self_harm_suicide',
      level: 'amber',
      status: 'open',
      outsideHours: true,
      overdue: false,
      occurrences: [{ responseId: response.responseId, value: 1 }],
      moves: ['acknowledge'],
      pairWorkRests: false,
    });
    const monday = Temporal.Instant.from(flag.clockFrom).toZonedDateTimeISO(ZONE);
    expect([monday.dayOfWeek, monday.toPlainTime().toString()]).toEqual([1, '09:00:00']);
    await run(FLAG_OPENED);
    const [letter, ...others] = await mails();
    expect(letter).toContain('ilse@here.example');
    expect(letter).not.toMatch(/Tobias|PHQ|risk|flag|harm/i);
    expect(others).toEqual([]);
    expect((await inboxOf('ilse'))[0]).toBe('risk-flag.open');
  });

  it('nobody acknowledges it in time: whoever supervises, or else the practice, is told once', async () => {
    const response = await acts.begun('tobias', 'phq-9');
    good(await acts.save('tobias', response, { q9: 1 }));
    world.clock.advance({ days: 2 });
    await run(FLAG_OVERDUE);
    expect((await acts.flag()).overdue).toBe(false);
    world.clock.advance({ days: 1, hours: 1 });
    await run(FLAG_OVERDUE);
    await run(FLAG_OVERDUE);
    expect((await mails()).filter((mail) => mail.startsWith('bea@here.example'))).toHaveLength(1);
    const flag = await acts.flag();
    expect(flag.overdue).toBe(true);
    expect(flag.history.map(({ what }) => what)).toEqual(['opened', 'supervisor-told']);
  });

  it('a clinician is supervised: their supervisor is told, reads the flag and acts on none of it', async () => {
    const single = measuresIn({ ...world, as: notes.as }, { case: 'single', clinician: 'owen' });
    const response = await single.begun('delphine', 'phq-9');
    good(await single.save('delphine', response, { q9: 2 }));
    await run(FLAG_OPENED);
    const told = (await mails()).map((mail) => mail.split(':')[0]);
    expect(told).toEqual(['owen@here.example', 'wren@here.example']);
    expect(await inboxOf('wren')).toEqual([]);
    world.clock.advance({ days: 3 });
    await run(FLAG_OVERDUE);
    expect((await mails()).map((mail) => mail.split(':')[0])).toEqual([...told, 'wren@here.example']);
    expect(await inboxOf('wren')).toContain('risk-flag.overdue');
    const seen = await single.flag('wren');
    expect(seen).toMatchObject({ level: 'high', overdue: true, moves: [], pairWorkRests: false });
    expect((await single.moved('wren', seen, { move: 'acknowledge' })).status).toBeGreaterThanOrEqual(403);
    const { rows } = await world.owner.query('select 1 from joint_suspension where case_id = $1', [
      single.caseId,
    ]);
    expect(rows).toEqual([]);
  });

  it('the database alone keeps them apart, and holds what was handed in and what takes two', async () => {
    const responseId = await acts.filledIn('tobias', 'phq-9', [0, 0, 0, 0, 0, 0, 0, 0, 2]);
    const raw = await RawApp.open(world);
    const rowsOf = (name: PersonName, table: string) =>
      raw.as(name, async (client) => (await client.query(`select id from ${table}`)).rows.length);
    const tables = [
      'measure_request',
      'measure_response',
      'risk_flag',
      'risk_flag_occurrence',
      'risk_flag_act',
    ];
    const seenBy = async (name: PersonName) => {
      const seen: number[] = [];
      for (const table of tables) seen.push(await rowsOf(name, table));
      return seen;
    };
    expect(await seenBy('ilse')).toEqual([1, 1, 1, 1, 1]);
    expect(await seenBy('tobias')).toEqual([1, 1, 0, 0, 0]);
    for (const name of ['rosalind', 'owen', 'bea', 'mara', 'gil'] as const)
      expect([name, await seenBy(name)]).toEqual([name, [0, 0, 0, 0, 0]]);
    const refused: readonly (readonly [PersonName, string])[] = [
      [
        'tobias',
        `update measure_response set answers = '{"q9":0}', version = version + 1 where id = '${responseId}'`,
      ],
      [
        'ilse',
        `update risk_flag set status = 'closed', closed_at = now(), close_by = '${world.accountIds.ilse}',
         close_at = now(), close_reason = 'By myself alone', version = version + 1`,
      ],
      [
        'ilse',
        `update risk_flag set status = 'closed', closed_at = now(), close_by = '${world.accountIds.ilse}', close_at = now(),
         confirmed_by = '${world.accountIds.ilse}', close_reason = 'By myself twice', version = version + 1`,
      ],
      ['ilse', `update risk_flag_act set reason = 'Otherwise'`],
      ['ilse', 'delete from risk_flag'],
    ];
    for (const [name, change] of refused)
      await expect(raw.as(name, (client) => client.query(change))).rejects.toThrow();
    const touched = await raw.as(
      'ilse',
      async (client) =>
        (await client.query(`update measure_response set answers = '{}', version = version + 1`)).rowCount,
    );
    expect(touched).toBe(0);
    await raw.close();
  });

  it('is looked after step by step, and not closed before a risk note is signed', async () => {
    const response = await acts.begun('tobias', 'phq-9');
    const first = good(await acts.save('tobias', response, { q9: 1 }));
    const seen = await acts.flag();
    const acknowledge = () => acts.moved('ilse', seen, { move: 'acknowledge' });
    const both = await Promise.all([acknowledge(), acknowledge()]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    good(await press('assess'));
    const early = await press('close', 'Seen and talked through');
    expect(early.body).toMatchObject({ code: 'risk-flag.note-missing' });
    await notes.credential('ilse');
    await riskNote('tobias');
    expect((await acts.flag()).hasRiskNote).toBe(true);
    expect((await press('close')).status).toBe(422);
    expect(good(await press('close', 'Seen and talked through')).status).toBe('closed');
    expect(await inboxOf('ilse')).not.toContainEqual(expect.stringContaining('risk-flag'));
    // What is saved afterwards and asks for nothing new opens nothing; the next answer that does opens another.
    const later = good(await acts.save('tobias', { ...response, version: first.version }, { q1: 1 }));
    expect(await acts.flags()).toHaveLength(1);
    good(await acts.save('tobias', { ...response, version: later.version }, { q9: 2 }));
    expect((await acts.flags()).map(({ status, level }) => `${status} ${level}`)).toEqual([
      'open high',
      'closed amber',
    ]);
  });

  it('a high one: pair work rests for as long as it is not closed, and two people close it', async () => {
    await openJointWork(
      { ...world, as: notes.as },
      {
        caseId: acts.caseId,
        clinician: 'ilse',
        people: ['rosalind', 'tobias'],
      },
    );
    const rests = async () => {
      const { rows } = await world.owner.query<{ yes: boolean }>(
        'select exists (select 1 from joint_suspension where case_id = $1 and ended_at is null) as yes',
        [acts.caseId],
      );
      return rows[0]?.yes;
    };
    const response = await acts.begun('tobias', 'phq-9');
    const amber = good(await acts.save('tobias', response, { q9: 1 }));
    expect(await rests()).toBe(false);
    good(await press('acknowledge'));
    good(await acts.save('tobias', { ...response, version: amber.version }, { q9: 3 }));
    expect(await acts.flag()).toMatchObject({ level: 'high', status: 'open', pairWorkRests: true });
    expect((await acts.flag()).history.map(({ what }) => what)).toEqual(['opened', 'acknowledged', 'raised']);
    expect(await rests()).toBe(true);
    const reopening = { reason: 'I would like it to go on' };
    const ilse = await notes.as('ilse');
    expect((await ilse.post(safetyPaths.reopen(acts.caseId), reopening)).status).toBe(409);
    await run(FLAG_OPENED);
    await notes.credential('ilse');
    await riskNote('tobias');
    for (const step of ['acknowledge', 'assess', 'manage'] as const) good(await press(step));
    expect(good(await press('close', 'Safe with his sister, plan written')).status).toBe('managed');
    expect(await acts.flag()).toMatchObject({
      moves: [],
      mayConfirm: false,
      closing: { by: 'Ilse Marchetti' },
    });
    expect((await confirm('ilse', true)).body).toMatchObject({ code: 'risk-flag.needs-second-person' });
    await joins('owen');
    expect(await inboxOf('owen')).toContain('risk-flag.confirm');
    good(await confirm('owen', false));
    expect(await acts.flag()).toMatchObject({ status: 'managed', moves: ['close'] });
    good(await press('close', 'Safe with his sister, plan written'));
    expect(good(await confirm('owen', true)).status).toBe('closed');
    expect(await rests()).toBe(false);
  });

  it('two devices that save the ninth answer at once open one flag', async () => {
    const [once, often] = [await acts.begun('tobias', 'phq-9'), await again('tobias')];
    const both = await Promise.all([
      acts.save('tobias', once, { q9: 2 }),
      acts.save('tobias', often, { q9: 1 }),
    ]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    const flags = await acts.flags();
    expect(flags).toHaveLength(1);
    expect(flags[0]).toMatchObject({ level: 'high' });
    expect(flags[0]?.occurrences).toHaveLength(2);
    const same = await Promise.all([
      acts.save('tobias', { ...once, version: 2 }, { q1: 1 }),
      acts.save('tobias', { ...once, version: 2 }, { q1: 2 }),
    ]);
    expect(same.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });

  it('a total of twenty opens a flag of its own, and shows no card for what was not said', async () => {
    const response = await acts.begun('tobias', 'phq-9');
    const answers = answersOf('phq-9', [3, 3, 3, 3, 3, 3, 2, 0, 0]);
    expect(good(await acts.save('tobias', response, answers)).first).toBeUndefined();
    expect(await acts.flags()).toMatchObject([
      { type: 'acute_crisis', level: 'high', source: { instrument: 'phq-9', rule: 'total' } },
    ]);
  });

  it('2: nothing of it is anything to the other person: not one address answers, not one byte changes', async () => {
    const rosalind = await notes.as('rosalind');
    const pages = [
      '/api/my/measures',
      '/api/my/homework',
      '/api/my/cases',
      '/api/my/rounds',
      '/api/my/shared',
    ];
    const seen = async () => Promise.all(pages.map(async (path) => (await rosalind.get(path)).text));
    const before = await seen();
    const response = await acts.begun('tobias', 'phq-9');
    good(await acts.save('tobias', response, { ...answersOf('phq-9', ZERO), q9: 1 }));
    const flag = await acts.flag();
    expect(await seen()).toEqual(before);
    const nothing = '01890000-0000-7000-8000-000000000000';
    for (const path of [
      (id: string) => measurePaths.myResponse(id),
      (id: string) => measurePaths.response(acts.caseId, id),
      (id: string) => measurePaths.flag(acts.caseId, id),
    ]) {
      const id = path(nothing).includes('risk-flags') ? flag.id : response.responseId;
      const [theirs, absent] = [await rosalind.get(path(id)), await rosalind.get(path(nothing))];
      expect([theirs.status, codeOf(theirs.body)]).toEqual([absent.status, codeOf(absent.body)]);
      expect(theirs.status).toBeGreaterThanOrEqual(403);
    }
    for (const path of [measurePaths.flags(acts.caseId), measurePaths.forCase(acts.caseId)])
      for (const name of ['rosalind', 'tobias', 'owen', 'bea', 'mara'] as const)
        expect((await (await notes.as(name)).get(path)).status).toBeGreaterThanOrEqual(403);
    const save = await (
      await notes.as('rosalind')
    ).put(measurePaths.answers(response.responseId), { answers: { q1: 3 } }, { version: 2 });
    expect(save.status).toBe(404);
  });

  async function waiting(name: PersonName) {
    const mine = good(
      await (await notes.as(name)).get<{ due: readonly { requestId: string }[] }>(measurePaths.mine),
    );
    return mine.due[0] ?? { requestId: '' };
  }

  /** The same instrument once more, beside the one that was asked once: one that comes again. */
  async function again(name: PersonName) {
    return good(await acts.begin(name, good(await acts.ask(name, 'phq-9', { everyWeeks: 4 })).id));
  }

  async function press(move: 'acknowledge' | 'assess' | 'manage' | 'close', reason?: string) {
    const flag: RiskFlagView = await acts.flag();
    return acts.moved('ilse', flag, { move, ...(reason && { reason }) });
  }

  async function confirm(name: PersonName, confirmed: boolean) {
    const { id, version } = await acts.flag();
    const path = measurePaths.confirmClose(acts.caseId, id);
    return (await notes.as(name)).post<{ status: string }>(path, { confirmed }, { version });
  }

  async function joins(name: PersonName) {
    await world.owner.query(
      `insert into care_team_member (practice_id, id, case_id, account_id, role, from_on)
       values ($1, gen_random_uuid(), $2, $3, 'co', $4)`,
      [world.practiceIds.here, acts.caseId, world.accountIds[name], world.clock.today(ZONE)],
    );
  }
});
