import { done } from '../../support/answers';
import { casePaths, type TimelineItem } from '@reknit/cases/model';
import { listeningPaths, type MyRounds } from '@reknit/listening/model';
import type { Page } from '@reknit/shared/model';
import { aWorld, type World } from '../../support/world';
import { DEBRIEF, REFLECTION, roundsIn, SAID } from './acts';

describe('the journey of a round', () => {
  let world: World;
  let rounds: ReturnType<typeof roundsIn>;
  beforeAll(async () => {
    world = await aWorld();
    rounds = roundsIn(world);
    await rounds.open();
  });
  afterAll(() => world.close());

  it('goes from the homework to the review, step by step, for two people on two devices', async () => {
    const { homeworkId, partOf, id } = await rounds.begin();
    const rosalind = await rounds.room('rosalind', id);
    expect(rosalind).toMatchObject({
      status: 'readiness',
      topic: 'Late evenings',
      waitingFor: 'both',
      cycle: 1,
    });
    expect(rosalind.may).toEqual(expect.arrayContaining(['ready', 'timeOut', 'stop']));

    await rounds.ready(id);
    const speaking = await rounds.room('tobias', id);
    expect(speaking).toMatchObject({
      status: 'speaking',
      me: { role: 'listener' },
      waitingFor: 'other',
      turn: 1,
    });
    expect(speaking.may).not.toContain('say');

    await rounds.turn(id, 'rosalind', 'tobias', 5, 8);
    const after = await rounds.room('tobias', id);
    expect(after.now).toMatchObject({ said: SAID, reflection: REFLECTION, accuracy: 8, marks: ['partly'] });
    expect(after).toMatchObject({ status: 'floor_closed', loops: 1 });
    await rounds.move('rosalind', id, { kind: 'nextTurn' });
    await rounds.turn(id, 'rosalind', 'tobias', 7);
    await rounds.move('rosalind', id, { kind: 'nextTurn' });
    await rounds.turn(id, 'rosalind', 'tobias', 6, 6, 6, 6);
    expect((await rounds.room('rosalind', id)).may).not.toContain('nextTurn');
    await rounds.move('rosalind', id, { kind: 'closeFloor', feltHeard: 6 });

    for (const [speaker, listener] of [
      ['tobias', 'rosalind'],
      ['rosalind', 'tobias'],
      ['tobias', 'rosalind'],
    ] as const) {
      await rounds.ready(id);
      await rounds.floor(id, speaker, listener);
    }
    expect(await rounds.room('rosalind', id)).toMatchObject({ status: 'joint_close', cycle: 2 });
    await rounds.move('rosalind', id, { kind: 'appreciate', text: 'You stayed.' });
    await rounds.move('tobias', id, { kind: 'appreciate' });
    for (const name of ['rosalind', 'tobias'] as const)
      await rounds.move(name, id, { kind: 'debrief', debrief: DEBRIEF });
    expect(await rounds.room('rosalind', id)).toMatchObject({ status: 'submitted', completed: true });

    const mine = done(await (await world.as('rosalind')).get<MyRounds>(listeningPaths.myRounds));
    expect(mine.rounds).toMatchObject([{ id, status: 'submitted', participationId: partOf('rosalind') }]);
    const { rows } = await world.owner.query<{ status: string }>(
      'select status from participation where homework_id = $1',
      [homeworkId],
    );
    expect(rows.map(({ status }) => status)).toEqual(['submitted', 'submitted']);

    const page = await rounds.ofCase();
    expect(page.figures).toMatchObject({
      roundsDone: 1,
      turns: 6,
      clarifyLoops: 4,
      validated: { done: 6, of: 6 },
    });
    expect(page.stillOpen).toMatchObject([{ roundId: id, turnNumber: 3, topic: 'Late evenings' }]);
    const tobias = page.figures.perPerson.find(
      ({ participantId }) => participantId === rounds.idOf('tobias'),
    );
    expect(tobias).toMatchObject({ firstAccuracy: 6.5, finalAccuracy: 7.3 });

    const ilse = await world.as('ilse');
    const { version } = await rounds.forTeam(id);
    expect((await ilse.post(listeningPaths.review(id), { seen: true }, { version })).status).toBe(200);
    expect(await rounds.forTeam(id)).toMatchObject({ status: 'reviewed', may: [] });
    const timeline = done(
      await ilse.get<Page<TimelineItem>>(casePaths.timeline(world.caseIds.couple)),
    ).rows.map(({ event }) => event);
    expect(timeline).toEqual(expect.arrayContaining(['listening.started', 'listening.finished']));
  });
});
