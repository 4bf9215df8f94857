// Puts the demo into a database that has none. Never for production: everybody of it has the same, published password.
import {
  createApp,
  readConfig,
  registeredEntities,
  type Config,
  type KernelParts,
} from '@reknit/shared/api-kernel';
import { Client } from 'pg';
import { createDataSource } from '../../migrations/data-source';
import { accountLines } from './accounts';
import { ALL_STORIES } from './cases';
import { makeDemo } from './demo';
import { StoryClock } from './stage/clock';
import { clearUnfinished, demoState } from './state';

/** Until the connection ends: of two that start at once, the second finds the demo of the first. */
const ONE_AT_A_TIME = 'select pg_advisory_lock(7130043)';

type Env = Readonly<Record<string, string | undefined>>;

export interface SeedParts {
  readonly env: Env;
  /** The product, composed: what `createApp` is given. */
  readonly compose: (parts: KernelParts) => object;
}

/**
 * Makes the demo, or leaves one that is there as it is.
 *
 * @returns who can sign in, a line each: `account: <email> <name and role>`
 * @throws in production, and where somebody's own practice is
 */
export async function seedDemo({ env, compose }: SeedParts): Promise<readonly string[]> {
  const config = demoConfig(env);
  const owner = new Client({ connectionString: required(env, 'MIGRATION_DATABASE_URL') });
  await owner.connect();
  try {
    await owner.query(ONE_AT_A_TIME);
    await owner.query('set role none'); // as itself: the owner of the tables is bound by row-level security
    const state = await demoState(owner);
    if (state === 'foreign')
      throw new Error('There is a practice here already. The demo is for an empty database.');
    if (state === 'unfinished') await clearUnfinished(owner);
    if (state !== 'whole') await make(config, owner, compose);
    return accountLines(ALL_STORIES);
  } finally {
    await owner.end();
  }
}

async function make(config: Config, owner: Client, compose: SeedParts['compose']): Promise<void> {
  const clock = new StoryClock();
  const dataSource = createDataSource({
    url: inHaste(config.databaseUrl),
    poolSize: config.poolSize,
    entities: registeredEntities(),
  });
  await dataSource.initialize();
  try {
    const app = await createApp(compose({ config, dataSource, clock, schemas: {} }));
    await makeDemo({ app, clock, owner, origin: config.publicOrigin }, clock.now());
    await app.close();
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
  }
}

/** A thousand small transactions need not wait for the disk one by one: what a power cut takes is made again. */
function inHaste(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  if (!url.searchParams.has('options')) url.searchParams.set('options', '-c synchronous_commit=off');
  return url.href;
}

/**
 * The outbox of the demo is read for the links in it, so nothing is ever sent from here. A year is told in seconds, by a clock
 * that moves: no limit on how much is asked, and what would happen later is done when the story comes to it.
 */
function demoConfig(env: Env): Config {
  if (env['NODE_ENV'] === 'production')
    throw new Error('The demo is never made in production: its password is published.');
  const inHurry = { READS_PER_MINUTE: '0', WRITES_PER_MINUTE: '0', JOBS: '0' };
  return readConfig({
    ...env,
    ...inHurry,
    DEMO: '1',
    SMTP_URL: undefined,
    LOG_LEVEL: 'silent',
    DATABASE_POOL: '4',
  });
}

function required(env: Env, name: string): string {
  const value = env[name];
  if (!value) throw new Error(`${name} is required.`);
  return value;
}
