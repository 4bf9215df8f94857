import type { Me } from '@reknit/identity/model';
import { PASSWORD, PEOPLE } from '../../support/people';
import { aWorld, type World } from '../../support/world';

describe('signing in', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });
  afterAll(() => world.close());

  it('says who it is and what they may do', async () => {
    const answer = await (await world.as('ilse')).get<Me>('/api/auth/me');
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      name: 'Ilse Marchetti',
      roles: ['clinician'],
      practice: { name: 'Saltgrass Practice' },
    });
    expect(answer.body.actions).toContain('case.open');
    expect(answer.body.actions).not.toContain('identity.list-people');
  });

  it('keeps the session in a cookie no script can read and the CSRF token in one it can', async () => {
    const answer = await world.anonymous().signIn(PEOPLE.owen.email, PASSWORD);
    const cookies = answer.headers['set-cookie'] as string[];
    const session = cookies.find((cookie) => cookie.startsWith('__Host-sid='));
    expect(session).toMatch(/HttpOnly/);
    expect(session).toMatch(/Secure/);
    expect(session).toMatch(/SameSite=Strict/);
    expect(session).toMatch(/Path=\//);
    expect(cookies.find((cookie) => cookie.startsWith('__Host-csrf='))).not.toMatch(/HttpOnly/);
  });

  it('answers a wrong password and an unknown address alike', async () => {
    const known = await world.anonymous().signIn(PEOPLE.tobias.email, 'not the right password');
    const unknown = await world.anonymous().signIn('nobody@here.example', 'not the right password');
    const plain = (answer: typeof known) => ({ ...(answer.body as object), requestId: '' });
    expect(known.status).toBe(401);
    expect(plain(known)).toEqual(plain(unknown));
    expect(Object.keys(known.headers).sort()).toEqual(Object.keys(unknown.headers).sort());
  });

  it('names the fields of an empty form instead of calling it a wrong password', async () => {
    const answer = await world.anonymous().post('/api/auth/sign-in', {});
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({
      fields: { email: [{ code: 'required' }], password: [{ code: 'required' }] },
    });
  });

  it('makes guessing wait after five tries, for a known and an unknown address alike', async () => {
    for (const email of [PEOPLE.rosalind.email, 'stranger@here.example']) {
      for (let attempt = 0; attempt < 5; attempt += 1)
        expect((await world.anonymous().signIn(email, `guess number ${attempt}`)).status).toBe(401);
      const refused = await world.anonymous().signIn(email, PASSWORD);
      expect(refused.status).toBe(429);
      expect(refused.headers['retry-after']).toBe('1');
    }
    world.clock.advance({ seconds: 2 });
    expect((await world.anonymous().signIn(PEOPLE.rosalind.email, PASSWORD)).status).toBe(200);
  });

  it('ends the session on the server when somebody signs out', async () => {
    const client = world.anonymous();
    await client.signIn(PEOPLE.ilse.email, PASSWORD);
    const token = client.cookie('__Host-sid') ?? '';
    expect((await client.post('/api/auth/sign-out')).status).toBe(204);
    const thief = world.anonymous();
    thief.setCookie('__Host-sid', token);
    expect((await thief.get('/api/auth/me')).status).toBe(401);
  });

  it('gives a new token at every sign-in and ends the one before', async () => {
    const client = world.anonymous();
    await client.signIn(PEOPLE.bea.email, PASSWORD);
    const first = client.cookie('__Host-sid') ?? '';
    await client.signIn(PEOPLE.bea.email, PASSWORD);
    expect(client.cookie('__Host-sid')).not.toBe(first);
    const old = world.anonymous();
    old.setCookie('__Host-sid', first);
    expect((await old.get('/api/auth/me')).status).toBe(401);
  });

  it('keeps only a hash of the token', async () => {
    const client = world.anonymous();
    await client.signIn(PEOPLE.mara.email, PASSWORD);
    const token = client.cookie('__Host-sid') ?? '';
    const { rows } = await world.owner.query<{ dump: string }>(
      'select string_agg(s::text, $1) as dump from auth.session s',
      [' '],
    );
    expect(rows[0]?.dump).not.toContain(token);
  });

  it('ends after a quarter of an hour without use for staff, and twelve hours in any case', async () => {
    const client = world.anonymous();
    await client.signIn(PEOPLE.owen.email, PASSWORD);
    world.clock.advance({ minutes: 14 });
    expect((await client.get('/api/auth/me')).status).toBe(200);
    world.clock.advance({ minutes: 14 });
    expect((await client.get('/api/auth/me')).status).toBe(200);
    world.clock.advance({ minutes: 16 });
    expect((await client.get('/api/auth/me')).status).toBe(401);

    await client.signIn(PEOPLE.owen.email, PASSWORD);
    for (let minutes = 0; minutes < 12 * 60; minutes += 10) {
      world.clock.advance({ minutes: 10 });
      const { status } = await client.get('/api/auth/me');
      expect([minutes, status]).toEqual([minutes, minutes + 10 < 12 * 60 ? 200 : 401]);
    }
  });
});
