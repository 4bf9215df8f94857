import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EMERGENCY_REVIEW_HOURS } from '@reknit/cases/model';
import { Clock, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId } from '@reknit/shared/model';
import { READABLE_CASES, scopeOf } from '../../persistence/case-scope';
import { Inbox, type InboxItem } from '../inbox';

const TO_REVIEW = statement(
  'emergency.to-review',
  `select e.case_id as "caseId", min(e.at) as at, bool_or(e.at <= transaction_timestamp() - $5 * interval '1 hour') as overdue
   from emergency_access e
   where e.practice_id = $1 and e.case_id in ${READABLE_CASES} and e.account_id <> $2
     and not exists (select 1 from emergency_review r where r.practice_id = e.practice_id and r.access_id = e.id)
   group by e.case_id order by 2, 1`,
);

/** A case of theirs was opened by somebody else, and nobody has looked at it. It goes away by itself once somebody has. */
@Injectable()
export class EmergencyInbox implements OnModuleInit {
  constructor(
    private readonly inbox: Inbox,
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.inbox.register({ kind: 'emergency', itemsFor: (actor) => this.itemsFor(actor) });
  }

  private async itemsFor(actor: Actor): Promise<readonly InboxItem[]> {
    const scope = scopeOf(actor, this.clock.today(actor.practiceTimeZone));
    const rows = await this.sql.rows<{ caseId: CaseId; at: Date; overdue: boolean }>(TO_REVIEW, [
      ...scope,
      EMERGENCY_REVIEW_HOURS,
    ]);
    return rows.map(({ caseId, at, overdue }) => ({
      kind: 'emergency.to-review',
      urgency: overdue ? 'red' : 'amber',
      caseId,
      at: at.toISOString(),
      link: { page: 'case-safety', id: caseId },
    }));
  }
}
