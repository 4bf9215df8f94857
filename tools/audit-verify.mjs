// npm run audit:verify: is the audit trail as it was written? See docs/architecture.md, "The audit trail".
import { launch } from './launch/launch.mjs';

await launch(import.meta.url, async () =>
  (await import('./product/audit-verify.mjs')).auditVerify(process.argv.slice(2)),
);
