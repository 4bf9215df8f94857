// npm run dev: both sides, rebuilt as you type. The dashboard at http://localhost:4200 asks the API at PORT (3000).
import { launch } from './launch/launch.mjs';

await launch(import.meta.url, async () => (await import('./product/dev.mjs')).dev());
