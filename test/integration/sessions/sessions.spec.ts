import { type Refusal, codeOf, done } from '../../support/answers';
import { casePaths, type CaseloadRow } from '@reknit/cases/model';
import { progressPaths, type Today } from '@reknit/progress/model';
import {
  notePaths,
  sessionPaths,
  type CaseSession,
  type Note,
  type SessionPage,
} from '@reknit/sessions/model';
import { Jobs } from '@reknit/shared/api-kernel';
import type { Page } from '@reknit/shared/model';
import { v7 } from 'uuid';
import { aWorld, type World } from '../../support/world';
import { sessionsIn, type SessionActs } from './session-acts';

const PAIR = ['rosalind', 'tobias'] as const;

describe('sessions of a case', () => {
  let world: World;
  let acts: SessionActs;
  let fresh = 20;
  beforeAll(async () => {
    world = await aWorld();
    acts = sessionsIn(world);
  });
  afterAll(() => world.close());
  /** A day nothing else is on. */
  const free = () => acts.day((fresh += 40));
  const again = async ({ id }: { readonly id: string }): Promise<CaseSession> => done(await acts.read(id));

  it('are arranged once, read by the team, and found by those who are booked', async () => {
    const session = await acts.arranged(acts.wanted(PAIR, 'ilse', { on: free(), at: '10:00' }));
    expect(session).toMatchObject({
      state: 'scheduled',
      modality: 'couple',
      version: 1,
      mayChange: true,
      attendanceDue: false,
      changes: [{ kind: 'scheduled', by: 'Ilse Marchetti' }],
    });
    for (const name of PAIR) {
      const found = (await acts.mine(name)).upcoming.find(({ id }) => id === session.id);
      expect(found).toMatchObject({
        clinicians: ['Ilse Marchetti'],
        with: [name === 'rosalind' ? 'Tobias' : 'Rosalind'],
        state: 'scheduled',
      });
    }
  });

  it('recur at the same time on the wall, all of them or none', async () => {
    const on = free();
    const made = done(
      await acts.schedule('couple', acts.wanted(PAIR, 'ilse', { on, repeat: { everyWeeks: 1, count: 5 } })),
    );
    expect(made.sessions).toHaveLength(5);
    const wall = made.sessions.map(({ start }) =>
      new Intl.DateTimeFormat('en-GB', { timeZone: 'Pacific/Chatham', timeStyle: 'short' }).format(
        new Date(start),
      ),
    );
    expect(new Set(wall)).toEqual(new Set(['10:00']));
    const later = made.sessions[3]?.start.slice(0, 10) ?? '';
    const second = await acts.schedule(
      'couple',
      acts.wanted(PAIR, 'ilse', { on, at: '10:30', repeat: { everyWeeks: 1, count: 4 } }),
    );
    expect(codeOf(second)).toEqual([409, 'session.clinician-busy']);
    const fields = Object.keys((second.body as unknown as Refusal).fields ?? {});
    expect(fields.filter((field) => field.startsWith('clinicianIds.'))).toHaveLength(4);
    expect(fields).toContain(`clinicianIds.${world.accountIds.ilse}.${on}T10:30`);
    expect(later > on).toBe(true);
  });

  it('are refused in the past, at a time the clocks skip, with the wrong people, place or clinician', async () => {
    const refused = async (
      more: Parameters<SessionActs['wanted']>[2],
      names: readonly ('rosalind' | 'tobias')[] = PAIR,
    ) => codeOf(await acts.schedule('couple', { ...acts.wanted(names, 'ilse', { on: free(), ...more }) }));
    const lisbon = { on: '2027-03-28', at: '01:30', timeZone: 'Europe/Lisbon', minutes: 50 };
    expect(await refused({ on: acts.day(-1) })).toEqual([422, 'session.in-the-past']);
    expect(await refused({ time: lisbon })).toEqual([422, 'session.no-such-time']);
    expect(await refused({ modality: 'couple' }, ['rosalind'])).toEqual([422, 'session.people-do-not-fit']);
    expect(await refused({ place: { medium: 'phone', link: 'https://room.example' } })).toEqual([
      422,
      'session.place-does-not-fit',
    ]);
    expect(await refused({ clinicianIds: [world.accountIds.owen] })).toEqual([422, 'session.not-on-team']);
    expect(await refused({ participantIds: acts.participants(['rosalind', 'delphine']) })).toEqual([
      422,
      'session.not-in-case',
    ]);
    expect(await refused({ repeat: { everyWeeks: 1 } })).toEqual([422, 'session.repeat-invalid']);
  });

  it('move alone, with those after them, or all; what was moved alone stays', async () => {
    const on = free();
    const made = done(
      await acts.schedule('couple', acts.wanted(PAIR, 'ilse', { on, repeat: { everyWeeks: 1, count: 4 } })),
    );
    const [first, second, third, fourth] = made.sessions as { id: string; version: number; start: string }[];
    if (!first || !second || !third || !fourth) throw new Error('Four were arranged.');
    const to = (start: string, days: number, at: string) => ({
      on: new Date(Date.parse(start) + days * 86_400_000 + 13.75 * 3_600_000).toISOString().slice(0, 10),
      at,
      timeZone: 'Pacific/Chatham',
      minutes: 50,
    });
    done(await acts.reschedule(third, { time: to(third.start, 1, '16:00') }));
    const moved = done(
      await acts.reschedule(second, { scope: 'following', time: to(second.start, 7, '11:00') }),
    );
    expect(moved.sessions.map(({ id }) => id)).toEqual([second.id, fourth.id]);
    expect(await again(third)).toMatchObject({ movedAlone: true, version: 2 });
    const days = (one: CaseSession, start: string) =>
      Math.round((Date.parse(one.start) - Date.parse(start)) / 86_400_000);
    expect([days(await again(second), second.start), days(await again(fourth), fourth.start)]).toEqual([
      7, 7,
    ]);
    // Every one moves to where the one after it was: nobody stands in anybody's way.
    const all = await acts.reschedule(await again(first), {
      scope: 'all',
      time: to(first.start, 14, '11:00'),
    });
    expect(done(all).sessions.map(({ id }) => id)).toEqual([first.id, second.id, fourth.id]);
    expect(codeOf(await acts.reschedule(first, { time: to(first.start, 3, '09:00') }))).toEqual([
      412,
      'version-stale',
    ]);
  });

  it('are cancelled late or in time by the hours of the practice, for everybody or for one', async () => {
    const on = acts.day(3);
    const session = await acts.arranged(acts.wanted(PAIR, 'ilse', { on, at: '10:00' }));
    world.clock.advance({
      seconds: Math.round((Date.parse(session.start) - world.clock.epochMillis()) / 1000) - 86_340,
    });
    const late = acts.wanted(PAIR, 'ilse', { on, at: '13:00' });
    done(await acts.cancel(session, { by: 'participant', participantId: world.participantIds.tobias }));
    const read = await again(session);
    expect(read).toMatchObject({ state: 'scheduled', undecided: true });
    expect(read.participants.map(({ attendance }) => attendance)).toEqual([undefined, 'late_cancelled']);
    expect((await acts.mine('tobias')).upcoming.find(({ id }) => id === session.id)?.state).toBe('cancelled');
    // She hears nothing of it, by any of what she can ask.
    const hers = (await acts.mine('rosalind')).upcoming.find(({ id }) => id === session.id);
    expect(hers).toMatchObject({ state: 'scheduled' });
    expect(hers).not.toHaveProperty('attendance');
    const other = await acts.arranged(late);
    done(await acts.cancel(other, { by: 'participant', noticeAt: world.clock.now() }));
    expect((await again(other)).participants.map(({ attendance }) => attendance)).toEqual([
      'cancelled_in_time',
      'cancelled_in_time',
    ]);
    expect(codeOf(await acts.cancel(await again(other)))).toEqual([409, 'session.move-not-allowed']);
    done(await acts.cancel(read, { by: 'clinician', reason: 'The lift is broken' }));
    expect((await again(session)).participants.map(({ attendance }) => attendance)).toEqual([
      'clinician_cancelled',
      'late_cancelled',
    ]);
  });

  it('hold their attendance, and ask what became of a joint one with somebody missing', async () => {
    const session = await acts.arranged(acts.wanted(PAIR, 'ilse', { on: acts.day(5), at: '11:00' }));
    const both = [acts.of('rosalind', 'attended'), acts.of('tobias', 'attended_late', { minutes: 10 })];
    expect(codeOf(await acts.attendance(session, { attendance: both }))).toEqual([409, 'session.not-begun']);
    world.clock.advance({ days: 6 });
    expect(await again(session)).toMatchObject({ attendanceDue: true });
    const some = [acts.of('rosalind', 'attended'), acts.of('tobias', 'no_show')];
    expect(codeOf(await acts.attendance(session, { attendance: some }))).toEqual([
      422,
      'session.decision-needed',
    ]);
    const alone = { attendance: some, decision: 'held_as_individual' };
    expect(codeOf(await acts.attendance(session, alone))).toEqual([409, 'session.policy-missing']);
    done(await acts.attendance(session, { attendance: some, decision: 'rescheduled' }));
    expect(await again(session)).toMatchObject({
      state: 'partial',
      decision: 'rescheduled',
      attendanceDue: false,
    });
    // Put right afterwards.
    done(await acts.attendance(await again(session), { attendance: both }));
    expect(await again(session)).toMatchObject({ state: 'held', version: 3 });
    for (const name of PAIR) {
      const found = (await acts.mine(name)).past.find(({ id }) => id === session.id);
      expect(found).toMatchObject({
        state: 'over',
        attendance: name === 'tobias' ? 'attended_late' : 'attended',
      });
    }
  });

  it('are confirmed by each apart when people are elsewhere, and hold what is opened in the room', async () => {
    const { couple } = world.caseIds;
    const remote = acts.wanted(PAIR, 'ilse', {
      on: free(),
      place: { medium: 'video', link: 'https://room.example/x' },
    });
    const session = await acts.arranged(remote);
    const where = { location: 'At my sister’s', callBackNumber: '+351 210 000 000' };
    const said = { ...where, private: true, othersPresent: 'nobody' };
    const at = sessionPaths.confirmation(couple, session.id, world.participantIds.rosalind ?? '');
    expect(codeOf(await acts.put(at, session, said))).toEqual([409, 'session.too-early-to-ask']);
    await acts.beginsIn(session, 59);
    expect(done(await acts.put(at, session, said))).toEqual({ id: session.id, version: 2 });
    expect((await again(session)).confirmations).toMatchObject([{ ...said, by: 'Ilse Marchetti' }]);
    // The database keeps that it was asked, and reads neither where nor which number; nor does it open anywhere else.
    const { rows: kept } = await world.owner.query<{ row: string }>(
      `select to_jsonb(c)::text || encode(said, 'escape') as row from session_confirmation c where session_id = $1`,
      [session.id],
    );
    expect(kept.map(({ row }) => /sister|\+351|210 000/.test(row))).toEqual([false]);
    const his = sessionPaths.confirmation(couple, session.id, world.participantIds.tobias ?? '');
    done(await acts.put(his, { version: 2 }, { ...said, location: 'On a bench', whoElse: 'A dog' }));
    const both = (await again(session)).confirmations.map(({ location, whoElse }) => [location, whoElse]);
    expect(both.sort()).toEqual([
      ['At my sister’s', undefined],
      ['On a bench', 'A dog'],
    ]);
    // A note says that each was asked, and not what they said.
    const about = { format: 'dap', section: 'joint', sessionId: session.id };
    const ilse = await acts.as('ilse');
    const begun = done(await ilse.post<{ id: string }>(notePaths.notes(couple), about));
    const note = await ilse.get<Note>(notePaths.note(couple, begun.id));
    expect(done(note).header.attendance.map(({ placeAskedAt }) => typeof placeAskedAt)).toEqual([
      'string',
      'string',
    ]);
    expect(note.text).not.toMatch(/sister|bench|dog/);
    await world.owner.query(
      `update session_confirmation c set said = o.said from session_confirmation o
       where c.session_id = $1 and o.session_id = $1 and c.participant_id = $2 and o.participant_id = $3`,
      [session.id, world.participantIds.tobias, world.participantIds.rosalind],
    );
    const moved = await acts.read(session.id);
    expect(moved.status).toBeGreaterThanOrEqual(500);
    expect(moved.text).not.toContain('sister');
    await world.owner.query('delete from session_confirmation where session_id = $1', [session.id]);
    const stranger = sessionPaths.confirmation(couple, session.id, world.participantIds.delphine ?? '');
    expect(codeOf(await acts.put(stranger, { version: 3 }, said))).toEqual([404, 'not-found']);
    const exercises = sessionPaths.exercises(couple, session.id);
    const marked = await acts.put(exercises, { version: 3 }, { homeworkIds: [session.id] });
    expect(codeOf(marked)).toEqual([422, 'session.no-such-exercise']);
    const inPerson = await acts.arranged(acts.wanted(PAIR, 'ilse', { on: free() }));
    const wrong = at.replace(session.id, inPerson.id);
    expect(codeOf(await acts.put(wrong, inPerson, said))).toEqual([409, 'session.not-remote']);
  });

  it('are with other people than they were arranged for, until attendance is taken', async () => {
    const { couple } = world.caseIds;
    const { ilse } = world.accountIds;
    const on = free();
    const people = async (
      one: CaseSession,
      names: readonly ('rosalind' | 'tobias' | 'delphine')[],
      more: object = {},
    ) =>
      acts.put(sessionPaths.people(couple, one.id), one, {
        modality: names.length === 1 ? 'individual' : 'couple',
        participantIds: acts.participants(names),
        clinicianIds: [ilse],
        ...more,
      });
    const session = await acts.arranged(acts.wanted(PAIR, 'ilse', { on }));
    const alone = await people(session, ['rosalind']);
    expect(done(alone)).toEqual({ id: session.id, version: 2 });
    const hers = await again(session);
    expect(hers).toMatchObject({ modality: 'individual', participants: [{ name: 'Rosalind Achterberg' }] });
    expect(hers.changes[0]).toMatchObject({ kind: 'person_taken_off', name: 'Tobias Mwangi' });
    const found = async (name: 'rosalind' | 'tobias') =>
      (await acts.mine(name)).upcoming.find(({ id }) => id === session.id);
    expect(await found('tobias')).toBeUndefined();
    expect(await found('rosalind')).toMatchObject({ with: [] });
    expect(codeOf(await people(session, PAIR))).toEqual([412, 'version-stale']);
    expect(codeOf(await people(hers, ['rosalind', 'delphine']))).toEqual([422, 'session.not-in-case']);
    expect(codeOf(await people(hers, ['rosalind'], { modality: 'couple' }))).toEqual([
      422,
      'session.people-do-not-fit',
    ]);
    const others = { clinicianIds: [world.accountIds.owen] };
    expect(codeOf(await people(hers, ['rosalind'], others))).toEqual([422, 'session.not-on-team']);
    done(await people(hers, PAIR));
    expect(await found('tobias')).toMatchObject({ state: 'scheduled', with: ['Rosalind'] });
    const both = await again(session);
    done(await acts.cancel(both));
    expect(codeOf(await people(await again(session), ['rosalind']))).toEqual([
      409,
      'session.move-not-allowed',
    ]);
  });

  it('of a series go their own way once they are with others', async () => {
    const on = free();
    const made = done(
      await acts.schedule('couple', acts.wanted(PAIR, 'ilse', { on, repeat: { everyWeeks: 1, count: 3 } })),
    );
    const [first, second] = made.sessions as { id: string; version: number; start: string }[];
    if (!first || !second) throw new Error('Three were arranged.');
    const body = {
      modality: 'individual',
      participantIds: acts.participants(['tobias']),
      clinicianIds: [world.accountIds.ilse],
    };
    done(await acts.put(sessionPaths.people(world.caseIds.couple, second.id), second, body));
    const time = { on, at: '17:00', timeZone: 'Pacific/Chatham', minutes: 50 };
    const moved = done(await acts.reschedule(first, { scope: 'all', time })).sessions.map(({ id }) => id);
    expect([moved.length, moved.includes(second.id)]).toEqual([2, false]);
    expect(await again(second)).toMatchObject({ movedAlone: true, start: second.start });
  });

  it('are never with somebody who is elsewhere at that hour, whoever asks', async () => {
    const on = free();
    const hers = await acts.arranged(acts.wanted(['rosalind'], 'ilse', { on, at: '09:00' }));
    // The same hour by another clinician: only its client is in the way.
    await world.owner.query(
      `with made as (insert into session (practice_id, id, case_id, starts_at, ends_at, time_zone, modality, medium, state, live, created_by,
         created_at) select practice_id, $2, case_id, starts_at, ends_at, 'UTC', 'individual', 'phone', 'scheduled', true, created_by, now()
         from session where id = $1 returning *)
       insert into session_attendee (practice_id, session_id, participant_id, client_id, case_id, starts_at, ends_at, live)
       select practice_id, id, $3, $4, case_id, starts_at, ends_at, live from made`,
      [hers.id, v7(), world.participantIds.tobias, world.clientIds.tobias],
    );
    const body = {
      modality: 'couple',
      participantIds: acts.participants(PAIR),
      clinicianIds: [world.accountIds.ilse],
    };
    const answer = await acts.put(sessionPaths.people(world.caseIds.couple, hers.id), hers, body);
    expect(codeOf(answer)).toEqual([409, 'session.person-busy']);
    expect((await again(hers)).participants).toHaveLength(1);
  });

  it('never give an hour to two who press at the same moment', async () => {
    const body = acts.wanted(PAIR, 'ilse', { on: free() });
    const answers = await Promise.all(Array.from({ length: 6 }, () => acts.schedule('couple', body)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status !== 201).map(codeOf)).toEqual(
      Array.from({ length: 5 }, () => [409, 'session.clinician-busy']),
    );
    const on = free();
    const alone = (name: 'rosalind' | 'tobias') =>
      acts.schedule('couple', acts.wanted([name], 'ilse', { on, modality: 'individual' }));
    const two = await Promise.all([alone('rosalind'), alone('tobias')]);
    expect(two.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('wait for a clinician until somebody has said who came, or what becomes of it', async () => {
    const waiting = async (id: string) => {
      const { inbox } = done(await (await acts.as('ilse')).get<Today>(progressPaths.today));
      return inbox.filter(({ link }) => link.id === id).map(({ kind, link }) => [kind, link.kind]);
    };
    const session = await acts.arranged(acts.wanted(PAIR, 'ilse', { on: acts.day(4), at: '15:00' }));
    expect(await waiting(session.id)).toEqual([]);
    done(await acts.cancel(session, { by: 'participant', participantId: world.participantIds.rosalind }));
    expect(await waiting(session.id)).toEqual([['session.partial-undecided', 'session']]);
    world.clock.advance({ days: 5 });
    expect(await waiting(session.id)).toEqual([['session.attendance-missing', 'session']]);
    const nobody = [acts.of('rosalind', 'cancelled_in_time'), acts.of('tobias', 'excused')];
    done(await acts.attendance(await again(session), { attendance: nobody }));
    expect(await again(session)).toMatchObject({ state: 'not_held' });
    expect(await waiting(session.id)).toEqual([]);
  });

  it('come in pages, and say on the caseload when the next is', async () => {
    const clinician = await acts.as('ilse');
    const listed = done(
      await clinician.get<SessionPage>(`${sessionPaths.sessions(world.caseIds.couple)}?limit=3`),
    );
    const more = done(
      await clinician.get<SessionPage>(
        `${sessionPaths.sessions(world.caseIds.couple)}?limit=3&after=${listed.next ?? ''}`,
      ),
    );
    const both = [...listed.rows, ...more.rows];
    const starts = both.map(({ start }) => start);
    expect(starts).toEqual([...starts].sort().reverse());
    expect(new Set(both.map(({ id }) => id)).size).toBe(6);
    const caseload = done(await clinician.get<Page<CaseloadRow>>(casePaths.caseload));
    const coming = (await acts.mine('rosalind')).upcoming.filter(({ state }) => state === 'scheduled');
    expect(coming.length).toBeGreaterThan(2);
    expect(caseload.rows.find(({ caseId }) => caseId === world.caseIds.couple)?.nextSessionAt).toBeDefined();
  });

  it('send letters that say when, and nothing else', async () => {
    await world.app.get(Jobs).runNow('sessions.letter');
    const { rows } = await world.owner.query<{ subject: string; body: string }>(
      'select subject, body from mail',
    );
    const letters = rows.filter(({ subject }) => /session/.test(subject));
    expect(letters.length).toBeGreaterThan(5);
    for (const { subject, body } of letters)
      expect(`${subject} ${body}`).not.toMatch(
        /Ilse|Marchetti|Tobias|Rosalind|Saltgrass|couple|individual|room\.example|lift/i,
      );
  });
});
