import { codeOf, done } from '../../support/answers';
import { jest } from '@jest/globals';
import {
  sessionPaths,
  type Agenda,
  type AgendaClinicians,
  type CaseSession,
  type NewCalendarFeed,
} from '@reknit/sessions/model';
import { Jobs, Sql } from '@reknit/shared/api-kernel';
import { v7 } from 'uuid';
import { PEOPLE } from '../../support/people';
import { aWorld, type World } from '../../support/world';
import { safetyActsIn } from '../cases/safety-acts';
import { rawSqlIn } from '../homework/raw';
import { sessionsIn, type SessionActs } from './session-acts';

const PAIR = ['rosalind', 'tobias'] as const;
const TABLES = [
  'session',
  'session_clinician',
  'session_attendee',
  'session_attendance',
  'session_confirmation',
  'session_exercise',
  'session_change',
  'session_series',
];

describe('the walls around sessions', () => {
  let world: World;
  let acts: SessionActs;
  let raw: ReturnType<typeof rawSqlIn>;
  let joint: CaseSession;
  /** Hers alone: to him, there is no such thing. */
  let hers: CaseSession;
  beforeAll(async () => {
    world = await aWorld();
    acts = sessionsIn(world);
    raw = rawSqlIn(world);
    joint = await acts.arranged(acts.wanted(PAIR, 'ilse', { on: acts.day(10) }));
    hers = await acts.arranged(
      acts.wanted(['rosalind'], 'ilse', {
        on: acts.day(11),
        place: { medium: 'video', link: 'https://rooms.example/hers' },
        repeat: { everyWeeks: 1, count: 3 },
      }),
    );
    done(
      await acts.cancel(joint, {
        by: 'participant',
        participantId: world.participantIds.rosalind,
        reason: 'Her words',
      }),
    );
  });
  afterAll(() => world.close());

  const idsSeen = async (name: Parameters<typeof raw>[0], table: string): Promise<readonly unknown[]> => {
    const column = table === 'session' || table === 'session_series' ? 'id' : 'session_id';
    return (await raw(name, `select distinct ${column} as id from ${table}`)).rows.map((row) => row['id']);
  };

  it('let a person in care find their own bookings, and nothing of another’s, in any table', async () => {
    expect(await idsSeen('tobias', 'session')).toEqual([joint.id]);
    expect(await idsSeen('tobias', 'session_attendee')).toEqual([joint.id]);
    expect(await idsSeen('tobias', 'session_clinician')).toEqual([joint.id]);
    // She has cancelled: to him there is no row of it.
    for (const table of TABLES.slice(3)) expect([table, await idsSeen('tobias', table)]).toEqual([table, []]);
    expect(await idsSeen('rosalind', 'session_attendance')).toEqual([joint.id]);
    expect((await idsSeen('rosalind', 'session')).length).toBe(4);
    for (const name of ['delphine', 'gil', 'owen', 'wren', 'mara'] as const)
      for (const table of TABLES)
        expect([name, table, await idsSeen(name, table)]).toEqual([name, table, []]);
  });

  it('let nobody in care ask who is busy, or change a session', async () => {
    const busy = 'select * from sec.busy_in($1, $2, $3, $4, null, $5)';
    const hour = [[hers.start], [hers.end]];
    const asked = [...hour, [world.accountIds.ilse], [world.participantIds.rosalind], []];
    expect((await raw('tobias', busy, asked)).rows).toEqual([]);
    expect((await raw('ilse', busy, asked)).rows).toHaveLength(2);
    expect(
      (await raw('tobias', "update session set link = null, medium = 'phone' where id = $1", [joint.id]))
        .rowCount,
    ).toBe(0);
    expect(
      (await raw('owen', 'update session_attendee set booked = true where session_id = $1', [joint.id]))
        .rowCount,
    ).toBe(0);
    const change = `insert into session_change (practice_id, id, session_id, case_id, kind, at, by_account) values ($1, $2, $3, $4, 'moved', now(), $5)`;
    const values = [world.practiceIds.here, v7(), joint.id, world.caseIds.couple, world.accountIds.owen];
    await expect(raw('ilse', change, values)).rejects.toMatchObject({ code: '42501' });
    await expect(world.owner.query("update session_change set kind = 'moved'")).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('show a person in care the same before and after somebody else is booked', async () => {
    const before = JSON.stringify(await acts.mine('tobias'));
    done(await acts.schedule('couple', acts.wanted(['rosalind'], 'ilse', { on: acts.day(10), at: '12:00' })));
    expect(JSON.stringify(await acts.mine('tobias'))).toBe(before);
    expect(before).not.toContain(hers.id);
    expect(before).not.toMatch(/hers|Her words|undecided|partial|series/);
  });

  it('give the practice’s administrator bookings without the case, who came, or where anybody was', async () => {
    const bea = await world.as('bea');
    const { sessions } = done(await bea.get<Agenda>(sessionPaths.agenda(acts.day(9), acts.day(40))));
    const found = sessions.find(({ id }) => id === joint.id);
    expect(found).toMatchObject({
      state: 'scheduled',
      people: [{ name: 'Rosalind Achterberg' }, { name: 'Tobias Mwangi' }],
      clinicians: [{ name: 'Ilse Marchetti' }],
      attendanceDue: false,
      undecided: false,
      mayChange: false,
    });
    expect(JSON.stringify(sessions)).not.toMatch(/caseId|caseTitle|link|Her words|cancel/);
    expect(
      codeOf(await bea.get(sessionPaths.session(world.caseIds.couple, joint.id)))[0],
    ).toBeGreaterThanOrEqual(403);
    for (const table of TABLES.slice(3)) expect([table, await idsSeen('bea', table)]).toEqual([table, []]);
    const names = done(await bea.get<AgendaClinicians>(sessionPaths.agendaClinicians)).clinicians;
    expect(names.map(({ name }) => name)).toEqual(['Ilse Marchetti', 'Owen Tallis']);
    const owen = await world.as('owen');
    const his = done(
      await owen.get<Agenda>(sessionPaths.agenda(acts.day(9), acts.day(40), world.accountIds.ilse)),
    );
    expect(his.sessions).toEqual([]);
  });

  it('keep an hour for one, whoever writes and however they write at once', async () => {
    const slot = ['2027-06-01T10:00:00Z', '2027-06-01T10:50:00Z'];
    const write = async () => {
      const id = v7();
      const { couple } = world.caseIds;
      return raw(
        'ilse',
        `with made as (insert into session (practice_id, id, case_id, starts_at, ends_at, time_zone, modality, medium, state, live, created_by,
             created_at) values ($1, $2, $3, $4, $5, 'UTC', 'individual', 'phone', 'scheduled', true, $6, now()) returning practice_id, id, case_id)
         insert into session_clinician (practice_id, session_id, account_id, case_id, place, starts_at, ends_at, live)
         select practice_id, id, $6, case_id, 1, $4, $5, true from made`,
        [world.practiceIds.here, id, couple, ...slot, world.accountIds.ilse],
      );
    };
    const all = await Promise.allSettled(Array.from({ length: 4 }, write));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const moved = 'update session_clinician set starts_at = now() where session_id = $1';
    await expect(raw('ilse', moved, [joint.id])).rejects.toMatchObject({ code: '42501' });
  });

  it('open a calendar of times alone, and close it at once', async () => {
    const tobias = await world.as('tobias');
    const ilse = await world.as('ilse');
    const feed = done(await tobias.post<NewCalendarFeed>(sessionPaths.myFeed));
    const his = await world.anonymous().get(feed.path);
    expect(his.headers['content-type']).toMatch(/^text\/calendar/);
    expect(his.text.match(/SUMMARY:.*/g)?.map((line) => line.trim())).toEqual(['SUMMARY:Session']);
    expect(his.text).toContain(joint.id);
    const staff = done(await ilse.post<NewCalendarFeed>(sessionPaths.agendaFeed));
    const all = (await world.anonymous().get(staff.path)).text;
    expect(all.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(4);
    for (const text of [his.text, all])
      expect(text).not.toMatch(
        /Rosalind|Tobias|Ilse|Marchetti|couple|individual|rooms\.example|Her words|Saltgrass|DESCRIPTION|LOCATION/,
      );
    const { rows } = await world.owner.query<{ kept: string }>(
      "select encode(token_hash, 'hex') as kept from calendar_feed",
    );
    const token = feed.path.slice('/api/calendar/'.length, -'.ics'.length);
    expect(rows.map(({ kept }) => kept)).not.toContain(Buffer.from(token).toString('hex'));
    const next = done(await tobias.post<NewCalendarFeed>(sessionPaths.myFeed));
    expect((await world.anonymous().get(feed.path)).status).toBe(404);
    expect((await world.anonymous().get(next.path)).status).toBe(200);
    expect(done(await tobias.get(sessionPaths.myFeed))).toMatchObject({ active: true });
    done(await tobias.send('DELETE', sessionPaths.myFeed, {}, {}));
    expect((await world.anonymous().get(next.path)).status).toBe(404);
    expect((await world.anonymous().get('/api/calendar/nothing.ics')).status).toBe(404);
    await world.owner.query("update account set status = 'closed' where id = $1", [world.accountIds.ilse]);
    expect((await world.anonymous().get(staff.path)).status).toBe(404);
    await world.owner.query("update account set status = 'active' where id = $1", [world.accountIds.ilse]);
  });

  it('write to nobody for whom mail is not safe, and to the others what changed', async () => {
    const { rosalind = '', tobias = '' } = world.participantIds;
    const consents = safetyActsIn(world, () => ({ caseId: world.caseIds.couple, rosalind, tobias }));
    await consents.propose(rosalind, 'electronic_communication');
    const reach = { safeContact: { channels: ['text'], voicemail: false } };
    expect((await consents.decide('rosalind', 'electronic_communication', reach)).status).toBeLessThan(300);
    await world.app.get(Jobs).runNow('sessions.letter');
    await world.owner.query('delete from mail');
    const session = await acts.arranged(acts.wanted(PAIR, 'ilse', { on: acts.day(120) }));
    done(await acts.cancel(session));
    await world.app.get(Jobs).runNow('sessions.letter');
    const { rows } = await world.owner.query<{ recipient: string; subject: string }>(
      'select recipient, subject from mail',
    );
    // It went out after it was cancelled: it says what is true then, once.
    expect(rows).toEqual([{ recipient: 'tobias@here.example', subject: 'Your session has been cancelled' }]);
  });

  it('let an administrator set hours and rooms, which are then taken once', async () => {
    const bea = await world.as('bea');
    const usual = done(await bea.get<object>(sessionPaths.settings)) as { version: number; rooms: object[] };
    expect(usual).toMatchObject({
      version: 0,
      lateCancelHours: 24,
      signDueHours: 72,
      lateEntryHours: 48,
      rooms: [],
    });
    const { version: _, timeZone: __, ...hours } = usual as typeof usual & { timeZone: string };
    const set = (body: object, version: number) =>
      bea.put<typeof usual>(sessionPaths.settings, { ...hours, ...body }, { version });
    const kept = done(await set({ lateCancelHours: 48, rooms: [{ name: 'Garden' }, { name: 'Street' }] }, 0));
    expect(kept).toMatchObject({
      version: 1,
      lateCancelHours: 48,
      rooms: [{ name: 'Garden' }, { name: 'Street' }],
    });
    expect(codeOf(await set({}, 0))).toEqual([412, 'version-stale']);
    const [garden] = kept.rooms as { id: string; name: string }[];
    const roomId = garden?.id ?? '';
    const place = { medium: 'in_person' as const, roomId };
    const on = acts.day(80);
    done(await acts.schedule('couple', acts.wanted(PAIR, 'ilse', { on, place })));
    const second = acts.wanted(['delphine'], 'owen', { on, place });
    expect(codeOf(await acts.schedule('single', second, 'owen'))).toEqual([409, 'session.room-busy']);
    done(await set({ rooms: [] }, 1));
    const closed = acts.wanted(['delphine'], 'owen', { on: acts.day(90), place });
    expect(codeOf(await acts.schedule('single', closed, 'owen'))).toEqual([422, 'session.no-such-room']);
    const ilse = await world.as('ilse');
    expect(
      (await ilse.put(sessionPaths.settings, { ...hours, rooms: [] }, { version: 2 })).status,
    ).toBeGreaterThanOrEqual(403);
  });

  it('answer a month of twenty clinicians and four hundred sessions in one statement', async () => {
    const month = await aMonth(world);
    await world.takeStock();
    const bea = await world.as('bea');
    const rows = jest.spyOn(world.app.get(Sql), 'rows');
    const begun = performance.now();
    const { sessions } = done(await bea.get<Agenda>(sessionPaths.agenda(month.from, month.to)));
    const took = performance.now() - begun;
    const asked = rows.mock.calls.map(([{ name }]) => name).filter((name) => name.startsWith('session.'));
    rows.mockRestore();
    expect(asked).toEqual(['session.agenda']);
    expect(sessions.length).toBe(400);
    expect(new Set(sessions.flatMap(({ clinicians }) => clinicians.map(({ name }) => name))).size).toBe(20);
    expect(took).toBeLessThan(1500);
  });

  it('tell a change only to whoever it concerns, by open pages and by letters, and at hours that are safe', async () => {
    await world.app.get(Jobs).runNow('sessions.letter');
    await world.owner.query('delete from mail');
    const people = (session: CaseSession, names: readonly ('rosalind' | 'tobias')[]) =>
      acts.put(sessionPaths.people(world.caseIds.couple, session.id), session, {
        modality: names.length === 1 ? 'individual' : 'couple',
        participantIds: acts.participants(names),
        clinicianIds: [world.accountIds.ilse],
      });
    const told = async (session: CaseSession) => {
      const { rows } = await world.owner.query<{ email: string; kind: string }>(
        `select distinct a.email, e.kind from live_event e join account a on a.id = e.account_id where e.subject_id = $1 order by a.email`,
        [session.id],
      );
      return rows.map(({ email, kind }) => `${email} ${kind}`);
    };
    // That she has cancelled for herself was told to her and to the clinician: he heard once, when it was arranged.
    const { rows: heard } = await world.owner.query<{ email: string; times: number }>(
      `select a.email, count(*)::int as times from live_event e join account a on a.id = e.account_id where e.subject_id = $1
       group by 1 order by 1`,
      [joint.id],
    );
    expect(heard.map(({ email, times }) => `${email} ${times}`)).toEqual([
      'ilse@here.example 2',
      'rosalind@here.example 2',
      'tobias@here.example 1',
    ]);
    const hers = await acts.arranged(acts.wanted(['rosalind'], 'ilse', { on: acts.day(140) }));
    expect(await told(hers)).toEqual([
      'ilse@here.example session.moved',
      'rosalind@here.example session.moved',
    ]);
    done(await people(hers, PAIR));
    expect(await told(hers)).toHaveLength(3);
    const letters = async () => {
      await world.app.get(Jobs).runNow('sessions.letter');
      const { rows } = await world.owner.query<{ recipient: string; subject: string }>(
        'delete from mail returning recipient, subject',
      );
      return rows.map(({ recipient, subject }) => `${recipient} ${subject}`);
    };
    // She, for whom a letter is not safe, gets none; he was added, and it is his.
    expect(await letters()).toEqual(['tobias@here.example Your session has been arranged']);
    done(await people({ ...hers, version: 2 }, ['rosalind']));
    expect(await letters()).toEqual(['tobias@here.example Your session has been cancelled']);
    expect((await acts.mine('tobias')).upcoming.some(({ id }) => id === hers.id)).toBe(false);
    expect(await idsSeen('tobias', 'session')).not.toContain(hers.id);

    const { rosalind = '', tobias = '' } = world.participantIds;
    const consents = safetyActsIn(world, () => ({ caseId: world.caseIds.couple, rosalind, tobias }));
    await consents.propose(tobias, 'electronic_communication');
    const inHours = (hours: number) =>
      new Intl.DateTimeFormat('en-GB', { timeZone: PEOPLE.tobias.zone, timeStyle: 'short' }).format(
        world.clock.epochMillis() + hours * 3_600_000,
      );
    const safe = { channels: ['email'], voicemail: false, from: inHours(3), to: inHours(4) };
    done(await consents.decide('tobias', 'electronic_communication', { safeContact: safe }));
    await letters();
    await acts.arranged(acts.wanted(['tobias'], 'ilse', { on: acts.day(141) }));
    expect(await letters()).toEqual([]);
    world.clock.advance({ seconds: 3.5 * 3600 });
    expect(await letters()).toEqual(['tobias@here.example Your session has been arranged']);
  });
});

/** Twenty clinicians of the practice with twenty sessions each in May 2029, written behind the API. */
async function aMonth({
  owner,
  practiceIds,
  caseIds,
  participantIds,
  clientIds,
}: World): Promise<{ readonly from: string; readonly to: string }> {
  const staff = Array.from({ length: 20 }, () => v7());
  await owner.query(
    `insert into account (practice_id, id, email, name, roles, time_zone, created_at)
     select $1, a.id, a.n || '@staff.example', 'Clinician ' || a.n, array['clinician'], 'UTC', now() from unnest($2::uuid[]) with ordinality a (id, n)`,
    [practiceIds.here, staff],
  );
  const sessions = staff.flatMap((account, lane) =>
    Array.from({ length: 20 }, (_, index) => ({
      account,
      id: v7(),
      // Each lane has hours of its own, so that the one client of the test is never in two places.
      at: new Date(Date.UTC(2029, 4, 2 + index, lane, 0)).toISOString(),
    })),
  );
  await owner.query(
    `insert into session (practice_id, id, case_id, starts_at, ends_at, time_zone, modality, medium, state, live, created_by, created_at)
     select $1, n.id, $2, n.at, n.at + interval '50 minutes', 'UTC', 'individual', 'phone', 'scheduled', true, n.account, now()
     from unnest($3::uuid[], $4::timestamptz[], $5::uuid[]) n (id, at, account)`,
    [
      practiceIds.here,
      caseIds.single,
      sessions.map(({ id }) => id),
      sessions.map(({ at }) => at),
      sessions.map(({ account }) => account),
    ],
  );
  await owner.query(
    `insert into session_clinician (practice_id, session_id, account_id, case_id, place, starts_at, ends_at, live)
     select practice_id, id, created_by, case_id, 1, starts_at, ends_at, live from session where starts_at >= '2029-05-01'`,
  );
  await owner.query(
    `insert into session_attendee (practice_id, session_id, participant_id, client_id, case_id, starts_at, ends_at, live)
     select practice_id, id, $1, $2, case_id, starts_at, ends_at, live from session where starts_at >= '2029-05-01'`,
    [participantIds.delphine, clientIds.delphine],
  );
  return { from: '2029-05-01', to: '2029-05-31' };
}
