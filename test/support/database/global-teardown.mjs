import { own } from './own-server.mjs';

export default async function globalTeardown() {
  await own.server?.stop();
}
