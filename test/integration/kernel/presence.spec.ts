import { randomUUID } from 'node:crypto';
import {
  Jobs,
  Presence,
  Sql,
  statement,
  systemOf,
  Transactions,
  type Actor,
} from '@reknit/shared/api-kernel';
import { aWorld, type World } from '../../support/world';

const ALL = statement('test.presence-all', 'select account_id from presence');

describe('presence', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });
  afterAll(() => world.close());

  const actor = (name: 'rosalind' | 'tobias') =>
    ({
      ...systemOf(world.practiceIds.here, 'Pacific/Chatham'),
      accountId: world.accountIds[name],
      clientId: world.clientIds[name],
    }) as Actor;
  const as = <T>(name: 'rosalind' | 'tobias', work: (presence: Presence) => Promise<T>) =>
    world.app.get(Transactions).run(actor(name), () => work(world.app.get(Presence)));

  it('is the moment each was last seen there, for the domain to judge', async () => {
    const round = randomUUID();
    await as('rosalind', (presence) => presence.seen(actor('rosalind'), round));
    world.clock.advance({ seconds: 20 });
    await as('rosalind', (presence) => presence.seen(actor('rosalind'), round));
    const earlier = world.clock.now();
    world.clock.advance({ seconds: 5 });
    await as('tobias', (presence) => presence.seen(actor('tobias'), round));
    const seen = await as('tobias', (presence) => presence.lastSeen(round));
    expect(Object.fromEntries(seen)).toEqual({
      [world.accountIds.rosalind]: earlier,
      [world.accountIds.tobias]: world.clock.now(),
    });
    expect(await as('tobias', (presence) => presence.lastSeen(randomUUID()))).toEqual(new Map());
  });

  it('of another person is no row to a person, and nobody says it for another', async () => {
    const rows = await as('tobias', () => world.app.get(Sql).rows<{ account_id: string }>(ALL, []));
    expect(rows).toEqual([{ account_id: world.accountIds.tobias }]);
    const forged = as('tobias', (presence) => presence.seen(actor('rosalind'), randomUUID()));
    await expect(forged).rejects.toThrow(/row-level security/);
  });

  it('is forgotten after a day', async () => {
    world.clock.advance({ hours: 25 });
    await world.app.get(Jobs).runNow('live.prune');
    const { rows } = await world.owner.query('select 1 from presence');
    expect(rows).toEqual([]);
  });
});
