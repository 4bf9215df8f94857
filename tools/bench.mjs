// npm run bench: what the API takes of a bare server's speed. See docs/performance.md.
import { launch } from './launch/launch.mjs';

await launch(import.meta.url, async () => (await import('./bench/run.mjs')).bench(process.argv.slice(2)));
