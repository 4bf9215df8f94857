import { done } from '../../support/answers';
import { safetyPaths, type CaseSafety } from '@reknit/cases/model';
import { listeningPaths, type MovedRound, type RoundWords } from '@reknit/listening/model';
import { v7 } from 'uuid';
import { agreeToJointWork, checkIn } from '../../support/joint-work';
import type { PersonName } from '../../support/people';
import { aWorld, type World } from '../../support/world';
import { codeOf, DEBRIEF, READY, REFLECTION, roundsIn, SAID } from './acts';

describe('ways of being together', () => {
  let world: World;
  let rounds: ReturnType<typeof roundsIn>;
  beforeAll(async () => {
    world = await aWorld();
    rounds = roundsIn(world);
    await rounds.open();
  });
  afterAll(() => world.close());

  const first = () => ({ firstSpeaker: 'clinician', firstSpeakerId: rounds.idOf('rosalind') });

  describe('on one device', () => {
    let id: string;
    const pass = async (to: 'rosalind' | 'tobias', pin: string) => {
      await rounds.move('rosalind', id, { kind: 'handOver', to: rounds.idOf(to) });
      return rounds.tryMove('rosalind', id, { kind: 'take', pin });
    };

    beforeAll(async () => {
      const { partOf } = await rounds.assign({ settings: { ...first(), roundsTarget: 1, turnsPerFloor: 1 } });
      id = await rounds.start('rosalind', partOf('rosalind'), { way: 'one_device' });
    });

    it('each person chooses a PIN, and the device shows nothing on its way', async () => {
      await rounds.move('rosalind', id, { kind: 'enter' });
      expect(await rounds.room('rosalind', id)).toMatchObject({
        device: { holderId: rounds.idOf('rosalind'), passing: true, choosesPin: true },
        may: ['stop', 'take'],
      });
      done(await rounds.tryMove('rosalind', id, { kind: 'take', pin: '2468' }));
      done(await pass('tobias', '1357'));
      expect(await rounds.room('rosalind', id)).toMatchObject({
        status: 'readiness',
        me: { name: 'Tobias' },
      });
      const { rows } = await world.owner.query<{ hash: string }>('select hash from listening_pin');
      expect(rows).toHaveLength(2);
      for (const { hash } of rows) expect(hash).not.toMatch(/2468|1357/);
    });

    it('what one answers is written as theirs and never shown to the other after it was passed on', async () => {
      await rounds.move('rosalind', id, { kind: 'ready', calm: 9, willing: true, topicHeat: 1 });
      done(await pass('rosalind', '2468'));
      const room = await rounds.room('rosalind', id);
      expect(room).toMatchObject({
        me: { name: 'Rosalind', done: false },
        others: [{ name: 'Tobias', done: true }],
      });
      expect(JSON.stringify(room)).not.toMatch(/"calm"|topicHeat/);
      await rounds.move('rosalind', id, READY);
      await rounds.move('rosalind', id, { kind: 'say', text: SAID });
      await rounds.move('rosalind', id, { kind: 'handOver', to: rounds.idOf('tobias') });
      const passing = await rounds.room('rosalind', id);
      expect(passing.now).toBeUndefined();
      const words = done(await (await world.as('rosalind')).get<RoundWords>(listeningPaths.myWords(id)));
      expect(words.turns).toEqual([]);
      done(await rounds.tryMove('rosalind', id, { kind: 'take', pin: '1357' }));
      await rounds.move('rosalind', id, { kind: 'reflect', text: REFLECTION });
      const { rows } = await world.owner.query<{ kind: string; client_id: string }>(
        'select kind, client_id from listening_entry where round_id = $1 order by position',
        [id],
      );
      expect(rows).toEqual([
        { kind: 'said', client_id: world.clientIds.rosalind },
        { kind: 'reflection', client_id: world.clientIds.tobias },
      ]);
    });

    it('the other person may look on from their own account and end it, and nothing else', async () => {
      expect((await rounds.room('tobias', id)).may).toEqual(['stop']);
      expect(codeOf(await rounds.tryMove('tobias', id, { kind: 'check', accuracy: 8 }))).toBe(
        'listening.move-not-allowed',
      );
    });

    it('five wrong PINs lock it for a while, however many are tried at once', async () => {
      await rounds.move('rosalind', id, { kind: 'handOver', to: rounds.idOf('rosalind') });
      const { version } = await rounds.room('rosalind', id);
      const rosalind = await world.as('rosalind');
      const tries = await Promise.all(
        ['0000', '0001', '0002', '0003', '0004', '0005', '0006', '0007'].map((pin) =>
          rosalind.post(listeningPaths.moves(id), { kind: 'take', pin }, { version }),
        ),
      );
      const refusals = tries.map((answer) => (answer.body as MovedRound).refused);
      expect(refusals.filter((refused) => refused === 'wrong-pin')).toHaveLength(5);
      expect(refusals.filter((refused) => refused === 'pin-locked')).toHaveLength(3);
      const take = async (pin: string) => done(await rounds.tryMove('rosalind', id, { kind: 'take', pin }));
      expect(await take('2468')).toMatchObject({ refused: 'pin-locked', version });
      world.clock.advance({ minutes: 6 });
      expect(await take('0000')).toMatchObject({ refused: 'wrong-pin', version });
      expect(await rounds.room('rosalind', id)).toMatchObject({ device: { passing: true } });
      expect((await take('2468')).refused).toBeUndefined();
    });

    it('each debriefs behind their own PIN, and the other cannot ask for it on the device', async () => {
      await rounds.move('rosalind', id, { kind: 'stop' });
      done(await pass('tobias', '1357'));
      await rounds.move('rosalind', id, { kind: 'debrief', debrief: { ...DEBRIEF, feltHeard: 2 } });
      const own = await (await world.as('rosalind')).get(listeningPaths.myDebrief(id));
      expect(own.body).toEqual({ mayRelease: false });
      const theirs = await (await world.as('tobias')).get(listeningPaths.myDebrief(id));
      expect(theirs.body).toMatchObject({ debrief: { feltHeard: 2 } });
    });

    it('is nobody’s to hold once all have looked back: each looks at the round from their own account', async () => {
      expect((await rounds.room('rosalind', id)).device).toBeDefined();
      done(await pass('rosalind', '2468'));
      await rounds.move('rosalind', id, { kind: 'debrief', debrief: DEBRIEF });
      for (const [name, shown] of [
        ['rosalind', 'Rosalind'],
        ['tobias', 'Tobias'],
      ] as const)
        expect(await rounds.room(name, id)).toMatchObject({ me: { name: shown }, may: [] });
      expect((await rounds.room('rosalind', id)).device).toBeUndefined();
      const words = done(await (await world.as('tobias')).get<RoundWords>(listeningPaths.myWords(id)));
      expect(words.turns[0]?.words[0]?.text).toBe(SAID);
    });
  });

  it('apart: one begins, each step has its own window, and the other need not be there', async () => {
    const settings = { ...first(), format: 'async', asyncWindowHours: 12 };
    const { id } = await rounds.begin({ settings }, { way: 'async' });
    await rounds.move('rosalind', id, READY);
    expect(await rounds.room('rosalind', id)).toMatchObject({ status: 'readiness', waitingFor: 'other' });
    await rounds.move('tobias', id, READY);
    const room = await rounds.room('rosalind', id);
    expect(room.speakTimer).toBeUndefined();
    expect(Date.parse(room.windowUntil ?? '')).toBeGreaterThanOrEqual(
      world.clock.epochMillis() + 12 * 3_600_000,
    );
    await rounds.move('rosalind', id, { kind: 'stop' });
  });

  describe('in the room', () => {
    let id: string;
    let homeworkId: string;
    beforeAll(async () => {
      ({ homeworkId } = await rounds.assign({ settings: { ...first(), roundsTarget: 1, turnsPerFloor: 1 } }));
      const ilse = await world.as('ilse');
      const body = { homeworkId, topic: 'What happened in spring' };
      ({ id } = done(
        await ilse.post<{ id: string }>(listeningPaths.startInRoom(world.caseIds.couple), body),
      ));
    });

    it('the clinician leads by step buttons; words are spoken and numbers stay with the people', async () => {
      done(await rounds.facilitate(id, { kind: 'begin' }));
      done(await rounds.facilitate(id, { kind: 'next' }));
      done(await rounds.facilitate(id, { kind: 'next' }));
      expect(codeOf(await rounds.tryMove('tobias', id, { kind: 'check', accuracy: 3 }))).toBe(
        'listening.move-not-allowed',
      );
      await rounds.move('rosalind', id, { kind: 'check', accuracy: 8 });
      done(await rounds.facilitate(id, { kind: 'next' }));
      done(await rounds.facilitate(id, { kind: 'next' }));
      expect(await rounds.forTeam(id)).toMatchObject({
        status: 'floor_closed',
        turns: [{ accuracy: [8], validated: true }],
      });
      const { rows } = await world.owner.query<{ words: number; spoken: number }>(
        `select (select count(*)::int from listening_words where round_id = $1) as words,
           (select count(*)::int from listening_entry where round_id = $1 and spoken) as spoken`,
        [id],
      );
      expect(rows[0]).toEqual({ words: 0, spoken: 3 });
    });

    it('only the version last seen moves, and only for the care team', async () => {
      const { version } = await rounds.forTeam(id);
      const ilse = await world.as('ilse');
      const twice = await Promise.all(
        [1, 2].map(() => ilse.post(listeningPaths.facilitate(id), { kind: 'next' }, { version })),
      );
      expect(twice.map(({ status }) => status).sort()).toEqual([200, 412]);
      const owen = await world.as('owen');
      expect((await owen.post(listeningPaths.facilitate(id), { kind: 'stop' }, { version })).status).toBe(
        404,
      );
    });

    it('ends in the same close and debrief as every other', async () => {
      done(await rounds.facilitate(id, { kind: 'begin' }));
      for (let step = 0; step < 5; step += 1) done(await rounds.facilitate(id, { kind: 'next' }));
      done(await rounds.facilitate(id, { kind: 'next' }));
      expect(await rounds.room('rosalind', id)).toMatchObject({ status: 'joint_close' });
      await rounds.close(id);
      expect(await rounds.forTeam(id)).toMatchObject({ status: 'submitted', row: { completed: true } });
    });

    it('is begun for homework of the case only, one at a time', async () => {
      const ilse = await world.as('ilse');
      const path = listeningPaths.startInRoom(world.caseIds.couple);
      expect((await ilse.post(path, { homeworkId: v7(), topic: 'Spring' })).status).toBe(404);
      done(await ilse.post(path, { homeworkId, topic: 'Spring' }));
      expect((await ilse.post(path, { homeworkId, topic: 'Spring' })).status).toBe(409);
    });
  });

  it('in a circle one speaks, one listens, the others are silent, and the floor goes round', async () => {
    const circle: readonly PersonName[] = ['rosalind', 'tobias', 'delphine'];
    const delphine = v7();
    await world.owner.query(
      `insert into participant (practice_id, id, case_id, client_id, state, from_on) values ($1, $2, $3, $4, 'active', current_date - 1)`,
      [world.practiceIds.here, delphine, world.caseIds.couple, world.clientIds.delphine],
    );
    const ids = [rounds.idOf('rosalind'), rounds.idOf('tobias'), delphine];
    Object.assign(world.participantIds, { delphine });
    const at = { caseId: world.caseIds.couple, clinician: 'ilse' } as const;
    await agreeToJointWork(world, at, { name: 'delphine', participantId: delphine });
    await checkIn(world, at.caseId, 'delphine');
    const ilse = await world.as('ilse');
    for (const { id, readByMe } of done(await ilse.get<CaseSafety>(safetyPaths.safety(at.caseId))).screens)
      if (!readByMe) done(await ilse.post(safetyPaths.readScreen(at.caseId, id)));
    done(await ilse.post(safetyPaths.clearances(at.caseId), { participantIds: ids }));

    const settings = { ...first(), format: 'circle', roundsTarget: 1, turnsPerFloor: 1 };
    const { id } = await rounds.begin({ people: circle, settings }, { way: 'circle' });
    await rounds.ready(id, circle);
    const roles = async () => Promise.all(circle.map(async (name) => (await rounds.room(name, id)).me.role));
    expect([...(await roles())].sort()).toEqual(['listener', 'speaker', 'witness']);
    const witness = circle[(await roles()).indexOf('witness')] ?? 'tobias';
    expect((await rounds.room(witness, id)).may).toEqual(['timeOut', 'stop']);
    for (let floor = 0; floor < 3; floor += 1) {
      const now = await roles();
      const [speaker, listener] = [circle[now.indexOf('speaker')], circle[now.indexOf('listener')]];
      if (!speaker || !listener) throw new Error('Nobody has the floor.');
      await rounds.floor(id, speaker, listener);
      if (floor < 2) await rounds.ready(id, circle);
    }
    for (const name of circle) await rounds.move(name, id, { kind: 'appreciate' });
    expect(await rounds.room('delphine', id)).toMatchObject({ status: 'private_debrief', completed: true });
  });
});
