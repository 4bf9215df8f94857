import { casePaths, type CaseRecord, type TimelineItem } from '@reknit/cases/model';
import type { Me, OutboxMail } from '@reknit/identity/model';
import type { Page, Saved } from '@reknit/shared/model';
import type { Answer } from '../../support/api-client';
import { aWorld, type World } from '../../support/world';
import { anotherCouple, type Couple } from './another-couple';

const PASSWORD = 'seven kettles under the stairs';
const una = { givenName: 'Una', familyName: 'Marsh', timeZone: 'Europe/London' };
type Refusal = { readonly code: string; readonly fields?: object };

describe('the people of a case', () => {
  let world: World;
  let own: Couple;
  let mail: string;
  beforeAll(async () => {
    world = await aWorld({ DEMO: '1' });
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    own = await anotherCouple(world);
    mail = `una-${own.caseId}@marsh.example`;
  });

  const couple = () => own.caseId;
  const record = async () => (await (await world.as('ilse')).get<CaseRecord>(casePaths.case(couple()))).body;
  const someone = async (givenName: string) =>
    (await record()).participants.find((person) => person.givenName === givenName);
  const add = async (body: object): Promise<Answer<Saved & Refusal>> =>
    (await world.as('ilse')).post(casePaths.participants(couple()), body);
  const invite = async (id: string, body: object): Promise<Answer<Refusal>> =>
    (await world.as('ilse')).post(casePaths.participantInvitations(couple(), id), body);
  const move = async (id: string, body: object, version = 1): Promise<Answer<Saved & Refusal>> =>
    (await world.as('ilse')).post(casePaths.participantMoves(couple(), id), body, { version });
  const token = async (to: string) => {
    const { body } = await (await world.as('bea')).get<OutboxMail[]>('/api/outbox');
    const letters = body.filter((letter) => letter.to === to);
    return /#([\w-]{43})/.exec(letters[0]?.text ?? '')?.[1] ?? '';
  };
  const accept = async (to: string, consents: readonly object[], secondFact = 'um 1988') =>
    world.anonymous().post<Me & Refusal>('/api/invitations/accept', {
      token: await token(to),
      password: PASSWORD,
      timeZone: 'Europe/Oslo',
      secondFact,
      consents,
    });
  const treatment = (decision: 'given' | 'refused') => ({ kind: 'treatment', textVersion: '1', decision });

  it('grow by one, who is named in the title from then on', async () => {
    const added = await add({ ...una, invite: false });
    expect([added.status, added.body.version]).toEqual([201, 1]);
    expect(await record()).toMatchObject({ title: 'Rosalind, Tobias & Una', version: 2 });
    expect(await someone('Una')).toMatchObject({ id: added.body.id, state: 'invited', hasAccount: false });
  });

  it('are as many as the kind of case holds', async () => {
    const single = casePaths.participants(world.caseIds.single);
    const answer = await (await world.as('owen')).post<Refusal>(single, { ...una, invite: false });
    expect([answer.status, answer.body.code]).toEqual([422, 'case.too-many-people']);
  });

  it('are invited when they come, once it is known where and who', async () => {
    const missing = await add({ ...una, email: mail, invite: true });
    expect([missing.status, missing.body.fields]).toEqual([422, { birthYear: [{ code: 'required' }] }]);
    const nowhere = await add({ ...una, invite: true });
    expect([nowhere.status, nowhere.body.fields]).toEqual([422, { email: [{ code: 'required' }] }]);
    const taken = await add({ ...una, email: 'tobias@here.example', birthYear: 1988, invite: true });
    expect([taken.status, taken.body.fields]).toEqual([409, { email: [{ code: 'address-in-use' }] }]);
    expect(await someone('Una')).toBeUndefined();

    await add({ ...una, email: mail, birthYear: 1988, invite: true });
    expect(await someone('Una')).toMatchObject({
      email: mail,
      invitation: { expired: false },
    });
  });

  it('join with their consent, and are in care at once', async () => {
    const { id } = (await add({ ...una, email: mail, birthYear: 1988, invite: true })).body;
    const wrong = await accept(mail, [treatment('given')], 'um 1989');
    expect(wrong.body.code).toBe('identity.second-fact-wrong');
    expect(await someone('Una')).toMatchObject({ state: 'invited', consents: [] });

    const joined = await accept(mail, [
      treatment('given'),
      { kind: 'electronic_communication', textVersion: '1', decision: 'refused' },
    ]);
    expect([joined.status, joined.body.roles]).toEqual([200, ['client']]);
    expect(await someone('Una')).toMatchObject({
      id,
      state: 'active',
      hasAccount: true,
      email: mail,
      timeZone: 'Europe/Oslo',
      version: 2,
      consents: [
        { kind: 'electronic_communication', decision: 'refused', at: expect.any(String) },
        { kind: 'treatment', decision: 'given', at: expect.any(String) },
      ],
    });
    expect(await someone('Una')).not.toHaveProperty('invitation');
    const timeline = await (
      await world.as('ilse')
    ).get<Page<TimelineItem>>(`${casePaths.timeline(couple())}?participantId=${id}`);
    expect(timeline.body.rows.map(({ event }) => event)).toEqual([
      'people.joined',
      'people.invited',
      'people.added',
    ]);
    expect(timeline.body.rows[0]).toMatchObject({ participantName: 'Una Marsh' });
    expect(timeline.body.rows[0]).not.toHaveProperty('actorName');
  });

  it('wait, once joined, for the consent they did not give', async () => {
    await add({ ...una, email: mail, birthYear: 1988, invite: true });
    await accept(mail, [treatment('refused')]);
    const joined = await someone('Una');
    expect(joined).toMatchObject({ state: 'joined', consents: [{ decision: 'refused' }] });
    expect((await move(joined?.id ?? '', { to: 'active' }, 2)).body.code).toBe('case.consent-missing');
  });

  it('get a new link, and the one before opens nothing', async () => {
    const { id } = (await add({ ...una, email: mail, birthYear: 1988, invite: true })).body;
    const first = await token(mail);
    expect((await invite(id, { email: `new-${mail}`, birthYear: 1990 })).status).toBe(204);
    expect((await world.anonymous().post('/api/invitations/lookup', { token: first })).status).toBe(404);
    expect((await someone('Una'))?.email).toBe(`new-${mail}`);
    expect((await accept(`new-${mail}`, [], 'um 1988')).status).toBe(422);
    expect((await accept(`new-${mail}`, [], 'um 1990')).status).toBe(200);
    expect((await invite(id, { email: `new-${mail}`, birthYear: 1990 })).body.code).toBe(
      'case.already-joined',
    );
  });

  it('are not invited again once they have joined', async () => {
    const answer = await invite(own.rosalind, {
      email: 'r@a.example',
      birthYear: 1984,
    });
    expect([answer.status, answer.body.code]).toEqual([409, 'case.already-joined']);
  });

  it('pause and come back, and are removed for a reason, link and name with them', async () => {
    const tobias = own.tobias;
    expect((await move(tobias, { to: 'paused' })).body.version).toBe(2);
    expect((await move(tobias, { to: 'active' }, 1)).status).toBe(412);
    expect((await move(tobias, { to: 'active' }, 2)).body.version).toBe(3);

    const { id } = (await add({ ...una, email: mail, birthYear: 1988, invite: true })).body;
    const link = await token(mail);
    expect((await move(id, { to: 'joined' })).body.code).toBe('case.participant-move-not-allowed');
    expect((await move(id, { to: 'removed' })).body.fields).toEqual({ reason: [{ code: 'required' }] });
    expect((await move(id, { to: 'removed', reason: 'Entered by mistake' })).status).toBe(200);
    expect((await world.anonymous().post('/api/invitations/lookup', { token: link })).status).toBe(404);
    expect((await record()).title).toBe('Rosalind & Tobias');
    expect((await invite(id, { email: mail, birthYear: 1988 })).body.code).toBe(
      'case.participant-move-not-allowed',
    );
  });

  it('see the case no more once they have left, and stay in its name', async () => {
    const goal = await (
      await world.as('ilse')
    ).post<Saved>(casePaths.goals(couple()), { words: 'Open the post together' });
    const rate = async () =>
      (
        await (
          await world.as('tobias')
        ).post(casePaths.goalRatings(couple(), goal.body.id), {
          participantId: own.tobias,
          rating: 3,
        })
      ).status;
    expect(await rate()).toBe(201);
    expect((await move(own.tobias, { to: 'left' })).status).toBe(200);
    expect(await rate()).toBe(404);
    expect((await record()).title).toBe('Rosalind & Tobias');
    expect(await someone('Tobias')).toMatchObject({ state: 'left', to: expect.any(String) });
  });

  it('are reached only through their own case', async () => {
    expect((await move(world.participantIds.delphine ?? '', { to: 'paused' })).status).toBe(404);
    expect((await move(world.participantIds.gil ?? '', { to: 'paused' })).status).toBe(404);
    expect(
      (await invite(world.participantIds.gil ?? '', { email: 'g@a.example', birthYear: 1984 })).status,
    ).toBe(404);
  });
});
