import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import {
  Clock,
  Lookups,
  Sql,
  statement,
  systemOf,
  Transactions,
  type DatabaseActor,
} from '@reknit/shared/api-kernel';
import type { PracticeId, TimeZoneName } from '@reknit/shared/model';
import { Smtp, type OutgoingMail } from './smtp';

const SWEEP_MILLIS = 60_000;

// Locked while it is being sent, so that two instances never send the same letter.
const NEXT = statement(
  'mail.next',
  `select id, recipient, subject, body from mail where practice_id = $1 and sent_at is null and attempts < 10
   order by created_at for update skip locked limit 1`,
);
const SENT = statement(
  'mail.sent',
  "update mail set sent_at = $3, body = '' where practice_id = $1 and id = $2",
);
const FAILED = statement(
  'mail.failed',
  'update mail set attempts = attempts + 1 where practice_id = $1 and id = $2',
);
const PRACTICES = statement('auth.practices', 'select * from auth.practices()');

/**
 * Takes letters from the database to the SMTP server, one transaction for each. A letter that was sent keeps its
 * envelope and loses its text, because a link in it would open a record. Without SMTP the letters stay for the outbox.
 */
@Injectable()
export class MailDelivery implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer?: NodeJS.Timeout;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly transactions: Transactions,
    private readonly sql: Sql,
    private readonly lookups: Lookups,
    private readonly clock: Clock,
    private readonly smtp: Smtp,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.smtp.configured) return;
    this.timer = setInterval(() => void this.sweep(), SWEEP_MILLIS);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Begins to send what waits in this practice, without making anybody wait for it. */
  soon(who: DatabaseActor): void {
    if (!this.smtp.configured) return;
    const system = systemOf(who.practiceId, who.practiceTimeZone);
    this.running = this.running.then(() => this.drain(system)).catch(() => undefined);
  }

  private async sweep(): Promise<void> {
    const practices = await this.lookups
      .rows<{ practice_id: PracticeId; time_zone: TimeZoneName }>(PRACTICES, [])
      .catch(() => []);
    for (const row of practices) this.soon(systemOf(row.practice_id, row.time_zone));
  }

  private async drain(system: DatabaseActor): Promise<void> {
    while (await this.transactions.apart(system, () => this.sendOne(system)));
  }

  /** Answers whether another one may be waiting. */
  private async sendOne(system: DatabaseActor): Promise<boolean> {
    const mail = await this.sql.first<OutgoingMail>(NEXT, [system.practiceId]);
    if (!mail) return false;
    if (await this.smtp.accepts(mail)) {
      await this.sql.change(SENT, [system.practiceId, mail.id, this.clock.now()]);
      return true;
    }
    await this.sql.change(FAILED, [system.practiceId, mail.id]);
    return false;
  }
}
