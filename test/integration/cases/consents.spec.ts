import { currentTextOf, safetyPaths, type MyConsents, type MySecretsPolicy } from '@reknit/cases/model';
import { aWorld, type World } from '../../support/world';
import { anotherCouple, type Couple } from './another-couple';
import { codeOf, safetyActsIn } from './safety-acts';

const reach = { channels: ['text'], from: '10:00', to: '14:00', voicemail: false };

describe('consent', () => {
  let world: World;
  let own: Couple;
  let acts: ReturnType<typeof safetyActsIn>;
  beforeAll(async () => {
    world = await aWorld();
    acts = safetyActsIn(world, () => own);
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    own = await anotherCouple(world);
  });

  const stateOf = async (name: 'rosalind' | 'tobias', kind: Parameters<typeof acts.asked>[1]) =>
    (await acts.asked(name, kind)).state;

  it('is asked by a clinician and given by the person, in the words they saw', async () => {
    expect((await acts.propose(own.rosalind, 'joint_work')).status).toBe(201);
    const { waiting } = await acts.mine('rosalind');
    const [asked] = waiting.filter(({ caseId }) => caseId === own.caseId);
    expect(asked).toMatchObject({ kind: 'joint_work', state: 'proposed', mayWithdraw: false });
    expect(codeOf(await acts.decide('rosalind', 'joint_work', { textVersion: 'old' }))).toEqual([
      409,
      'consent.text-changed',
    ]);
    expect((await acts.decide('rosalind', 'joint_work')).status).toBe(200);
    expect(await stateOf('rosalind', 'joint_work')).toBe('active');
    expect(codeOf(await acts.decide('rosalind', 'joint_work', { decision: 'refused' }))).toEqual([
      409,
      'consent.already-decided',
    ]);
  });

  it('that is refused is kept as refused, and the other person reads nothing of it', async () => {
    const before = await acts.mine('tobias');
    await acts.propose(own.rosalind, 'joint_work');
    await acts.decide('rosalind', 'joint_work', { decision: 'refused' });
    expect(await stateOf('rosalind', 'joint_work')).toBe('refused');
    expect(await acts.mine('tobias')).toEqual(before);
    const { people } = await acts.safety();
    const rosalind = people.find(({ participantId }) => participantId === own.rosalind);
    expect(rosalind?.consents.find(({ kind }) => kind === 'joint_work')).toMatchObject({
      state: 'refused',
      method: 'portal',
    });
  });

  it('waits once: asking again while it waits is refused', async () => {
    await acts.propose(own.rosalind, 'joint_work');
    expect(codeOf(await acts.propose(own.rosalind, 'joint_work'))).toEqual([409, 'consent.already-proposed']);
  });

  it('is superseded by a later word about the same thing', async () => {
    await acts.propose(own.rosalind, 'joint_work');
    await acts.decide('rosalind', 'joint_work');
    const first = (await acts.asked('rosalind', 'joint_work')).id;
    await acts.propose(own.rosalind, 'joint_work');
    await acts.decide('rosalind', 'joint_work');
    const { decided } = await acts.mine('rosalind');
    expect(decided.find(({ id }) => id === first)?.state).toBe('superseded');
    expect(await stateOf('rosalind', 'joint_work')).toBe('active');
  });

  it('expires after its last day', async () => {
    const validTo = world.clock.today('Pacific/Chatham');
    await acts.propose(own.tobias, 'joint_work', { validTo });
    await acts.decide('tobias', 'joint_work');
    expect(await stateOf('tobias', 'joint_work')).toBe('active');
    world.clock.advance({ days: 1 });
    const { body } = await (await acts.anew('tobias')).get<MyConsents>(safetyPaths.myConsents);
    world.clock.advance({ days: -1 });
    expect(body.decided.find(({ caseId }) => caseId === own.caseId)?.state).toBe('expired');
  });

  it('is taken back in one step, and doing it again does nothing', async () => {
    await acts.propose(own.rosalind, 'telehealth');
    await acts.decide('rosalind', 'telehealth');
    expect((await acts.withdraw('rosalind', 'telehealth')).status).toBe(200);
    expect(await stateOf('rosalind', 'telehealth')).toBe('withdrawn');
    expect((await acts.withdraw('rosalind', 'telehealth')).status).toBe(200);
  });

  it('names the third party, and two third parties are two consents', async () => {
    const ask = (name: string) =>
      acts.propose(own.rosalind, 'share_with_third_party', { thirdParty: { name, what: 'How it goes' } });
    expect((await acts.propose(own.rosalind, 'share_with_third_party')).status).toBe(409);
    expect([
      (await ask('Dr Ahn')).status,
      (await ask('Dr Bell')).status,
      (await ask('Dr Ahn')).status,
    ]).toEqual([201, 201, 409]);
  });

  it('to being reached says how, and is changed by the person alone', async () => {
    await acts.propose(own.rosalind, 'electronic_communication');
    expect((await acts.decide('rosalind', 'electronic_communication')).status).toBe(409);
    await acts.decide('rosalind', 'electronic_communication', { safeContact: reach });
    expect((await acts.mine('rosalind')).safeContact).toEqual(reach);
    const rosalind = await world.as('rosalind');
    const changed = { channels: ['phone'], voicemail: true };
    expect((await rosalind.put(safetyPaths.mySafeContact, changed)).status).toBe(200);
    expect((await acts.mine('rosalind')).safeContact).toEqual(changed);
    const { people } = await acts.safety();
    expect(people.find(({ participantId }) => participantId === own.rosalind)?.safeContact).toEqual(changed);
    expect(people.find(({ participantId }) => participantId === own.tobias)?.safeContact).toBeUndefined();
  });

  it('of a guardian is written down with a witness, and the minor is asked as well', async () => {
    await world.owner.query('update client set birth_year = 2010 where id = $1', [world.clientIds.tobias]);
    const record = (more: object) =>
      acts.post('ilse', safetyPaths.recordedConsents(own.caseId), {
        participantId: own.tobias,
        kind: 'guardian_consent',
        decision: 'given',
        method: 'in_person',
        witness: 'Ilse Marchetti',
        ...more,
      });
    expect((await record({})).status).toBe(409);
    expect((await record({ givenBy: 'Adaeze Oyelaran' })).status).toBe(201);
    expect((await record({ kind: 'joint_work' })).status).toBe(409);
    await acts.propose(own.tobias, 'minor_assent');
    await acts.decide('tobias', 'minor_assent');
    const tobias = (await acts.safety()).people.find(({ participantId }) => participantId === own.tobias);
    expect(tobias?.gates.find(({ gate }) => gate === 'G-CONSENT')).toMatchObject({ passes: true });
    expect(tobias?.consents.find(({ kind }) => kind === 'guardian_consent')).toMatchObject({
      givenBy: 'Adaeze Oyelaran',
      witness: 'Ilse Marchetti',
      method: 'in_person',
    });
    const guardian = await acts.asked('tobias', 'guardian_consent');
    expect((await acts.post('tobias', safetyPaths.withdrawConsent(guardian.id))).status).toBe(409);
    await world.owner.query('update client set birth_year = 1982 where id = $1', [world.clientIds.tobias]);
  });

  describe('how confidences are held', () => {
    const propose = (kind: string) => acts.post('ilse', safetyPaths.policy(own.caseId), { kind });
    const policy = async (name: 'rosalind' | 'tobias') =>
      (await (await world.as(name)).get<MySecretsPolicy>(safetyPaths.myPolicy(own.caseId))).body;

    it('counts from the moment the last adult has signed', async () => {
      expect((await propose('no_secrets')).status).toBe(201);
      await acts.decide('rosalind', 'secrets_policy');
      expect([await policy('rosalind'), await policy('tobias')]).toEqual([{}, {}]);
      await acts.decide('tobias', 'secrets_policy');
      expect(await policy('rosalind')).toMatchObject({ kind: 'no_secrets', version: 1 });
      expect(await policy('tobias')).toEqual(await policy('rosalind'));
    });

    it('changes by a new version that all sign again; until then what was agreed holds', async () => {
      await propose('no_secrets');
      for (const name of ['rosalind', 'tobias'] as const) await acts.decide(name, 'secrets_policy');
      world.clock.advance({ minutes: 1 });
      await propose('limited');
      await acts.decide('rosalind', 'secrets_policy');
      expect((await policy('tobias')).version).toBe(1);
      expect((await acts.inbox()).map(({ kind, participantId }) => [kind, participantId])).toContainEqual([
        'policy.unsigned',
        own.tobias,
      ]);
      await acts.decide('tobias', 'secrets_policy', { decision: 'refused' });
      expect((await policy('rosalind')).version).toBe(1);
      await propose('limited');
      for (const name of ['rosalind', 'tobias'] as const) await acts.decide(name, 'secrets_policy');
      expect(await policy('tobias')).toMatchObject({ kind: 'limited', version: 3 });
      const { policies } = await acts.safety();
      expect(policies.map(({ version, state }) => [version, state])).toEqual([
        [3, 'in_force'],
        [2, 'superseded'],
        [1, 'superseded'],
      ]);
    });

    it('is not there for a case of one, and is nothing to withdraw', async () => {
      const single = world.caseIds.single;
      const answer = await acts.post('owen', safetyPaths.policy(single), { kind: 'limited' });
      expect(codeOf(answer)).toEqual([409, 'policy.needs-several-people']);
      await propose('no_secrets');
      await acts.decide('rosalind', 'secrets_policy');
      expect(codeOf(await acts.withdraw('rosalind', 'secrets_policy'))).toEqual([
        409,
        'consent.not-standing',
      ]);
    });
  });

  it('joining consents keep working: the words of today are those that are shown', async () => {
    const { people } = await acts.safety();
    const kinds = people.flatMap(({ consents }) => consents.map(({ kind, state }) => `${kind} ${state}`));
    expect(kinds).toEqual(expect.arrayContaining(['treatment active']));
    expect(currentTextOf('treatment').version).toBe('2026-11');
  });
});
