import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Instant } from '@reknit/shared/model';
import { PinoLogger } from 'nestjs-pino';
import { PgBoss, type JobResult, type Queue } from 'pg-boss';
import { CONFIG, type Config } from '../config/read-config';
import { JobDatabase } from './job-database';
import { kindOfFault } from './job-fault';

export const JOB_SCHEMA = 'pgboss';
const DEAD = 'reknit.dead';
const DAY_SECONDS = 86_400;

/** Ten seconds without a sign of life, or a failure, and somebody else takes it up; after the third try it is laid aside. */
const SENT: Omit<Queue, 'name'> = {
  policy: 'short',
  retryLimit: 3,
  retryDelay: 2,
  retryBackoff: true,
  heartbeatSeconds: 10,
  expireInSeconds: 300,
  retentionSeconds: 60 * DAY_SECONDS,
  deleteAfterSeconds: 7 * DAY_SECONDS,
  deadLetter: DEAD,
};

/** One at a time wherever it runs; what one round did not do the next one does. */
const SWEEP: Omit<Queue, 'name'> = {
  policy: 'exclusive',
  retryLimit: 1,
  retryDelay: 5,
  heartbeatSeconds: 10,
  expireInSeconds: 600,
  retentionSeconds: DAY_SECONDS,
  deleteAfterSeconds: DAY_SECONDS,
};

export interface TakenUp {
  readonly id: string;
  readonly data: unknown;
}
type Take = (job: TakenUp) => Promise<void>;

export interface Sending {
  readonly startAfter: Instant;
  readonly singletonKey: string;
}

/** pg-boss, fitted in: whose connection it uses, how often it looks, when it begins and how it ends. */
@Injectable()
export class JobEngine implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly boss: PgBoss;
  private readonly sent = new Map<string, Take>();
  private readonly sweeps = new Map<string, { readonly cron: string; readonly take: Take }>();
  private readonly workers = new Map<string, string>();
  private running = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    database: JobDatabase,
    private readonly logger: PinoLogger,
  ) {
    this.boss = new PgBoss({
      db: database,
      schema: JOB_SCHEMA,
      migrate: false,
      createSchema: false,
      supervise: true,
      superviseIntervalSeconds: 10,
      monitorIntervalSeconds: 10,
      persistWarnings: false,
      persistQueueStats: false,
      reindex: false,
      monitorVacuum: false,
    });
    this.boss.on('error', (error) => this.trouble(error));
    this.boss.on('warning', ({ message }) => this.logger.warn({ message }, 'jobs'));
  }

  takeSent(name: string, take: Take): void {
    this.sent.set(name, take);
  }

  takeSweep(name: string, cron: string, take: Take): void {
    this.sweeps.set(name, { cron, take });
  }

  /** Whoever sends finds the queue there, also in a process that takes up none. */
  async onApplicationBootstrap(): Promise<void> {
    if (this.sent.size > 0) await this.makeQueues();
    if (!this.config.runsJobs || this.sent.size + this.sweeps.size === 0) return;
    await this.boss.start();
    this.running = true;
    for (const [name, take] of this.sent) await this.work(name, 2, take);
    for (const [name, { cron, take }] of this.sweeps) {
      await this.boss.createQueue(name, SWEEP);
      await this.boss.schedule(name, cron, null, { tz: 'UTC' });
      await this.work(name, 5, take);
    }
    await this.unschedule();
  }

  /** Nothing new is taken up; what is in hand is finished, up to twenty seconds. */
  async beforeApplicationShutdown(): Promise<void> {
    if (!this.running) return;
    this.running = false;
    await this.boss.stop({ graceful: true, timeout: 20_000 });
  }

  /** Inside a transaction of ours it is sent with that one, or not at all. */
  async send(name: string, data: object, { startAfter, singletonKey }: Sending): Promise<void> {
    await this.boss.send(name, data, { startAfter, singletonKey });
  }

  /** Looks at once instead of at the next of its looks. */
  wake(name: string): void {
    const worker = this.workers.get(name);
    if (worker) this.boss.notifyWorker(worker);
  }

  /** Done, in the transaction of what was done. False: it is not ours any more, because we were thought dead. */
  async settle(name: string, id: string): Promise<boolean> {
    const answer = await this.boss.complete(name, id, null, { includeQueued: true });
    return (answer as { readonly affected?: number }).affected === 1;
  }

  async waiting(name: string): Promise<readonly (TakenUp & { readonly startAfter: Date })[]> {
    return this.boss.findJobs(name, { queued: true });
  }

  private async makeQueues(): Promise<void> {
    await this.boss.createQueue(DEAD, {
      deleteAfterSeconds: 30 * DAY_SECONDS,
      retentionSeconds: 30 * DAY_SECONDS,
    });
    for (const name of this.sent.keys()) await this.boss.createQueue(name, SENT);
  }

  /** Takes up to ten at a time, one after the other, and goes on at once while there are more. */
  private async work(name: string, pollingIntervalSeconds: number, take: Take): Promise<void> {
    const how = {
      pollingIntervalSeconds,
      batchSize: 10,
      burstWhenBatchFull: true,
      perJobResults: true,
    } as const;
    const id = await this.boss.work<unknown>(name, how, async (jobs) => {
      const results: JobResult[] = [];
      for (const job of jobs) results.push(await this.attempt(name, job, take));
      return results;
    });
    this.workers.set(name, id);
  }

  private async attempt(name: string, job: TakenUp, take: Take): Promise<JobResult> {
    try {
      await take(job);
      return { id: job.id, status: 'completed' };
    } catch (fault) {
      const why = kindOfFault(fault);
      this.logger.warn({ job: name, jobId: job.id, why }, 'a job failed');
      return { id: job.id, status: 'failed', output: { why } };
    }
  }

  /** A sweep that the code no longer knows is not woken for ever. */
  private async unschedule(): Promise<void> {
    for (const { name } of await this.boss.getSchedules())
      if (!this.sweeps.has(name)) await this.boss.unschedule(name);
  }

  private trouble(error: Error): void {
    this.logger.error({ kind: error.name, sqlState: (error as { code?: unknown }).code }, 'jobs');
  }
}
