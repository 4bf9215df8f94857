import type { InvitationFacts, Me, OutboxMail, PracticePeople } from '@reknit/identity/model';
import { PASSWORD, PEOPLE } from '../../support/people';
import { aWorld, type World } from '../../support/world';

const NEW_PASSWORD = 'seven kettles under the stairs';

describe('people of a practice', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld({ DEMO: '1' });
  });
  afterAll(() => world.close());

  async function lastLetter(to: string): Promise<OutboxMail> {
    const { body } = await (await world.as('bea')).get<OutboxMail[]>('/api/outbox');
    const letter = body.find((mail) => mail.to === to);
    if (!letter) throw new Error(`No letter to ${to}`);
    return letter;
  }

  const tokenIn = (letter: OutboxMail) => /#([\w-]{43})/.exec(letter.text)?.[1] ?? '';

  it('are listed for the administrator, of this practice alone', async () => {
    const { body } = await (await world.as('bea')).get<PracticePeople>('/api/people');
    expect(body.staff.map(({ name }) => name)).toEqual([
      'Bea Norquist',
      'Ilse Marchetti',
      'Owen Tallis',
      'Wren Castellano',
    ]);
    expect(body.clients.map(({ name }) => name)).toEqual([
      'Rosalind Achterberg',
      'Tobias Mwangi',
      'Delphine Okonjo',
    ]);
  });

  it('join by an invitation that works once', async () => {
    const bea = await world.as('bea');
    const invited = { name: 'Ada Lindqvist', email: 'ada@here.example', roles: ['clinician'] };
    expect((await bea.post('/api/staff-invitations', invited)).status).toBe(201);
    const token = tokenIn(await lastLetter('ada@here.example'));

    const ada = world.anonymous();
    const facts = await ada.post<InvitationFacts>('/api/invitations/lookup', { token });
    expect(facts.body).toMatchObject({
      practiceName: 'Saltgrass Practice',
      kind: 'staff',
      asksSecondFact: false,
    });
    const joined = await ada.post<Me>('/api/invitations/accept', {
      token,
      password: NEW_PASSWORD,
      timeZone: 'Europe/Oslo',
    });
    expect(joined.status).toBe(200);
    expect(joined.body.roles).toEqual(['clinician']);
    expect(
      (
        await world
          .anonymous()
          .post('/api/invitations/accept', { token, password: NEW_PASSWORD, timeZone: 'UTC' })
      ).status,
    ).toBe(404);
  });

  it('accept in parallel: exactly one try succeeds', async () => {
    await (
      await world.as('bea')
    ).post('/api/staff-invitations', { name: 'Per', email: 'per@here.example', roles: ['clinician'] });
    const token = tokenIn(await lastLetter('per@here.example'));
    const accept = () =>
      world.anonymous().post('/api/invitations/accept', { token, password: NEW_PASSWORD, timeZone: 'UTC' });
    const statuses = (await Promise.all(Array.from({ length: 8 }, accept))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(
      statuses.filter((status) => status !== 200).every((status) => status === 404 || status === 409),
    ).toBe(true);
  });

  it('cannot share an address, and the reason is said', async () => {
    const answer = await (
      await world.as('bea')
    ).post('/api/staff-invitations', {
      name: 'Double',
      email: PEOPLE.rosalind.email.toUpperCase(),
      roles: ['clinician'],
    });
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({ code: 'identity.address-in-use' });
  });

  it('find an expired or withdrawn invitation gone', async () => {
    const bea = await world.as('bea');
    await bea.post('/api/staff-invitations', {
      name: 'Late',
      email: 'late@here.example',
      roles: ['clinician'],
    });
    const token = tokenIn(await lastLetter('late@here.example'));
    const { body } = await bea.get<PracticePeople>('/api/people');
    const invitation = body.invitations.find(({ email }) => email === 'late@here.example');
    expect((await bea.post(`/api/staff-invitations/${invitation?.id}/withdraw`)).status).toBe(204);
    expect((await world.anonymous().post('/api/invitations/lookup', { token })).status).toBe(404);
  });

  it('reset a forgotten password by a link, which signs every device out', async () => {
    const phone = world.anonymous();
    await phone.signIn(PEOPLE.tobias.email, PASSWORD);
    expect(
      (await world.anonymous().post('/api/auth/password-reset/request', { email: PEOPLE.tobias.email }))
        .status,
    ).toBe(202);
    expect(
      (await world.anonymous().post('/api/auth/password-reset/request', { email: 'no@here.example' })).status,
    ).toBe(202);
    const token = tokenIn(await lastLetter(PEOPLE.tobias.email));
    const body = { token, password: NEW_PASSWORD };
    expect((await world.anonymous().post('/api/auth/password-reset/complete', body)).status).toBe(204);
    expect((await world.anonymous().post('/api/auth/password-reset/complete', body)).status).toBe(404);
    expect((await phone.get('/api/auth/me')).status).toBe(401);
    expect((await world.anonymous().signIn(PEOPLE.tobias.email, PASSWORD)).status).toBe(401);
    expect((await world.anonymous().signIn(PEOPLE.tobias.email, NEW_PASSWORD)).status).toBe(200);
  });

  it('refuse a password that is short or guessed first', async () => {
    await (
      await world.as('bea')
    ).post('/api/staff-invitations', { name: 'Weak', email: 'weak@here.example', roles: ['clinician'] });
    const token = tokenIn(await lastLetter('weak@here.example'));
    const tryWith = async (password: string) =>
      (
        (await world.anonymous().post('/api/invitations/accept', { token, password, timeZone: 'UTC' }))
          .body as { code: string }
      ).code;
    expect(await tryWith('short')).toBe('identity.password-too-short');
    expect(await tryWith('password12345678')).toBe('identity.password-too-common');
    expect(await tryWith('Saltgrass Practice 12')).toBe('identity.password-too-common');
  });

  it('keep at least one administrator', async () => {
    const answer = await (
      await world.as('bea')
    ).post(`/api/staff/${world.accountIds.bea}/close`, {}, { version: 1 });
    expect(answer.body).toMatchObject({ code: 'identity.last-administrator' });
  });

  it('lose their sessions when their roles change', async () => {
    const wren = world.anonymous();
    await wren.signIn(PEOPLE.wren.email, PASSWORD);
    const change = { roles: ['clinician', 'supervisor'] };
    const bea = await world.as('bea');
    expect((await bea.patch(`/api/staff/${world.accountIds.wren}`, change)).status).toBe(428);
    expect((await bea.patch(`/api/staff/${world.accountIds.wren}`, change, { version: 9 })).status).toBe(412);
    expect((await bea.patch(`/api/staff/${world.accountIds.wren}`, change, { version: 1 })).status).toBe(200);
    expect((await wren.get('/api/auth/me')).status).toBe(401);
  });

  it('of another practice do not exist', async () => {
    const mara = await world.as('mara');
    expect(
      (await mara.patch(`/api/staff/${world.accountIds.ilse}`, { roles: ['clinician'] }, { version: 1 }))
        .status,
    ).toBe(404);
    expect(
      (await mara.patch(`/api/staff/${world.accountIds.rosalind}`, { roles: ['clinician'] }, { version: 1 }))
        .status,
    ).toBe(404);
    const { body } = await mara.get<PracticePeople>('/api/people');
    expect(JSON.stringify(body)).not.toContain('here.example"'.replace('here', '@here'));
  });
});
