import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { SESSION_TIMES } from '@reknit/identity/model';
import {
  Clock,
  CONFIG,
  COOKIES,
  csrfTokenOf,
  IdSource,
  Lookups,
  statement,
  type Actor,
  type Config,
} from '@reknit/shared/api-kernel';
import type { AccountId, ClientId, PracticeId, Role, TimeZoneName } from '@reknit/shared/model';
import type { FastifyReply, FastifyRequest } from 'fastify';

const OPEN = statement('auth.open-session', 'select auth.open_session($1, $2, $3, $4, $5, $6)');
const RESOLVE = statement('auth.resolve-session', 'select * from auth.resolve_session($1, $2)');
const PEEK = statement('auth.peek-session', 'select * from auth.peek_session($1, $2)');
const REVOKE = statement('auth.revoke-session', 'select auth.revoke_session($1, $2)');

interface SessionRow {
  readonly practice_id: PracticeId;
  readonly practice_name: string;
  readonly practice_time_zone: TimeZoneName;
  readonly account_id: AccountId;
  readonly client_id: ClientId | null;
  readonly roles: Role[];
  readonly name: string;
  readonly email: string;
  readonly time_zone: TimeZoneName;
  readonly ends_at: Date;
  readonly proved_at: Date;
}

/** Somebody whose session is alive, with the name of their practice for the screen. */
export type SignedIn = Actor & { readonly practiceName: string };

export interface Holder {
  readonly practiceId: PracticeId;
  readonly accountId: AccountId;
  readonly roles: readonly Role[];
}

/**
 * Opaque sessions kept in the database. The browser holds 256 random bits in a cookie no script can read; the database
 * holds their hash, so that a stolen copy of it opens nothing. Ending one takes effect with the next request.
 */
@Injectable()
export class Sessions {
  constructor(
    private readonly lookups: Lookups,
    private readonly clock: Clock,
    private readonly ids: IdSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async open(holder: Holder, reply: FastifyReply): Promise<SignedIn> {
    const token = this.ids.token();
    const hash = hashOf(token);
    const { idle, absolute } = timesFor(holder.roles);
    const now = this.clock.now();
    const ends = new Date(Date.parse(now) + absolute * 1000).toISOString();
    await this.lookups.rows(OPEN, [hash, holder.practiceId, holder.accountId, now, idle, ends]);
    this.handOut(reply, token);
    const found = await this.resolve(token);
    if (!found) throw new Error('A session that was just opened must be alive.');
    return found;
  }

  /** Whose session it is. Being used keeps it alive; what a page asks for by itself does not. */
  async resolve(token: string, { background = false } = {}): Promise<SignedIn | undefined> {
    if (!/^[\w-]{43}$/.test(token)) return undefined;
    const hash = hashOf(token);
    const ask = background ? PEEK : RESOLVE;
    const row = await this.lookups.first<SessionRow>(ask, [hash, this.clock.now()]);
    return row ? { ...actorOf(row), sessionHash: hash.toString('hex') } : undefined;
  }

  /** Ends the session of this browser, if it has one, and takes the cookies away. */
  async end(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const token = request.cookies[COOKIES.session];
    if (token) await this.lookups.rows(REVOKE, [hashOf(token), this.clock.now()]);
    for (const name of Object.values(COOKIES))
      void reply.clearCookie(name, { path: '/', secure: true, sameSite: 'strict' });
  }

  /** Gives the browser its token, and the one that ties its writes to it. */
  handOut(reply: FastifyReply, token: string): void {
    const hash = hashOf(token);
    const shared = { path: '/', secure: true, sameSite: 'strict' } as const;
    void reply.setCookie(COOKIES.session, token, { ...shared, httpOnly: true });
    void reply.setCookie(COOKIES.csrf, csrfTokenOf(this.config.sessionKey, hash.toString('hex')), shared);
  }
}

export function timesFor(roles: readonly Role[]): { readonly idle: number; readonly absolute: number } {
  return roles.every((role) => role === 'client') ? SESSION_TIMES.client : SESSION_TIMES.staff;
}

export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

function actorOf(row: SessionRow): Omit<SignedIn, 'sessionHash'> {
  return {
    accountId: row.account_id,
    practiceId: row.practice_id,
    practiceName: row.practice_name,
    practiceTimeZone: row.practice_time_zone,
    roles: row.roles,
    name: row.name,
    email: row.email,
    timeZone: row.time_zone,
    clientId: row.client_id ?? undefined,
    sessionEndsAt: row.ends_at.toISOString(),
    provedAt: row.proved_at.toISOString(),
  };
}
