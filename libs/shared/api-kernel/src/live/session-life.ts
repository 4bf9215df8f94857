import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { Lookups } from '../database/lookups';
import { statement } from '../database/sql';
import { Clock } from '../time/clock';

const PEEK = statement('auth.session-lives', 'select 1 from auth.peek_session($1, $2)');

/** Whether a session is still alive, asked without keeping it alive. */
@Injectable()
export class SessionLife {
  constructor(
    private readonly lookups: Lookups,
    private readonly clock: Clock,
  ) {}

  /** A database that does not answer says nothing about the session: whoever asks goes on, and asks again. */
  async goesOn({ sessionHash }: Actor): Promise<boolean> {
    try {
      const values = [Buffer.from(sessionHash, 'hex'), this.clock.now()];
      return (await this.lookups.first(PEEK, values)) !== undefined;
    } catch {
      return true;
    }
  }
}
