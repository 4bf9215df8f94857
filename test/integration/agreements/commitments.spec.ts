import { commitmentPaths, type CommitmentTerms } from '@reknit/agreements/model';
import { aWorld, type World } from '../../support/world';
import { commitmentsIn, weeklyTalk, type StoredRow } from './commitments-acts';

const daily: CommitmentTerms = {
  ...weeklyTalk,
  text: 'I put my phone in the drawer at supper',
  schedule: { freq: 'daily', interval: 1, time: '19:00' },
};

describe('commitments day by day', () => {
  let world: World;
  let acts: ReturnType<typeof commitmentsIn>;
  beforeEach(async () => {
    world = await aWorld();
    acts = commitmentsIn(world);
  });
  afterEach(() => world.close());

  async function theFirst(terms: CommitmentTerms = weeklyTalk, more = {}): Promise<StoredRow> {
    const [first] = await acts.stored(await acts.undertake([terms], more));
    if (!first) throw new Error('Nothing was made.');
    return first;
  }
  const stateOf = async (id: string) => (await acts.history(id)).occurrence.state;
  const kinds = async (id: string) => (await acts.history(id)).events.map(({ kind }) => kind);
  const tell = (id: string, body: object) => acts.act('tobias', commitmentPaths.reports(id), body);

  it('are made sixty days ahead, and kept with one tap', async () => {
    const owner = await acts.undertake();
    const [first, ...rest] = await acts.stored(owner);
    expect(rest.length).toBeGreaterThanOrEqual(7);
    expect(new Set([first, ...rest].map((row) => row?.state))).toEqual(new Set(['pending']));
    acts.goTo(first?.due_at ?? new Date(0), 1);
    const { now } = await acts.today('tobias');
    expect(now.map(({ id, mayReport, text }) => [id, mayReport, text])).toEqual([
      [first?.id, true, weeklyTalk.text],
    ]);
    const told = await tell(first?.id ?? '', { word: 'kept' });
    expect([told.status, told.body.state]).toEqual([201, 'kept']);
    expect((await acts.history(first?.id ?? '')).events.map(({ kind, actor }) => [kind, actor])).toEqual([
      ['became_due', 'system'],
      ['reported', 'author'],
    ]);
  });

  it('fall due, are not reported and are missed by the clock, and a late word is added as a correction (AM-8)', async () => {
    const first = await theFirst();
    acts.goTo(first.due_at, 1);
    await acts.sweep();
    expect(await stateOf(first.id)).toBe('due');
    acts.goTo(first.due_at, 24);
    await acts.sweep();
    expect(await stateOf(first.id)).toBe('not_reported');
    acts.goTo(first.due_at, 24 + 48);
    await acts.sweep();
    await acts.sweep();
    expect(await kinds(first.id)).toEqual(['became_due', 'not_reported', 'missed']);
    const { invitations } = await acts.today('tobias');
    expect(invitations.map(({ id }) => id)).toEqual([first.id]);
    const late = await tell(first.id, { word: 'kept' });
    expect([late.status, late.body.state]).toEqual([201, 'kept']);
    expect((await acts.history(first.id)).events.at(-1)).toMatchObject({
      kind: 'corrected',
      from: 'missed',
      to: 'kept',
      reason: 'late_report',
      actor: 'author',
    });
  });

  it('are told without waiting for the sweep: what the clock has done is written first', async () => {
    const first = await theFirst();
    acts.goTo(first.due_at, 100);
    expect((await tell(first.id, { word: 'missed' })).body.state).toBe('missed');
    expect(await kinds(first.id)).toEqual(['became_due', 'not_reported', 'missed', 'corrected']);
  });

  it('two reports: the first wins, the second is kept beside it', async () => {
    const first = await theFirst();
    acts.goTo(first.due_at, 1);
    await tell(first.id, { word: 'kept' });
    expect((await tell(first.id, { word: 'missed', note: 'I am not so sure.' })).body.state).toBe('kept');
    expect((await acts.history(first.id)).events.at(-1)).toMatchObject({
      kind: 'reported_again',
      said: 'missed',
      note: 'I am not so sure.',
    });
  });

  it('of help somebody gets for themselves it is kept whether they went, and no word about it', async () => {
    const first = await theFirst({
      ...weeklyTalk,
      kind: 'get_help',
      text: 'I go to my programme every week',
    });
    acts.goTo(first.due_at, 1);
    const worded = await tell(first.id, { word: 'kept', note: 'The evening group at the old mill' });
    expect([worded.status, (worded.body as unknown as { fields: object }).fields]).toEqual([
      422,
      { note: [{ code: 'not-for-this-kind' }] },
    ]);
    expect(await stateOf(first.id)).toBe('due');
    expect((await tell(first.id, { word: 'kept' })).body.state).toBe('kept');
  });

  it('two people press at the same instant: one after the other, and the record has no gap', async () => {
    await acts.letSee(true);
    const first = await theFirst();
    acts.goTo(first.due_at, 1);
    await tell(first.id, { word: 'kept' });
    const { version } = (await acts.history(first.id)).occurrence;
    const [corrected, disputed] = await Promise.all([
      acts.act(
        'tobias',
        commitmentPaths.myCorrections(first.id),
        { to: 'missed', reason: 'remembered_wrongly' },
        { version },
      ),
      acts.act('rosalind', commitmentPaths.disputes(first.id), {}, { version }),
    ]);
    expect([corrected.status, disputed.status].toSorted()).toEqual([200, 412]);
    const taps = await Promise.all(Array.from({ length: 6 }, () => tell(first.id, { word: 'kept' })));
    expect(new Set(taps.map(({ status }) => status))).toEqual(new Set([201]));
    const { events } = await acts.history(first.id);
    expect(events.map(({ number }) => number)).toEqual(events.map((_, index) => index + 1));
    expect(events.filter(({ kind }) => kind === 'reported')).toHaveLength(1);
  });

  it('AM-3: ask nothing of the other person; what they say of their own accord is "seen" and "did not happen"', async () => {
    await acts.letSee(true);
    const first = await theFirst();
    acts.goTo(first.due_at, 1);
    expect((await acts.today('rosalind')).now).toEqual([]);
    await tell(first.id, { word: 'kept' });
    const seen = await acts.act('rosalind', commitmentPaths.seen(first.id));
    expect((await acts.act('rosalind', commitmentPaths.seen(first.id))).body.version).toBe(seen.body.version);
    const { version } = seen.body;
    const disputed = await acts.act(
      'rosalind',
      commitmentPaths.disputes(first.id),
      { note: 'He was away.' },
      { version },
    );
    expect(disputed.body.state).toBe('disputed');
    expect((await acts.list()).disputes).toMatchObject([
      { note: 'He was away.', occurrence: { id: first.id } },
    ]);
    const own = await acts.act(
      'tobias',
      commitmentPaths.myCorrections(first.id),
      { to: 'missed', reason: 'remembered_wrongly' },
      { version: disputed.body.version },
    );
    expect(own.body.code).toBe('commitment.dispute-open');
    const settled = await acts.act(
      'ilse',
      commitmentPaths.resolutions(world.caseIds.couple, first.id),
      { resolution: 'resolved_kept' },
      { version: disputed.body.version },
    );
    expect(settled.body.state).toBe('kept');
    expect((await acts.list()).disputes).toEqual([]);
  });

  it('are not there for the other person while what owns them shows them nothing, or while joint work has stopped', async () => {
    const first = await theFirst();
    acts.goTo(first.due_at, 1);
    await tell(first.id, { word: 'kept' });
    expect((await acts.act('rosalind', commitmentPaths.seen(first.id))).status).toBe(404);
    await acts.letSee(true);
    expect((await acts.act('rosalind', commitmentPaths.seen(first.id))).status).toBe(200);
    await acts.stopJointWork();
    expect((await acts.act('rosalind', commitmentPaths.seen(first.id))).status).toBe(404);
    expect((await tell(first.id, { word: 'kept' })).status).toBe(201);
  });

  it('AM-9: are set aside by whom the commitment allows it to, for seven days', async () => {
    const closed = await theFirst({ ...weeklyTalk, excusePolicy: 'clinician_only' });
    const open = await theFirst();
    acts.goTo(closed.due_at, 80);
    const body = { reason: 'illness' };
    const path = commitmentPaths.myExcuse;
    await acts.sweep();
    const versionOf = async (id: string) => (await acts.history(id)).occurrence.version;
    const by = async (name: 'tobias' | 'ilse', id: string) =>
      acts.act(name, name === 'ilse' ? commitmentPaths.excuse(world.caseIds.couple, id) : path(id), body, {
        version: await versionOf(id),
      });
    expect((await by('tobias', closed.id)).body.code).toBe('commitment.excuse-not-allowed');
    expect((await by('ilse', closed.id)).body.state).toBe('excused');
    acts.goTo(open.due_at, 7 * 24 + 1);
    expect((await by('tobias', open.id)).body.code).toBe('commitment.excuse-too-late');
  });

  it('AM-7: nothing is due while they rest; from the day they go on they are made anew, and nothing twice', async () => {
    const owner = await acts.undertake([daily]);
    const before = await acts.stored(owner);
    await acts.asSystem(() => acts.service.pause(owner, { from: world.clock.now() }, acts.by));
    expect(new Set((await acts.stored(owner)).map(({ state }) => state))).toEqual(new Set(['cancelled']));
    world.clock.advance({ days: 10 });
    await acts.sweep();
    expect((await acts.stored(owner)).length).toBe(before.length);
    await acts.asSystem(() => acts.service.resume(owner, acts.by));
    const pending = (await acts.stored(owner)).filter(({ state }) => state === 'pending');
    expect(pending.every(({ due_at }) => due_at.toISOString() > world.clock.now())).toBe(true);
    expect(new Set(pending.map(({ local_date }) => local_date)).size).toBe(pending.length);
    expect(pending.length).toBeGreaterThan(55);
  });

  it('a holiday: one commitment rests from day to day and goes on by itself', async () => {
    const owner = await acts.undertake([daily, { ...daily, text: 'I open the post when I come home' }]);
    const [one] = await acts.stored(owner);
    const from = world.clock.inDays(3).slice(0, 10);
    const until = world.clock.inDays(6).slice(0, 10);
    const path = commitmentPaths.pauses(one?.commitment_id ?? '');
    expect(
      (await acts.act('tobias', path, { from, until: world.clock.inDays(200).slice(0, 10) })).status,
    ).toBe(422);
    expect((await acts.act('tobias', path, { from, until })).status).toBe(200);
    const cancelled = (await acts.stored(owner)).filter(({ state }) => state === 'cancelled');
    expect(cancelled.map(({ local_date }) => local_date)).toEqual(
      [3, 4, 5, 6].map((days) => world.clock.inDays(days).slice(0, 10)),
    );
    expect(new Set(cancelled.map(({ commitment_id }) => commitment_id))).toEqual(
      new Set([one?.commitment_id]),
    );
  });

  it('their author moves to another country: what is due stays on the clock of the plan', async () => {
    const owner = await acts.undertake([daily]);
    const before = (await acts.stored(owner)).length;
    await world.owner.query("update account set time_zone = 'Asia/Tokyo' where id = $1", [
      world.accountIds.tobias,
    ]);
    world.clock.advance({ days: 3 });
    await acts.sweep();
    const made = await acts.stored(owner);
    expect(made.length).toBeGreaterThan(before);
    const inLondon = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/London',
      hour: '2-digit',
      minute: '2-digit',
    });
    expect(new Set(made.map(({ due_at }) => inLondon.format(due_at)))).toEqual(new Set(['19:00']));
  });

  it('that are missed invite to a repair only where their author chose so', async () => {
    const ids: string[] = [];
    for (const onMiss of ['open_EX-14', 'tell_in_session', 'nothing'] as const)
      ids.push((await theFirst({ ...weeklyTalk, onMiss })).id);
    const [{ due_at } = { due_at: new Date(0) }] = (
      await world.owner.query<{ due_at: Date }>('select due_at from occurrence where id = $1', [ids[0]])
    ).rows;
    acts.goTo(due_at, 24 + 48);
    await acts.sweep();
    for (const id of ids) expect(await stateOf(id)).toBe('missed');
    expect((await acts.today('tobias')).invitations.map(({ id }) => id)).toEqual([ids[0]]);
  });

  it('a new revision calls off what was still to come of the old one, and leaves what was', async () => {
    const owner = await acts.undertake([daily]);
    const [first] = await acts.stored(owner);
    acts.goTo(first?.due_at ?? new Date(0), 1);
    await tell(first?.id ?? '', { word: 'kept' });
    const revised = acts.revisionOf(owner, [{ ...daily, text: 'I leave my phone in the hall at supper' }], {
      revision: 2,
      startsOn: world.clock.inDays(1).slice(0, 10),
    });
    await acts.asSystem(async () => {
      await acts.service.put(revised);
      await acts.service.activate(owner, 2, acts.by);
    });
    const rows = await acts.stored(owner);
    const ofOld = rows.filter(({ commitment_id }) => commitment_id === first?.commitment_id);
    expect(new Set(ofOld.map(({ state }) => state))).toEqual(new Set(['kept', 'cancelled']));
    expect(rows.filter(({ state }) => state === 'pending').length).toBeGreaterThan(50);
    await acts.asSystem(() => acts.service.end(owner, 'ended', acts.by));
    expect((await acts.stored(owner)).filter(({ state }) => state === 'pending')).toEqual([]);
    expect(await acts.asSystem(() => acts.service.followThrough(owner))).toEqual({ kept: 1, of: 1 });
    expect(await acts.asSystem(() => acts.service.isFinished(owner))).toBe(true);
  });

  it('AM-6: give money back in instalments that add up', async () => {
    const monthly: CommitmentTerms = {
      ...weeklyTalk,
      kind: 'restitution',
      text: 'I pay back what I borrowed from the savings',
      schedule: { freq: 'daily', interval: 1, time: '12:00' },
      restitution: { amount: 60_000, currency: 'GBP', instalments: [20_000, 20_000, 20_000] },
    };
    const owner = await acts.undertake([monthly]);
    const rows = await acts.stored(owner);
    expect(rows.map(({ instalment }) => instalment)).toEqual([20_000, 20_000, 20_000]);
    acts.goTo(rows.at(-1)?.due_at ?? new Date(0), 1);
    for (const { id } of rows) await tell(id, { word: 'kept' });
    const [view] = await acts.asSystem(() => acts.service.commitmentsOf(owner));
    expect(view?.restitution).toEqual({
      amount: 60_000,
      currency: 'GBP',
      paid: 60_000,
      instalmentsPaid: 3,
      instalments: 3,
    });
    const wrong = { ...monthly, restitution: { amount: 60_000, currency: 'GBP', instalments: [20_000] } };
    await expect(acts.undertake([wrong])).rejects.toMatchObject({ code: 'commitment.terms-invalid' });
  });

  it('are shown to the care team as a strip by week, with figures nobody in care is shown', async () => {
    const first = await theFirst();
    acts.goTo(first.due_at, 1);
    await tell(first.id, { word: 'kept' });
    const [row] = (await acts.list()).rows;
    expect(row).toMatchObject({ name: 'Tobias Mwangi', consistency: { longest: 1, current: 1 } });
    expect(row?.weeks).toHaveLength(12);
    expect(row?.weeks.flatMap(({ occurrences }) => occurrences.map(({ id }) => id))).toContain(first.id);
    const mine = await (await acts.as('tobias')).get(commitmentPaths.mine(first.commitment_id));
    expect([mine.status, /consistency|longest/.test(mine.text)]).toEqual([200, false]);
    expect((await (await acts.as('rosalind')).get(commitmentPaths.mine(first.commitment_id))).status).toBe(
      404,
    );
  });

  it('what moves, its author and the care team hear of, as an id; the other person hears nothing', async () => {
    await acts.letSee(true);
    const owner = await acts.undertake();
    const [first] = await acts.stored(owner);
    acts.goTo(first?.due_at ?? new Date(0), 1);
    await tell(first?.id ?? '', { word: 'kept' });
    const { rows } = await world.owner.query<{ email: string; subject_id: string }>(
      `select a.email, e.subject_id from live_event e join account a on a.id = e.account_id
       where e.kind = 'agreements.changed' order by a.email`,
    );
    expect(rows.map(({ email }) => email)).toEqual(['ilse@here.example', 'tobias@here.example']);
    expect(new Set(rows.map(({ subject_id }) => subject_id))).toEqual(new Set([owner.ownerId]));
  });
});
