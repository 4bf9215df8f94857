import { identityPaths, type Me } from '@reknit/identity/model';
import { notePaths } from '@reknit/sessions/model';

import type { ProblemDocument } from '@reknit/shared/model';
import type { Answer, ApiClient } from '../../support/api-client';
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

describe("what is done in somebody's name", () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });
  afterAll(() => world.close());

  const browser = async (email: string = PEOPLE.ilse.email): Promise<ApiClient> => {
    const client = world.anonymous();
    expect((await client.signIn(email, PASSWORD)).status).toBe(200);
    return client;
  };
  /** Nothing is there to sign: whoever is let through finds that out. */
  const sign = (client: ApiClient) =>
    client.post(notePaths.sign(world.caseIds.couple, world.caseIds.couple), { revision: 1 }, { version: 1 });
  const stepUp = (client: ApiClient, password = PASSWORD) =>
    client.post<ProblemDocument>(identityPaths.stepUp, { password });
  const trailOf = async (action: string) => {
    const { rows } = await world.owner.query<{ account_id: string; outcome: string; code: string | null }>(
      'select account_id, outcome, code from audit_event where action = $1 order by at, id',
      [action],
    );
    return rows;
  };

  it('asks for a proof of five minutes at most, and says so to nobody who may not do it at all', async () => {
    const client = await browser();
    world.clock.advance({ minutes: 4, seconds: 59 });
    expect((await sign(client)).status).toBe(404);
    world.clock.advance({ seconds: 2 });
    const refused = await sign(client);
    expect([refused.status, refused.body]).toEqual([
      403,
      expect.objectContaining({ code: 'auth.step-up-required' }),
    ]);
    expect((await trailOf('note.sign')).at(-1)).toMatchObject({ code: 'auth.step-up-required' });

    const inCare = await browser(PEOPLE.rosalind.email);
    world.clock.advance({ minutes: 6 });
    expect((await sign(inCare)).status).toBe(404);
  });

  it('goes on after the password was given again, in that browser alone, with what was in it still there', async () => {
    const [here, elsewhere] = [await browser(), await browser()];
    const { body: before } = await here.get<Me>('/api/auth/me');
    world.clock.advance({ minutes: 5, seconds: 1 });
    expect([(await sign(here)).status, (await sign(elsewhere)).status]).toEqual([403, 403]);
    expect((await stepUp(here)).status).toBe(204);
    expect([(await sign(here)).status, (await sign(elsewhere)).status]).toEqual([404, 403]);
    const { body: after } = await here.get<Me>('/api/auth/me');
    expect(after).toEqual(before);
    expect((await trailOf('identity.step-up')).at(-1)).toEqual({
      account_id: world.accountIds.ilse,
      outcome: 'done',
      code: null,
    });
  });

  it('goes on under a new token: the one before opens nothing', async () => {
    const client = await browser();
    const [token, csrf] = [client.cookie('__Host-sid') ?? '', client.cookie('__Host-csrf')];
    expect((await stepUp(client)).status).toBe(204);
    expect(client.cookie('__Host-sid')).not.toBe(token);
    expect(client.cookie('__Host-csrf')).not.toBe(csrf);
    const thief = world.anonymous();
    thief.setCookie('__Host-sid', token);
    expect((await thief.get('/api/auth/me')).status).toBe(401);
  });

  it('is not longer for it: twelve hours after signing in it ends', async () => {
    const client = await browser();
    for (let hours = 0; hours < 11; hours += 1)
      for (let quarter = 0; quarter < 6; quarter += 1) {
        world.clock.advance({ minutes: 10 });
        await client.get('/api/auth/me');
      }
    expect((await stepUp(client)).status).toBe(204);
    for (let minutes = 0; minutes < 60; minutes += 12) {
      expect((await client.get('/api/auth/me')).status).toBe(200);
      world.clock.advance({ minutes: 12 });
    }
    expect((await client.get('/api/auth/me')).status).toBe(401);
  });

  it('answers a wrong password as signing in does, counts it with those, and proves nothing', async () => {
    const client = await browser(PEOPLE.owen.email);
    world.clock.advance({ minutes: 6 });
    const wrong = await stepUp(client, 'not the right password');
    const atTheDoor = await world.anonymous().signIn(PEOPLE.owen.email, 'not the right password');
    const plain = (answer: Answer) => [answer.status, { ...(answer.body as object), requestId: '' }];
    expect(plain(wrong)).toEqual(plain(atTheDoor));
    expect((await stepUp(client, '')).status).toBe(422);
    for (let guess = 0; guess < 3; guess += 1)
      expect((await stepUp(client, `guess ${guess}`)).status).toBe(401);
    const waits = await stepUp(client);
    expect([waits.status, waits.headers['retry-after']]).toEqual([429, '1']);
    expect((await sign(client)).status).toBe(403);
    expect((await trailOf('identity.step-up')).slice(-2)).toMatchObject([
      { outcome: 'refused', code: 'identity.wrong-credentials' },
      { outcome: 'refused', code: 'identity.too-many-attempts' },
    ]);
  });

  it('is asked for before a note is signed, co-signed, added to, marked in error or released from', async () => {
    const { body } = await world.anonymous().get<Operations>('/api/openapi.json');
    const asked = Object.values(body.paths).flatMap((methods) =>
      Object.values(methods).flatMap((operation) =>
        operation['x-fresh-proof'] ? [operation['x-action']] : [],
      ),
    );
    expect(asked).toEqual(
      expect.arrayContaining([
        'note.sign',
        'note.cosign',
        'note.sign-addition',
        'note.mark-in-error',
        'note.release',
      ]),
    );
  });
});

interface Operations {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<Record<string, { readonly 'x-action'?: string; readonly 'x-fresh-proof'?: true }>>
    >
  >;
}
