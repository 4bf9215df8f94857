import { Injectable } from '@nestjs/common';
import { IdentityProblem, type SetUpPractice } from '@reknit/identity/model';
import {
  Clock,
  IdSource,
  Lookups,
  ProblemException,
  Sql,
  statement,
  systemOf,
  Transactions,
} from '@reknit/shared/api-kernel';
import { Accounts } from './accounts';
import { Passwords } from './passwords';
import type { Holder } from './sessions';

const EXISTS = statement('auth.practice-exists', 'select auth.practice_exists() as found');
const FOUND = statement('auth.found-practice', 'select auth.found_practice($1, $2, $3, $4) as founded');

@Injectable()
export class SetupTools {
  constructor(
    readonly ids: IdSource,
    private readonly sql: Sql,
    private readonly clock: Clock,
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
