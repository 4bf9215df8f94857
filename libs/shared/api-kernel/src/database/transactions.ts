import { AsyncLocalStorage } from 'node:async_hooks';
import { Inject, Injectable } from '@nestjs/common';
import type { PoolClient, QueryConfig } from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { systemOf, type DatabaseActor } from '../access/actor';
import { CONFIG, type Config } from '../config/read-config';
import { Clock, machineMillis } from '../time/clock';
import { signContext } from './context';
import { send } from './pipeline';
import { isRepeatable } from './sql-state';

type Deferred = () => void | Promise<void>;

/** What one transaction carries; found by whoever runs inside it. */
export interface Unit {
  readonly who: DatabaseActor;
  readonly client: PoolClient;
  readonly manager: EntityManager;
  readonly after: Deferred[];
  /** What is sent together with the commit. */
  readonly last: QueryConfig[];
}

/** TypeORM's own runner knows how to give a broken connection up, but its public type does not say so. */
type ReleasableRunner = QueryRunner & { releasePostgresConnection(error?: Error): Promise<void> };

const ATTEMPTS = 3;

/**
 * The ambient transaction. Whoever runs inside `run` finds it through `current`; nobody hands it around.
 *
 * Connections pipeline: what is sent before an answer has come travels and waits in order. So the opening goes out with the
 * first statement of the work, and what is left for the end with the commit: two waits less for every request. When one of
 * them fails, PostgreSQL refuses all that follow it in the transaction, the commit included.
 *
 * A connection goes back to the pool only when PostgreSQL itself says it is idle: after a failed rollback it is
 * destroyed, because the next borrower would otherwise continue the transaction of somebody else.
 */
@Injectable()
export class Transactions {
  private readonly units = new AsyncLocalStorage<Unit>();
  private readonly key: Buffer;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(CONFIG) config: Pick<Config, 'contextKey'>,
  ) {
    this.key = Buffer.from(config.contextKey, 'hex');
  }

  current(): Unit {
    const unit = this.units.getStore();
    if (!unit) throw new Error('This runs only inside a transaction.');
    return unit;
  }

  /** The open one, if this runs inside of one. */
  ambient(): Unit | undefined {
    return this.units.getStore();
  }

  /** Runs after a successful commit: mail, events, anything the outside world would notice. */
  onCommit(deferred: Deferred): void {
    this.current().after.push(deferred);
  }

  /** Joins the open transaction, or opens one as `who`. Everything commits together or nothing does. */
  async run<T>(who: DatabaseActor, work: () => Promise<T>): Promise<T> {
    return this.units.getStore() ? work() : this.open(who, work);
  }

  /** As `run`, but starts over after a deadlock or a serialisation failure: only for work that may run twice. */
  async runRepeatably<T>(who: DatabaseActor, work: () => Promise<T>): Promise<T> {
    if (this.units.getStore()) return work();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.open(who, work);
      } catch (error) {
        if (attempt === ATTEMPTS || !isRepeatable(error)) throw error;
      }
    }
  }

  /**
   * The same transaction, in the name of the system for a while: what one person's act means to rows that person may not
   * touch. Nothing else of the transaction may run meanwhile.
   */
  async asSystem<T>(work: () => Promise<T>): Promise<T> {
    const unit = this.current();
    const system = systemOf(unit.who.practiceId, unit.who.practiceTimeZone);
    await send(unit.client, this.actingAs(system, unit.client));
    try {
      return await this.units.run({ ...unit, who: system }, work);
    } finally {
      // A failure has ended the transaction already: nothing more is read or written in it, in nobody's name.
      await send(unit.client, this.actingAs(unit.who, unit.client)).catch(() => undefined);
    }
  }

  /** A transaction of its own, whatever is open: for what must stay when the rest is rolled back. */
  async apart<T>(who: DatabaseActor, work: () => Promise<T>): Promise<T> {
    return this.units.exit(() => this.open(who, work));
  }

  private async open<T>(who: DatabaseActor, work: () => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner() as ReleasableRunner;
    const client = (await runner.connect()) as PoolClient;
    const unit: Unit = { who, client, manager: runner.manager, after: [], last: [] };
    let opened: Promise<unknown> | undefined;
    let result: T;
    try {
      opened = outcomeOf(send(client, this.opening(who, client)));
      // The entity manager must know that it stands inside a transaction, or every save would open its own.
      Object.assign(runner, { isTransactionActive: true });
      result = await this.units.run(unit, work);
      await commit(unit);
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw (await opened) ?? error;
    } finally {
      const clean = client.getTransactionStatus() === 'I';
      await runner.releasePostgresConnection(clean ? undefined : new Error('The connection was not idle.'));
    }
    for (const deferred of unit.after) await deferred();
    return result;
  }

  /** One round trip that begins the transaction and says who acts, for this transaction alone. */
  private opening(who: DatabaseActor, client: PoolClient): string {
    return `begin; ${this.actingAs(who, client)}`;
  }

  private actingAs(who: DatabaseActor, client: PoolClient): string {
    const { processID } = client as PoolClient & { readonly processID: number };
    const context = signContext(who, this.key, {
      backendPid: processID,
      today: this.clock.today(who.practiceTimeZone),
      epochMillis: machineMillis(),
    });
    return `select set_config('app.ctx', '${context}', true)`;
  }
}

/** What went wrong, if anything: for a promise that is looked at later, or only when something else failed. */
function outcomeOf(sent: Promise<unknown>): Promise<unknown> {
  return sent.then(
    () => undefined,
    (error: unknown) => error,
  );
}

/** PostgreSQL answers the commit of a transaction in which something failed with a rollback, and no error. */
async function commit({ client, last }: Unit): Promise<void> {
  const sent = last.map((query) => send(client, query));
  const [committed] = await Promise.all([send(client, 'commit'), ...sent]);
  if (committed.command !== 'COMMIT') throw new Error('Something in the transaction had failed.');
}
