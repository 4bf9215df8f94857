import { Injectable } from '@nestjs/common';
import type { EmergencyMatch, OpenInEmergency } from '@reknit/cases/model';
import { Clock, IdSource, Sql, statement, Transactions, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId } from '@reknit/shared/model';
import { READABLE_CASES, scopeOf } from '../../persistence/case-scope';

export interface AccessRow {
  readonly id: string;
  readonly caseId: CaseId;
  readonly accountId: string;
  readonly by: string;
  readonly at: Date;
  readonly until: Date;
  readonly reason: string;
  readonly reviewedBy: string | null;
  readonly reviewedAt: Date | null;
  readonly words: string | null;
}

// Of somebody in care: by name, their cases that are worked on, the one of last first.
const CALLED = statement(
  'emergency.called',
  `select k.id as "clientId", c.id as "caseId", c.id in ${READABLE_CASES} as reached
   from client k
   join participant p on p.practice_id = k.practice_id and p.client_id = k.id and p.state not in ('left', 'removed')
   join care_case c on c.practice_id = p.practice_id and c.id = p.case_id and c.state not in ('discharged', 'not_taken_on')
   where k.practice_id = $1 and lower(k.given_name) = lower($5) and lower(k.family_name) = lower($6)
     and ($7::integer is null or k.birth_year = $7)
   order by c.last_activity_at desc, c.id`,
);
const OPEN = statement(
  'emergency.open',
  `insert into emergency_access (practice_id, id, case_id, account_id, reason) values ($1, $2, $3, $4, $5) returning until`,
);
const END = statement(
  'emergency.end',
  `update emergency_access set until = greatest(at, transaction_timestamp())
   where practice_id = $1 and id = $2 and account_id = $3 and until > transaction_timestamp()`,
);
const OWN = statement(
  'emergency.own',
  'select 1 from emergency_access where practice_id = $1 and id = $2 and account_id = $3',
);
const COLUMNS = `e.id, e.case_id as "caseId", e.account_id as "accountId", a.name as by, e.at, e.until, e.reason,
  b.name as "reviewedBy", r.at as "reviewedAt", r.words`;
const FROM = `emergency_access e join account a on a.practice_id = e.practice_id and a.id = e.account_id
  left join emergency_review r on r.practice_id = e.practice_id and r.access_id = e.id
  left join account b on b.practice_id = r.practice_id and b.id = r.reviewer_id`;
const OF_CASE = statement(
  'emergency.of-case',
  `select ${COLUMNS} from ${FROM} where e.practice_id = $1 and e.case_id = $2 order by e.at desc, e.id desc`,
);
const ONE = statement(
  'emergency.one',
  `select ${COLUMNS} from ${FROM} where e.practice_id = $1 and e.case_id = $2 and e.id = $3`,
);
const REVIEW = statement(
  'emergency.review',
  'insert into emergency_review (practice_id, id, access_id, case_id, reviewer_id, words) values ($1, $2, $3, $4, $5, $6)',
);

/** What was opened in an emergency, by whom, and who looked at it. Its times are the database's own. */
@Injectable()
export class EmergencyRows {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** Over everybody in care of the practice, which nobody may read otherwise: ids alone come back. */
  called(actor: Actor, who: OpenInEmergency): Promise<readonly EmergencyMatch[]> {
    const scope = scopeOf(actor, this.clock.today(actor.practiceTimeZone));
    const name = [who.givenName, who.familyName, who.birthYear ?? null];
    return this.transactions.asSystem(() =>
      this.sql.rows<EmergencyMatch & Record<string, unknown>>(CALLED, [...scope, ...name]),
    );
  }

  async open(actor: Actor, caseId: CaseId, reason: string): Promise<{ id: string; until: Date }> {
    const id = this.ids.next();
    const row = await this.sql.first<{ until: Date }>(OPEN, [
      actor.practiceId,
      id,
      caseId,
      actor.accountId,
      reason,
    ]);
    return { id, until: row?.until ?? new Date(0) };
  }

  /** @returns false for what is not theirs; what is over already stays as it ended */
  async end(actor: Actor, id: string): Promise<boolean> {
    const mine = [actor.practiceId, id, actor.accountId];
    await this.sql.change(END, mine);
    return (await this.sql.first(OWN, mine)) !== undefined;
  }

  ofCase({ practiceId }: Actor, caseId: CaseId): Promise<readonly AccessRow[]> {
    return this.sql.rows<AccessRow & Record<string, unknown>>(OF_CASE, [practiceId, caseId]);
  }

  one({ practiceId }: Actor, caseId: CaseId, id: string): Promise<AccessRow | undefined> {
    return this.sql.first<AccessRow & Record<string, unknown>>(ONE, [practiceId, caseId, id]);
  }

  async review(actor: Actor, { id, caseId }: AccessRow, words: string): Promise<void> {
    await this.sql.change(REVIEW, [actor.practiceId, this.ids.next(), id, caseId, actor.accountId, words]);
  }
}
