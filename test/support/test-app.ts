import { readFileSync } from 'node:fs';
import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  createApp,
  readConfig,
  registeredEntities,
  type Config,
  type ContractSchemas,
} from '@reknit/shared/api-kernel';
import { AppModule } from '../../apps/api/src/app.module';
import { createDataSource } from '../../migrations/data-source';
import { CONTEXT_KEY, MASTER_KEY, SESSION_KEY } from './keys';
import type { TestClock } from './test-clock';

export const TEST_ORIGIN = 'http://localhost:3000';

export interface TestAppOptions {
  readonly appUrl: string;
  readonly clock: TestClock;
  readonly env?: Readonly<Record<string, string>>;
  readonly logTo?: { write(line: string): void };
}

/** The real application on a database of its own; only the clock is ours. */
export async function startTestApp({
  appUrl,
  clock,
  env = {},
  logTo,
}: TestAppOptions): Promise<NestFastifyApplication> {
  const config: Config = readConfig({
    NODE_ENV: 'test',
    APP_DATABASE_URL: appUrl,
    SESSION_KEY,
    CONTEXT_KEY,
    MASTER_KEY,
    PUBLIC_ORIGIN: TEST_ORIGIN,
    LOG_LEVEL: 'silent',
    DATABASE_POOL: '4',
    ...env,
  });
  const dataSource = createDataSource({
    url: config.databaseUrl,
    poolSize: config.poolSize,
    entities: registeredEntities(),
  });
  await dataSource.initialize();
  return createApp(AppModule.forRoot({ config, dataSource, clock, schemas: contractSchemas(), logTo }));
}

/** As the set-up of the run has written them. */
export function contractSchemas(): ContractSchemas {
  const file = process.env['TEST_CONTRACT_SCHEMAS'];
  if (!file) throw new Error('No schemas: run the integration tests as the Jest project "integration".');
  return JSON.parse(readFileSync(file, 'utf8')) as ContractSchemas;
}
