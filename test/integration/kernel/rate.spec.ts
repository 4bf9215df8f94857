import { aWorld, type World } from '../../support/world';

describe('what one session may ask for in a minute', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld({ READS_PER_MINUTE: '30', WRITES_PER_MINUTE: '6' });
  });
  afterAll(() => world.close());

  it('ends with 429 and when to come back, for that session alone, reads and writes apart', async () => {
    const [ilse, owen] = [await world.as('ilse'), await world.as('owen')];
    const read = () => ilse.get('/api/auth/me');
    const write = () => ilse.patch('/api/auth/me', { timeZone: 'Europe/Lisbon' });
    for (let n = 0; n < 30; n += 1) expect((await read()).status).toBe(200);
    const refused = await read();
    expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
    expect(Number(refused.headers['retry-after'])).toBe(2);
    expect((await owen.get('/api/auth/me')).status).toBe(200);
    for (let n = 0; n < 6; n += 1) expect((await write()).status).toBe(204);
    expect(await write()).toMatchObject({ status: 429, headers: { 'retry-after': '10' } });
    world.clock.advance({ seconds: 10 });
    expect([(await read()).status, (await write()).status, (await write()).status]).toEqual([200, 204, 429]);
  });
});
