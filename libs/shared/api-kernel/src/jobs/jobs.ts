import { Injectable } from '@nestjs/common';
import type { Instant, PracticeId, TimeZoneName } from '@reknit/shared/model';
import { systemOf, type DatabaseActor } from '../access/actor';
import { Practices } from '../database/practices';
import { Transactions } from '../database/transactions';
import { Clock } from '../time/clock';
import { IdSource } from '../time/id-source';
import { JobEngine, type TakenUp } from './job-engine';

/** What a job may know: ids, and nothing anybody wrote. */
export type JobIds = Readonly<Record<string, string>>;
export type JobHandler = (ids: JobIds, who: DatabaseActor) => Promise<void>;

export interface SendOptions {
  /** Not before this moment; otherwise as soon as the transaction has committed. */
  readonly startAfter?: Instant;
  /** While one with this key waits, another is not added. */
  readonly singletonKey?: string;
}

interface Sent {
  readonly practiceId: PracticeId;
  readonly zone: TimeZoneName;
  readonly ids: JobIds;
}

/**
 * Work that happens later, or again and again, kept in the same database as what it is about. A job is sent by a transaction
 * and done in one, as the system of its practice: what it changes and that it is done stand or fall together, so its effect
 * on the database happens once, however often somebody had to begin.
 *
 * Handlers are told of while the modules load (constructor or `onModuleInit`).
 */
@Injectable()
export class Jobs {
  private readonly handlers = new Map<string, JobHandler>();
  private readonly sweeps = new Map<string, (who: DatabaseActor) => Promise<void>>();

  constructor(
    private readonly engine: JobEngine,
    private readonly transactions: Transactions,
    private readonly practices: Practices,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** What a job of this name does. Runs in one transaction as the system; may run again, until it has committed once. */
  define(name: string, handler: JobHandler): void {
    this.requireFree(name);
    this.handlers.set(name, handler);
    this.engine.takeSent(name, (job) => this.perform(name, job));
  }

  /**
   * Runs once for each practice when the time of the cron expression comes (five fields, UTC), each in a transaction of its
   * own as the system. Finds what is due by state and clock, and finds nothing when it runs twice.
   */
  every(name: string, cron: string, perPractice: (who: DatabaseActor) => Promise<void>): void {
    this.requireFree(name);
    this.sweeps.set(name, perPractice);
    this.engine.takeSweep(name, cron, () => this.sweep(perPractice).then(() => undefined));
  }

  /** Sends a job with the open transaction: rolled back work sends nothing. The practice is that of the transaction. */
  async send(name: string, ids: JobIds, { startAfter, singletonKey }: SendOptions = {}): Promise<void> {
    if (!this.handlers.has(name)) throw new Error(`Nobody has defined the job ${name}.`);
    const { who } = this.transactions.current();
    const data: Sent = { practiceId: who.practiceId, zone: who.practiceTimeZone, ids };
    const key = singletonKey === undefined ? this.ids.next() : `${who.practiceId}|${singletonKey}`;
    await this.engine.send(name, data, { startAfter: startAfter ?? this.clock.now(), singletonKey: key });
    this.transactions.onCommit(() => this.engine.wake(name));
  }

  /**
   * Does at once, in this process, what would be done by now: a sweep for every practice, or every waiting job of that name
   * whose time has come by our clock. For tests and the demo, whose clocks move.
   *
   * @returns how many practices were swept or jobs done
   */
  async runNow(name: string): Promise<number> {
    const perPractice = this.sweeps.get(name);
    if (perPractice) return this.sweep(perPractice);
    if (!this.handlers.has(name)) throw new Error(`There is no job called ${name}.`);
    const now = this.clock.epochMillis();
    const due = (await this.engine.waiting(name)).filter(({ startAfter }) => startAfter.getTime() <= now);
    for (const job of due) await this.perform(name, job);
    return due.length;
  }

  private async perform(name: string, job: TakenUp): Promise<void> {
    const { practiceId, zone, ids } = job.data as Sent;
    const who = systemOf(practiceId, zone);
    await this.transactions.apart(who, async () => {
      await this.handlers.get(name)?.(ids, who);
      if (!(await this.engine.settle(name, job.id))) throw new Error('Somebody else has done this job.');
    });
  }

  /** One practice that fails does not stop the others; that something failed is said at the end. */
  private async sweep(perPractice: (who: DatabaseActor) => Promise<void>): Promise<number> {
    const practices = await this.practices.all();
    const faults: unknown[] = [];
    for (const who of practices) {
      try {
        await this.transactions.apart(who, () => perPractice(who));
      } catch (fault) {
        faults.push(fault);
      }
    }
    if (faults.length > 0)
      throw new AggregateError(faults, `${faults.length} of ${practices.length} practices failed.`);
    return practices.length;
  }

  private requireFree(name: string): void {
    if (this.handlers.has(name) || this.sweeps.has(name)) throw new Error(`Two jobs are called ${name}.`);
  }
}
