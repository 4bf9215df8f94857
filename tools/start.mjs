// npm start: everything from a bare clone to a running Reknit. See README.md, "Start".
import { launch } from './launch/launch.mjs';

await launch(import.meta.url, async () => (await import('./product/start.mjs')).start());
