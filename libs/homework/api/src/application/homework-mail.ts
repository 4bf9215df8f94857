import { Inject, Injectable } from '@nestjs/common';
import { Mail } from '@reknit/identity/api';
import { CONFIG, Sql, statement, type Config, type DatabaseActor } from '@reknit/shared/api-kernel';
import type { ClientId } from '@reknit/shared/model';

const ADDRESSES = statement(
  'homework.addresses',
  "select email from account where practice_id = $1 and client_id = any ($2) and status = 'active' order by id",
);

/**
 * Tells people in care that something waits, and nothing more: a letter may be read by whoever holds the phone. It names no
 * exercise, no other person and no therapist.
 */
@Injectable()
export class HomeworkMail {
  constructor(
    private readonly mail: Mail,
    private readonly sql: Sql,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicOrigin'>,
  ) {}

  async somethingWaits(
    actor: Pick<DatabaseActor, 'practiceId'>,
    clientIds: readonly ClientId[],
  ): Promise<void> {
    if (clientIds.length === 0) return;
    const rows = await this.sql.rows<{ email: string }>(ADDRESSES, [actor.practiceId, clientIds]);
    for (const { email } of rows)
      await this.mail.send(email, {
        subject: 'Something new is waiting for you in Reknit',
        text: `Something new is waiting for you.\n\nOpen it when you have a quiet moment:\n\n${this.config.publicOrigin}/my\n`,
      });
  }
}
