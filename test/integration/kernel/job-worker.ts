import 'reflect-metadata';
import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  createApp,
  Jobs,
  readConfig,
  registeredEntities,
  Sql,
  statement,
  type DatabaseActor,
} from '@reknit/shared/api-kernel';
import { AppModule } from '../../../apps/api/src/app.module';
import { createDataSource } from '../../../migrations/data-source';
import { CONTEXT_KEY, MASTER_KEY, SESSION_KEY } from '../../support/keys';

export const NOTE_JOB = 'test.note';
export const POISON_JOB = 'test.poison';
export const SWEEP_JOB = 'test.sweep';

// The effect that must happen once: a letter nobody sends.
const NOTE = statement(
  'test.note',
  `insert into mail (practice_id, id, recipient, subject, body, created_at)
   select $1, gen_random_uuid(), $2, $3, pg_sleep(0.03)::text, now()`,
);

@Injectable()
class TestJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly sql: Sql,
  ) {}

  onModuleInit(): void {
    const note = (who: DatabaseActor, what: string, name: string) =>
      this.sql.change(NOTE, [who.practiceId, what, name]).then(() => undefined);
    this.jobs.define(NOTE_JOB, ({ id = '' }, who) => note(who, id, NOTE_JOB));
    this.jobs.define(POISON_JOB, async ({ id = '' }, who) => {
      await note(who, id, POISON_JOB);
      throw new Error('CANARY of what somebody wrote');
    });
    this.jobs.every(SWEEP_JOB, '0 0 1 1 *', (who) => note(who, who.practiceId, SWEEP_JOB));
  }
}

@Module({ providers: [TestJobs] })
class TestJobsModule {}

/** The real application with three jobs more. `JOBS=1` makes it take them up. */
export async function startWorker(
  appUrl: string,
  env: Readonly<Record<string, string>> = {},
  logTo?: { write(line: string): void },
): Promise<{ readonly app: NestFastifyApplication; stop(): Promise<void> }> {
  const config = readConfig({
    NODE_ENV: 'test',
    APP_DATABASE_URL: appUrl,
    SESSION_KEY,
    CONTEXT_KEY,
    MASTER_KEY,
    LOG_LEVEL: logTo ? 'info' : 'silent',
    DATABASE_POOL: '4',
    ...env,
  });
  const dataSource = createDataSource({ url: appUrl, poolSize: 4, entities: registeredEntities() });
  await dataSource.initialize();
  const product = AppModule.forRoot({ config, dataSource, schemas: {}, logTo });
  const app = await createApp({ module: class WithTestJobs {}, imports: [product, TestJobsModule] });
  return {
    app,
    stop: async () => {
      await app.close();
      await dataSource.destroy();
    },
  };
}
