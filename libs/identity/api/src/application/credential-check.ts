import { Injectable } from '@nestjs/common';
import { Lookups, statement } from '@reknit/shared/api-kernel';
import type { AccountId, PracticeId, Role } from '@reknit/shared/model';
import { Passwords } from './passwords';
import type { Holder } from './sessions';

const FIND = statement('auth.find-credential', 'select * from auth.find_credential($1)');

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
