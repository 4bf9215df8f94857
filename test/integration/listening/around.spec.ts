import { done } from '../../support/answers';
import { safetyPaths } from '@reknit/cases/model';
import { listeningPaths } from '@reknit/listening/model';
import type { Today } from '@reknit/progress/model';
import { Jobs } from '@reknit/shared/api-kernel';
import { PEOPLE } from '../../support/people';
import { aWorld, type World } from '../../support/world';
import { codeOf, DEBRIEF, READY, REFLECTION, roundsIn, SAID } from './acts';

const NEUTRAL = 'not-available-now';

describe('what comes to a round from outside', () => {
  let world: World;
  let rounds: ReturnType<typeof roundsIn>;
  beforeAll(async () => {
    world = await aWorld();
    rounds = roundsIn(world);
    await rounds.open();
  });
  afterAll(() => world.close());

  const first = () => ({ firstSpeaker: 'clinician', firstSpeakerId: rounds.idOf('rosalind') });
  const mails = async () =>
    (
      await world.owner.query<{ recipient: string; subject: string; body: string }>(
        'select recipient, subject, body from mail order by created_at, id',
      )
    ).rows;

  describe('time', () => {
    it('ends speaking after the timer and fifteen seconds, and keeps what was typed', async () => {
      const { id } = await rounds.begin({ settings: first() });
      await rounds.ready(id);
      const rosalind = await world.as('rosalind');
      const room = await rounds.room('rosalind', id);
      expect(room.speakTimer?.graceSeconds).toBe(15);
      const draft = { text: 'When it is late I', turn: room.turnNumber };
      expect((await rosalind.put(listeningPaths.draft(id), draft)).status).toBe(204);
      expect((await rounds.room('rosalind', id)).draft).toBe(draft.text);
      expect((await rounds.room('tobias', id)).draft).toBeUndefined();
      const { rowCount } = await world.owner.query('select 1 from listening_draft where id = $1', [id]);
      expect(rowCount).toBe(1);

      world.clock.advance({ seconds: 104 });
      await rounds.sweep();
      expect(await rounds.room('tobias', id)).toMatchObject({ status: 'speaking' });
      world.clock.advance({ seconds: 2 });
      await rounds.sweep();
      await rounds.sweep();
      expect(await rounds.room('tobias', id)).toMatchObject({
        status: 'reflecting',
        now: { said: draft.text },
      });
      const late = await rosalind.put(listeningPaths.draft(id), { ...draft, text: 'more' });
      expect(late.status).toBe(204);
      expect((await world.owner.query('select 1 from listening_draft where id = $1', [id])).rowCount).toBe(0);
      await rounds.move('rosalind', id, { kind: 'stop' });
    });

    it('lets a round rest when somebody is away for more than ten minutes, and go on when they are back', async () => {
      const { id } = await rounds.begin({ settings: { ...first(), timers: false } });
      await rounds.ready(id);
      const here = async (name: 'rosalind' | 'tobias') =>
        done(await (await world.as(name)).put(listeningPaths.here(id), {}));
      await here('rosalind');
      await here('tobias');
      expect((await rounds.room('rosalind', id)).others).toMatchObject([{ here: true }]);
      world.clock.advance({ minutes: 8 });
      await here('rosalind');
      await rounds.sweep();
      expect(await rounds.room('rosalind', id)).toMatchObject({
        status: 'speaking',
        others: [{ here: false }],
      });
      world.clock.advance({ minutes: 3 });
      await rounds.sweep();
      const resting = await rounds.room('rosalind', id);
      expect(resting).toMatchObject({ status: 'suspended', may: ['resume', 'stop'] });
      expect(resting.notice).toBeUndefined();
      await rounds.move('tobias', id, { kind: 'resume' });
      await rounds.ready(id);
      expect(await rounds.room('tobias', id)).toMatchObject({ status: 'speaking', turn: 1, turnNumber: 2 });
      await rounds.move('tobias', id, { kind: 'stop' });
    });

    it('leaves a paused round that nobody came back to', async () => {
      const { id } = await rounds.begin({ settings: first() });
      await rounds.move('rosalind', id, { kind: 'timeOut', minutes: 20 });
      await rounds.later({ hours: 24, minutes: 1 });
      await rounds.sweep();
      expect(await rounds.room('tobias', id)).toMatchObject({ status: 'abandoned', may: [] });
    });

    it('apart: a window that passes brings one neutral reminder outside quiet hours, and as long again a rest', async () => {
      const settings = { ...first(), format: 'async', asyncWindowHours: 12 };
      const { id } = await rounds.begin({ settings }, { way: 'async' });
      await rounds.move('rosalind', id, READY);
      await rounds.move('tobias', id, READY);
      const { windowUntil } = await rounds.room('rosalind', id);
      const wait = async (until: string) =>
        rounds.later({ seconds: Math.ceil((Date.parse(until) - world.clock.epochMillis()) / 1000) + 1 });
      const before = (await mails()).length;
      await wait(windowUntil ?? '');
      await rounds.sweep();
      await rounds.sweep();
      const lapsed = await rounds.room('rosalind', id);
      expect(lapsed).toMatchObject({ status: 'turn_lapsed', waitingFor: 'me' });
      expect(lapsed.may).toContain('say');
      await world.app.get(Jobs).runNow('listening.nudge');
      world.clock.advance({ hours: 11 });
      await world.app.get(Jobs).runNow('listening.nudge');
      const sent = (await mails()).slice(before);
      expect(sent.map(({ recipient }) => recipient)).toEqual([PEOPLE.rosalind.email]);
      expect(`${sent[0]?.subject} ${sent[0]?.body}`).not.toMatch(/listen|round|Tobias|Late evenings|CANARY/i);
      expect(sent[0]?.subject).toBe('You have something due today.');
      await wait(lapsed.windowUntil ?? '');
      await rounds.sweep();
      expect(await rounds.room('tobias', id)).toMatchObject({ status: 'suspended' });
      await rounds.move('tobias', id, { kind: 'stop' });
    });
  });

  describe('the gate', () => {
    const because = { reason: 'Talked about in the session' };
    const asTeam = async (path: string, body: object = because) =>
      done(await (await world.as('ilse')).post(path, body));
    const suspend = () => asTeam(safetyPaths.suspend(world.caseIds.couple));
    const reopen = () => asTeam(safetyPaths.reopen(world.caseIds.couple));

    it('AL-7: a stop of joint work lets a live round rest within that one request, in neutral words', async () => {
      const { id, partOf } = await rounds.begin({ settings: first() });
      await rounds.ready(id);
      await rounds.move('rosalind', id, { kind: 'say', text: SAID });
      const { version } = await rounds.room('tobias', id);
      await suspend();
      const rooms = [await rounds.room('rosalind', id), await rounds.room('tobias', id)];
      for (const room of rooms) expect(room).toMatchObject({ status: 'suspended', notice: 'not_available' });
      const late = await rounds.tryMove('tobias', id, { kind: 'reflect', text: REFLECTION }, version);
      expect(codeOf(late)).toBe('listening.floor-moved-on');
      expect(codeOf(await rounds.tryMove('tobias', id, { kind: 'resume' }))).toBe(NEUTRAL);
      await rounds.move('tobias', id, { kind: 'stop' });
      const again = { participationId: partOf('rosalind'), way: 'two_devices', topic: 'Late evenings' };
      const refused = await (await world.as('rosalind')).post(listeningPaths.myRounds, again);
      expect([refused.status, codeOf(refused)]).toEqual([409, NEUTRAL]);
      expect(Object.keys(refused.body as object).sort()).toEqual(['code', 'requestId', 'status', 'type']);
      await reopen();
    });

    it('AL-7: and a stop at the same moment as a move lets exactly one of them be last', async () => {
      const { id } = await rounds.begin({ settings: first() });
      await rounds.ready(id);
      const { version } = await rounds.room('rosalind', id);
      const [said, stopped] = await Promise.all([
        rounds.tryMove('rosalind', id, { kind: 'say', text: SAID }, version),
        (await world.as('ilse')).post(safetyPaths.suspend(world.caseIds.couple), because),
      ]);
      expect(stopped?.status).toBeLessThan(300);
      expect([200, 412]).toContain(said.status);
      expect(await rounds.room('rosalind', id)).toMatchObject({ status: 'suspended' });
      await reopen();
      await rounds.move('rosalind', id, { kind: 'stop' });
    });

    it('AL-7: closed for what is new, a floor goes to its end and the next one does not open', async () => {
      const { id } = await rounds.begin({ settings: { ...first(), turnsPerFloor: 2 } });
      await rounds.ready(id);
      const { rows } = await world.owner.query<{ id: string }>(
        'select id from safety_clearance where case_id = $1 and revoked_at is null',
        [world.caseIds.couple],
      );
      for (const clearance of rows)
        await asTeam(safetyPaths.revokeClearance(world.caseIds.couple, clearance.id));
      await rounds.turn(id, 'rosalind', 'tobias', 8);
      await rounds.move('rosalind', id, { kind: 'nextTurn' });
      await rounds.turn(id, 'rosalind', 'tobias', 8);
      await rounds.move('rosalind', id, { kind: 'closeFloor', feltHeard: 6 });
      await rounds.ready(id);
      expect(await rounds.room('tobias', id)).toMatchObject({ status: 'suspended', notice: 'not_available' });
      await expect(
        world.owner.query(
          `insert into listening_turn (practice_id, id, round_id, case_id, number, floor, cycle, speaker_id, listener_id, max_clarify, opened_at)
           select practice_id, gen_random_uuid(), round_id, case_id, 99, 2, 1, listener_id, speaker_id, 3, now() from listening_turn
           where round_id = $1 and number = 1`,
          [id],
        ),
      ).rejects.toThrow('joint work is not open');
      await rounds.move('rosalind', id, { kind: 'stop' });
      await asTeam(safetyPaths.clearances(world.caseIds.couple), {
        participantIds: [rounds.idOf('rosalind'), rounds.idOf('tobias')],
      });
    });

    it('"not safe" in a debrief is a red call to the clinician, and joint work waits; the other learns nothing', async () => {
      const { id } = await rounds.oneEach();
      for (const name of ['rosalind', 'tobias'] as const) await rounds.move(name, id, { kind: 'appreciate' });
      await rounds.move('tobias', id, { kind: 'debrief', debrief: { ...DEBRIEF, safe: 'no' } });
      const room = await rounds.room('rosalind', id);
      expect(room).toMatchObject({ status: 'private_debrief', may: ['debrief'] });
      expect(JSON.stringify(room)).not.toMatch(/safe|unsafe/i);
      const items = async () => done(await (await world.as('ilse')).get<Today>('/api/today')).inbox;
      expect((await items()).filter(({ kind }) => kind.startsWith('listening.'))).toMatchObject([
        {
          kind: 'listening.not-safe',
          level: 'red',
          personName: 'Tobias Mwangi',
          link: { kind: 'round', id },
        },
      ]);
      expect((await rounds.forTeam(id)).row.safety).toBe('no');
      const { version } = await rounds.forTeam(id);
      done(await (await world.as('ilse')).post(listeningPaths.review(id), { seen: true }, { version }));
      expect((await items()).filter(({ kind }) => kind.startsWith('listening.'))).toEqual([]);
      await rounds.move('rosalind', id, { kind: 'debrief', debrief: DEBRIEF });
      await reopen();
    });
  });

  it('lets open pages know that something moved, and nothing else', async () => {
    const { id } = await rounds.begin({ settings: first() });
    const { rows } = await world.owner.query<{ kind: string; account_id: string }>(
      'select distinct kind, account_id from live_event where subject_id = $1',
      [id],
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['listening.moved', 'listening.moved']);
    expect(rows.map(({ account_id }) => account_id).sort()).toEqual(
      [world.accountIds.rosalind, world.accountIds.tobias].sort(),
    );
    await rounds.move('rosalind', id, { kind: 'stop' });
  });

  it('is left when somebody leaves in the middle; who remains keeps their own words, and no others', async () => {
    const { id } = await rounds.begin({ settings: first() });
    await rounds.ready(id);
    await rounds.move('rosalind', id, { kind: 'say', text: SAID });
    await rounds.move('tobias', id, { kind: 'reflect', text: REFLECTION });
    done(await (await world.as('tobias')).post(safetyPaths.leave(world.caseIds.couple), {}));
    expect(await rounds.room('rosalind', id)).toMatchObject({ status: 'abandoned', may: [] });
    const { text } = await (await world.as('rosalind')).get(listeningPaths.myWords(id));
    expect(text).toContain(SAID);
    expect(text).not.toContain(REFLECTION);
    expect((await (await world.as('tobias')).get(listeningPaths.mine(id))).status).toBe(404);
    const { rows } = await world.owner.query<{ ended_why: string }>(
      'select ended_why from listening_round where id = $1',
      [id],
    );
    expect(rows[0]?.ended_why).toBe('left');
  });
});
