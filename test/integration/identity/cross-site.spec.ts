import { aWorld, type World } from '../../support/world';

describe('writes from anywhere but our own page', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });
  afterAll(() => world.close());

  const tries: readonly [string, Record<string, string>][] = [
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from a sibling domain', { 'sec-fetch-site': 'same-site' }],
    ['with neither Sec-Fetch-Site nor Origin', { 'sec-fetch-site': '' }],
    ['as a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['as plain text', { 'content-type': 'text/plain' }],
    ['without the token', { 'x-csrf-token': '' }],
    ['with the token of somebody else', { 'x-csrf-token': 'A'.repeat(43) }],
  ];

  it.each(tries)('are refused %s', async (_, headers) => {
    const client = await world.as('ilse');
    const before = await world.owner.query('select time_zone from account where id = $1', [
      world.accountIds.ilse,
    ]);
    const answer = await client.patch('/api/auth/me', { timeZone: 'Asia/Tokyo' }, { headers });
    expect([400, 403, 415]).toContain(answer.status);
    const after = await world.owner.query('select time_zone from account where id = $1', [
      world.accountIds.ilse,
    ]);
    expect(after.rows).toEqual(before.rows);
  });

  it('are taken from a browser that sends no Sec-Fetch-Site but our Origin', async () => {
    const client = await world.as('ilse');
    const headers = { 'sec-fetch-site': undefined, origin: 'http://localhost:3000' };
    expect((await client.patch('/api/auth/me', { timeZone: 'Asia/Tokyo' }, { headers })).status).toBe(204);
  });
});
