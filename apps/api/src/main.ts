import 'reflect-metadata';
import { createApp, readConfig, registeredEntities } from '@reknit/shared/api-kernel';
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
  const app = await createApp(AppModule.forRoot(config, dataSource));
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  await app.listen(config.port, config.host);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
