import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, IdSource, Lookups, Sql, statement, type Config } from '@reknit/shared/api-kernel';
import type { AccountId, ClientId, PracticeId, Role, TimeZoneName } from '@reknit/shared/model';
import { hashOf } from './sessions';

export type LinkPurpose = 'invite_staff' | 'invite_client' | 'reset';

export interface NewLink {
  readonly purpose: LinkPurpose;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly clientId?: ClientId;
  readonly accountId?: AccountId;
  readonly secondFact?: string;
  readonly lifetimeSeconds: number;
}

export interface FoundLink {
  readonly id: string;
  readonly practiceId: PracticeId;
  readonly practiceName: string;
  readonly practiceTimeZone: TimeZoneName;
  readonly purpose: LinkPurpose;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly clientId?: ClientId;
  readonly accountId?: AccountId;
  readonly secondFactHash?: string;
}

interface LinkRow {
  readonly practice_id: PracticeId;
  readonly practice_name: string;
  readonly practice_time_zone: TimeZoneName;
  readonly id: string;
  readonly purpose: LinkPurpose;
  readonly email: string;
  readonly name: string;
  readonly roles: Role[];
  readonly client_id: ClientId | null;
  readonly account_id: AccountId | null;
  readonly second_fact_hash: string | null;
}

const ADD = statement('auth.add-link', 'select auth.add_link($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)');
const END = statement('auth.end-links', 'select auth.end_links($1, $2, $3, $4) as ended');
const FIND = statement('auth.find-link', 'select * from auth.find_link($1, $2)');
const USE = statement('auth.use-link', 'select auth.use_link($1, $2) as used');
const WRONG = statement('auth.wrong-fact', 'select auth.wrong_fact($1)');

const PAGES: Readonly<Record<LinkPurpose, string>> = {
  invite_staff: 'join',
  invite_client: 'join',
  reset: 'reset',
};

/** Links that prove themselves by a token: made once, used once, ended by the next one for the same person. */
@Injectable()
export class Links {
  constructor(
    private readonly sql: Sql,
    private readonly lookups: Lookups,
    private readonly clock: Clock,
    private readonly ids: IdSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Keeps the hash and answers the address to send. The token stands behind `#`: no server ever logs it. */
  async add(link: NewLink): Promise<string> {
    const token = this.ids.token();
    const now = this.clock.now();
    const expires = new Date(Date.parse(now) + link.lifetimeSeconds * 1000).toISOString();
    await this.sql.rows(END, [link.clientId ?? null, link.accountId ?? null, null, now]);
    await this.sql.rows(ADD, [
      hashOf(token),
      this.ids.next(),
      link.purpose,
      link.email,
      link.name,
      link.roles,
      link.clientId ?? null,
      link.accountId ?? null,
      link.secondFact === undefined ? null : this.factHash(link.secondFact),
      now,
      expires,
    ]);
    return `${this.config.publicOrigin}/${PAGES[link.purpose]}#${token}`;
  }

  async find(token: string): Promise<FoundLink | undefined> {
    const row = await this.lookups.first<LinkRow>(FIND, [hashOf(token), this.clock.now()]);
    if (!row) return undefined;
    return {
      id: row.id,
      practiceId: row.practice_id,
      practiceName: row.practice_name,
      practiceTimeZone: row.practice_time_zone,
      purpose: row.purpose,
      email: row.email,
      name: row.name,
      roles: row.roles,
      clientId: row.client_id ?? undefined,
      accountId: row.account_id ?? undefined,
      secondFactHash: row.second_fact_hash ?? undefined,
    };
  }

  /** True for exactly one of any number of simultaneous tries. */
  async use(token: string): Promise<boolean> {
    const row = await this.sql.first<{ used: number }>(USE, [hashOf(token), this.clock.now()]);
    return row?.used === 1;
  }

  async end(linkId: string): Promise<boolean> {
    const row = await this.sql.first<{ ended: number }>(END, [null, null, linkId, this.clock.now()]);
    return (row?.ended ?? 0) > 0;
  }

  /** Ends the link somebody in care still holds, if there is one. */
  async endOf(clientId: ClientId): Promise<void> {
    await this.sql.rows(END, [clientId, null, null, this.clock.now()]);
  }

  /** Five wrong facts end the link. Counted apart from any transaction, so that a refusal cannot undo it. */
  async factMatches(link: FoundLink, token: string, given: string | undefined): Promise<boolean> {
    if (link.secondFactHash === undefined) return true;
    if (given !== undefined && this.factHash(given) === link.secondFactHash) return true;
    await this.lookups.rows(WRONG, [hashOf(token)]);
    return false;
  }

  private factHash(fact: string): string {
    return createHmac('sha256', Buffer.from(this.config.sessionKey, 'hex'))
      .update(`fact|${plainFact(fact)}`)
      .digest('hex');
  }
}

/**
 * The second fact without what people vary: case, spaces, dots.
 *
 * @example plainFact('r. a. 1984') // 'RA1984'
 */
export function plainFact(fact: string): string {
  return fact
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Initials and birth year, as agreed in the room. @example secondFactOf({ givenName: 'Rosalind', familyName: 'Achterberg', birthYear: 1984 }) // 'RA1984' */
export function secondFactOf(person: {
  readonly givenName: string;
  readonly familyName: string;
  readonly birthYear: number;
}): string {
  const initial = (name: string) => [...name.trim()][0] ?? '';
  return plainFact(`${initial(person.givenName)}${initial(person.familyName)}${person.birthYear}`);
}
