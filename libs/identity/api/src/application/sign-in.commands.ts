import { Inject, Injectable } from '@nestjs/common';
import { IdentityProblem, type CompletePasswordReset, type Me } from '@reknit/identity/model';
import { LINK_LIFETIMES, SESSION_TIMES, type UpdatePreferences } from '@reknit/identity/model';
import {
  ActionPolicy,
  Clock,
  CONFIG,
  IdSource,
  Lookups,
  ProblemException,
  Sql,
  statement,
  systemOf,
  Transactions,
  type Actor,
  type Config,
} from '@reknit/shared/api-kernel';
import type { AccountId, PracticeId, Role } from '@reknit/shared/model';
import { Mail } from '../mail/mail';
import { Links } from './links';
import { Passwords } from './passwords';
import { timesFor, type Holder, type SignedIn } from './sessions';

const FIND = statement('auth.find-credential', 'select * from auth.find_credential($1)');
const SET_ZONE = statement(
  'identity.set-zone',
  'update account set time_zone = $3, version = version + 1 where practice_id = $1 and id = $2',
);
const CHANGE_PASSWORD = statement('auth.change-password', 'select auth.change_password($1, $2, $3)');
const REVOKE_ALL = statement('auth.revoke-all', 'select auth.revoke_sessions_of($1, $2)');

interface CredentialRow {
  readonly practice_id: PracticeId;
  readonly account_id: AccountId;
  readonly password_hash: string;
  readonly roles: Role[];
  readonly status: string;
}

@Injectable()
export class CredentialCheck {
  constructor(
    private readonly lookups: Lookups,
    private readonly passwords: Passwords,
  ) {}

  /** The holder of this address and password, or undefined: both answers take equally long. */
  async holderOf(email: string, password: string): Promise<Holder | undefined> {
    const row = await this.lookups.first<CredentialRow>(FIND, [email]);
    const matches = await this.passwords.matches(row?.password_hash, password);
    if (!row || !matches || row.status !== 'active') return undefined;
    return { practiceId: row.practice_id, accountId: row.account_id, roles: row.roles };
  }

  find(email: string): Promise<CredentialRow | undefined> {
    return this.lookups.first<CredentialRow>(FIND, [email]);
  }
}

/** What the browser is told about the person who is signed in. */
@Injectable()
export class MeView {
  constructor(
    private readonly policy: ActionPolicy,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  of(actor: SignedIn): Me {
    return {
      accountId: actor.accountId,
      name: actor.name,
      email: actor.email,
      roles: actor.roles,
      practice: { id: actor.practiceId, name: actor.practiceName, timeZone: actor.practiceTimeZone },
      timeZone: actor.timeZone,
      actions: this.policy.actionsOf(actor.roles),
      session: {
        idleSeconds: timesFor(actor.roles).idle,
        warnSeconds: SESSION_TIMES.warnBefore,
        endsAt: actor.sessionEndsAt,
      },
      demo: this.config.demo,
    };
  }
}

@Injectable()
export class PreferenceCommands {
  constructor(private readonly sql: Sql) {}

  async update(actor: Actor, body: UpdatePreferences): Promise<void> {
    await this.sql.change(SET_ZONE, [actor.practiceId, actor.accountId, body.timeZone]);
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

/** The writes of a reset, inside its transaction. */
@Injectable()
export class ResetTools {
  constructor(
    readonly mail: Mail,
    private readonly sql: Sql,
    private readonly clock: Clock,
    readonly ids: IdSource,
  ) {}

  async replacePassword(accountId: AccountId, hash: string): Promise<void> {
    const now = this.clock.now();
    await this.sql.rows(CHANGE_PASSWORD, [accountId, hash, now]);
    await this.sql.rows(REVOKE_ALL, [accountId, now]);
  }
}
