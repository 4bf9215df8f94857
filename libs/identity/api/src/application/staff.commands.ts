import { Injectable } from '@nestjs/common';
import { IdentityProblem, type ChangeRoles } from '@reknit/identity/model';
import {
  AuditTrail,
  Clock,
  compareAndSet,
  notFound,
  ProblemException,
  Sql,
  statement,
  Transactions,
  type Actor,
} from '@reknit/shared/api-kernel';
import type { AccountId, Saved } from '@reknit/shared/model';
import { AccountEntity } from '../persistence/account.entity';

const REVOKE_ALL = statement('auth.revoke-all', 'select auth.revoke_sessions_of($1, $2)');
const LOCK_ADMINISTRATORS = statement(
  'identity.lock-administrators',
  "select id from account where practice_id = $1 and status = 'active' and 'administrator' = any (roles) order by id for update",
);

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
