import { Injectable } from '@nestjs/common';
import { Clock, IdSource, Sql, statement, Transactions } from '@reknit/shared/api-kernel';
import { nextAllowed, type TimeZoneName } from '@reknit/shared/model';
import { MailDelivery } from './mail-delivery';

export interface Letter {
  readonly subject: string;
  readonly text: string;
  /** Present when it only reminds: where the recipient is. It waits until their quiet hours are over. */
  readonly remindsIn?: TimeZoneName;
}

const ADD = statement(
  'mail.add',
  `insert into mail (practice_id, id, recipient, subject, body, created_at, send_after)
   values ($1, $2, $3, $4, $5, $6, $7)`,
);

/**
 * Mail as part of a transaction: written with the data it belongs to, sent after the commit. Rolled back work sends
 * nothing. No letter carries clinical words, in its subject or in its text.
 */
@Injectable()
export class Mail {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly delivery: MailDelivery,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  async send(to: string, letter: Letter): Promise<void> {
    const { who } = this.transactions.current();
    const now = this.clock.now();
    await this.sql.change(ADD, [
      who.practiceId,
      this.ids.next(),
      to,
      letter.subject,
      letter.text,
      now,
      letter.remindsIn ? nextAllowed(now, letter.remindsIn) : null,
    ]);
    this.transactions.onCommit(() => this.delivery.soon(who));
  }
}
