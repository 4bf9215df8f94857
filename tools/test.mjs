// npm test: every check there is. `npm test -- unit web` runs those stages only. See README.md, "Start".
import { launch } from './launch/launch.mjs';

await launch(import.meta.url, async () =>
  (await import('./testing/run.mjs')).runTests(process.argv.slice(2)),
);
