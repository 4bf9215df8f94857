import { codeOf, done } from '../../support/answers';
import { amendsPaths, type AuthorAmends } from '@reknit/agreements/model';
import type { PersonName } from '../../support/people';
import { aWorld, type World } from '../../support/world';
import { amendsIn, CALM, NOT_FOUND, NOT_NOW, NOT_OPEN } from './amends-acts';

describe('an amends plan, from the first word to the last', () => {
  let world: World;
  let acts: ReturnType<typeof amendsIn>;
  beforeAll(async () => {
    world = await aWorld();
    acts = amendsIn(world);
  });
  afterAll(() => world.close());
  beforeEach(() => acts.begin());

  it('is written, reviewed, offered, accepted and begun', async () => {
    const id = await acts.drafted();
    expect((await acts.author(id)).draft?.harm.title).toBe('Openness about money');
    done(await acts.step('tobias', amendsPaths.submit(id), id));
    expect((await acts.inbox()).map(({ kind }) => kind)).toEqual(['amends.review']);
    done(await acts.approve(id));
    expect(await acts.stateOf(id)).toBe('approved');
    done(await acts.ask(id));
    done(await acts.share(id));
    const seen = await acts.received(id);
    expect([seen.state, seen.from, seen.current?.text.title]).toEqual([
      'waiting',
      'Tobias',
      'Openness about money',
    ]);
    done(await acts.accept(id));
    acts.later(2);
    await acts.sweep();
    expect(await acts.stateOf(id)).toBe('in_progress');
    const { rows } = await world.owner.query('select state from commitment where owner_id = $1', [id]);
    expect(rows).toEqual([{ state: 'active' }]);
  });

  it('begins with the acceptance when its first day has come by then', async () => {
    const { terms } = acts.text();
    const id = await acts.accepted({ ...acts.text(), terms: { ...terms, startsOn: acts.day(0) } });
    expect(await acts.stateOf(id)).toBe('in_progress');
    const { rows } = await world.owner.query('select state from commitment where owner_id = $1', [id]);
    expect(rows).toEqual([{ state: 'active' }]);
  });

  it('goes back with a comment, keeps what was handed in, and counts the next version', async () => {
    const id = await acts.handedIn();
    const body = { comment: 'Say more of what it did to her.' };
    done(await acts.step('ilse', acts.team(amendsPaths.giveBack, id), id, body));
    const back = await acts.author(id);
    expect([back.state, back.review?.comment, back.draft?.harm.title]).toEqual([
      'draft',
      body.comment,
      'Openness about money',
    ]);
    const harm = {
      ...acts.text().harm,
      impactUnderstood: 'You lay awake and doubted your own mind for months.',
    };
    done(await acts.save(id, { harm }));
    done(await acts.step('tobias', amendsPaths.submit(id), id));
    const { revisions } = await acts.forTeam(id);
    expect(revisions.map(({ number, state }) => [number, state])).toEqual([
      [2, 'in_review'],
      [1, 'returned'],
    ]);
  });

  it('is not handed in half done, and says where', async () => {
    const id = await acts.drafted(acts.text({ commitments: [], difficulties: [] }));
    const refused = await acts.step('tobias', amendsPaths.submit(id), id);
    expect(codeOf(refused)).toEqual([422, 'amends.incomplete']);
    expect(refused.body.fields).toEqual({ commitments: [{ code: 'too-few' }] });
    done(await acts.save(id, { ...acts.text(), harmCheck: { answers: { h1: 'yes' } } }));
    const open = await acts.step('tobias', amendsPaths.submit(id), id);
    expect(codeOf(open)).toEqual([422, 'amends.harm-check-open']);
  });

  it('can be countered, edited, approved and offered again', async () => {
    const id = await acts.shared();
    const proposals = [{ comment: 'Please on Sundays', commitment: 0 }, { comment: 'And no presents' }];
    done(await acts.send('rosalind', amendsPaths.proposals(id), { proposals }));
    const { state, proposals: read } = await acts.author(id);
    expect([state, read.map(({ comment }) => comment)]).toEqual([
      'countered',
      ['Please on Sundays', 'And no presents'],
    ]);
    done(await acts.step('tobias', amendsPaths.edit(id), id));
    expect(codeOf(await (await acts.as('rosalind')).get(amendsPaths.mine(id)))).toEqual(NOT_FOUND);
    done(await acts.step('tobias', amendsPaths.submit(id), id));
    done(await acts.approve(id));
    done(await acts.share(id));
    done(await acts.accept(id));
    expect(await acts.stateOf(id)).toBe('accepted');
  });

  it('needs one to ten changes to be countered', async () => {
    const id = await acts.shared();
    const many = Array.from({ length: 11 }, () => ({ comment: 'Another one' }));
    for (const proposals of [[], many])
      expect((await acts.send('rosalind', amendsPaths.proposals(id), { proposals })).status).toBe(422);
  });

  it('declined and not answered look the same to its author, and open the way to another', async () => {
    const declined = await acts.shared();
    done(await acts.send('rosalind', amendsPaths.decline(declined)));
    const unanswered = await acts.shared();
    const alike = ({ state, can, proposals, review, version, pending }: AuthorAmends) => ({
      state,
      can,
      proposals,
      version,
      by: review?.decision,
      pending: pending?.state,
    });
    const seen = async () => [alike(await acts.author(declined)), alike(await acts.author(unanswered))];
    for (const [days, state] of [
      [0, 'shared'],
      [20, 'shared'],
      [2, 'not_taken_up'],
    ] as const) {
      acts.later(days);
      await acts.sweep();
      const [one, other] = await seen();
      expect(one).toEqual(other);
      expect(one?.state).toBe(state);
    }
    expect([(await acts.forTeam(declined)).state, (await acts.forTeam(unanswered)).state]).toEqual([
      'declined',
      'no_response',
    ]);
    const indirect = { ...acts.text(), terms: { ...acts.text().terms, approach: 'indirect' as const } };
    const again = await acts.approved(indirect, 'indirect');
    done(await acts.step('tobias', amendsPaths.start(again), again));
    expect(await acts.stateOf(again)).toBe('in_progress');
  });

  it('keeps its window while it is paused, and goes on with the days that were left', async () => {
    const id = await acts.shared();
    acts.later(10);
    done(await acts.step('ilse', acts.team(amendsPaths.pause, id), id));
    acts.later(60);
    await acts.sweep();
    expect(await acts.stateOf(id)).toBe('paused');
    done(await acts.step('ilse', acts.team(amendsPaths.resume, id), id));
    acts.later(10);
    await acts.sweep();
    expect(await acts.stateOf(id)).toBe('shared');
    acts.later(2);
    await acts.sweep();
    expect(await acts.stateOf(id)).toBe('no_response');
  });

  it('ends a pause only when whoever called it and the clinician both say so', async () => {
    const id = await acts.underWay();
    done(await acts.send('rosalind', amendsPaths.pauseMine(id)));
    expect((await acts.received(id)).current).toBeUndefined();
    expect(codeOf(await acts.send('tobias', amendsPaths.resumeMine(id)))).toEqual(NOT_NOW);
    done(await acts.step('ilse', acts.team(amendsPaths.resume, id), id));
    expect(await acts.stateOf(id)).toBe('paused');
    done(await acts.send('rosalind', amendsPaths.resumeMine(id)));
    expect(await acts.stateOf(id)).toBe('in_progress');
  });

  it('is renegotiated while the version in force goes on, and its pending days go with it', async () => {
    const id = await acts.underWay();
    done(await acts.send('rosalind', amendsPaths.renegotiate(id), { comments: ['Less often'] }));
    const harm = { ...acts.text().harm, title: 'Openness, less often' };
    done(await acts.save(id, { harm }));
    done(await acts.step('tobias', amendsPaths.submit(id), id));
    done(await acts.approve(id));
    done(await acts.share(id));
    const both = await acts.received(id);
    expect([both.state, both.current?.text.title, both.offered?.text.title]).toEqual([
      'new_version',
      'Openness about money',
      'Openness, less often',
    ]);
    done(await acts.accept(id));
    const { revisions } = await acts.forTeam(id);
    expect(revisions.map(({ number, state }) => [number, state])).toEqual([
      [2, 'in_force'],
      [1, 'superseded'],
    ]);
    const { rows } = await world.owner.query<{ state: string; n: number }>(
      `select o.state, count(*)::int as n from occurrence o join commitment c on c.id = o.commitment_id
       where c.owner_id = $1 and c.revision = 1 group by 1`,
      [id],
    );
    expect(rows.some(({ state }) => state === 'pending')).toBe(false);
    expect((await acts.received(id)).current?.number).toBe(2);
  });

  it.each([
    [
      'refused, once the time for answering is over',
      async (id: string) => {
        done(await acts.send('rosalind', amendsPaths.decline(id)));
        expect(await acts.stateOf(id)).toBe('amending');
        acts.later(22);
        await acts.sweep();
      },
    ],
    ['withdrawn', async (id: string) => done(await acts.step('tobias', amendsPaths.withdraw(id), id))],
    ['left open for 21 days', async () => (acts.later(22), acts.sweep())],
  ])('goes on as it was when the new version is %s', async (_, end) => {
    const id = await acts.underWay();
    done(await acts.send('tobias', amendsPaths.renegotiate(id)));
    done(await acts.step('tobias', amendsPaths.submit(id), id));
    done(await acts.approve(id));
    done(await acts.share(id));
    await end(id);
    expect(await acts.stateOf(id)).toBe('in_progress');
    expect((await acts.received(id)).current?.number).toBe(1);
  });

  it('ends at once when the harmed person says so, in whatever state it reaches them', async () => {
    for (const make of [acts.accepted, acts.underWay]) {
      const id = await make();
      done(await acts.send('rosalind', amendsPaths.endMine(id)));
      expect(await acts.stateOf(id)).toBe('ended_early');
      expect((await acts.forTeam(id)).endReason).toBe('harmed_ended');
      expect(codeOf(await (await acts.as('rosalind')).get(amendsPaths.mine(id)))).toEqual(NOT_FOUND);
    }
  });

  it('stopped before it was accepted is a no like any other, also while it is paused', async () => {
    for (const pause of [false, true]) {
      const id = await acts.shared();
      if (pause) done(await acts.send('tobias', amendsPaths.pauseMine(id)));
      const before = await acts.author(id);
      done(await acts.send('rosalind', amendsPaths.endMine(id)));
      expect(await acts.author(id)).toEqual(before);
      expect((await acts.forTeam(id)).decline).toBeTruthy();
      expect(codeOf(await (await acts.as('rosalind')).get(amendsPaths.mine(id)))).toEqual(NOT_FOUND);
      expect(codeOf(await acts.send('rosalind', amendsPaths.endMine(id)))).toEqual(NOT_FOUND);
    }
  });

  it('is completed when its last day has passed and everything in it is final, with a private word of each', async () => {
    const id = await acts.underWay();
    acts.later(45);
    await acts.dayByDay();
    await acts.sweep();
    expect(await acts.stateOf(id)).toBe('completed');
    done(await acts.send('rosalind', amendsPaths.reflection(id), { text: 'SECRET-HERS it helped' }));
    done(await acts.send('tobias', amendsPaths.reflection(id), { text: 'SECRET-HIS it was hard' }));
    expect(codeOf(await acts.send('tobias', amendsPaths.reflection(id), { text: 'once more' }))).toEqual([
      409,
      'amends.already-closed',
    ]);
    expect(JSON.stringify(await acts.author(id))).not.toMatch(/SECRET-HERS/);
    expect(JSON.stringify(await acts.received(id))).not.toMatch(/SECRET-HIS/);
    expect((await acts.forTeam(id)).reflections).toHaveLength(2);
  });

  it('is given in a session first when it is facilitated, and only then can be read', async () => {
    const facilitated = { ...acts.text(), terms: { ...acts.text().terms, approach: 'facilitated' as const } };
    const id = await acts.approved(facilitated, 'facilitated');
    done(await acts.ask(id, 'yes', 'in_session'));
    done(await acts.share(id));
    expect(codeOf(await (await acts.as('rosalind')).get(amendsPaths.mine(id)))).toEqual(NOT_FOUND);
    expect((await acts.inbox()).map(({ kind }) => kind)).toEqual(['amends.delivery']);
    done(await acts.step('ilse', acts.team(amendsPaths.delivery, id), id));
    done(await acts.accept(id));
    expect(await acts.stateOf(id)).toBe('accepted');
  });

  it('is refused in one neutral word whether they said no or joint work is closed', async () => {
    const said = await acts.approved();
    done(await acts.ask(said, 'no'));
    const no = await acts.share(said);
    const asked = await acts.approved();
    const never = await acts.share(asked);
    const elsewhere = await acts.approved();
    done(await acts.ask(elsewhere, 'yes', 'through_therapist'));
    const channel = await acts.share(elsewhere);
    const closed = await acts.approved();
    done(await acts.ask(closed));
    done(await acts.safety().withdraw('rosalind', 'joint_work'));
    const gate = await acts.share(closed);
    for (const refused of [no, never, channel, gate]) expect(codeOf(refused)).toEqual(NOT_OPEN);
    const bare = ({ body }: typeof no) => ({ ...body, requestId: '' });
    expect(bare(no)).toEqual(bare(gate));
  });

  it('shows a supervisor an amber check before it counts, where there is one', async () => {
    await world.owner.query(
      'insert into supervision (practice_id, id, supervisor_id, supervisee_id, from_on) values ($1, $2, $3, $4, $5)',
      [world.practiceIds.here, acts.event(), world.accountIds.wren, world.accountIds.ilse, acts.day(-5)],
    );
    const amber = { answers: { ...CALM.answers, h6: 'yes' as const } };
    const id = await acts.handedIn(acts.text({ harmCheck: amber }));
    expect(codeOf(await acts.approve(id))).toEqual([422, 'amends.reason-required']);
    done(await acts.approve(id, 'direct_shared', { comment: 'He named it himself' }));
    expect(await acts.stateOf(id)).toBe('in_review');
    expect(codeOf(await acts.share(id))).toEqual(NOT_NOW);
    expect((await acts.inbox('wren')).map(({ kind }) => kind)).toEqual(['amends.second-review']);
    const path = acts.team(amendsPaths.coApproval, id);
    done(await acts.step('wren', path, id, { agree: false, comment: 'Ask once more' }));
    expect(await acts.stateOf(id)).toBe('in_review');
    done(await acts.step('wren', path, id, { agree: true, comment: 'Now' }));
    expect(await acts.stateOf(id)).toBe('approved');
    await world.owner.query('delete from supervision where supervisee_id = $1', [world.accountIds.ilse]);
  });

  it('needs the clinician’s plan in steps, and a session, before anything in it is disclosed', async () => {
    const [first] = acts.text().commitments;
    const commitments = [{ ...first, kind: 'disclosure' as const, text: 'I tell you about the second card' }];
    const id = await acts.handedIn(acts.text({ commitments: commitments as never }));
    const inSession = () => acts.approve(id, 'facilitated');
    const planned = async (name: PersonName, text: string) =>
      (await acts.as(name)).put(acts.team(amendsPaths.disclosurePlan, id), { text });
    expect(codeOf(await inSession())).toEqual([409, 'amends.clinician-plan-needed']);
    expect((await planned('tobias', 'I tell it\nI answer')).status).toBeGreaterThanOrEqual(400);
    done(await planned('ilse', 'All of it at once'));
    expect(codeOf(await inSession())).toEqual([409, 'amends.clinician-plan-needed']);
    done(await planned('ilse', 'First what it is about\nThen what she wants to ask'));
    expect(codeOf(await acts.approve(id))).toEqual([422, 'amends.approach-not-possible']);
    done(await inSession());
    expect(JSON.stringify(await acts.author(id))).not.toContain('what she wants to ask');
    for (const text of ['', 'All of it at once'])
      expect(codeOf(await planned('ilse', text))).toEqual([409, 'amends.clinician-plan-needed']);
    done(await planned('ilse', 'First what it is about\nThen a week\nThen what she wants to ask'));
    await expect(
      world.owner.query("update amends_note set disclosure_plan = '' where plan_id = $1", [id]),
    ).rejects.toMatchObject({ constraint: 'ck_amends_note_staged' });
  });

  it('asks Rosalind for nothing twice in two weeks, and calls the clinician when she feels pressured', async () => {
    const id = await acts.underWay();
    expect(codeOf(await acts.send('rosalind', amendsPaths.ratings(id), { helping: 4 }))[0]).toBe(422);
    done(await acts.send('rosalind', amendsPaths.ratings(id), { helping: 4, pressured: 6, willing: 5 }));
    expect(
      codeOf(await acts.send('rosalind', amendsPaths.ratings(id), { helping: 4, pressured: 1 })),
    ).toEqual([409, 'amends.already-rated']);
    const items = await acts.inbox();
    expect(items.map(({ kind, urgency }) => [kind, urgency])).toContainEqual(['amends.pressured', 'amber']);
    expect(JSON.stringify(await acts.author(id))).not.toMatch(/pressured|helping/);
    done(await acts.step('ilse', acts.team(amendsPaths.reviewed, id), id));
    expect((await acts.inbox()).map(({ kind }) => kind)).not.toContain('amends.pressured');
  });
});
