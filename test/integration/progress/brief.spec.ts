import { done } from '../../support/answers';
import { commitmentPaths } from '@reknit/agreements/model';
import { casePaths } from '@reknit/cases/model';
import { homeworkPaths, sharingPaths } from '@reknit/homework/model';
import { progressPaths, type BriefLine, type CaseBrief } from '@reknit/progress/model';
import { aWorld, type World } from '../../support/world';
import { amendsIn } from '../agreements/amends-acts';
import { boundariesIn } from '../agreements/boundaries-acts';
import { sharingActsIn } from '../homework/sharing-acts';
import { noteActs } from '../sessions/notes-acts';
import { sessionsIn } from '../sessions/session-acts';

const of = (lines: readonly BriefLine[]) =>
  lines.map(({ event, personName, raisable }) => [event, personName, raisable]);

describe('the brief before a session', () => {
  let world: World;
  beforeEach(async () => {
    world = await aWorld();
  });
  afterEach(() => world.close());

  const brief = async (caseId: string) =>
    done(await (await world.as('ilse')).get<CaseBrief>(progressPaths.brief(caseId)));

  it('tells what each did by themselves, for each by themselves, and what they let each other read, jointly', async () => {
    const acts = sharingActsIn(world);
    await acts.openJointWork();
    const worse = await acts.write('tobias', { code: 'EX-20' });
    const said = { helpful: 0, worse: 'yes', obstacles: [] };
    done(await (await world.as('tobias')).post(homeworkPaths.afterwards(worse.entryId), said));
    await acts.give(['rosalind'], 'EX-20', 'solo', { place: 'in_session' });
    const share = await acts.share('rosalind', 'tobias');
    expect(of((await brief(acts.caseId)).lines)).toEqual([
      ['homework.felt-unsafe', 'Tobias Mwangi', 'individually'],
      ['homework.handed-in', 'Tobias Mwangi', 'individually'],
      ['homework.handed-in', 'Rosalind Achterberg', 'individually'],
      ['homework.for-the-room', 'Rosalind Achterberg', 'individually'],
    ]);

    done(await acts.accept('tobias', share.id));
    const shared = (await brief(acts.caseId)).lines.filter(({ raisable }) => raisable === 'jointly');
    expect(of(shared)).toEqual([['homework.shared', 'Rosalind Achterberg', 'jointly']]);
    expect(shared[0]?.source).toEqual({ kind: 'homework.share', id: share.id });
    // What may be raised jointly is what the other can read at this moment.
    done(await (await world.as('tobias')).get(sharingPaths.shared(share.id)));

    done(await acts.withdraw('rosalind', share.id));
    const after = await brief(acts.caseId);
    expect(after.lines.map(({ raisable }) => raisable)).not.toContain('jointly');
    expect(JSON.stringify(after)).not.toContain('Only between me and my therapist');
    expect(after.audience.map(({ name }) => name)).toEqual(['Rosalind Achterberg', 'Tobias Mwangi']);
  });

  it('tells of a promise jointly as long as the other may see it', async () => {
    const amends = amendsIn(world);
    await amends.begin();
    const plan = await amends.underWay();
    const { caseId } = amends.couple();
    const read = async () =>
      of(done(await (await amends.as('ilse')).get<CaseBrief>(progressPaths.brief(caseId))).lines);
    amends.later(3);
    await amends.dayByDay();
    const { rows } = await world.owner.query<{ id: string; version: number }>(
      `select id, version from occurrence where owner_id = $1 and state = 'due' order by due_at limit 1`,
      [plan],
    );
    const { id, version } = rows[0]!;
    const tobias = await amends.as('tobias');
    done(await tobias.post(commitmentPaths.reports(id), { word: 'kept' }, { version }));
    expect(await read()).toContainEqual(['commitment.so-far', 'Tobias Mwangi', 'jointly']);
    const rosalind = await amends.as('rosalind');
    done(
      await rosalind.post(
        commitmentPaths.disputes(id),
        { note: 'It did not happen.' },
        { version: version + 1 },
      ),
    );
    expect((await read())[0]).toEqual(['commitment.disputed', 'Tobias Mwangi', 'jointly']);

    await world.owner.query('update amends_share set withdrawn_at = now() where plan_id = $1', [plan]);
    expect((await read())[0]).toEqual(['commitment.disputed', 'Tobias Mwangi', 'individually']);
  });

  it('tells of an agreement jointly, and of what somebody logged about it never', async () => {
    const boundaries = boundariesIn(world);
    await boundaries.begin();
    const { caseId } = boundaries.couple();
    const { id } = await boundaries.agreed();
    done(await boundaries.log(id, { type: 'crossed' }));
    const ilse = await boundaries.as('ilse');
    const { lines } = done(await ilse.get<CaseBrief>(progressPaths.brief(caseId)));
    expect(of(lines.filter(({ topic }) => topic === 'boundary'))).toEqual(
      expect.arrayContaining([
        ['boundary.told', 'Rosalind Achterberg', 'jointly'],
        ['boundary.crossed', 'Rosalind Achterberg', 'individually'],
      ]),
    );
    expect(JSON.stringify(lines)).not.toContain('SECRET-EVENT');
  });

  it('tells how somebody rates a goal to nobody but them', async () => {
    const ilse = await world.as('ilse');
    const caseId = world.caseIds.couple;
    const goal = done(
      await ilse.post<{ id: string }>(casePaths.goals(caseId), {
        words: 'We can open the post without dread',
      }),
    );
    const participantId = world.participantIds.rosalind ?? '';
    for (const rating of [2, 6])
      done(await ilse.post(casePaths.goalRatings(caseId, goal.id), { participantId, rating }));
    const lines = (await brief(caseId)).lines;
    expect(lines).toMatchObject([
      {
        event: 'goal.rated',
        change: { from: 2, to: 6 },
        raisable: 'individually',
        personName: 'Rosalind Achterberg',
      },
    ]);
  });

  it('counts from the last session these people had, hears with whoever is booked, and brings the plan of the notes', async () => {
    const sessions = sessionsIn(world);
    const notes = noteActs(world);
    await notes.credential('ilse');
    const acts = sharingActsIn(world);
    await acts.write('tobias', { code: 'EX-20' });
    const caseId = world.caseIds.couple;
    const held = await sessions.arranged(
      sessions.wanted(['rosalind', 'tobias'], 'ilse', { on: sessions.day(1) }),
    );
    world.clock.advance({ days: 2 });
    const there = [sessions.of('rosalind', 'attended'), sessions.of('tobias', 'attended')];
    done(await sessions.attendance(held, { attendance: there }));
    await notes.signed('ilse', 'couple', { sessionId: held.id });
    const next = await sessions.arranged(
      sessions.wanted(['rosalind', 'tobias'], 'ilse', { on: sessions.day(5) }),
    );
    const alone = await sessions.arranged(sessions.wanted(['tobias'], 'ilse', { on: sessions.day(6) }));
    const ilse = await sessions.as('ilse');
    const of = async (session: string) =>
      ilse.get<CaseBrief>(`${progressPaths.brief(caseId)}?session=${session}`);

    const joint = done(await of(next.id));
    expect(joint).toMatchObject({ since: held.end, session: { id: next.id, start: next.start } });
    expect(joint.audience.map(({ name }) => name)).toEqual(['Rosalind Achterberg', 'Tobias Mwangi']);
    expect(joint.lines.map(({ event }) => event)).not.toContain('homework.handed-in');
    expect(joint.planned).toMatchObject([
      { raisable: 'jointly', texts: [{ key: 'plan', text: expect.stringContaining('holiday spending') }] },
    ]);

    const single = done(await of(alone.id));
    expect(single.audience).toHaveLength(1);
    expect([...single.lines, ...single.planned].map(({ raisable }) => raisable)).not.toContain('jointly');
    expect((await of(world.caseIds.couple)).status).toBe(404);
    const elsewhere = await sessions.as('mara');
    const foreign = `${progressPaths.brief(world.caseIds.abroad)}?session=${next.id}`;
    expect((await elsewhere.get(foreign)).status).toBe(404);
  });
});
