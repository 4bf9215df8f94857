import { done } from '../../support/answers';
import { listeningPaths, type MyRounds } from '@reknit/listening/model';
import { rawSqlIn } from '../homework/raw';
import { aWorld, type World } from '../../support/world';
import { codeOf, READY, roundsIn, SAID, REFLECTION } from './acts';

describe('the walls of a round', () => {
  let world: World;
  let rounds: ReturnType<typeof roundsIn>;
  let raw: ReturnType<typeof rawSqlIn>;
  let id: string;

  beforeAll(async () => {
    world = await aWorld();
    rounds = roundsIn(world);
    raw = rawSqlIn(world);
    await rounds.open();
    ({ id } = await rounds.begin());
    await rounds.ready(id);
  });
  afterAll(() => world.close());

  it('AL-2, AL-3: refuses the other’s part of a turn by the API', async () => {
    expect(codeOf(await rounds.tryMove('tobias', id, { kind: 'say', text: SAID }))).toBe(
      'listening.move-not-allowed',
    );
    await rounds.move('rosalind', id, { kind: 'say', text: SAID });
    expect(codeOf(await rounds.tryMove('rosalind', id, { kind: 'reflect', text: REFLECTION }))).toBe(
      'listening.move-not-allowed',
    );
    await rounds.move('tobias', id, { kind: 'reflect', text: REFLECTION });
    expect(codeOf(await rounds.tryMove('tobias', id, { kind: 'check', accuracy: 10 }))).toBe(
      'listening.move-not-allowed',
    );
  });

  it('AL-2, AL-3: and by the database, for every kind of entry', async () => {
    const insert = (name: 'rosalind' | 'tobias', kind: string) =>
      raw(
        name,
        `insert into listening_entry (practice_id, id, round_id, case_id, turn_id, participant_id, client_id, kind, value, at)
         select t.practice_id, gen_random_uuid(), t.round_id, t.case_id, t.id, '${rounds.idOf(name)}', '${world.clientIds[name]}',
           '${kind}', ${kind === 'accuracy' ? '10' : 'null'}, now() from listening_turn t where t.round_id = '${id}'`,
      );
    for (const kind of ['said', 'accuracy', 'mark'])
      await expect(insert('tobias', kind)).rejects.toThrow('not this person');
    for (const kind of ['reflection', 'makes_sense', 'guess'])
      await expect(insert('rosalind', kind)).rejects.toThrow('not this person');
    const forOther = `insert into listening_private (practice_id, id, round_id, case_id, participant_id, client_id, kind, number, content, at)
      select s.practice_id, gen_random_uuid(), s.round_id, s.case_id, s.participant_id, s.client_id, 'debrief', 0, '{}', now()
      from listening_seat s where s.round_id = '${id}' and s.participant_id = '${rounds.idOf('tobias')}'`;
    await expect(raw('rosalind', forOther)).rejects.toThrow('row-level security');
  });

  it('AL-4: keeps the tries of a turn to what was agreed', async () => {
    await expect(
      world.owner.query('update listening_turn set loops = 4 where round_id = $1', [id]),
    ).rejects.toThrow('ck_listening_turn_loops');
  });

  it('lets nobody move the standing of a round by statement', async () => {
    for (const name of ['rosalind', 'ilse'] as const) {
      const moved = await raw(name, `update listening_round set status = 'submitted' where id = '${id}'`);
      expect(moved.rowCount).toBe(0);
    }
  });

  it('AL-9: cannot save a time-out of less than twenty minutes', async () => {
    const answer = await rounds.tryMove('tobias', id, { kind: 'timeOut', minutes: 19 });
    expect(answer.status).toBe(422);
    await expect(
      world.owner.query(
        `update listening_round set status = 'timed_out', time_out_not_before = since + interval '20 minutes',
           time_out_return_at = since + interval '19 minutes', time_out_until = since + interval '1 day' where id = $1`,
        [id],
      ),
    ).rejects.toThrow('ck_listening_round_time_out');
  });

  it('shows a pause and an end to both, and who asked for it to the care team alone', async () => {
    await rounds.move('tobias', id, { kind: 'timeOut', minutes: 30 });
    const room = await rounds.room('rosalind', id);
    expect(room).toMatchObject({ status: 'timed_out', may: ['resume', 'stop'] });
    expect(room.timeOut?.returnAt).toBeDefined();
    expect(codeOf(await rounds.tryMove('rosalind', id, { kind: 'resume' }))).toBe('listening.too-early');
    await rounds.later({ minutes: 21 });
    await rounds.move('rosalind', id, { kind: 'resume' });
    await rounds.move('tobias', id, { kind: 'stop' });
    const stopped = await rounds.room('rosalind', id);
    expect(stopped).toMatchObject({ status: 'stopped', may: ['debrief'] });
    expect(JSON.stringify(stopped)).not.toMatch(/stoppedBy|calledBy/);
    const { row } = await rounds.forTeam(id);
    expect(row).toMatchObject({
      stoppedBy: rounds.idOf('tobias'),
      timeOutsBy: [rounds.idOf('tobias')],
      completed: false,
    });
    expect((await rounds.ofCase()).figures).toMatchObject({ stops: 1, timeOuts: 1 });
  });

  it('says "not right now" to both and nothing of whose reason it was', async () => {
    const begun = await rounds.begin();
    await rounds.move('rosalind', begun.id, READY);
    await rounds.move('tobias', begun.id, { ...READY, calm: 2 });
    const rooms = [await rounds.room('rosalind', begun.id), await rounds.room('tobias', begun.id)];
    for (const room of rooms) expect(room).toMatchObject({ status: 'scheduled', notice: 'not_right_now' });
  });

  it('AL-10: keeps of practice with somebody outside nothing but a free word', async () => {
    const { partOf } = await rounds.assign({ people: ['rosalind'], mode: 'solo', settings: {} });
    const more = { way: 'solo', label: 'my sister', topic: undefined } as const;
    const solo = await rounds.start('rosalind', partOf('rosalind'), more);
    await rounds.move('rosalind', solo, {
      kind: 'debrief',
      debrief: {
        feltHeard: 5,
        heardThem: 5,
        stayedCalm: 5,
        defensiveMoments: 0,
        interrupted: 1,
        safe: 'yes',
      },
    });
    const mine = done(await (await world.as('rosalind')).get<MyRounds>(listeningPaths.myRounds));
    expect(mine.rounds.find((round) => round.id === solo)).toMatchObject({
      status: 'submitted',
      label: 'my sister',
      people: [],
    });
    const { rows } = await world.owner.query<{
      seats: number;
      entries: number;
      words: number;
      length: number;
    }>(
      `select (select count(*)::int from listening_seat where round_id = $1) as seats,
         (select count(*)::int from listening_entry where round_id = $1) as entries,
         (select count(*)::int from listening_words where round_id = $1) as words,
         (select char_length(label)::int from listening_round where id = $1) as length`,
      [solo],
    );
    expect(rows[0]).toEqual({ seats: 1, entries: 0, words: 0, length: 9 });
    const long = { participationId: partOf('rosalind'), way: 'solo', label: 'x'.repeat(41) };
    expect((await (await world.as('rosalind')).post(listeningPaths.myRounds, long)).status).toBe(422);
  });

  it('refuses a topic a round is not made for, and a way that was not set', async () => {
    const { partOf } = await rounds.assign();
    const rosalind = await world.as('rosalind');
    const body = { participationId: partOf('rosalind'), way: 'two_devices', topic: 'That night' };
    const kept = await rosalind.post(listeningPaths.myRounds, { ...body, notFor: ['violence'] });
    expect(codeOf(kept)).toBe('listening.save-for-session');
    expect(codeOf(await rosalind.post(listeningPaths.myRounds, { ...body, way: 'async' }))).toBe(
      'listening.way-not-offered',
    );
    const theirs = { ...body, participationId: partOf('tobias') };
    expect((await rosalind.post(listeningPaths.myRounds, theirs)).status).toBe(404);
  });
});
