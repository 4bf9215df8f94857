import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { Pool, type PoolClient } from 'pg';
import { v7 } from 'uuid';
import { named } from './statements';

// The same walls as the product's, in the fewest words: who is asking, the token, the signed context, the audit row.

export interface Actor {
  readonly practiceId: string;
  readonly accountId: string;
  readonly clientId: string | null;
  readonly roles: readonly string[];
  readonly sessionHash: string;
}

export interface About {
  readonly caseId?: string;
  readonly subjectType: string;
  readonly subjectId?: string;
  readonly ids?: readonly string[];
}

export class Refused extends Error {
  constructor(readonly status: number) {
    super(String(status));
  }
}

const NOBODY = '00000000-0000-0000-0000-000000000000';
const contextKey = Buffer.from(process.env['CONTEXT_KEY'] ?? '', 'hex');
const sessionKey = Buffer.from(process.env['SESSION_KEY'] ?? '', 'hex');
const RESOLVE = named('auth.resolve-session');
const APPEND = named('audit.append');
const CLAIM = named('idempotency.claim');
const KEEP = named('idempotency.keep');

export const pool = new Pool({
  connectionString: process.env['APP_DATABASE_URL'],
  max: Number(process.env['DATABASE_POOL'] ?? 8),
});

const day = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
export const today = (): string => day.format();

export async function actorOf(headers: IncomingHttpHeaders): Promise<Actor> {
  const token = /(?:^|; )__Host-sid=([\w-]{43})/.exec(headers.cookie ?? '')?.[1];
  if (!token) throw new Refused(401);
  const hash = createHash('sha256').update(token).digest();
  const { rows } = await pool.query({ ...RESOLVE, values: [hash, new Date().toISOString()] });
  const row = rows[0];
  if (!row) throw new Refused(401);
  return {
    practiceId: row.practice_id,
    accountId: row.account_id,
    clientId: row.client_id,
    roles: row.roles,
    sessionHash: hash.toString('hex'),
  };
}

export function requireToken(headers: IncomingHttpHeaders, actor: Actor): void {
  const expected = createHmac('sha256', sessionKey).update(`csrf|${actor.sessionHash}`).digest();
  const given = Buffer.from(String(headers['x-csrf-token'] ?? ''), 'base64url');
  const sameSite = headers['sec-fetch-site'] === 'same-origin';
  if (!sameSite || given.length !== expected.length || !timingSafeEqual(given, expected))
    throw new Refused(403);
}

/** Everything as the actor, in one transaction: what it is about goes into the audit row. */
export async function asActor<Answer>(
  actor: Actor,
  action: string,
  work: (client: PoolClient) => Promise<{ readonly body: Answer; readonly about: About }>,
): Promise<Answer> {
  const client = await pool.connect();
  let fault: Error | undefined;
  try {
    await client.query(opening(actor, client as PoolClient & { readonly processID: number }));
    const { body, about } = await work(client);
    await client.query({ ...APPEND, values: auditRow(actor, action, about) });
    await client.query('commit');
    return body;
  } catch (error) {
    await client.query('rollback').catch((problem: Error) => (fault = problem));
    throw error;
  } finally {
    client.release(fault);
  }
}

/** Around a create: its key is taken before, and its answer kept after. The audit row stands between the two. */
export async function asActorOnce<Answer>(
  actor: Actor,
  action: string,
  request: { readonly key: string; readonly route: string; readonly body: unknown },
  work: (client: PoolClient) => Promise<{ readonly body: Answer; readonly about: About }>,
): Promise<Answer> {
  if (!/^[\w-]{16,64}$/.test(request.key)) throw new Refused(400);
  const place = [actor.practiceId, actor.accountId, request.key];
  const hash = createHash('sha256').update(JSON.stringify(request.body)).digest();
  return asActor(actor, action, async (client) => {
    const values = [...place, request.route, hash, new Date().toISOString()];
    const claimed = await client.query({ ...CLAIM, values });
    if (claimed.rowCount !== 1) throw new Refused(409);
    const done = await work(client);
    await client.query({ ...KEEP, values: [...place, JSON.stringify(done.body)] });
    return done;
  });
}

function opening(actor: Actor, { processID }: { readonly processID: number }): string {
  const until = Math.floor(Date.now() / 1000) + 60;
  const payload = [
    processID,
    actor.practiceId,
    actor.accountId,
    actor.clientId ?? NOBODY,
    'u',
    today(),
    until,
  ].join('|');
  const inner = createHash('sha256').update(contextKey).update(payload).digest();
  const mac = createHash('sha256').update(contextKey).update(inner).digest('hex');
  return `begin; select set_config('app.ctx', '${payload}|${mac}', true)`;
}

function auditRow(actor: Actor, action: string, about: About): unknown[] {
  return [
    actor.practiceId,
    v7(),
    new Date().toISOString(),
    actor.accountId,
    actor.roles,
    action,
    'done',
    null,
    about.caseId ?? null,
    about.subjectType,
    about.subjectId ?? null,
    about.ids ?? [],
    v7(),
  ];
}
