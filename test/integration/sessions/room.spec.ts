import { homeworkPaths, type MyHomework, type ParticipationReview } from '@reknit/homework/model';
import { sessionPaths, type CaseSession } from '@reknit/sessions/model';
import { v7 } from 'uuid';
import { aWorld, type World } from '../../support/world';
import { actsIn } from '../homework/acts';
import { rawSqlIn } from '../homework/raw';
import { thoughtRecord } from '../access/ground';
import { codeOf, done, sessionsIn, type SessionActs } from './session-acts';

describe('an exercise opened in the room', () => {
  let world: World;
  let acts: SessionActs;
  let part: string;
  let session: CaseSession;
  beforeAll(async () => {
    world = await aWorld();
    acts = sessionsIn(world);
    const given = await actsIn(world).assign(['rosalind']);
    part = given.partOf('rosalind');
    session = await acts.arranged(acts.wanted(['rosalind'], 'ilse', { on: acts.day(2) }));
    const marked = sessionPaths.exercises(world.caseIds.couple, session.id);
    done(await acts.put(marked, session, { homeworkIds: [given.homeworkId] }));
  });
  afterAll(() => world.close());

  const write = async (by: 'ilse' | 'owen' | 'rosalind' = 'ilse') =>
    (await acts.as(by)).post(
      homeworkPaths.inRoom(part),
      { answers: thoughtRecord('said aloud') },
      { version: 1 },
    );
  const insert = (name: 'ilse' | 'owen' | 'tobias', writtenBy: string | null) =>
    rawSqlIn(world)(
      name,
      `insert into homework_entry (practice_id, id, participation_id, case_id, client_id, number, template_code, template_version, answers,
         scores, attention, submitted_at, late, written_by) values ($1, $2, $3, $4, $5, 9, 'EX-20', 1, '{}', '{}', '[]', now(), false, $6)`,
      [world.practiceIds.here, v7(), part, world.caseIds.couple, world.clientIds.rosalind, writtenBy],
    );

  it('is marked for the session, and waits for its day', async () => {
    expect(done(await acts.read(session.id)).exercises).toHaveLength(1);
    expect(codeOf(await write())).toEqual([409, 'homework.not-in-room']);
    await expect(insert('ilse', world.accountIds.ilse)).rejects.toMatchObject({ code: '42501' });
  });

  it('is written down by whoever leads it, in nobody else’s name', async () => {
    world.clock.advance({ days: 2 });
    for (const [name, as] of [
      ['ilse', null],
      ['ilse', world.accountIds.owen],
      ['owen', world.accountIds.owen],
      ['tobias', null],
    ] as const)
      await expect(insert(name, as)).rejects.toMatchObject({ code: '42501' });
    expect(codeOf(await write('owen'))).toEqual([404, 'not-found']);
    expect((await write('rosalind')).status).toBeGreaterThanOrEqual(403);
    const answer = await write();
    expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
    const read = done(await (await acts.as('ilse')).get<ParticipationReview>(`/api/participations/${part}`));
    expect(read).toMatchObject({
      status: 'submitted',
      entries: [{ number: 1, writtenBy: 'Ilse Marchetti' }],
    });
    const hers = done(await (await acts.as('rosalind')).get<MyHomework>(homeworkPaths.mine(part)));
    expect(JSON.stringify(hers)).toContain('said aloud');
    expect((await write()).status).toBe(412);
  });
});
