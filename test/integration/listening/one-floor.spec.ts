import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { listeningPaths, type MovedRound, type MoveRound, type RoundRoom } from '@reknit/listening/model';
import { ApiClient, type Answer } from '../../support/api-client';
import { PASSWORD, PEOPLE, type PersonName } from '../../support/people';
import { startTestApp } from '../../support/test-app';
import { aWorld, type World } from '../../support/world';
import { codeOf, READY, REFLECTION, roundsIn, SAID } from './acts';

describe('AL-1: one has the floor', () => {
  let world: World;
  let rounds: ReturnType<typeof roundsIn>;
  let second: NestFastifyApplication;
  const there = new Map<PersonName, ApiClient>();

  beforeAll(async () => {
    world = await aWorld();
    rounds = roundsIn(world);
    await rounds.open();
    second = await startTestApp({ appUrl: world.appUrl, clock: world.clock, env: {} });
    for (const name of ['rosalind', 'tobias'] as const) {
      const client = new ApiClient(second);
      await client.signIn(PEOPLE[name].email, PASSWORD);
      there.set(name, client);
    }
  });
  afterAll(async () => {
    await second.close();
    await world.close();
  });

  /** The same person here, or on another instance of the application. */
  const at = async (name: PersonName, elsewhere: boolean) =>
    (elsewhere ? there.get(name) : undefined) ?? (await world.as(name));

  /** Both at the same moment, on the same version. */
  async function race(id: string, presses: readonly (readonly [PersonName, MoveRound])[]) {
    const { version } = await rounds.room('rosalind', id);
    const clients = await Promise.all(presses.map(([name], index) => at(name, index % 2 === 1)));
    return Promise.all(
      presses.map(([, body], index) =>
        clients[index]?.post<MovedRound>(listeningPaths.moves(id), body, { version }),
      ),
    ) as Promise<readonly Answer<MovedRound>[]>;
  }

  function expectOneWinner(answers: readonly Answer[]): void {
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...answers.slice(1).map(() => 412)]);
    for (const answer of answers.filter(({ status }) => status !== 200))
      expect(codeOf(answer)).toBe('listening.floor-moved-on');
  }

  it('two presses at the same moment never both win, over many turns and two instances of the application', async () => {
    const settings = {
      roundsTarget: 2,
      turnsPerFloor: 5,
      firstSpeaker: 'clinician',
      firstSpeakerId: rounds.idOf('rosalind'),
    };
    const { id } = await rounds.begin({ settings });
    await rounds.ready(id);
    const said: MoveRound = { kind: 'say', text: SAID };
    const heard: MoveRound = { kind: 'reflect', text: REFLECTION };
    for (let turn = 1; turn <= 5; turn += 1) {
      expectOneWinner(
        await race(id, [
          ['rosalind', said],
          ['rosalind', said],
        ]),
      );
      expectOneWinner(
        await race(id, [
          ['tobias', heard],
          ['tobias', { ...heard, text: 'Another tab said this.' }],
        ]),
      );
      expectOneWinner(
        await race(id, [
          ['rosalind', { kind: 'check', accuracy: 9 }],
          ['rosalind', { kind: 'check', accuracy: 3 }],
          ['rosalind', { kind: 'check', accuracy: 1 }],
        ]),
      );
      const room = await rounds.room('tobias', id);
      if (room.status === 'reflecting') {
        await rounds.move('tobias', id, heard);
        await rounds.move('rosalind', id, { kind: 'check', accuracy: 8 });
      }
      await rounds.move('tobias', id, { kind: 'guessFeeling', feelings: [{ word: 'dread', strength: 4 }] });
      await rounds.move('rosalind', id, { kind: 'markGuess', marks: ['no'] });
      if (turn < 5)
        expectOneWinner(
          await race(id, [
            ['rosalind', { kind: 'nextTurn' }],
            ['rosalind', { kind: 'nextTurn' }],
          ]),
        );
    }
    expectOneWinner(
      await race(id, [
        ['rosalind', { kind: 'closeFloor', feltHeard: 2 }],
        ['rosalind', { kind: 'closeFloor', feltHeard: 9 }],
      ]),
    );
    const { rows } = await world.owner.query<{ said: number; versions: number; acts: number }>(
      `select (select count(*)::int from listening_entry where round_id = $1 and kind = 'said') as said,
         (select version - 1 from listening_round where id = $1) as versions,
         (select count(*)::int from listening_act where round_id = $1) as acts`,
      [id],
    );
    expect(rows[0]?.said).toBe(5);
    expect(rows[0]?.acts).toBe(rows[0]?.versions);
    await rounds.move('rosalind', id, { kind: 'stop' });
  });

  it('of two people who call time at the same moment one wins, and the words are there once', async () => {
    const { id } = await rounds.begin();
    await rounds.ready(id);
    world.clock.advance({ seconds: 106 });
    expectOneWinner(
      await race(id, [
        ['rosalind', { kind: 'timeUp' }],
        ['tobias', { kind: 'timeUp' }],
      ]),
    );
    await rounds.move('rosalind', id, { kind: 'stop' });
  });

  it('what is one’s own goes through for both: being ready, and ending it', async () => {
    const { id } = await rounds.begin();
    const ready = await race(id, [
      ['rosalind', READY as MoveRound],
      ['tobias', READY as MoveRound],
    ]);
    expect(ready.map(({ status }) => status)).toEqual([200, 200]);
    expect(await rounds.room('rosalind', id)).toMatchObject({ status: 'speaking' });
    const stopped = await race(id, [
      ['rosalind', { kind: 'say', text: SAID }],
      ['tobias', { kind: 'stop' }],
    ]);
    expect(stopped[1]?.status).toBe(200);
    expect(await rounds.room('rosalind', id)).toMatchObject({ status: 'stopped' });
  });

  it('two who begin at the same moment meet in one room', async () => {
    const { partOf } = await rounds.assign();
    const begun = await Promise.all(
      (['rosalind', 'tobias', 'rosalind'] as const).map(async (name, index) =>
        (await at(name, index > 0)).post<{ id: string }>(listeningPaths.myRounds, {
          participationId: partOf(name),
          way: 'two_devices',
          topic: 'Late evenings',
        }),
      ),
    );
    expect(begun.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(begun.map(({ body }) => body.id)).size).toBe(1);
  });

  it('says which version it is, and refuses a move that names none', async () => {
    const { id } = await rounds.begin();
    const rosalind = await world.as('rosalind');
    const room = await rosalind.get<RoundRoom>(listeningPaths.mine(id));
    expect(room.headers['etag']).toBe(`"v${room.body.version}"`);
    expect((await rosalind.post(listeningPaths.moves(id), { kind: 'stop' })).status).toBe(428);
  });
});
