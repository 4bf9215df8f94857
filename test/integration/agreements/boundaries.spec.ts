import { codeOf, done } from '../../support/answers';
import { boundaryPaths } from '@reknit/agreements/model';
import { aWorld, type World } from '../../support/world';
import { boundariesIn, NONE_OF_SEVEN } from './boundaries-acts';

describe('a boundary, from the first words to letting go', () => {
  let world: World;
  let acts: ReturnType<typeof boundariesIn>;
  beforeAll(async () => {
    world = await aWorld();
    acts = boundariesIn(world);
  });
  afterAll(() => world.close());
  beforeEach(() => acts.begin());

  it('is written in pieces, handed in whole, and read by the care team only then', async () => {
    const id = await acts.draft({ kind: 'limit', situation: 'You come home' });
    expect((await acts.team()).rows).toEqual([]);
    expect(codeOf(await (await acts.as('ilse')).get(boundaryPaths.forTeam(id)))).toEqual([404, 'not-found']);
    const refused = await acts.step('rosalind', boundaryPaths.submit, id);
    expect(codeOf(refused)).toEqual([422, 'boundary.content-invalid']);
    const put = await (
      await acts.as('rosalind')
    ).put(boundaryPaths.mine(id), acts.limit(), { version: await acts.versionOf(id) });
    expect(put.status).toBe(200);
    done(await acts.step('rosalind', boundaryPaths.submit, id));
    expect((await acts.forTeam(id)).content).toMatchObject({
      statement:
        'When you have been drinking when I arrive, I will stay ten minutes, then leave and phone the next day.',
      why: 'SECRET-WHY because of the recital',
    });
  });

  it('is told in the product with the chosen parts, understood, and active from its day', async () => {
    const { id, telling } = await acts.told(acts.limit(), ['response', 'exceptions']);
    const read = done(await acts.read(telling));
    expect(read).toMatchObject({
      kind: 'limit',
      standing: 'to_answer',
      from: 'Rosalind',
      exceptions: ['Illness in the family'],
      may: { answers: ['acknowledge'], withdraw: false, log: false },
    });
    expect(read.response).toHaveLength(3);
    expect(read.situation).toBeUndefined();
    expect(read.flex).toBeUndefined();
    expect((await acts.answer(telling, 'acknowledge')).status).toBe(204);
    expect(await acts.stateOf(id)).toBe('active');
    expect(done(await acts.read(telling)).standing).toBe('in_force');
  });

  it('is kept without a word to anybody where its author chose so', async () => {
    const id = await acts.ready(acts.limit({ channel: 'do_not_tell' }));
    expect(
      codeOf(await acts.step('rosalind', boundaryPaths.tell, id, { inProduct: false, parts: [] })),
    ).toEqual([409, 'boundary.channel-differs']);
    done(await acts.step('rosalind', boundaryPaths.activate, id));
    expect((await acts.mine(id)).inForceRevision).toBe(1);
    expect((await acts.list('tobias')).told).toEqual([]);
  });

  it('BD-1: a limit is active after fourteen days although nobody said anything', async () => {
    const { id } = await acts.told();
    acts.later(13);
    await acts.sweep();
    expect(await acts.stateOf(id)).toBe('communicated');
    acts.later(1);
    await acts.sweep();
    expect(await acts.stateOf(id)).toBe('active');
  });

  it('fourteen days without an answer leave a request and an agreement unanswered, and the author chooses', async () => {
    const asked = await acts.told(acts.request(), []);
    const agreed = await acts.told(acts.agreement(), []);
    acts.later(14);
    await acts.sweep();
    expect([await acts.stateOf(asked.id), await acts.stateOf(agreed.id)]).toEqual([
      'unanswered',
      'unanswered',
    ]);
    const kept = done(
      await acts.step('rosalind', boundaryPaths.afterRefusal, asked.id, { choice: 'keep_as_limit' }),
    );
    expect(await acts.stateOf(asked.id)).toBe('closed');
    expect((await acts.mine(kept.id)).draft).toMatchObject({
      kind: 'limit',
      ownAction: 'stay ten minutes, then leave and phone the next day',
      ownResponse: [{ level: 1 }, { level: 2 }, { level: 3 }],
    });
    done(await acts.step('rosalind', boundaryPaths.afterRefusal, agreed.id, { choice: 'drop' }));
    expect(await acts.stateOf(agreed.id)).toBe('closed');
  });

  it('a request can be refused, and other words can be suggested', async () => {
    const one = await acts.told(acts.request(), []);
    expect((await acts.answer(one.telling, 'refuse')).status).toBe(204);
    expect(await acts.stateOf(one.id)).toBe('refused');
    const two = await acts.told(acts.request(), []);
    expect(
      (await acts.answer(two.telling, 'suggest', { wording: 'I ring when I am on the way' })).status,
    ).toBe(204);
    expect((await acts.mine(two.id)).tellings[0]?.answer).toMatchObject({
      answer: 'suggest',
      wording: 'I ring when I am on the way',
    });
    done(await acts.step('rosalind', boundaryPaths.adjust, two.id));
    expect(await acts.mine(two.id)).toMatchObject({ state: 'draft', revision: 2 });
    expect(done(await acts.read(two.telling)).standing).toBe('being_reworded');
  });

  it('what was said aloud is answered aloud: its author notes it', async () => {
    const id = await acts.ready(
      acts.request({ channel: 'say_it_myself', appliesTo: [{ label: 'My sister' }] }),
    );
    done(await acts.step('rosalind', boundaryPaths.tell, id, { inProduct: false, parts: [] }));
    expect((await acts.list('tobias')).told).toEqual([]);
    done(await acts.step('rosalind', boundaryPaths.heardAnswer, id, { answer: 'agreed' }));
    expect(await acts.stateOf(id)).toBe('active');
  });

  it('is one of three kinds for good once it was ready; until then the clinician may ask for another', async () => {
    const id = await acts.handedIn();
    done(await acts.step('ilse', boundaryPaths.giveBack, id, { comment: 'This reads like a request.' }));
    expect((await acts.mine(id)).returned?.comment).toBe('This reads like a request.');
    const put = async (draft: object) =>
      (await acts.as('rosalind')).put(boundaryPaths.mine(id), draft, { version: await acts.versionOf(id) });
    expect((await put(acts.request())).status).toBe(200);
    done(await acts.step('rosalind', boundaryPaths.submit, id));
    done(await acts.step('ilse', boundaryPaths.markReady, id));
    done(await acts.step('rosalind', boundaryPaths.adjust, id));
    expect(codeOf(await put(acts.limit()))).toEqual([409, 'boundary.kind-fixed']);
  });

  it('any of c1 to c5 needs the clinician’s own words before it is ready', async () => {
    const id = await acts.handedIn(acts.limit({ controlCheck: { ...NONE_OF_SEVEN, c2: true } }));
    expect((await acts.forTeam(id)).needs).toMatchObject({ whyBoundary: true });
    expect(codeOf(await acts.step('ilse', boundaryPaths.markReady, id))).toEqual([
      422,
      'boundary.needs-clinician-note',
    ]);
    done(await acts.step('ilse', boundaryPaths.markReady, id, { whyBoundary: 'It is about her own phone.' }));
    const { text } = await (await acts.as('rosalind')).get(boundaryPaths.mine(id));
    expect(text).not.toContain('It is about her own phone.');
  });

  it('c6 and c7 make it personal, ask for somebody to speak with the author alone, and close what is new', async () => {
    const id = await acts.handedIn(acts.limit({ controlCheck: { ...NONE_OF_SEVEN, c7: true } }));
    const { prompts } = await acts.team();
    expect(prompts).toMatchObject([{ prompt: 'safety_follow_up', urgency: 'amber', boundaryId: id }]);
    done(await acts.step('ilse', boundaryPaths.markReady, id));
    expect(
      codeOf(await acts.step('rosalind', boundaryPaths.tell, id, { inProduct: true, parts: [] })),
    ).toEqual([409, 'boundary.not-safe-to-tell']);
    const elsewhere = await acts
      .ready(acts.limit({ domain: 'time' }), 'tobias')
      .catch((fault: Error) => fault.message);
    expect(elsewhere).toContain('boundary.content-invalid');
    expect((await acts.mine(id)).may).toMatchObject({ tell: false, send: false, activate: true });
  });

  it('body and touch: a limit only, held from the moment it is handed in, active the moment it is told', async () => {
    const refused = await acts.draft(acts.request({ domain: 'body_and_touch' }));
    expect(codeOf(await acts.step('rosalind', boundaryPaths.submit, refused))).toEqual([
      422,
      'boundary.content-invalid',
    ]);
    const id = await acts.handedIn(acts.limit({ domain: 'body_and_touch' }));
    expect((await acts.mine(id)).inForceRevision).toBe(1);
    expect((await acts.log(id)).status).toBe(201);
    done(await acts.step('ilse', boundaryPaths.markReady, id));
    done(await acts.step('rosalind', boundaryPaths.tell, id, { inProduct: true, parts: [] }));
    expect(await acts.stateOf(id)).toBe('active');
  });

  it('is rehearsed without anything moving', async () => {
    const id = await acts.ready();
    done(await acts.step('rosalind', boundaryPaths.rehearsals, id, { note: 'With the chair' }));
    expect(await acts.mine(id)).toMatchObject({ state: 'ready', rehearsals: [{ note: 'With the chair' }] });
  });

  it('an emergency today pauses it until midnight on the author’s clock, counts nothing, and comes back by itself', async () => {
    const { id, telling } = await acts.told();
    await acts.answer(telling, 'acknowledge');
    done(await acts.step('rosalind', boundaryPaths.pause, id, { emergencyToday: true }));
    expect(codeOf(await acts.log(id, { type: 'crossed' }))).toEqual([409, 'boundary.not-in-force']);
    await acts.sweep();
    expect(await acts.stateOf(id)).toBe('paused');
    acts.later(1);
    await acts.sweep();
    expect(await acts.mine(id)).toMatchObject({ state: 'active', figures: { occasions: 0 } });
  });

  it('BD-8: a review is due on its day; fourteen days later it is on the clinician’s list and the boundary stays active', async () => {
    const { id, telling } = await acts.told(acts.limit({ reviewOn: acts.today(10) }));
    await acts.answer(telling, 'acknowledge');
    acts.later(11);
    await acts.sweep();
    expect((await acts.list()).mine.find((row) => row.id === id)).toMatchObject({ reviewDue: true });
    expect((await acts.team()).prompts).toEqual([]);
    acts.later(14);
    await acts.sweep();
    await acts.sweep();
    expect((await acts.team()).prompts).toMatchObject([{ prompt: 'review_overdue', urgency: 'plain' }]);
    expect(await acts.stateOf(id)).toBe('active');
    done(await acts.step('rosalind', boundaryPaths.review, id));
    expect((await acts.team()).prompts).toEqual([]);
  });

  it('is renewed in the same words, or said anew with a diff, while the limit goes on', async () => {
    const { id, telling } = await acts.told();
    await acts.answer(telling, 'acknowledge');
    done(await acts.step('rosalind', boundaryPaths.review, id));
    done(await acts.step('rosalind', boundaryPaths.renew, id, { reviewOn: acts.today(70), confidence: 8 }));
    expect(await acts.mine(id)).toMatchObject({ state: 'active', revision: 2, inForceRevision: 2 });
    expect((await acts.forTeam(id)).confidence.map(({ value }) => value)).toEqual([6, 8]);
    done(await acts.step('rosalind', boundaryPaths.review, id));
    done(await acts.step('rosalind', boundaryPaths.adjust, id));
    expect((await acts.log(id)).status).toBe(201);
    const changed = acts.limit({ flex: 'firm', reviewOn: acts.today(70) });
    await (
      await acts.as('rosalind')
    ).put(boundaryPaths.mine(id), changed, { version: await acts.versionOf(id) });
    done(await acts.step('rosalind', boundaryPaths.submit, id));
    expect((await acts.mine(id)).revisions[0]).toMatchObject({
      revision: 3,
      changes: [{ field: 'flex', before: 'some_give', after: 'firm' }],
    });
    expect(done(await acts.read(telling)).standing).toBe('in_force');
  });

  it('sent in anger, it is taken back with a few words; BD-7: its log stays', async () => {
    const { id, telling } = await acts.told();
    await acts.answer(telling, 'acknowledge');
    done(await acts.log(id, { type: 'crossed' }));
    done(
      await acts.step('rosalind', boundaryPaths.retire, id, {
        retracted: true,
        note: 'I wrote this in anger.',
      }),
    );
    expect(await acts.mine(id)).toMatchObject({ state: 'retired', events: [{ type: 'crossed' }] });
    expect((await acts.list('tobias')).told).toMatchObject([{ standing: 'ended' }]);
    const read = done(await acts.read(telling));
    expect(read).toMatchObject({ farewell: 'I wrote this in anger.', standing: 'ended' });
    expect(read.statement).toBeUndefined();
  });

  it('ends on its last day', async () => {
    const { id, telling } = await acts.told(acts.limit({ endsOn: acts.today(20), reviewOn: acts.today(60) }));
    await acts.answer(telling, 'acknowledge');
    acts.later(22);
    await acts.sweep();
    expect(await acts.stateOf(id)).toBe('retired');
  });

  it('of two who press at once, one wins', async () => {
    const id = await acts.ready();
    const version = await acts.versionOf(id);
    const body = { inProduct: true, parts: [] };
    const answers = await Promise.all([
      acts.post('rosalind', boundaryPaths.tell(id), body, version),
      acts.post('rosalind', boundaryPaths.tell(id), body, version),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });
});
