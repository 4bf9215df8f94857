import { codeOf, done } from '../../support/answers';
import { boundaryPaths, type LoggedBoundaryEvent } from '@reknit/agreements/model';
import { Inbox } from '@reknit/cases/api';
import { safetyPaths, type MyConsents } from '@reknit/cases/model';
import { Transactions } from '@reknit/shared/api-kernel';
import { aWorld, type World } from '../../support/world';
import { safetyActsIn } from '../cases/safety-acts';
import { boundariesIn } from './boundaries-acts';

describe('a boundary and what happens around it', () => {
  let world: World;
  let acts: ReturnType<typeof boundariesIn>;
  beforeAll(async () => {
    world = await aWorld();
    acts = boundariesIn(world);
  });
  afterAll(() => world.close());
  beforeEach(() => acts.begin());

  const active = async () => {
    const given = await acts.told();
    done(await acts.answer(given.telling, 'acknowledge'));
    return given;
  };
  const suspend = async () =>
    done(
      await acts.post('ilse', safetyPaths.suspend(acts.couple().caseId), { reason: 'Something to look at' }),
    );
  const reopen = async () =>
    done(await acts.post('ilse', safetyPaths.reopen(acts.couple().caseId), { reason: 'Looked at' }));
  const inbox = async () => {
    const actor = safetyActsIn(world, () => acts.couple()).actorOf('ilse');
    const items = await world.app.get(Transactions).run(actor, () => world.app.get(Inbox).itemsFor(actor));
    return items.filter(
      ({ caseId, kind }) => caseId === acts.couple().caseId && kind.startsWith('boundary.'),
    );
  };

  it('the worked example: 7 visits, 5 respected, 1 tested, 1 crossed with level 2 used and held', async () => {
    const { id } = await active();
    const visit = (more: object) => acts.log(id, { occurredAt: world.clock.now(), ...more });
    for (const type of ['respected', 'respected', 'tested', 'respected', 'respected', 'respected'] as const)
      done(await visit({ type }));
    const crossed = done(
      await visit({ type: 'crossed', responseLevelUsed: 2, heldResponse: 'yes', intensity: 6 }),
    );
    expect(crossed).toMatchObject({
      crisisCard: false,
      ownLadder: [{ level: 1, action: 'Say it once' }, { level: 2 }, { level: 3 }],
    });
    expect((await acts.mine(id)).figures).toEqual({
      occasions: 7,
      respected: 5,
      tested: 1,
      crossed: 1,
      notHeldByMe: 0,
    });
    const [log] = (await acts.forTeam(id)).logs;
    expect(log).toMatchObject({ notHeld: { n: 0, of: 7 }, weeks: [{ respected: 5, crossed: 1 }] });
    expect(log?.ladder.find(({ level }) => level === 2)?.used).toBe(1);
  });

  it('crossed three times in 28 days asks the clinician, once, about safety, clarity and cost', async () => {
    const { id } = await active();
    for (let crossing = 0; crossing < 4; crossing += 1) {
      done(await acts.log(id, { type: 'crossed' }));
      expect((await acts.team()).prompts.map(({ prompt }) => prompt)).toEqual(
        crossing < 2 ? [] : ['not_holding'],
      );
    }
    const [prompt] = (await acts.team()).prompts;
    expect(
      (await acts.post('ilse', boundaryPaths.closePrompt(prompt?.id ?? ''), { note: 'Talked about cost.' }))
        .status,
    ).toBe(204);
    expect((await acts.team()).prompts).toEqual([]);
  });

  it('“I did not hold it myself” is counted apart', async () => {
    const { id } = await active();
    done(await acts.log(id));
    done(await acts.log(id, { type: 'not_held_by_me' }));
    expect((await acts.mine(id)).figures).toMatchObject({ occasions: 1, notHeldByMe: 1 });
    expect((await acts.forTeam(id)).logs[0]?.notHeld).toEqual({ n: 1, of: 2 });
  });

  it('BD-9: corrections are versions, and what is taken back is struck through with the reason', async () => {
    const { id } = await active();
    const first = done(await acts.log(id, { type: 'crossed', intensity: 8 }));
    const path = boundaryPaths.correctEvent(first.id);
    const second = done(
      await acts.post<LoggedBoundaryEvent>('rosalind', path, acts.event({ type: 'tested', intensity: 4 }), 1),
    );
    expect(second.number).toBe(2);
    expect(codeOf(await acts.post('rosalind', path, acts.event(), 1))).toEqual([412, 'version-stale']);
    expect((await acts.mine(id)).events).toMatchObject([
      { type: 'tested', number: 2, earlier: [{ type: 'crossed', intensity: 8 }] },
    ]);
    done(await acts.post('rosalind', boundaryPaths.strikeEvent(first.id), { reason: 'The wrong day' }));
    expect(await acts.mine(id)).toMatchObject({
      events: [{ struck: { reason: 'The wrong day' }, type: 'tested' }],
      figures: { occasions: 0 },
    });
    expect(
      codeOf(await acts.post('rosalind', boundaryPaths.strikeEvent(first.id), { reason: 'Again' })),
    ).toEqual([409, 'boundary.already-struck']);
    expect(
      codeOf(await acts.post('tobias', boundaryPaths.strikeEvent(first.id), { reason: 'Not mine' })),
    ).toEqual([404, 'not-found']);
  });

  it('of two corrections at the same moment one is kept', async () => {
    const { id } = await active();
    const first = done(await acts.log(id));
    const path = boundaryPaths.correctEvent(first.id);
    const answers = await Promise.all([
      acts.post('rosalind', path, acts.event({ intensity: 1 }), 1),
      acts.post('rosalind', path, acts.event({ intensity: 2 }), 1),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await acts.mine(id)).events[0]?.number).toBe(2);
  });

  it('not safe now: the crisis card, a red item, joint work stops, and nothing is sent to the other person', async () => {
    const { id, telling } = await active();
    const shared = await acts.agreed();
    const before = await world.owner.query('select 1 from mail');
    const logged = done(await acts.log(id, { type: 'crossed', safeNow: false }));
    expect(logged.crisisCard).toBe(true);
    expect(await inbox()).toMatchObject([
      { kind: 'boundary.not-safe-now', urgency: 'red', participantId: acts.couple().rosalind },
    ]);
    expect([await acts.stateOf(id), await acts.stateOf(shared.id)]).toEqual(['paused', 'paused']);
    for (const one of [telling, shared.telling])
      expect(codeOf(await acts.read(one))).toEqual([404, 'not-found']);
    expect((await acts.list('tobias')).told).toEqual([]);
    const after = await world.owner.query('select 1 from mail');
    expect(after.rowCount).toBe(before.rowCount);
    expect((await acts.log(id)).status).toBe(201);
  });

  it('while joint work rests nobody reads what was shared; a limit stays its author’s to keep', async () => {
    const { id, telling } = await active();
    const shared = await acts.agreed();
    await suspend();
    expect(await acts.mine(id)).toMatchObject({
      state: 'paused',
      pausedBy: 'system',
      may: { log: true, pause: false },
    });
    expect((await acts.mine(shared.id)).may).toMatchObject({ log: false });
    expect(codeOf(await acts.read(telling))).toEqual([404, 'not-found']);
    expect(codeOf(await acts.post('tobias', boundaryPaths.withdrawTold(shared.telling)))).toEqual([
      404,
      'not-found',
    ]);
    await reopen();
    expect([await acts.stateOf(id), await acts.stateOf(shared.id)]).toEqual(['active', 'active']);
    expect(done(await acts.read(telling)).standing).toBe('in_force');
  });

  it('what nobody was told goes on as if nothing had happened', async () => {
    const id = await acts.ready(acts.limit({ channel: 'do_not_tell' }));
    done(await acts.step('rosalind', boundaryPaths.activate, id));
    await suspend();
    expect(await acts.stateOf(id)).toBe('active');
  });

  it('the days for an answer do not run while nothing can be read', async () => {
    const { id } = await acts.told(acts.request(), []);
    acts.later(10);
    await suspend();
    acts.later(10);
    await reopen();
    await acts.sweep();
    expect(await acts.stateOf(id)).toBe('communicated');
    acts.later(5);
    await acts.sweep();
    expect(await acts.stateOf(id)).toBe('unanswered');
  });

  it('consent withdrawn: shared words become unreadable, and what is the other’s own rests until it goes on', async () => {
    const { id, telling } = await active();
    const shared = await acts.agreed();
    const tobias = await acts.as('tobias');
    const { decided } = done(await tobias.get<MyConsents>(safetyPaths.myConsents));
    const consent = decided.find(
      ({ kind, caseId }) => kind === 'joint_work' && caseId === acts.couple().caseId,
    );
    done(await tobias.post(safetyPaths.withdrawConsent(consent?.id ?? '')));
    expect([await acts.stateOf(id), await acts.stateOf(shared.id)]).toEqual(['paused', 'paused']);
    expect((await acts.log(id)).status).toBe(201);
    for (const told of [telling, shared.telling])
      expect(codeOf(await acts.read(told))).toEqual([404, 'not-found']);
    // Hers, told to whoever took the consent back: nothing of it has ended, and she is offered nothing that says why it rests.
    expect(await openTellings()).toBe(2);
    expect(await acts.mine(shared.id)).toMatchObject({ restateOffered: false });
  });

  it('consent withdrawn: what its author told of their own ends with it, an agreement rests', async () => {
    const { id } = await active();
    const shared = await acts.agreed();
    const rosalind = await acts.as('rosalind');
    const { decided } = done(await rosalind.get<MyConsents>(safetyPaths.myConsents));
    const consent = decided.find(
      ({ kind, caseId }) => kind === 'joint_work' && caseId === acts.couple().caseId,
    );
    done(await rosalind.post(safetyPaths.withdrawConsent(consent?.id ?? '')));
    expect([await acts.stateOf(id), await acts.stateOf(shared.id)]).toEqual(['paused', 'paused']);
    expect(await openTellings()).toBe(1);
  });

  async function openTellings(): Promise<number> {
    const { rows } = await world.owner.query<{ n: number }>(
      'select count(*)::int as n from boundary_telling where case_id = $1 and ended_at is null',
      [acts.couple().caseId],
    );
    return rows[0]?.n ?? 0;
  }

  it('somebody leaves: its author may say an agreement alone, as a limit', async () => {
    const shared = await acts.agreed();
    done(await acts.post('tobias', safetyPaths.leave(acts.couple().caseId), {}));
    expect(await acts.mine(shared.id)).toMatchObject({ restateOffered: true, may: { choose: true } });
    const kept = done(
      await acts.step('rosalind', boundaryPaths.afterRefusal, shared.id, { choice: 'keep_as_limit' }),
    );
    expect((await acts.mine(kept.id)).draft).toMatchObject({ kind: 'limit', domain: 'phones_and_online' });
    expect((await acts.mine(shared.id)).restateOffered).toBe(false);
  });

  it('somebody takes an agreement back: its author is offered what leaving would offer, and may leave it at that', async () => {
    const shared = await acts.agreed();
    expect((await acts.post('tobias', boundaryPaths.withdrawTold(shared.telling))).status).toBe(204);
    expect(await acts.mine(shared.id)).toMatchObject({
      state: 'withdrawn',
      restateOffered: true,
      may: { choose: true },
    });
    done(await acts.step('rosalind', boundaryPaths.afterRefusal, shared.id, { choice: 'drop' }));
    expect(await acts.mine(shared.id)).toMatchObject({
      state: 'withdrawn',
      restateOffered: false,
      may: { choose: false },
    });
    expect(
      codeOf(await acts.step('rosalind', boundaryPaths.afterRefusal, shared.id, { choice: 'drop' })),
    ).toEqual([409, 'boundary.move-not-allowed']);
  });

  it('somebody leaves: an agreement they had not agreed to rests like any offer while joint work is stopped, and nothing new says why it cannot be sent', async () => {
    const { id } = await acts.told(acts.agreement(), []);
    const next = await acts.ready(acts.agreement({ conduct: 'no talks after ten' }));
    const send = async () => {
      const answer = await acts.step('rosalind', boundaryPaths.tell, next, { inProduct: true, parts: [] });
      return [...codeOf(answer), (await acts.mine(next)).may.send];
    };
    await suspend();
    const [stopped, refusal] = [await acts.mine(id), await send()];
    expect(refusal).toEqual([409, 'not-available-now', false]);
    await reopen();
    done(await acts.post('tobias', safetyPaths.leave(acts.couple().caseId), {}));
    const { version: _, ...left } = await acts.mine(id);
    const { version: __, ...rested } = stopped;
    expect(left).toEqual(rested);
    expect(await send()).toEqual(refusal);
    done(await acts.step('rosalind', boundaryPaths.retire, id, { retracted: true }));
  });

  it('somebody leaves: limits stay, agreements are over, and what they wrote stays theirs', async () => {
    const { id } = await active();
    const shared = await acts.agreed();
    done(await acts.post('tobias', boundaryPaths.toldEvents(shared.telling), acts.event()));
    const left = await acts.post('tobias', safetyPaths.leave(acts.couple().caseId), {});
    expect(left.status).toBeLessThan(300);
    expect(await acts.stateOf(shared.id)).toBe('withdrawn');
    expect(['active', 'paused']).toContain(await acts.stateOf(id));
    expect((await acts.log(id)).status).toBe(201);
    expect((await acts.forTeam(shared.id)).logs).toHaveLength(1);
  });

  it('on an agreement each side logs for itself and never sees the other’s log; BD-10: nobody sees a count of the other', async () => {
    const { id, telling } = await acts.agreed();
    done(await acts.log(id, { type: 'crossed', what: 'SECRET-OF-ROSALIND' }));
    done(
      await acts.post(
        'tobias',
        boundaryPaths.toldEvents(telling),
        acts.event({ type: 'respected', what: 'SECRET-OF-TOBIAS' }),
      ),
    );
    const read = await acts.read(telling);
    expect(done(read).events).toMatchObject([{ type: 'respected', what: 'SECRET-OF-TOBIAS' }]);
    expect(read.text).not.toMatch(/SECRET-OF-ROSALIND|figures|crossed|count/);
    const mine = await (await acts.as('rosalind')).get(boundaryPaths.mine(id));
    expect(mine.text).not.toContain('SECRET-OF-TOBIAS');
    expect((await acts.mine(id)).figures).toMatchObject({ occasions: 1, crossed: 1 });
    expect((await acts.forTeam(id)).logs).toHaveLength(2);
  });

  it('either pauses an agreement, and only whoever did lets it go on', async () => {
    const { id, telling } = await acts.agreed();
    // Across zones it is told on whose clock it holds.
    expect(done(await acts.read(telling)).times).toMatchObject([
      { from: '19:00', to: '20:30', timeZone: 'Europe/Lisbon' },
    ]);
    expect((await acts.post('tobias', boundaryPaths.pauseTold(telling))).status).toBe(204);
    expect(await acts.mine(id)).toMatchObject({ state: 'paused', pausedBy: 'other', may: { resume: false } });
    expect(codeOf(await acts.step('rosalind', boundaryPaths.resume, id))).toEqual([
      409,
      'boundary.move-not-allowed',
    ]);
    expect((await acts.post('tobias', boundaryPaths.resumeTold(telling))).status).toBe(204);
    done(await acts.step('rosalind', boundaryPaths.pause, id, { emergencyToday: false }));
    expect(codeOf(await acts.post('tobias', boundaryPaths.resumeTold(telling)))).toEqual([
      409,
      'boundary.move-not-allowed',
    ]);
    expect(codeOf(await acts.post('tobias', boundaryPaths.pauseTold(telling)))).toEqual([
      409,
      'boundary.move-not-allowed',
    ]);
  });

  it('a limit that was told can be neither paused nor withdrawn nor logged by whoever was told', async () => {
    const { telling } = await active();
    for (const path of [boundaryPaths.pauseTold(telling), boundaryPaths.withdrawTold(telling)])
      expect((await acts.post('tobias', path)).status).toBe(409);
    expect((await acts.post('tobias', boundaryPaths.toldEvents(telling), acts.event())).status).toBe(409);
  });

  it('boundaries that may contradict each other are a question to the clinician and no ruling', async () => {
    const evenings = (from: string, to: string) => [
      { days: ['MO' as const], from, to, timeZone: 'Europe/Lisbon' },
    ];
    const talk = acts.limit({
      domain: 'conflict_conduct',
      channel: 'do_not_tell',
      times: evenings('20:00', '23:00'),
    });
    await acts.handedIn(talk);
    const quiet = acts.limit({
      domain: 'conflict_conduct',
      channel: 'do_not_tell',
      appliesTo: [{ label: 'R' }],
      times: evenings('22:00', '23:30'),
    });
    await acts.handedIn(quiet, 'tobias');
    expect((await acts.team()).prompts).toMatchObject([
      { prompt: 'overlap', urgency: 'plain', otherBoundaryId: expect.any(String) as string },
    ]);
    expect((await acts.team()).rows.map(({ state }) => state)).toEqual(['in_review', 'in_review']);
  });

  it('a boundary about the therapist is allowed, and it is the therapist who reads it', async () => {
    const id = await acts.handedIn(
      acts.limit({
        appliesTo: [{ label: 'My therapist' }],
        situation: 'Messages from you arrive after ten at night',
        channel: 'in_session',
      }),
    );
    expect(await inbox()).toMatchObject([
      { kind: 'boundary.to-review', urgency: 'plain', link: { page: 'boundary', id } },
    ]);
  });

  it('contact is kept as a level in families alone', async () => {
    const body = {
      caseId: acts.couple().caseId,
      towards: { label: 'My mother' },
      level: 'limited',
      fromOn: acts.today(),
    };
    expect(codeOf(await acts.post('rosalind', boundaryPaths.contactLevels, body))).toEqual([
      409,
      'boundary.family-only',
    ]);
    await world.owner.query(
      "update care_case set kind = 'family', relation_type = 'family', relation_subtype = 'siblings' where id = $1",
      [acts.couple().caseId],
    );
    done(await acts.post('rosalind', boundaryPaths.contactLevels, body));
    done(await acts.post('rosalind', boundaryPaths.contactLevels, { ...body, level: 'none' }));
    expect((await acts.team()).contactLevels).toMatchObject([
      { towards: 'My mother', level: 'none', participantId: acts.couple().rosalind },
    ]);
  });
});
