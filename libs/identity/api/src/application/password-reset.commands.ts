import { Injectable } from '@nestjs/common';
import { IdentityProblem, LINK_LIFETIMES, type CompletePasswordReset } from '@reknit/identity/model';
import { Clock, ProblemException, Sql, statement, systemOf, Transactions } from '@reknit/shared/api-kernel';
import type { AccountId } from '@reknit/shared/model';
import { Mail } from '../mail/mail';
import { CredentialCheck } from './credential-check';
import { Links } from './links';
import { Passwords } from './passwords';

const CHANGE_PASSWORD = statement('auth.change-password', 'select auth.change_password($1, $2, $3)');
const REVOKE_ALL = statement('auth.revoke-all', 'select auth.revoke_sessions_of($1, $2)');

/** The writes of a reset, inside its transaction. */
@Injectable()
export class ResetTools {
  constructor(
    readonly mail: Mail,
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async replacePassword(accountId: AccountId, hash: string): Promise<void> {
    const now = this.clock.now();
    await this.sql.rows(CHANGE_PASSWORD, [accountId, hash, now]);
    await this.sql.rows(REVOKE_ALL, [accountId, now]);
  }
}

/** A forgotten password: the same answer for everybody, the difference goes to the mailbox. */
@Injectable()
export class PasswordResets {
  constructor(
    private readonly credentials: CredentialCheck,
    private readonly links: Links,
    private readonly passwords: Passwords,
    private readonly transactions: Transactions,
    private readonly tools: ResetTools,
  ) {}

  async request(email: string): Promise<void> {
    const found = await this.credentials.find(email);
    if (!found || found.status !== 'active') return;
    const system = systemOf(found.practice_id, 'UTC');
    await this.transactions.run(system, async () => {
      const address = await this.links.add({
        purpose: 'reset',
        email,
        name: '',
        roles: [],
        accountId: found.account_id,
        lifetimeSeconds: LINK_LIFETIMES.reset,
      });
      await this.tools.mail.send(email, {
        subject: 'A new password for Reknit',
        text: `Somebody asked for a new password for this address. If it was you, open this link within 30 minutes:\n\n${address}\n\nIf it was not you, nothing has changed and you need not do anything.\n`,
      });
    });
  }

  async complete(body: CompletePasswordReset): Promise<void> {
    const link = await this.links.find(body.token);
    if (!link || link.purpose !== 'reset' || !link.accountId)
      throw new ProblemException(IdentityProblem.resetInvalid);
    this.passwords.check(body.password, [link.email.split('@')[0] ?? '', link.practiceName]);
    const hash = await this.passwords.hash(body.password);
    const accountId = link.accountId;
    await this.transactions.run(systemOf(link.practiceId, 'UTC'), async () => {
      if (!(await this.links.use(body.token))) throw new ProblemException(IdentityProblem.resetInvalid);
      await this.tools.replacePassword(accountId, hash);
      await this.tools.mail.send(link.email, {
        subject: 'Your Reknit password was changed',
        text: 'Your password was changed just now and every device was signed out.\n\nIf this was not you, tell your practice.\n',
      });
    });
  }
}
