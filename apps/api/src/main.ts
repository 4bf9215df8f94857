import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { createApp, readConfig, registeredEntities, type ContractSchemas } from '@reknit/shared/api-kernel';
import { createDataSource } from '../../../migrations/data-source';
import { AppModule } from './app.module';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const dataSource = createDataSource({
    url: config.databaseUrl,
    poolSize: config.poolSize,
    entities: registeredEntities(),
  });
  await dataSource.initialize();
  const app = await createApp(AppModule.forRoot({ config, dataSource, schemas: contractSchemas() }));
  app.enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true }); // asked to and done: that is no failure
  await app.listen(config.port, config.host);
}

/** Written beside this file by the build. */
function contractSchemas(): ContractSchemas {
  return JSON.parse(
    readFileSync(new URL('./contract-schemas.json', import.meta.url), 'utf8'),
  ) as ContractSchemas;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
