import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import {
  Clock,
  Jobs,
  Sql,
  statement,
  systemOf,
  Transactions,
  type DatabaseActor,
} from '@reknit/shared/api-kernel';
import { Smtp, type OutgoingMail } from './smtp';

export const MAIL_SWEEP = 'mail.sweep';

// Locked while it is being sent, so that two instances never send the same letter.
const NEXT = statement(
  'mail.next',
  `select id, recipient, subject, body from mail where practice_id = $1 and sent_at is null and attempts < 10 and (send_after is null or send_after <= $2)
   order by created_at for update skip locked limit 1`,
);
const SENT = statement(
  'mail.sent',
  "update mail set sent_at = $3, body = '' where practice_id = $1 and id = $2",
);
const FAILED = statement(
  'mail.failed',
  `update mail set attempts = attempts + 1, send_after = $3::timestamptz + interval '1 minute' * 2 ^ attempts
   where practice_id = $1 and id = $2`,
);

/**
 * Takes letters from the database to the SMTP server, one transaction for each. A letter that was sent keeps its
 * envelope and loses its text, because a link in it would open a record. One that was refused is tried again after one
 * minute, two, four, ten times in all. Without SMTP the letters stay for the outbox.
 */
@Injectable()
export class MailDelivery implements OnModuleInit, OnApplicationShutdown {
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly transactions: Transactions,
    private readonly sql: Sql,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly smtp: Smtp,
  ) {}

  /** What waits for its hour, for its next try, or was left behind by a process that ended. */
  onModuleInit(): void {
    this.jobs.every(MAIL_SWEEP, '* * * * *', (who) => Promise.resolve(this.soon(who)));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.running;
  }

  /** Begins to send what waits in this practice, without making anybody wait for it. */
  soon(who: DatabaseActor): void {
    if (!this.smtp.configured) return;
    const system = systemOf(who.practiceId, who.practiceTimeZone);
    this.running = this.running.then(() => this.drain(system)).catch(() => undefined);
  }

  private async drain(system: DatabaseActor): Promise<void> {
    while (await this.transactions.apart(system, () => this.sendOne(system)));
  }

  /** Answers whether another one may be waiting. */
  private async sendOne(system: DatabaseActor): Promise<boolean> {
    const mail = await this.sql.first<OutgoingMail>(NEXT, [system.practiceId, this.clock.now()]);
    if (!mail) return false;
    const outcome = (await this.smtp.accepts(mail)) ? SENT : FAILED;
    await this.sql.change(outcome, [system.practiceId, mail.id, this.clock.now()]);
    return true;
  }
}
