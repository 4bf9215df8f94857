import { Injectable } from '@nestjs/common';
import type { UpdatePreferences } from '@reknit/identity/model';
import { Sql, statement, type Actor } from '@reknit/shared/api-kernel';

const SET_ZONE = statement(
  'identity.set-zone',
  'update account set time_zone = $3, version = version + 1 where practice_id = $1 and id = $2',
);

/** What people choose for themselves. */
@Injectable()
export class PreferenceCommands {
  constructor(private readonly sql: Sql) {}

  async update(actor: Actor, body: UpdatePreferences): Promise<void> {
    await this.sql.change(SET_ZONE, [actor.practiceId, actor.accountId, body.timeZone]);
  }
}
