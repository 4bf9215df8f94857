import { codeOf, done } from '../../support/answers';
import {
  homeworkPaths,
  type MyHome,
  type MyHomework,
  type ParticipationReview,
  type Receipt,
} from '@reknit/homework/model';
import { exampleOf, latest } from '@reknit/exercises/templates';
import { sessionPaths, type CaseSession } from '@reknit/sessions/model';
import { v7 } from 'uuid';
import { aWorld, type World } from '../../support/world';
import { actsIn } from '../homework/acts';
import { rawSqlIn } from '../homework/raw';
import { thoughtRecord } from '../access/ground';
import { sessionsIn, type SessionActs } from './session-acts';

describe('an exercise opened in the room', () => {
  let world: World;
  let acts: SessionActs;
  let part: string;
  /** Two more that are marked for the same session. */
  let others: readonly string[];
  /** One that is led there, and not done at home. */
  let led: string;
  let session: CaseSession;
  beforeAll(async () => {
    world = await aWorld();
    acts = sessionsIn(world);
    const given = await actsIn(world).assign(['rosalind']);
    part = given.partOf('rosalind');
    session = await acts.arranged(acts.wanted(['rosalind'], 'ilse', { on: acts.day(2) }));
    const marked = sessionPaths.exercises(world.caseIds.couple, session.id);
    const more = [await actsIn(world).assign(['rosalind']), await actsIn(world).assign(['rosalind'])];
    others = more.map((one) => one.partOf('rosalind'));
    const inTheRoom = await actsIn(world).assign(['rosalind'], {
      exercise: { code: 'EX-05', version: 1 },
      mode: 'clinician_led',
      place: 'in_session',
      acknowledged: (latest('EX-05')?.contraindications ?? []).map(({ code }) => code),
    });
    led = inTheRoom.partOf('rosalind');
    const homeworkIds = [given, ...more, inTheRoom].map((one) => one.homeworkId);
    done(await acts.put(marked, session, { homeworkIds }));
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
    expect(done(await acts.read(session.id)).exercises).toHaveLength(4);
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
    expect(hers.entries[0]?.writtenBy).toBe('Ilse Marchetti');
    expect((await write()).status).toBe(412);
  });

  /** What one knows of a part before one writes, and what comes of it. */
  const writeNow = async (id: string, more: object = {}) => {
    const ilse = await acts.as('ilse');
    const { version } = done(await ilse.get<ParticipationReview>(homeworkPaths.participation(id)));
    const body = { answers: thoughtRecord('said aloud'), ...more };
    return ilse.post<Receipt>(homeworkPaths.inRoom(id), body, { version });
  };

  it('is opened there alone, where it is led there: by an address somebody typed there is nothing before it is handed in', async () => {
    const id = led;
    const rosalind = await acts.as('rosalind');
    const atHome = async () => {
      const { due, coming, done: over } = done(await rosalind.get<MyHome>(homeworkPaths.myHome));
      return [...due, ...coming, ...over].some((row) => row.id === id);
    };
    const draft = { baseRevision: 0, changes: {}, step: 'moment' };
    for (const answer of [
      await rosalind.get(homeworkPaths.mine(id)),
      await rosalind.post(homeworkPaths.open(id)),
      await rosalind.put(homeworkPaths.draft(id), draft),
      await rosalind.post(homeworkPaths.submissions(id), { answers: {} }),
      await rosalind.post(homeworkPaths.decline(id)),
    ])
      expect(codeOf(answer)).toEqual([404, 'not-found']);
    expect(await atHome()).toBe(false);
    expect((await writeNow(id, { answers: exampleOf('EX-05', 1, 'romantic') })).status).toBe(201);
    const { entries } = done(await rosalind.get<MyHomework>(homeworkPaths.mine(id)));
    expect([entries[0]?.writtenBy, await atHome()]).toEqual(['Ilse Marchetti', true]);
  });

  it('leaves what somebody had begun by themselves to them', async () => {
    const [begun = ''] = others;
    const rosalind = await acts.as('rosalind');
    const draft = { baseRevision: 0, changes: { situation: 'My own words' }, step: 'situation' };
    done(await rosalind.put(homeworkPaths.draft(begun), draft));
    expect((await writeNow(begun)).status).toBe(201);
    const hers = done(await rosalind.get<MyHomework>(homeworkPaths.mine(begun)));
    expect(hers.status).toBe('submitted');
    expect(hers.draft?.answers).toMatchObject({ situation: 'My own words' });
    expect(hers.entries[0]?.writtenBy).toBe('Ilse Marchetti');
  });

  it('stands after what somebody has handed in meanwhile, once that was seen, and takes nothing of it away', async () => {
    const [, sent = ''] = others;
    const rosalind = await acts.as('rosalind');
    done(await rosalind.post(homeworkPaths.open(sent)));
    const own = { answers: thoughtRecord('written alone') };
    const { entryId } = done(await rosalind.post<Receipt>(homeworkPaths.submissions(sent), own));
    expect(codeOf(await writeNow(sent))).toEqual([409, 'homework.already-submitted']);
    expect(codeOf(await writeNow(sent, { after: v7() }))).toEqual([409, 'homework.already-submitted']);
    expect(done(await writeNow(sent, { after: entryId })).number).toBe(2);
    expect(codeOf(await writeNow(sent, { after: entryId }))).toEqual([409, 'homework.already-submitted']);
    const { entries } = done(await rosalind.get<MyHomework>(homeworkPaths.mine(sent)));
    expect(entries.map(({ number, writtenBy }) => [number, writtenBy])).toEqual([
      [2, 'Ilse Marchetti'],
      [1, undefined],
    ]);
    expect(JSON.stringify(entries[1])).toContain('written alone');
  });
});
