import { createDataSource } from './data-source';

export interface MigrateOptions {
  /** Address of the database for the role that owns the schema. */
  readonly url: string;
  /** 32 bytes, hexadecimal: what the application signs its context with. */
  readonly contextKey: string;
}

/** One migrator at a time, whoever starts how many. */
const LOCK = 'select pg_advisory_lock(7130042)';

/** Brings the schema up to date and gives the database its copy of the context key. Answers what was applied. */
export async function migrateDatabase({ url, contextKey }: MigrateOptions): Promise<string[]> {
  if (!/^[0-9a-f]{64}$/.test(contextKey))
    throw new Error('CONTEXT_KEY must be 32 bytes as 64 hexadecimal digits.');
  const dataSource = createDataSource({ url, poolSize: 2 });
  await dataSource.initialize();
  const guard = dataSource.createQueryRunner();
  try {
    await guard.query(LOCK);
    const applied = await dataSource.runMigrations();
    await dataSource.query(
      `insert into sec.signing_key (key) values (decode($1, 'hex'))
       on conflict (only_row) do update set key = excluded.key where sec.signing_key.key <> excluded.key`,
      [contextKey],
    );
    return applied.map((migration) => migration.name);
  } finally {
    await guard.release();
    await dataSource.destroy();
  }
}
