import { Injectable } from '@nestjs/common';
import { SharedProblem } from '@reknit/shared/model';
import {
  Clock,
  IdSource,
  ProblemException,
  Sql,
  statement,
  Transactions,
  type Actor,
} from '@reknit/shared/api-kernel';
import type { FastifyReply } from 'fastify';
import { hashOf, Sessions } from './sessions';

const RENEW = statement('auth.renew-session', 'select auth.renew_session($1, $2, $3) as renewed');

/** Goes on with a session whose holder has just proved again who they are. */
@Injectable()
export class StepUpCommands {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly ids: IdSource,
    private readonly sessions: Sessions,
  ) {}

  /**
   * Under a new token: whoever held the one before, rightly or not, holds nothing any more. The browser is given it only when
   * it is kept. A session that was renewed or ended a moment ago is over for whoever still comes with it.
   */
  async renew(actor: Actor, reply: FastifyReply): Promise<void> {
    const token = this.ids.token();
    const before = Buffer.from(actor.sessionHash, 'hex');
    const row = await this.sql.first<{ readonly renewed: boolean }>(RENEW, [
      before,
      hashOf(token),
      this.clock.now(),
    ]);
    if (!row?.renewed) throw new ProblemException(SharedProblem.signedOut);
    this.transactions.onCommit(() => this.sessions.handOut(reply, token));
  }
}
