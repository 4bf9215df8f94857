import { aWorld, type World } from '../../support/world';
import { ACCESS, EVERYBODY } from '../access/access-table';
import { liveThrough, type Ids } from '../access/ground';

const CANARY = 'CANARY-in-a-body-55e1';

/** Puts the canary into every text of a body, and into a field that does not exist. */
function poisoned(value: unknown): unknown {
  if (typeof value === 'string') return /^[\d-]|[@/_]/.test(value) ? value : `${value} ${CANARY}`;
  if (Array.isArray(value)) return value.map(poisoned);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, poisoned(child)]));
  return value;
}

describe('the logs', () => {
  const lines: string[] = [];
  let world: World;
  let ids: Ids;

  beforeAll(async () => {
    world = await aWorld({ LOG_LEVEL: 'trace', DEMO: '1' }, { write: (line) => void lines.push(line) });
    ids = await liveThrough(world, {
      caseId: world.caseIds.couple,
      clinician: 'ilse',
      administrator: 'bea',
      first: 'rosalind',
      second: 'tobias',
      canary: CANARY,
    });
  });
  afterAll(() => world.close());

  it('hold a line for each request: route pattern, status, action and who, and nothing else', () => {
    const line = lines
      .map((text) => JSON.parse(text) as Record<string, unknown>)
      .find(({ action }) => action === 'homework.submit');
    expect(Object.keys(line ?? {}).sort()).toEqual(
      [
        'action',
        'actorId',
        'level',
        'method',
        'ms',
        'msg',
        'practiceId',
        'requestId',
        'route',
        'status',
        'time',
      ].sort(),
    );
    expect(line?.['route']).toBe('/api/my/homework/:id/submissions');
  });

  it('hold no word anybody wrote, from any route, accepted or refused or failing', async () => {
    for (const [key, row] of Object.entries(ACCESS)) {
      const [method, path] = key.split(' ') as ['GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', string];
      const concrete = path.replace(
        /\{(\w+)\}/g,
        (_, name: string) => (ids as unknown as Record<string, string>)[name] ?? ids.participationId,
      );
      for (const name of EVERYBODY) {
        const client = await world.as(name);
        if (key.endsWith('sign-out')) continue;
        const query = `?search=${CANARY}&after=${CANARY}`;
        const body = { ...(poisoned(row.body?.(ids, world) ?? {}) as object), [`x${CANARY}`]: CANARY };
        await client.send(method, concrete + query, body, {
          version: row.version,
          headers: { 'user-agent': CANARY },
        });
        const own = concrete + (row.query ?? '');
        await client.send(method, own, poisoned(row.body?.(ids, world) ?? {}), { version: row.version });
      }
    }
    await world.anonymous().signIn(`${CANARY.toLowerCase()}@x.example`, CANARY);
    expect(lines.length).toBeGreaterThan(500);
    const names = ['Rosalind', 'Tobias', 'ilse@here.example'];
    expect(
      lines.filter((line) => [CANARY, CANARY.toLowerCase(), ...names].some((word) => line.includes(word))),
    ).toEqual([]);
  });
});
