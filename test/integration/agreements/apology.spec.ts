import { codeOf, done } from '../../support/answers';
import { amendsPaths, apologyPaths } from '@reknit/agreements/model';
import { safetyPaths } from '@reknit/cases/model';
import { aWorld, type World } from '../../support/world';
import { rawSqlIn } from '../homework/raw';
import { amendsIn, CALM, NOT_FOUND, NOT_OPEN } from './amends-acts';
import { apologiesIn } from './apology-acts';

describe('an apology on its way', () => {
  let world: World;
  let acts: ReturnType<typeof amendsIn>;
  let apologies: ReturnType<typeof apologiesIn>;
  let raw: ReturnType<typeof rawSqlIn>;
  beforeAll(async () => {
    world = await aWorld();
    acts = amendsIn(world);
    apologies = apologiesIn(world, acts);
    raw = rawSqlIn(world);
  });
  afterAll(() => world.close());
  beforeEach(() => acts.begin());

  it('is handed in, made ready, wanted, given and read, and its author learns of it only when she says so', async () => {
    const id = await apologies.delivered();
    const seen = await apologies.received(id);
    expect([seen.from, seen.parts[0]?.key, seen.answered]).toEqual(['Tobias', 'own', undefined]);
    expect(JSON.stringify(seen.parts)).not.toMatch(/recipientWants|not_known/);
    expect((await apologies.author(id)).state).toBe('given');
    done(await apologies.answer(id, 'read'));
    expect((await apologies.author(id)).state).toBe('read');
  });

  it('"not now" is told to nobody but the therapist, and she can read it later', async () => {
    const id = await apologies.delivered();
    const before = await apologies.author(id);
    done(await apologies.answer(id, 'not_now'));
    expect(await apologies.author(id)).toEqual(before);
    expect((await apologies.forTeam())[0]?.answer).toBe('not_now');
    // Also when it could not be given any more by now.
    done(await apologies.ask(id, 'no'));
    done(await apologies.answer(id, 'not_now'));
    done(await apologies.answer(id, 'read'));
    expect((await apologies.author(id)).state).toBe('read');
  });

  it('"I do not want this" changes nothing its author can see: what was given stays given, and what was read stays read', async () => {
    for (const first of [[], ['read']] as const) {
      const id = await apologies.delivered();
      for (const answer of first) done(await apologies.answer(id, answer));
      const before = await apologies.author(id);
      const heard = await heardBy('tobias', id);
      done(await apologies.answer(id, 'not_wanted'));
      expect(await apologies.author(id)).toEqual(before);
      expect(before.state).toBe(first.length > 0 ? 'read' : 'given');
      expect(await heardBy('tobias', id)).toBe(heard);
      expect((await apologies.forTeam()).find((row) => row.id === id)?.state).toBe('set_aside');
      expect(codeOf(await (await acts.as('rosalind')).get(apologyPaths.mine(id)))).toEqual(NOT_FOUND);
    }
  });

  it('held back before it was given is told as not delivered', async () => {
    const held = await apologies.ready();
    done(await apologies.decide(apologyPaths.hold, held));
    expect((await apologies.author(held)).state).toBe('not_delivered');
  });

  it('for somebody who has left is looked at like any other, and reaches nobody', async () => {
    const ready = await apologies.ready();
    done(await apologies.ask(ready));
    const entryId = await apologies.entry();
    const plan = await acts.drafted();
    const named = (await acts.author(plan)).people;
    const left = await (await acts.as('rosalind')).post(safetyPaths.leave(acts.couple().caseId), {});
    expect(left.status).toBeLessThan(300);
    expect(codeOf(await apologies.deliver(ready))).toEqual(NOT_OPEN);
    const { id } = done(await apologies.propose(entryId));
    expect((await apologies.author(id)).state).toBe('in_review');
    expect((await acts.author(plan)).people).toEqual(named);
    expect(named.map(({ givenName }) => givenName)).toEqual(['Rosalind']);
  });

  /** How often an open page of somebody was told that it moved. */
  async function heardBy(name: 'tobias' | 'rosalind', id: string): Promise<number> {
    const { rows } = await world.owner.query<{ n: number }>(
      'select count(*)::int as n from live_event where subject_id = $1 and account_id = $2',
      [id, world.accountIds[name]],
    );
    return rows[0]?.n ?? 0;
  }

  it('is refused in one neutral word whether she said no, muted him, was never asked, or joint work is closed', async () => {
    const never = await apologies.ready();
    const no = await apologies.ready();
    done(await apologies.ask(no, 'no'));
    const muted = await apologies.ready();
    done(await apologies.ask(muted));
    done(await apologies.mute(true));
    const refusals = [
      await apologies.deliver(never),
      await apologies.deliver(no),
      await apologies.deliver(muted),
    ];
    done(await apologies.mute(false));
    done(await acts.safety().withdraw('rosalind', 'joint_work'));
    refusals.push(await apologies.deliver(muted));
    for (const refused of refusals) expect(codeOf(refused)).toEqual(NOT_OPEN);
    const bare = ({ body }: (typeof refusals)[number]) => ({ ...body, requestId: '' });
    for (const refused of refusals) expect(bare(refused)).toEqual(bare(refusals[0]!));
  });

  it('is blocked while a plan of the same author knows of a request not to contact', async () => {
    const stopped = {
      ...acts.text({ harmCheck: { answers: { ...CALM.answers, h2: 'yes' as const } } }),
      terms: { ...acts.text().terms, approach: 'living' as const, endsOn: 'open_ended' as const },
    };
    await acts.handedIn(stopped);
    const id = await apologies.ready();
    done(await apologies.ask(id));
    expect(codeOf(await apologies.deliver(id))).toEqual(NOT_OPEN);
  });

  it('begins only on a version the therapist has accepted, once for each person', async () => {
    const waiting = await apologies.entry({}, { accepted: false });
    expect(codeOf(await apologies.propose(waiting))).toEqual([409, 'apology.not-reviewed']);
    const entryId = await apologies.entry();
    done(await apologies.propose(entryId));
    expect(codeOf(await apologies.propose(entryId))).toEqual([409, 'apology.already-begun']);
  });

  it('goes back with a comment and comes again', async () => {
    const { id } = done(await apologies.propose(await apologies.entry()));
    expect((await acts.inbox()).map(({ kind }) => kind)).toEqual(['apology.review']);
    done(await apologies.decide(apologyPaths.giveBack, id, { comment: 'Leave out the reasons' }));
    const back = await apologies.author(id);
    expect([back.state, back.comment, back.can.proposeAgain]).toEqual([
      'returned',
      'Leave out the reasons',
      true,
    ]);
    expect(codeOf(await apologies.deliver(id))[0]).toBe(409);
  });

  it('shows its checks with their reasons to its author, and to nobody else', async () => {
    const id = await apologies.ready({ own: 'I am sorry if you felt shut out, but you made me.' });
    const { checklist } = await apologies.author(id);
    expect(checklist?.of).toBe(7);
    expect(checklist?.passing).toBeLessThan(7);
    const found = checklist?.checks.filter(({ state }) => state === 'found') ?? [];
    expect(found.every(({ why }) => why.length > 20)).toBe(true);
    expect(JSON.stringify(await apologies.forTeam())).not.toMatch(/passing|checklist/);
    done(await apologies.ask(id));
    done(await apologies.deliver(id));
    expect(JSON.stringify(await apologies.received(id))).not.toMatch(/passing|checklist/);
  });

  it('of a parent asks a child for no comfort, and reaches a grown-up child through the therapist alone', async () => {
    const { caseId } = acts.couple();
    await world.owner.query(
      "update care_case set kind = 'family', relation_type = 'family', relation_subtype = 'parent_adult_child' where id = $1",
      [caseId],
    );
    await world.owner.query('update client set birth_year = 1955 where id = $1', [world.clientIds.tobias]);
    apologies.between('family');
    const asking = await apologies.entry({ regret: 'I was gone. Please tell me you still love me.' });
    expect(codeOf(await apologies.propose(asking))).toEqual([422, 'apology.asks-for-comfort']);
    const id = await apologies.ready();
    done(await apologies.ask(id));
    expect(codeOf(await apologies.deliver(id))).toEqual([409, 'apology.through-therapist-only']);
    done(await apologies.decide(apologyPaths.delivery, id, { way: 'through_therapist' }));
    expect((await apologies.author(id)).state).toBe('given');
    expect(codeOf(await (await acts.as('rosalind')).get(apologyPaths.mine(id)))).toEqual(NOT_FOUND);
    apologies.between('romantic');
    await world.owner.query('update client set birth_year = 1982 where id = $1', [world.clientIds.tobias]);
  });

  it('is taken back when its author withdraws their joint consent', async () => {
    const id = await apologies.delivered();
    done(await acts.safety().withdraw('tobias', 'joint_work'));
    expect(codeOf(await (await acts.as('rosalind')).get(apologyPaths.mine(id)))).toEqual(NOT_FOUND);
    const { rows } = await world.owner.query<{ at: Date | null }>(
      'select withdrawn_at as at from apology_course where apology_id = $1',
      [id],
    );
    expect(rows[0]?.at).not.toBeNull();
  });

  it('its lines of repair become commitments to be worked out, when its author asks for it', async () => {
    const entryId = await apologies.entry({
      repair: ['I bring the numbers every Sunday', 'I pay by Friday'],
    });
    done(await apologies.propose(entryId));
    const id = await acts.drafted();
    expect((await acts.author(id)).suggestions?.repair).toEqual([
      'I bring the numbers every Sunday',
      'I pay by Friday',
    ]);
    const version = await acts.versionOf(id);
    done(await acts.send('tobias', amendsPaths.fromApology(id), {}, version));
    const { draft } = await acts.author(id);
    expect(draft?.commitments.map(({ text }) => text)).toEqual([
      'I bring the account summary to our talk',
      'I bring the numbers every Sunday',
      'I pay by Friday',
    ]);
    done(await acts.send('tobias', amendsPaths.fromApology(id), {}, version + 1));
    expect((await acts.author(id)).draft?.commitments).toHaveLength(3);
  });

  it('goes before a plan only when it is ready', async () => {
    const { id: apologyId } = done(await apologies.propose(await apologies.entry()));
    const plan = await acts.drafted({ ...acts.text(), harm: { ...acts.text().harm, apologyId } });
    const early = await acts.step('tobias', amendsPaths.submit(plan), plan);
    expect(early.body.fields).toEqual({ 'harm.apologyId': [{ code: 'not-ready' }] });
    done(await apologies.decide(apologyPaths.makeReady, apologyId));
    done(await acts.step('tobias', amendsPaths.submit(plan), plan));
  });

  it('its course, her answers and her wishes are out of its author’s reach by any statement', async () => {
    const id = await apologies.delivered();
    done(await apologies.answer(id, 'not_now'));
    done(await apologies.mute(true));
    for (const table of ['apology_course', 'apology_answer', 'apology_willingness', 'apology_mute'])
      expect([table, (await raw('tobias', `select 1 from ${table}`)).rowCount]).toEqual([table, 0]);
    expect((await raw('rosalind', 'select 1 from apology_willingness')).rowCount).toBe(0);
    const set = "update apology_course set state = 'received' where apology_id = $1";
    expect((await raw('tobias', set, [id])).rowCount).toBe(0);
    await expect(raw('ilse', set, [id])).rejects.toEqual(expect.objectContaining({ code: '42501' }));
    expect((await raw('delphine', 'select 1 from apology')).rowCount).toBe(0);
    done(await apologies.mute(false));
  });

  it('nothing that was not wanted gets past the database', async () => {
    const id = await apologies.ready();
    const give =
      "update apology_course set state = 'delivered', way = 'shared', delivered_at = now() where apology_id = $1";
    await expect(raw('ilse', give, [id])).rejects.toEqual(expect.objectContaining({ code: 'RK001' }));
  });
});
