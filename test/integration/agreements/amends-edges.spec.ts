import { codeOf, done } from '../../support/answers';
import { amendsPaths, commitmentPaths, type CaseAmends } from '@reknit/agreements/model';
import { casePaths, ownRecordPaths, type CaseRecord, type OwnRecord } from '@reknit/cases/model';
import { aWorld, type World } from '../../support/world';
import { rawSqlIn } from '../homework/raw';
import { amendsIn, CALM, NOT_FOUND, NOT_NOW, NOT_OPEN } from './amends-acts';

/** What the other person of a plan may never select, in no state of it. */
const HIDDEN_FROM_HARMED = [
  'amends_private',
  'amends_draft',
  'amends_review',
  'amends_willingness',
  'amends_note',
  'amends_move',
];
const HIDDEN_FROM_AUTHOR = [
  'amends_decline',
  'amends_willingness',
  'amends_note',
  'amends_move',
  'amends_acceptance',
];

describe('an amends plan when things go otherwise', () => {
  let world: World;
  let acts: ReturnType<typeof amendsIn>;
  let raw: ReturnType<typeof rawSqlIn>;
  beforeAll(async () => {
    world = await aWorld();
    acts = amendsIn(world);
    raw = rawSqlIn(world);
  });
  afterAll(() => world.close());
  beforeEach(() => acts.begin());

  const team = async (path: string, body: object) => (await acts.as('ilse')).post(path, body);
  async function leave(name: 'rosalind' | 'tobias'): Promise<void> {
    const { caseId } = acts.couple();
    const participantId = acts.couple()[name];
    const record = done(await (await acts.as('ilse')).get<CaseRecord>(casePaths.case(caseId)));
    const person = record.participants.find((one) => one.id === participantId);
    const path = casePaths.participantMoves(caseId, participantId);
    const body = { to: 'left', reason: 'client_decision' };
    done(await (await acts.as('ilse')).post(path, body, { version: person?.version }));
  }

  it('pauses in the same transaction when a joint consent is withdrawn, and tells nobody why', async () => {
    const id = await acts.underWay();
    done(await acts.safety().withdraw('rosalind', 'joint_work'));
    const his = await acts.author(id);
    expect(his.state).toBe('paused');
    expect(JSON.stringify(his)).not.toMatch(/"gate"|consent|withdrawn|pausedBy/i);
    const hers = await acts.received(id);
    expect([hers.state, hers.current, hers.done]).toEqual(['paused', undefined, []]);
    expect(hers.can.end).toBe(true);
    expect((await raw('rosalind', 'select 1 from amends_version where plan_id = $1', [id])).rowCount).toBe(0);
    const resume = await acts.step('ilse', acts.team(amendsPaths.resume, id), id);
    expect(codeOf(resume)).toEqual(NOT_OPEN);
    done(await acts.send('rosalind', amendsPaths.endMine(id)));
    expect(await acts.stateOf(id)).toBe('ended_early');
  });

  it('lets an indirect plan go on when joint work stops: it is nobody else’s', async () => {
    const indirect = { ...acts.text(), terms: { ...acts.text().terms, approach: 'indirect' as const } };
    const id = await acts.approved(indirect, 'indirect');
    done(await acts.step('tobias', amendsPaths.start(id), id));
    done(await acts.safety().withdraw('rosalind', 'joint_work'));
    expect(await acts.stateOf(id)).toBe('in_progress');
  });

  it('a closed gate alone stops new answers and new news, and leaves the page as it was', async () => {
    const waiting = await acts.shared();
    const hash = (await acts.received(waiting)).current?.contentHash;
    const running = await acts.underWay();
    acts.later(2);
    await acts.dayByDay();
    await world.owner.query(
      "update safety_clearance set revoked_at = $2, revoked_reason = 'x' where case_id = $1",
      [acts.couple().caseId, world.clock.now()],
    );
    const { rows } = await world.owner.query<{ id: string }>(
      "select id from occurrence where owner_id = $1 and state = 'due' limit 1",
      [running],
    );
    done(await acts.send('tobias', commitmentPaths.reports(rows[0]?.id ?? ''), { word: 'kept' }));
    const hers = await acts.received(running);
    expect([hers.state, hers.current?.text.title, hers.done]).toEqual([
      'in_progress',
      'Openness about money',
      [],
    ]);
    const accept = await acts.send('rosalind', amendsPaths.accept(waiting), { contentHash: hash });
    expect(codeOf(accept)).toEqual(NOT_OPEN);
    done(await acts.send('rosalind', amendsPaths.decline(waiting)));
  });

  it('is paused when the harmed person leaves, and after 14 days the clinician chooses', async () => {
    const id = await acts.underWay();
    await leave('rosalind');
    expect(await acts.stateOf(id)).toBe('paused');
    const path = acts.team(amendsPaths.continueIndirectly, id);
    expect(codeOf(await acts.step('ilse', path, id))).toEqual(NOT_NOW);
    acts.later(14);
    expect((await acts.inbox()).map(({ kind }) => kind)).toContain('amends.choose-after-leaving');
    done(await acts.step('ilse', path, id));
    expect(await acts.stateOf(id)).toBe('in_progress');
    const { revisions } = await acts.forTeam(id);
    expect(revisions.map(({ state, approach }) => [state, approach])).toEqual([
      ['in_force', 'indirect'],
      ['superseded', 'direct_shared'],
    ]);
    const open = 'select 1 from amends_share where plan_id = $1 and withdrawn_at is null';
    expect((await world.owner.query(open, [id])).rowCount).toBe(0);
    const kept = 'select 1 from amends_acceptance where plan_id = $1';
    expect((await world.owner.query(kept, [id])).rowCount).toBe(1);
  });

  it('ends when its author leaves, without a push to the other person', async () => {
    const id = await acts.underWay();
    const before = await heardBy('rosalind', id);
    await leave('tobias');
    expect([await acts.stateOf(id), (await acts.forTeam(id)).endReason]).toEqual([
      'ended_early',
      'author_left',
    ]);
    expect(await heardBy('rosalind', id)).toBeLessThanOrEqual(before + 1);
    const drafted = await (await acts.as('tobias')).get(amendsPaths.mine(id));
    expect(codeOf(drafted)).toEqual(NOT_FOUND);
  });

  async function heardBy(name: 'rosalind' | 'tobias', id: string): Promise<number> {
    const { rows } = await world.owner.query<{ n: number }>(
      'select count(*)::int as n from live_event where subject_id = $1 and account_id = $2',
      [id, world.accountIds[name]],
    );
    return rows[0]?.n ?? 0;
  }

  it('is paused with a review task when a couple separates', async () => {
    const id = await acts.underWay();
    const path = casePaths.case(acts.couple().caseId);
    const { version } = done(await (await acts.as('ilse')).get<CaseRecord>(path));
    done(await (await acts.as('ilse')).patch(path, { relationSubtype: 'separated' }, { version }));
    expect(await acts.stateOf(id)).toBe('paused');
    expect((await acts.inbox()).map(({ kind }) => kind)).toContain('amends.plan-review');
    done(await acts.step('ilse', acts.team(amendsPaths.reviewed, id), id));
    expect((await acts.inbox()).map(({ kind }) => kind)).not.toContain('amends.plan-review');
  });

  it('is not edited in place once it is shared', async () => {
    const id = await acts.shared();
    expect(codeOf(await acts.save(id, acts.text()))).toEqual(NOT_NOW);
    expect(codeOf(await acts.step('tobias', amendsPaths.edit(id), id))).toEqual(NOT_NOW);
  });

  it('keeps its zone when the author moves, until it is renegotiated', async () => {
    const id = await acts.underWay();
    done(await (await acts.as('tobias')).patch('/api/auth/me', { timeZone: 'Asia/Tokyo' }));
    acts.later(1);
    await acts.dayByDay();
    const { rows } = await world.owner.query<{ zone: string }>(
      'select distinct time_zone as zone from commitment where owner_id = $1 union select time_zone from amends_plan where id = $1',
      [id],
    );
    expect(rows).toEqual([{ zone: 'Europe/London' }]);
    done(await (await acts.as('tobias')).patch('/api/auth/me', { timeZone: 'America/Vancouver' }));
  });

  it('runs for one at a time from one assignment, and again after a no', async () => {
    const participationId = await acts.assigned();
    done(await acts.send('tobias', amendsPaths.myList, { participationId }));
    const second = await acts.send('tobias', amendsPaths.myList, { participationId });
    expect(codeOf(second)).toEqual([409, 'amends.already-started']);
  });

  it('begun together is read by both while it is written, and alone by its author only', async () => {
    const alone = await acts.drafted();
    expect((await acts.forTeam(alone)).draft).toBeUndefined();
    expect((await raw('ilse', 'select 1 from amends_draft where plan_id = $1', [alone])).rowCount).toBe(0);
    const participationId = await acts.assigned();
    const path = amendsPaths.forCase(acts.couple().caseId);
    const beginnable = async () =>
      (await (await acts.as('ilse')).get<CaseAmends>(path)).body.beginnable.map((one) => one.participationId);
    expect(await beginnable()).toContain(participationId);
    const begun = await team(path, { participationId });
    const { id } = done(begun) as { id: string };
    expect(await beginnable()).not.toContain(participationId);
    done(await acts.save(id, acts.text()));
    expect((await acts.forTeam(id)).draft?.harm.title).toBe('Openness about money');
    // Its author is told, before a word is written: the clinician's sight is never a surprise.
    expect([(await acts.author(id)).together, (await acts.author(alone)).together]).toEqual([true, false]);
  });

  it('two who press at once: one wins, the other hears that something newer exists', async () => {
    for (let round = 0; round < 10; round += 1) {
      const id = await acts.shared();
      const version = await acts.versionOf(id);
      const hash = (await acts.received(id)).current?.contentHash;
      const both = await Promise.all([
        acts.send('rosalind', amendsPaths.accept(id), { contentHash: hash }),
        acts.send('tobias', amendsPaths.withdraw(id), {}, version),
      ]);
      const won = both.filter(({ status }) => status === 200);
      expect(won).toHaveLength(1);
      expect(both.every(({ status }) => status < 500)).toBe(true);
      expect(['accepted', 'withdrawn']).toContain(await acts.stateOf(id));
    }
  }, 60_000);

  it('said twice at the same moment, an acceptance is one acceptance', async () => {
    const id = await acts.shared();
    const hash = (await acts.received(id)).current?.contentHash;
    const body = { contentHash: hash };
    const all = await Promise.all([1, 2, 3].map(() => acts.send('rosalind', amendsPaths.accept(id), body)));
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
    const { rowCount } = await world.owner.query('select 1 from amends_acceptance where plan_id = $1', [id]);
    expect(rowCount).toBe(1);
  });

  it('shows the harmed person nothing of check, notes, moves and ratings, nor the author theirs, by any statement', async () => {
    const id = await acts.underWay();
    done(await acts.send('rosalind', amendsPaths.ratings(id), { helping: 3, pressured: 7 }));
    done(await acts.send('tobias', amendsPaths.ratings(id), { willing: 8 }));
    const note = await (await acts.as('ilse')).put(acts.team(amendsPaths.note, id), { text: 'SECRET-NOTE' });
    done(note);
    const rowsOf = async (name: 'rosalind' | 'tobias', table: string) =>
      (await raw(name, `select 1 from ${table} where plan_id = $1`, [id])).rowCount;
    for (const table of HIDDEN_FROM_HARMED)
      expect([table, await rowsOf('rosalind', table)]).toEqual([table, 0]);
    for (const table of HIDDEN_FROM_AUTHOR)
      expect([table, await rowsOf('tobias', table)]).toEqual([table, 0]);
    const ratings = 'select by_harmed from amends_rating where plan_id = $1';
    expect((await raw('rosalind', ratings, [id])).rows).toEqual([{ by_harmed: true }]);
    expect((await raw('tobias', ratings, [id])).rows).toEqual([{ by_harmed: false }]);
    for (const [name, figures] of [
      ['rosalind', [{ label: 'These amends are helping me', value: 3 }]],
      ['tobias', [{ label: 'I am willing to go on with this', value: 8 }]],
    ] as const)
      expect(await ratedInCopyOf(name)).toContainEqual(figures);
    for (const name of ['delphine', 'gil', 'owen', 'mara'] as const)
      expect((await raw(name, 'select 1 from amends_plan where id = $1', [id])).rowCount).toBe(0);
    const text = (await raw('rosalind', 'select content from amends_version where plan_id = $1', [id])).rows;
    expect(JSON.stringify(text)).not.toMatch(/SECRET|difficult|h2|harmCheck/);
    expect(JSON.stringify(await acts.received(id))).not.toMatch(/SECRET|harmCheck|difficult|h2/);
  });

  async function ratedInCopyOf(name: 'rosalind' | 'tobias') {
    const { parts } = done(await (await acts.as(name)).post<OwnRecord>(ownRecordPaths.record));
    const items = parts.flatMap((part) => part.items);
    return items.filter(({ kind }) => kind === 'agreements.amends-rating').map(({ figures }) => figures);
  }

  it('lived without her at first, it can be offered when she asks to hear it, after a new review', async () => {
    const indirect = { ...acts.text(), terms: { ...acts.text().terms, approach: 'indirect' as const } };
    for (const answer of ['decline', 'accept'] as const) {
      const id = await acts.approved(indirect, 'indirect');
      done(await acts.step('tobias', amendsPaths.start(id), id));
      done(await acts.send('tobias', amendsPaths.renegotiate(id)));
      done(await acts.save(id, { terms: { ...acts.text().terms, approach: 'facilitated' } }));
      done(await acts.step('tobias', amendsPaths.submit(id), id));
      done(await acts.approve(id, 'facilitated'));
      done(await acts.ask(id, 'yes', 'in_session'));
      done(await acts.share(id));
      expect(codeOf(await (await acts.as('rosalind')).get(amendsPaths.mine(id)))).toEqual(NOT_FOUND);
      done(await acts.step('ilse', acts.team(amendsPaths.delivery, id), id));
      const first = await acts.received(id);
      expect([first.state, first.current?.number, first.offered]).toEqual(['waiting', 2, undefined]);
      if (answer === 'accept') done(await acts.accept(id));
      else done(await acts.send('rosalind', amendsPaths.endMine(id)));
      expect(await acts.stateOf(id)).toBe(answer === 'accept' ? 'in_progress' : 'amending');
      acts.later(22);
      await acts.sweep();
      const { revisions } = await acts.forTeam(id);
      const inForce = revisions.find(({ state }) => state === 'in_force');
      expect([await acts.stateOf(id), inForce?.approach]).toEqual([
        'in_progress',
        answer === 'accept' ? 'facilitated' : 'indirect',
      ]);
    }
  });

  it('amber without a supervisor stands on the clinician’s written reason', async () => {
    const id = await acts.handedIn(acts.text({ harmCheck: { answers: { ...CALM.answers, h7: 'yes' } } }));
    done(await acts.approve(id, 'direct_shared', { comment: 'Spoken through twice' }));
    expect(await acts.stateOf(id)).toBe('approved');
  });
});
