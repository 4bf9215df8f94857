import 'reflect-metadata';
import { migrateDatabase } from '../../../migrations/migrate';

async function main(): Promise<void> {
  const { MIGRATION_DATABASE_URL: url, CONTEXT_KEY: contextKey } = process.env;
  if (!url || !contextKey) throw new Error('MIGRATION_DATABASE_URL and CONTEXT_KEY are required.');
  const applied = await migrateDatabase({ url, contextKey });
  process.stdout.write(
    applied.length === 0 ? 'The schema is up to date.\n' : `Applied: ${applied.join(', ')}\n`,
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
