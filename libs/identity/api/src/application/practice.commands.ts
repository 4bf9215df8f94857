import { Inject, Injectable } from '@nestjs/common';
import { IdentityProblem, type ChangeRoles, type SetUpPractice } from '@reknit/identity/model';
import {
  AuditTrail,
  Clock,
  compareAndSet,
  CONFIG,
  IdSource,
  Lookups,
  notFound,
  ProblemException,
  Sql,
  statement,
  systemOf,
  Transactions,
  type Actor,
  type Config,
} from '@reknit/shared/api-kernel';
import type { AccountId, Saved } from '@reknit/shared/model';
import { AccountEntity } from '../persistence/account.entity';
import { Accounts } from './accounts';
import { Passwords } from './passwords';
import type { Holder } from './sessions';

const REVOKE_ALL = statement('auth.revoke-all', 'select auth.revoke_sessions_of($1, $2)');
const LOCK_ADMINISTRATORS = statement(
  'identity.lock-administrators',
  "select id from account where practice_id = $1 and status = 'active' and 'administrator' = any (roles) order by id for update",
);
const EXISTS = statement('auth.practice-exists', 'select auth.practice_exists() as found');
const FOUND = statement('auth.found-practice', 'select auth.found_practice($1, $2, $3, $4) as founded');

/** What an administrator does with staff accounts. */
@Injectable()
export class StaffCommands {
  constructor(
    private readonly transactions: Transactions,
    private readonly sql: Sql,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
  ) {}

  async changeRoles(actor: Actor, id: AccountId, body: ChangeRoles, expected: number): Promise<Saved> {
    await this.staff(actor, id);
    if (!body.roles.includes('administrator')) await this.keepOneAdministrator(actor, id);
    return this.change(actor, id, { patch: { roles: [...body.roles] }, expected });
  }

  async close(actor: Actor, id: AccountId, expected: number): Promise<Saved> {
    await this.staff(actor, id);
    await this.keepOneAdministrator(actor, id);
    return this.change(actor, id, { patch: { status: 'closed' }, expected });
  }

  /** New rights begin with a new sign-in: every session of the account ends in the same transaction. */
  private async change(
    actor: Actor,
    id: AccountId,
    change: { readonly patch: Partial<Pick<AccountEntity, 'roles' | 'status'>>; readonly expected: number },
  ): Promise<Saved> {
    const version = await compareAndSet(
      this.transactions.current(),
      AccountEntity,
      { practiceId: actor.practiceId, id },
      change,
    );
    await this.sql.rows(REVOKE_ALL, [id, this.clock.now()]);
    this.trail.about({ subjectType: 'account', subjectId: id });
    return { id, version };
  }

  private async staff(actor: Actor, id: AccountId): Promise<AccountEntity> {
    const account = await this.transactions
      .current()
      .manager.findOneBy(AccountEntity, { practiceId: actor.practiceId, id });
    if (!account || account.clientId) throw notFound();
    return account;
  }

  private async keepOneAdministrator(actor: Actor, leaving: AccountId): Promise<void> {
    const rows = await this.sql.rows<{ id: AccountId }>(LOCK_ADMINISTRATORS, [actor.practiceId]);
    if (rows.length > 0 && rows.every(({ id }) => id === leaving))
      throw new ProblemException(IdentityProblem.lastAdministrator);
  }
}

/** The very first practice of an empty installation. */
@Injectable()
export class PracticeSetup {
  constructor(
    private readonly lookups: Lookups,
    private readonly transactions: Transactions,
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
    private readonly tools: SetupTools,
  ) {}

  async needed(): Promise<boolean> {
    const row = await this.lookups.first<{ found: boolean }>(EXISTS, []);
    return row?.found === false;
  }

  async setUp(body: SetUpPractice): Promise<Holder> {
    if (!(await this.needed())) throw new ProblemException(IdentityProblem.alreadySetUp);
    this.passwords.check(body.password, [body.email.split('@')[0] ?? '', body.practiceName]);
    const passwordHash = await this.passwords.hash(body.password);
    const practiceId = this.tools.ids.next();
    return this.transactions.run(systemOf(practiceId, body.timeZone), async () => {
      if (!(await this.tools.found(practiceId, body)))
        throw new ProblemException(IdentityProblem.alreadySetUp);
      const roles = ['administrator'] as const;
      const { email, name, timeZone } = body;
      const accountId = await this.accounts.create({ email, name, roles, timeZone, passwordHash });
      return { practiceId, accountId, roles };
    });
  }
}

@Injectable()
export class SetupTools {
  constructor(
    readonly ids: IdSource,
    private readonly sql: Sql,
    private readonly clock: Clock,
    @Inject(CONFIG) readonly config: Config,
  ) {}

  async found(practiceId: string, body: SetUpPractice): Promise<boolean> {
    const row = await this.sql.first<{ founded: boolean }>(FOUND, [
      practiceId,
      body.practiceName,
      body.timeZone,
      this.clock.now(),
    ]);
    return row?.founded === true;
  }
}
