import { Injectable } from '@nestjs/common';
import { Clock, IdSource, Sql, statement, Transactions } from '@reknit/shared/api-kernel';
import type { CaseId } from '@reknit/shared/model';

const BEGIN = statement(
  'screening.begin',
  `insert into screening_round (practice_id, id, case_id, offered_on)
   select $1::uuid, $2::uuid, $3::uuid, $4::date
   where not exists (select 1 from screening_round r where r.practice_id = $1 and r.case_id = $3)
     and (select count(*) from participant p
          where p.practice_id = $1 and p.case_id = $3 and p.state in ('joined', 'active', 'paused')) > 1`,
);
const OFFER = statement(
  'screening.offer',
  `insert into screening_round (practice_id, id, case_id, offered_on, offered_by)
   select $1::uuid, $2::uuid, $3::uuid, $4::date, $5::uuid
   where not exists (select 1 from screening_round r where r.practice_id = $1 and r.case_id = $3 and r.offered_on = $4::date)`,
);

/** When private check-ins are offered: on the same days to everybody of a case, whatever anybody answers. */
@Injectable()
export class ScreeningRounds {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** The first round begins by itself as soon as two take part. */
  async beginIfSeveral(caseId: CaseId): Promise<void> {
    await this.sql.change(BEGIN, this.values(caseId));
  }

  /** A round on a clinician's word; the next comes round from here. Twice on one day is once. */
  async offer(caseId: CaseId, accountId: string): Promise<void> {
    await this.sql.change(OFFER, [...this.values(caseId), accountId]);
  }

  private values(caseId: CaseId): readonly unknown[] {
    const { who } = this.transactions.current();
    return [who.practiceId, this.ids.next(), caseId, this.clock.today(who.practiceTimeZone)];
  }
}
