import 'reflect-metadata';
import { seedDemo } from '../../../tools/demo/seed-demo';
import { AppModule } from './app.module';

async function main(): Promise<void> {
  const lines = await seedDemo({ env: process.env, compose: (parts) => AppModule.forRoot(parts) });
  process.stdout.write(`${lines.join('\n')}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
