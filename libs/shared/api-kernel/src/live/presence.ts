import { Injectable } from '@nestjs/common';
import type { AccountId, Instant } from '@reknit/shared/model';
import type { Actor } from '../access/actor';
import { Sql, statement } from '../database/sql';
import { Transactions } from '../database/transactions';
import { Clock } from '../time/clock';

const SEEN = statement(
  'presence.seen',
  `insert into presence (practice_id, subject_id, account_id, seen_at) values ($1, $2, $3, $4)
   on conflict (practice_id, subject_id, account_id) do update set seen_at = excluded.seen_at`,
);
const LAST_SEEN = statement(
  'presence.last-seen',
  'select account_id, seen_at from presence where practice_id = $1 and subject_id = $2',
);

/**
 * Who has a page about something open. The page says so by itself every few seconds: it is no activity, and stays for a day.
 * Whether somebody may say it, or ask it, is for the domain whose thing it is.
 */
@Injectable()
export class Presence {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** The page of this person about the thing is open now. */
  async seen(actor: Actor, subjectId: string): Promise<void> {
    await this.sql.change(SEEN, [actor.practiceId, subjectId, actor.accountId, this.clock.now()]);
  }

  /** When each account was last seen there; without those who have not been for a day. */
  async lastSeen(subjectId: string): Promise<ReadonlyMap<AccountId, Instant>> {
    const { practiceId } = this.transactions.current().who;
    const rows = await this.transactions.asSystem(() =>
      this.sql.rows<{ account_id: AccountId; seen_at: Date }>(LAST_SEEN, [practiceId, subjectId]),
    );
    return new Map(rows.map((row) => [row.account_id, row.seen_at.toISOString()]));
  }
}
