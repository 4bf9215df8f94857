import { Injectable } from '@nestjs/common';
import { IdentityProblem } from '@reknit/identity/model';
import { Clock, IdSource, ProblemException, Sql, statement, Transactions } from '@reknit/shared/api-kernel';
import type { AccountId, ClientId, Role, TimeZoneName } from '@reknit/shared/model';
import { AccountEntity } from '../persistence/account.entity';

const TAKEN = statement('auth.address-taken', 'select auth.address_taken($1) as taken');
const SET = statement('auth.set-credential', 'select auth.set_credential($1, $2, $3, $4)');

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly clientId?: ClientId;
  readonly timeZone: TimeZoneName;
  readonly passwordHash: string;
}

/** Making accounts, inside an open transaction of their practice. */
@Injectable()
export class Accounts {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** One verified address for each person: a shared one is refused, with the reason in words in the browser. */
  async refuseTaken(email: string): Promise<void> {
    const row = await this.sql.first<{ taken: boolean }>(TAKEN, [email]);
    if (row?.taken)
      throw new ProblemException(IdentityProblem.addressInUse, { email: [{ code: 'address-in-use' }] });
  }

  async create(wanted: NewAccount): Promise<AccountId> {
    await this.refuseTaken(wanted.email);
    const { who, manager } = this.transactions.current();
    const id = this.ids.next();
    const now = this.clock.now();
    await manager.insert(AccountEntity, {
      practiceId: who.practiceId,
      id,
      email: wanted.email.toLowerCase(),
      name: wanted.name,
      roles: [...wanted.roles],
      clientId: wanted.clientId ?? null,
      timeZone: wanted.timeZone,
      status: 'active',
      createdAt: new Date(now),
      version: 1,
    });
    await this.sql.rows(SET, [wanted.email, id, wanted.passwordHash, now]);
    return id;
  }
}
