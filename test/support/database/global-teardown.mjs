import { rmSync } from 'node:fs';
import { own } from './own-server.mjs';

export default async function globalTeardown() {
  if (own.schemas) rmSync(own.schemas, { force: true });
  await own.server?.stop();
}
