import { startWorker } from './job-worker';

// A process of its own, so that it can really be killed.
await startWorker(process.env['APP_DATABASE_URL'] ?? '', { JOBS: '1' });
process.stdout.write('ready\n');
