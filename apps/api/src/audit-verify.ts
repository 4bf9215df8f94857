import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { HeadKey, inWords, keptHeadsIn, verifyTrail } from '@reknit/shared/api-kernel';
import { Client } from 'pg';

// Reads the audit trail of every practice and says whether it is as it was written. Exit code 1 when it is not.
//
//   MIGRATION_DATABASE_URL   as the role that owns the schema
//   AUDIT_PUBLIC_KEY         the key the nights are signed with, as the log names it; or MASTER_KEY, from which it follows
//   arguments                files of log lines, kept elsewhere: what they say was signed must still be there

async function main(env: NodeJS.ProcessEnv, logs: readonly string[]): Promise<void> {
  const { MIGRATION_DATABASE_URL: connectionString } = env;
  const trusted = trustedKeys(env);
  if (!connectionString || trusted.length === 0)
    throw new Error('MIGRATION_DATABASE_URL and AUDIT_PUBLIC_KEY (or MASTER_KEY) are required.');
  const kept = logs.flatMap((file) => keptHeadsIn(readFileSync(file, 'utf8')));
  const owner = new Client({ connectionString });
  await owner.connect();
  try {
    const verdicts = await verifyTrail(owner, { trusted, kept });
    process.stdout.write(verdicts.map((verdict) => `${inWords(verdict)}\n`).join(''));
    if (verdicts.some(({ fault }) => fault)) process.exitCode = 1;
  } finally {
    await owner.end();
  }
}

function trustedKeys({ AUDIT_PUBLIC_KEY, MASTER_KEY, MASTER_KEY_BEFORE }: NodeJS.ProcessEnv): string[] {
  if (AUDIT_PUBLIC_KEY) return AUDIT_PUBLIC_KEY.split(',');
  return [MASTER_KEY, MASTER_KEY_BEFORE]
    .filter((key): key is string => Boolean(key))
    .map((key) => new HeadKey(key).publicKey);
}

main(process.env, process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
