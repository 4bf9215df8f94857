import {
  Clock,
  Jobs,
  Sql,
  statement,
  systemOf,
  Transactions,
  type DatabaseActor,
} from '@reknit/shared/api-kernel';
import { aWorld, type World } from '../../support/world';

const NOTE = statement(
  'test.note',
  "insert into mail (practice_id, id, recipient, subject, body, created_at) values ($1, $2, 'x', $3, '', now())",
);
const WAITING = "select name, state::text, data from pgboss.job where name like 'test.%'";

describe('jobs', () => {
  let world: World;
  let jobs: Jobs;
  let transactions: Transactions;
  let here: DatabaseActor;

  beforeAll(async () => {
    world = await aWorld();
    jobs = world.app.get(Jobs);
    transactions = world.app.get(Transactions);
    here = systemOf(world.practiceIds.here, 'Pacific/Chatham');
    jobs.define('test.note', async ({ id = '' }) => {
      await world.app.get(Sql).change(NOTE, [here.practiceId, id, 'noted']);
    });
    await world.owner.query("select pgboss.create_queue('test.note', $1)", [{ policy: 'short' }]);
  });
  afterAll(() => world.close());

  it('are there when the transaction has committed, and not when it was rolled back', async () => {
    await transactions.run(here, () => jobs.send('test.note', { id: world.caseIds.couple }));
    const refused = transactions.run(here, async () => {
      await jobs.send('test.note', { id: world.caseIds.single });
      throw new Error('rolled back');
    });
    await expect(refused).rejects.toThrow('rolled back');
    const { rows } = await world.owner.query<{ state: string; data: unknown }>(WAITING);
    expect(rows).toMatchObject([{ state: 'created', data: { ids: { id: world.caseIds.couple } } }]);
    expect(world.app.get(Clock)).toBe(world.clock);
    expect(await jobs.runNow('test.note')).toBe(1);
    expect(await jobs.runNow('test.note')).toBe(0);
  });
});
