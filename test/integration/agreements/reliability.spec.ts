import { commitmentPaths, reliabilityPaths } from '@reknit/agreements/model';
import { SafetyGate } from '@reknit/cases/api';
import { safetyPaths } from '@reknit/cases/model';
import { aWorld, type World } from '../../support/world';
import { rawSqlIn } from '../homework/raw';
import { reliabilityIn } from './reliability-acts';

describe('the reliability log', () => {
  let world: World;
  let acts: ReturnType<typeof reliabilityIn>;
  let log: string;
  beforeEach(async () => {
    world = await aWorld();
    acts = reliabilityIn(world);
    log = await acts.assign('EX-12');
  });
  afterEach(() => world.close());

  const made = async (more = {}) => {
    const answer = await acts.promise(log, more);
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body.id;
  };
  const occurrences = (promiseId: string) => acts.stored({ ownerKind: 'promise', ownerId: promiseId });
  const change = (path: string, version = 1, body: object = {}) =>
    acts.send<{ state: string; version: number }>('tobias', path, body, version);
  const kept = async (id: string) => acts.act('tobias', commitmentPaths.reports(id), { word: 'kept' });

  it('holds small promises of one’s own, hints at three and ends at five', async () => {
    await made();
    await made();
    expect((await acts.log(log)).hint).toBe(false);
    await made();
    expect((await acts.log(log)).hint).toBe(true);
    await made();
    await made();
    expect(await acts.log(log)).toMatchObject({ mayPromise: false });
    expect((await acts.promise(log)).body.code).toBe('reliability.too-many');
  });

  it('has five places even for many hands at once', async () => {
    const answers = await Promise.all(Array.from({ length: 9 }, () => acts.promise(log)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
    expect(answers.filter(({ body }) => body.code === 'reliability.too-many')).toHaveLength(4);
  });

  it.each([
    ['on another’s behalf', { text: 'I make sure that she will call' }, 'reliability.not-yours'],
    ['that is only a try', { text: 'I will try to answer sooner' }, 'commitment.terms-invalid'],
    ['that says nobody does anything', { text: 'Faster answers to messages' }, 'commitment.terms-invalid'],
  ])('refuses a promise %s', async (_, more, code) => {
    const answer = await acts.promise(log, more);
    expect([answer.status, answer.body.code]).toEqual([422, code]);
    expect(answer.text).toContain('"text"');
  });

  it('drops a promise with notice: what was still to come is called off, and nothing of it is missed', async () => {
    const id = await made();
    const dropped = await change(reliabilityPaths.drop(id));
    expect(dropped.body.state).toBe('dropped');
    world.clock.advance({ days: 5 });
    await acts.sweep();
    expect(new Set((await occurrences(id)).map(({ state }) => state))).toEqual(new Set(['cancelled']));
    expect((await acts.forCase()).people[0]).toMatchObject({ renegotiated: { inTime: 1, late: 0 } });
  });

  it('drops one late when something was due already: that one still counts', async () => {
    const id = await made();
    const [first] = await occurrences(id);
    acts.goTo(first?.due_at ?? new Date(0), 1);
    await change(reliabilityPaths.drop(id));
    world.clock.advance({ days: 5 });
    await acts.sweep();
    expect(
      (await occurrences(id)).map(({ state }) => state).filter((state) => state !== 'cancelled'),
    ).toEqual(['missed']);
    expect((await acts.forCase()).people[0]).toMatchObject({ renegotiated: { inTime: 0, late: 1 } });
  });

  it('makes a promise smaller from tomorrow, and keeps what was', async () => {
    const id = await made();
    const [first] = await occurrences(id);
    acts.goTo(first?.due_at ?? new Date(0), 1);
    await kept(first?.id ?? '');
    const { toWhom, timeZone, startsOn, confirmation, ...words } = acts.words({
      text: 'I answer one message a day',
    });
    expect([toWhom, timeZone, startsOn, confirmation]).toBeDefined();
    expect((await change(reliabilityPaths.reword(id), 1, words)).body).toMatchObject({
      version: 2,
      state: 'active',
    });
    expect((await change(reliabilityPaths.reword(id), 1, words)).status).toBe(412);
    const [mine] = (await acts.log(log)).promises;
    expect(mine).toMatchObject({ text: 'I answer one message a day', followThrough: { kept: 1, of: 1 } });
    const coming = (await occurrences(id)).filter(({ state }) => state === 'pending');
    expect(new Set(coming.map(({ commitment_id }) => commitment_id))).toEqual(new Set([mine?.commitmentId]));
  });

  it('rests, goes on and is finished; what is over stays so', async () => {
    const id = await made();
    expect((await change(reliabilityPaths.pause(id), 1)).body.state).toBe('paused');
    expect((await occurrences(id)).every(({ state }) => state === 'cancelled')).toBe(true);
    expect((await change(reliabilityPaths.resume(id), 2)).body.state).toBe('active');
    expect((await occurrences(id)).some(({ state }) => state === 'pending')).toBe(true);
    expect((await change(reliabilityPaths.finish(id), 3)).body.state).toBe('finished');
    for (const again of [reliabilityPaths.resume(id), reliabilityPaths.drop(id), reliabilityPaths.pause(id)])
      expect((await change(again, 4)).status).toBe(409);
  });

  it('is looked back on once a week', async () => {
    const id = await made();
    const path = reliabilityPaths.reflections(log);
    const said = await acts.send('tobias', path, { promiseId: id, text: 'This one is too big.' });
    expect(said.status).toBe(201);
    expect((await acts.send('tobias', path, { text: 'Once more' })).body.code).toBe(
      'reliability.already-reflected',
    );
    expect((await acts.log(log)).reflections).toMatchObject([
      { promiseId: id, text: 'This one is too big.' },
    ]);
  });

  it('is for nobody else a window: shown on purpose, up to that moment, and no further', async () => {
    await acts.openGate();
    const id = await made();
    const [first, second] = await occurrences(id);
    acts.goTo(first?.due_at ?? new Date(0), 1);
    await kept(first?.id ?? '');
    expect((await acts.received('rosalind')).rows).toEqual([]);
    const { others } = await acts.log(log);
    expect(others.map(({ givenName }) => givenName)).toEqual(['Rosalind']);
    const share = () =>
      acts.send<{ id: string }>('tobias', reliabilityPaths.shares(id), {
        participantId: others[0]?.participantId,
      });
    const shared = await share();
    expect(shared.status).toBe(201);
    const done = async () =>
      (await acts.received('rosalind')).rows.map((row) => row.done.map((one) => one.id));
    expect(await done()).toEqual([[first?.id]]);
    acts.goTo(second?.due_at ?? new Date(0), 1);
    await kept(second?.id ?? '');
    expect(await done()).toEqual([[first?.id]]);
    expect((await acts.act('rosalind', reliabilityPaths.notice(second?.id ?? ''))).status).toBe(404);
    await share();
    expect(await done()).toEqual([[second?.id, first?.id]]);
    expect((await acts.received('rosalind')).rows[0]).not.toHaveProperty('why');
    const [{ shares = [] } = {}] = (await acts.log(log)).promises;
    expect((await acts.send('tobias', reliabilityPaths.endShare(shares[0]?.id ?? ''), {})).status).toBe(200);
    expect(await done()).toEqual([]);
  });

  it('keeps private what the other noticed: a count for the therapist, and not a trace for its author', async () => {
    await acts.openGate();
    const id = await made();
    const [first] = await occurrences(id);
    acts.goTo(first?.due_at ?? new Date(0), 1);
    await kept(first?.id ?? '');
    await acts.send('tobias', reliabilityPaths.shares(id), { participantId: world.participantIds.rosalind });
    const raw = rawSqlIn(world);
    const trace = async () => [
      await acts.log(log),
      await acts.today('tobias'),
      (await raw('tobias', 'select * from occurrence order by id')).rows,
      (await raw('tobias', 'select * from occurrence_event order by id')).rows,
      (await raw('tobias', 'select kind, subject_id from live_event order by id')).rows,
    ];
    const before = await trace();
    for (let tap = 0; tap < 2; tap += 1)
      expect((await acts.act('rosalind', reliabilityPaths.notice(first?.id ?? ''))).status).toBe(200);
    expect(await trace()).toEqual(before);
    expect((await acts.received('rosalind')).rows[0]?.done).toMatchObject([{ noticed: true }]);
    expect((await acts.forCase()).people[0]?.promises[0]?.noticed).toBe(1);
    expect(JSON.stringify([await acts.log(log), await acts.today('tobias')])).not.toContain('noticed');
    expect((await raw('tobias', `select 1 from occurrence_event where kind = 'noticed'`)).rowCount).toBe(0);
    expect((await raw('ilse', `select 1 from occurrence_event where kind = 'noticed'`)).rowCount).toBe(1);
  });

  it('is shown to nobody while joint work is not open, with one neutral word', async () => {
    const id = await made();
    const refused = await acts.send('tobias', reliabilityPaths.shares(id), {
      participantId: world.participantIds.rosalind,
    });
    expect([refused.status, refused.body.code]).toEqual([409, 'not-available-now']);
    const before = (await acts.log(log)).others;
    await acts.openGate();
    expect((await acts.log(log)).others).toEqual(before);
    await acts.send('tobias', reliabilityPaths.shares(id), { participantId: world.participantIds.rosalind });
    expect((await acts.received('rosalind')).rows).toHaveLength(1);
    const shown = await acts.log(log);
    expect(shown.promises[0]?.shares).toHaveLength(1);
    await acts.stopJointWork();
    expect((await acts.received('rosalind')).rows).toEqual([]);
    expect(await acts.log(log)).toEqual(shown);
  });

  it('looks to its author the same before whoever it is shown to has left and after', async () => {
    await acts.openGate();
    const id = await made();
    const participantId = world.participantIds.rosalind ?? '';
    await acts.send('tobias', reliabilityPaths.shares(id), { participantId });
    const { others, promises } = await acts.log(log);
    const left = await (await acts.as('rosalind')).post(safetyPaths.leave(world.caseIds.couple), {});
    expect(left.status).toBeLessThan(300);
    expect(await acts.log(log)).toMatchObject({ others, promises });
    const again = await acts.send('tobias', reliabilityPaths.shares(id), { participantId });
    expect([again.status, again.body.code]).toEqual([409, 'not-available-now']);
    const raw = rawSqlIn(world);
    expect((await raw('rosalind', 'select 1 from sec.promises_shown_to_me()')).rowCount).toBe(0);
  });

  it('shows the therapist a strip by week and whether more is promised than kept', async () => {
    const id = await made();
    await made();
    const [first] = await occurrences(id);
    acts.goTo(first?.due_at ?? new Date(0), 1);
    await kept(first?.id ?? '');
    const [person] = (await acts.forCase()).people;
    expect(person).toMatchObject({ name: 'Tobias Mwangi', overPromising: { made: 2, kept: 1, index: 2 } });
    expect(person?.promises[0]).toMatchObject({
      why: 'Because waiting is worse than a no.',
      followThrough: { kept: 1, of: 1 },
    });
    expect(person?.promises[0]?.weeks).toHaveLength(12);
  });

  it('whoever takes a consent back ends what they show, and not what others show them', async () => {
    await acts.openGate();
    const id = await made();
    const participantId = world.participantIds.rosalind ?? '';
    await acts.send('tobias', reliabilityPaths.shares(id), { participantId });
    const open = async () =>
      (await world.owner.query('select 1 from promise_share where ended_at is null')).rowCount;
    expect(await open()).toBe(1);
    const stop = (cause: 'person_asked' | 'consent_withdrawn', whose = participantId) =>
      acts.asSystem(() =>
        world.app
          .get(SafetyGate)
          .tellSuspended({ caseId: world.caseIds.couple, participantId: whose, cause }),
      );
    await stop('person_asked');
    expect(await open()).toBe(1);
    await stop('consent_withdrawn');
    expect(await open()).toBe(1);
    await stop('consent_withdrawn', world.participantIds.tobias ?? '');
    expect(await open()).toBe(0);
  });
});
