import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { Sql, statement } from '../database/sql';
import { Transactions } from '../database/transactions';
import { BEGINNING } from './live-frames';
import type { Told } from './live-note';

const MOST = 500;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const NEWEST = statement(
  'live.newest',
  'select id, seq::float8 as seq from live_event where practice_id = $1 and account_id = $2 order by seq desc limit 1',
);
const KNOWN = statement(
  'live.known',
  'select id, seq::float8 as seq from live_event where practice_id = $1 and account_id = $2 and id = $3',
);
const SINCE = statement(
  'live.since',
  `select id, seq::float8 as seq, kind, subject_id as subject from live_event
   where practice_id = $1 and account_id = $2 and seq > $3 order by seq limit $4`,
);

/** Where a stream begins: behind this event. */
export interface Position {
  readonly id: string;
  readonly seq: number;
  /** Where they left off is not known any more. */
  readonly lost: boolean;
}

const FIRST = { id: BEGINNING, seq: 0 };

/** What was told to somebody while they were away, in short transactions as themselves. */
@Injectable()
export class LiveBacklog {
  constructor(
    private readonly transactions: Transactions,
    private readonly sql: Sql,
  ) {}

  async position(actor: Actor, lastSeen: string | undefined): Promise<Position> {
    if (lastSeen === BEGINNING) return { ...FIRST, lost: false };
    return this.transactions.apart(actor, async () => {
      const whose = [actor.practiceId, actor.accountId];
      const known =
        lastSeen !== undefined && UUID.test(lastSeen)
          ? await this.sql.first<typeof FIRST>(KNOWN, [...whose, lastSeen])
          : undefined;
      if (known) return { ...known, lost: false };
      const newest = await this.sql.first<typeof FIRST>(NEWEST, whose);
      return { ...(newest ?? FIRST), lost: lastSeen !== undefined };
    });
  }

  /** In the order in which it was told; undefined when it is more than makes sense to go through one by one. */
  async since(actor: Actor, { seq }: Position): Promise<readonly Told[] | undefined> {
    const values = [actor.practiceId, actor.accountId, seq, MOST + 1];
    const told = await this.transactions.apart(actor, () => this.sql.rows<Told>(SINCE, values));
    return told.length > MOST ? undefined : told;
  }
}
