import 'reflect-metadata';
import { syncTemplates } from '@reknit/exercises/api';
import { allTemplates } from '@reknit/exercises/templates';
import { createDataSource } from '../../../migrations/data-source';
import { migrateDatabase } from '../../../migrations/migrate';

async function main(): Promise<void> {
  const { MIGRATION_DATABASE_URL: url, CONTEXT_KEY: contextKey } = process.env;
  if (!url || !contextKey) throw new Error('MIGRATION_DATABASE_URL and CONTEXT_KEY are required.');
  const applied = await migrateDatabase({ url, contextKey });
  const published = await publishExercises(url);
  process.stdout.write(
    applied.length === 0 ? 'The schema is up to date.\n' : `Applied: ${applied.join(', ')}\n`,
  );
  if (published > 0) process.stdout.write(`Published: ${published} exercise version(s).\n`);
}

async function publishExercises(url: string): Promise<number> {
  const dataSource = await createDataSource({ url, poolSize: 1 }).initialize();
  try {
    return await dataSource.transaction((manager) => syncTemplates(manager, allTemplates()));
  } finally {
    await dataSource.destroy();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
