import { Injectable } from '@nestjs/common';
import { Clock, IdSource, Sql, statement, Transactions } from '@reknit/shared/api-kernel';
import { MailDelivery } from './mail-delivery';

export interface Letter {
  readonly subject: string;
  readonly text: string;
}

const ADD = statement(
  'mail.add',
  'insert into mail (practice_id, id, recipient, subject, body, created_at) values ($1, $2, $3, $4, $5, $6)',
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
    await this.sql.change(ADD, [
      who.practiceId,
      this.ids.next(),
      to,
      letter.subject,
      letter.text,
      this.clock.now(),
    ]);
    this.transactions.onCommit(() => this.delivery.soon(who));
  }
}
