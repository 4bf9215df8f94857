import { homeworkPaths } from '@reknit/homework/model';
import { casePaths, safetyPaths, type MyCases } from '@reknit/cases/model';
import { SafetyGate } from '@reknit/cases/api';
import { Transactions } from '@reknit/shared/api-kernel';
import { checkIn, openJointWork } from '../../support/joint-work';
import { aWorld, type World } from '../../support/world';
import { anotherCouple, type Couple } from './another-couple';
import { codeOf, safetyActsIn } from './safety-acts';

interface Heard {
  readonly what: 'suspended' | 'reopened' | 'left';
  readonly caseId: string;
  readonly participantId?: string;
  readonly cause?: string;
  /** In whose name the database was asked while the listener ran. */
  readonly asSystem: boolean;
}

describe('what stops joint work', () => {
  let world: World;
  let own: Couple;
  let acts: ReturnType<typeof safetyActsIn>;
  let heard: Heard[] = [];
  let failing = false;
  beforeAll(async () => {
    world = await aWorld();
    acts = safetyActsIn(world, () => own);
    const gate = world.app.get(SafetyGate);
    const transactions = world.app.get(Transactions);
    const hear = async (what: Heard['what'], told: object) => {
      const { client } = transactions.current();
      const { rows } = await client.query<{ system: boolean }>('select sec.is_system() as system');
      heard.push({ what, ...(told as Omit<Heard, 'what' | 'asSystem'>), asSystem: rows[0]?.system === true });
      if (failing) throw new Error('a listener that fails');
    };
    gate.onSuspended((told) => hear('suspended', told));
    gate.onReopened((told) => hear('reopened', told));
    gate.onLeft((told) => hear('left', told));
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    failing = false;
    own = await anotherCouple(world);
    const people = ['rosalind', 'tobias'] as const;
    const participantIds = [own.rosalind, own.tobias];
    await openJointWork(world, { caseId: own.caseId, clinician: 'ilse', people, participantIds });
    heard = [];
  });

  const suspend = () =>
    acts.post('ilse', safetyPaths.suspend(own.caseId), { reason: 'Something to look at' });
  const reopen = () => acts.post('ilse', safetyPaths.reopen(own.caseId), { reason: 'Looked at' });
  const mine = async (name: 'rosalind' | 'tobias') =>
    (await (await world.as(name)).get<MyCases>(safetyPaths.myCases)).body.cases.find(
      ({ caseId }) => caseId === own.caseId,
    );

  it('a clinician stops it with a reason, and lets it go on with a reason', async () => {
    expect((await suspend()).status).toBe(204);
    expect(await acts.isOpen()).toBe(false);
    expect(codeOf(await suspend())).toEqual([409, 'safety.already-suspended']);
    expect((await reopen()).status).toBe(204);
    expect(await acts.isOpen()).toBe(true);
    expect(codeOf(await reopen())).toEqual([409, 'safety.not-suspended']);
    expect(heard.map(({ what, cause, asSystem }) => [what, cause, asSystem])).toEqual([
      ['suspended', 'decision', true],
      ['reopened', undefined, true],
    ]);
    const { suspensions } = await acts.safety();
    expect(suspensions).toMatchObject([
      { cause: 'decision', by: 'Ilse Marchetti', reason: 'Something to look at', endedReason: 'Looked at' },
    ]);
  });

  it('nothing goes on while somebody’s check-in stands against it', async () => {
    await checkIn(world, own.caseId, 'tobias', { safeNow: 'no' });
    expect(codeOf(await reopen())).toEqual([409, 'safety.not-clear']);
    expect(heard).toMatchObject([{ what: 'suspended', cause: 'not_safe_now', participantId: own.tobias }]);
  });

  it('taking back consent to joint work stops it in the same transaction', async () => {
    expect((await acts.withdraw('rosalind', 'joint_work')).status).toBe(200);
    expect(await acts.isOpen()).toBe(false);
    expect(heard).toEqual([
      {
        what: 'suspended',
        caseId: own.caseId,
        participantId: own.rosalind,
        cause: 'consent_withdrawn',
        asSystem: true,
      },
    ]);
    expect((await acts.inbox()).find(({ kind }) => kind === 'consent.withdrawn')).toMatchObject({
      urgency: 'amber',
      participantId: own.rosalind,
    });
    expect(codeOf(await reopen())).toEqual([409, 'safety.not-clear']);
  });

  it('when closing something fails, the word is not taken back either', async () => {
    failing = true;
    expect((await acts.withdraw('rosalind', 'joint_work')).status).toBe(500);
    failing = false;
    expect((await acts.asked('rosalind', 'joint_work')).state).toBe('active');
    expect(await acts.isOpen()).toBe(true);
  });

  it('saying no to new words takes back the yes to the old ones', async () => {
    await acts.propose(own.rosalind, 'joint_work');
    expect(await acts.isOpen()).toBe(true);
    await acts.decide('rosalind', 'joint_work', { decision: 'refused' });
    expect(await acts.isOpen()).toBe(false);
    expect(heard).toMatchObject([{ cause: 'consent_withdrawn' }]);
  });

  it('what does not carry joint work is taken back without stopping anything', async () => {
    await acts.propose(own.rosalind, 'telehealth');
    await acts.decide('rosalind', 'telehealth');
    await acts.withdraw('rosalind', 'telehealth');
    expect(heard).toEqual([]);
    expect(await acts.isOpen()).toBe(true);
  });

  it('without treatment there is no joint work in any case of theirs', async () => {
    await acts.withdraw('rosalind', 'treatment');
    expect((await acts.asked('rosalind', 'joint_work')).state).toBe('withdrawn');
    expect(heard.filter(({ caseId }) => caseId === own.caseId)).toMatchObject([
      { cause: 'consent_withdrawn', participantId: own.rosalind },
    ]);
    expect(heard.length).toBeGreaterThan(1);
    expect((await acts.inbox()).find(({ kind }) => kind === 'consent.no-treatment')).toMatchObject({
      urgency: 'red',
      participantId: own.rosalind,
    });
    await acts.propose(own.rosalind, 'treatment');
    await acts.decide('rosalind', 'treatment');
    expect((await acts.inbox()).map(({ kind }) => kind)).not.toContain('consent.no-treatment');
  });

  it('a clinician writes down what was taken back in the room, with the same effect', async () => {
    const { id } = await acts.asked('tobias', 'joint_work');
    const end = () =>
      acts.post('ilse', `${safetyPaths.endConsent(own.caseId, id)}`, { reason: 'Said so in the session' });
    expect([(await end()).status, (await end()).status]).toEqual([204, 204]);
    expect(heard).toMatchObject([{ cause: 'consent_withdrawn', participantId: own.tobias }]);
  });

  describe('leaving', () => {
    const leave = (name: 'rosalind' | 'tobias') => acts.post(name, safetyPaths.leave(own.caseId));

    it('ends somebody’s part, what they agreed to for it, and everything done together', async () => {
      expect((await leave('tobias')).status).toBe(200);
      expect(heard.map(({ what, cause, participantId }) => [what, cause, participantId])).toEqual([
        ['left', undefined, own.tobias],
        ['suspended', 'left', own.tobias],
      ]);
      expect((await acts.asked('tobias', 'joint_work')).state).toBe('withdrawn');
      expect((await acts.asked('tobias', 'treatment')).state).toBe('active');
      const item = (await acts.inbox()).find(({ kind }) => kind === 'people.left');
      expect(item).toMatchObject({
        participantId: own.tobias,
        link: { page: 'case-safety', id: own.caseId },
      });
      const { people } = await acts.safety();
      expect(people.find(({ participantId }) => participantId === own.tobias)?.state).toBe('left');
    });

    it('leaves their own record readable to them, and nothing else of the case', async () => {
      await leave('tobias');
      expect(await mine('tobias')).toMatchObject({ state: 'left', mayLeave: false, clinicians: [] });
      expect((await acts.mine('tobias')).decided.length).toBeGreaterThan(0);
      const tobias = await world.as('tobias');
      for (const path of [safetyPaths.myPolicy(own.caseId), safetyPaths.myScreening(own.caseId)])
        expect((await tobias.get(path)).status).toBe(404);
      expect((await leave('tobias')).status).toBe(404);
      expect((await tobias.get(homeworkPaths.myHome)).status).toBe(200);
    });

    it('withdraws everything when it was their last case', async () => {
      await world.owner.query(
        "update participant set state = 'left', to_on = current_date where client_id = $1 and case_id <> $2",
        [world.clientIds.tobias, own.caseId],
      );
      await leave('tobias');
      expect((await acts.asked('tobias', 'treatment')).state).toBe('withdrawn');
      await world.owner.query("update participant set state = 'active', to_on = null where client_id = $1", [
        world.clientIds.tobias,
      ]);
      await world.owner.query(
        `insert into consent (practice_id, id, client_id, kind, text_version, decision, at) values ($1, gen_random_uuid(), $2, 'treatment', '1', 'given', now())`,
        [world.practiceIds.here, world.clientIds.tobias],
      );
    });

    it('is the same when a clinician ends somebody’s part', async () => {
      const path = casePaths.participantMoves(own.caseId, own.tobias);
      expect((await acts.post('ilse', path, { to: 'removed', reason: 'Told us by phone' }, 1)).status).toBe(
        200,
      );
      expect(heard.map(({ what }) => what)).toEqual(['left', 'suspended']);
      expect((await acts.asked('tobias', 'joint_work')).state).toBe('withdrawn');
    });
  });

  describe('resting', () => {
    const go = (name: 'rosalind' | 'tobias', way: 'pause' | 'resume') =>
      acts.post(name, safetyPaths[way](own.caseId));

    it('stops at once, and only a clinician lets joint work go on', async () => {
      expect((await go('rosalind', 'pause')).status).toBe(200);
      expect(await mine('rosalind')).toMatchObject({ state: 'paused', mayPause: false, mayResume: true });
      expect(heard).toMatchObject([
        { what: 'suspended', cause: 'person_asked', participantId: own.rosalind },
      ]);
      expect((await go('rosalind', 'pause')).status).toBe(409);
      expect((await go('rosalind', 'resume')).status).toBe(200);
      expect(await acts.isOpen()).toBe(false);
      expect((await acts.inbox()).map(({ kind }) => kind)).toContain('people.asked-to-pause');
      expect((await reopen()).status).toBe(204);
      expect(await acts.isOpen()).toBe(true);
    });

    it('is nobody’s but one’s own', async () => {
      for (const name of ['delphine', 'gil', 'ilse', 'bea'] as const)
        for (const path of [safetyPaths.pause(own.caseId), safetyPaths.leave(own.caseId)])
          expect((await acts.post(name, path)).status).toBe(404);
    });
  });

  it('waits for what is done together under way, so that nothing slips past it', async () => {
    const gate = world.app.get(SafetyGate);
    const ids = [own.rosalind, own.tobias];
    const order: string[] = [];
    let goOn = (): void => undefined;
    let inside = (): void => undefined;
    const started = new Promise<void>((resolve) => (inside = resolve));
    const acting = acts.within('ilse', async () => {
      await gate.requireOpen(own.caseId, ids);
      inside();
      await new Promise<void>((resolve) => (goOn = resolve));
      order.push('acted');
    });
    await started;
    const leaving = acts.post('tobias', safetyPaths.leave(own.caseId)).then(() => order.push('left'));
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(order).toEqual([]);
    goOn();
    await Promise.all([acting, leaving]);
    expect(order).toEqual(['acted', 'left']);
    await expect(acts.within('ilse', () => gate.requireOpen(own.caseId, ids))).rejects.toMatchObject({
      code: 'not-available-now',
    });
  });

  it('what stops for one is never told to the other: not a byte of what they read changes', async () => {
    const tobias = await world.as('tobias');
    const paths = [
      safetyPaths.myCases,
      safetyPaths.myConsents,
      safetyPaths.myScreenings,
      safetyPaths.myScreening(own.caseId),
      safetyPaths.myPolicy(own.caseId),
      homeworkPaths.myHome,
      '/api/auth/me',
    ];
    const seen = async () => {
      const texts: string[] = [];
      for (const path of paths) {
        const { text, headers } = await tobias.get(path);
        texts.push(`${path} ${text.replace(/"(endsAt|now)":"[^"]*"/g, '')} ${String(headers['etag'])}`);
      }
      return texts;
    };
    const before = await seen();
    await acts.post('ilse', safetyPaths.ledger(own.caseId), {
      participantId: own.rosalind,
      category: 'fear_or_violence',
      what: 'Afraid when he raises his voice',
      why: 'Always held',
      since: world.clock.today('Pacific/Chatham'),
      step: 'keep',
    });
    await checkIn(world, own.caseId, 'rosalind', { answers: ['yes', 'yes', 'no', 'no'], safeNow: 'no' });
    await acts.withdraw('rosalind', 'joint_work');
    await acts.post('rosalind', safetyPaths.pause(own.caseId));
    await acts.post('rosalind', safetyPaths.leave(own.caseId));
    expect(await seen()).toEqual(before);
  });

  describe('what a clinician holds', () => {
    const entry = (more: object = {}) => ({
      participantId: own.rosalind,
      category: 'money',
      what: 'A second account',
      why: 'She wants to say it herself',
      since: world.clock.today('Pacific/Chatham'),
      step: 'help_to_say',
      ...more,
    });
    const hold = (more: object = {}) => acts.post('ilse', safetyPaths.ledger(own.caseId), entry(more));

    it('is written down, changed and resolved over its version', async () => {
      const { id } = (await hold()).body;
      const ilse = await world.as('ilse');
      const path = safetyPaths.held(own.caseId, id);
      expect((await ilse.patch(path, entry({ step: 'share_together' }), { version: 1 })).status).toBe(200);
      expect((await ilse.patch(path, entry(), { version: 1 })).status).toBe(412);
      const resolve = safetyPaths.resolveHeld(own.caseId, id);
      expect((await ilse.post(resolve, { outcome: 'said_by_person' }, { version: 2 })).status).toBe(200);
      expect((await ilse.post(resolve, { outcome: 'said_by_person' }, { version: 3 })).status).toBe(409);
      expect((await acts.safety()).ledger).toMatchObject([{ outcome: 'said_by_person', version: 3 }]);
    });

    it('fear and violence are always held, in the rule and in the database', async () => {
      expect(codeOf(await hold({ category: 'fear_or_violence' }))).toEqual([422, 'safety.always-held']);
      const { id } = (await hold({ category: 'fear_or_violence', step: 'keep' })).body;
      const resolve = safetyPaths.resolveHeld(own.caseId, id);
      expect(codeOf(await acts.post('ilse', resolve, { outcome: 'shared_with_agreement' }, 1))).toEqual([
        422,
        'safety.always-held',
      ]);
      await expect(
        world.owner.query("update held_information set step = 'share_together' where id = $1", [id]),
      ).rejects.toMatchObject({ constraint: 'ck_held_information_always_held' });
    });

    it('leaves no line on the timeline', async () => {
      await hold({ what: 'CANARY-held' });
      const { text } = await (await world.as('ilse')).get(casePaths.timeline(own.caseId));
      expect(text).not.toContain('CANARY-held');
      expect(text).not.toContain('held');
    });
  });
});
