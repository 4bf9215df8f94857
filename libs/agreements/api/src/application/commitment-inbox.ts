import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Inbox, type InboxItem } from '@reknit/cases/api';
import { Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, ParticipantId } from '@reknit/shared/model';

interface WaitingRow {
  readonly kind: string;
  readonly urgency: InboxItem['urgency'];
  readonly case_id: CaseId;
  readonly participant_id: ParticipantId;
  readonly id: string;
  readonly at: Date;
}

/** "Did not happen" that waits for a conversation; serious slips nobody has looked at, and those that repeat. */
const WAITING = statement(
  'commitment.inbox',
  `select 'commitment.disputed' as kind, 'amber' as urgency, o.case_id, c.participant_id, o.id,
     (select max(e.at) from occurrence_event e
      where e.practice_id = o.practice_id and e.occurrence_id = o.id and e.kind = 'disputed') as at
   from occurrence o join commitment c on c.practice_id = o.practice_id and c.id = o.commitment_id
   where o.practice_id = $1 and o.case_id in (select sec.my_cases()) and o.state = 'disputed' and o.resolution is null
   union all
   select case when s.repeated then 'slip.repeated' else 'slip.serious' end, 'amber', s.case_id, s.participant_id, s.id, s.opened_at
   from slip s
   where s.practice_id = $1 and s.case_id in (select sec.my_cases()) and s.size = 'serious' and s.looked_at is null and s.state <> 'closed'
   order by at, id`,
);

/** What of commitments and slips a clinician is needed for. */
@Injectable()
export class CommitmentInbox implements OnModuleInit {
  constructor(
    private readonly inbox: Inbox,
    private readonly sql: Sql,
  ) {}

  onModuleInit(): void {
    this.inbox.register({ kind: 'commitments', itemsFor: (actor) => this.itemsFor(actor) });
  }

  private async itemsFor(actor: Actor): Promise<readonly InboxItem[]> {
    if (actor.clientId) return [];
    const rows = await this.sql.rows<WaitingRow & Record<string, unknown>>(WAITING, [actor.practiceId]);
    return rows.map((row) => ({
      kind: row.kind,
      urgency: row.urgency,
      caseId: row.case_id,
      participantId: row.participant_id,
      at: row.at.toISOString(),
      link: { page: 'case-agreements', id: row.id },
    }));
  }
}
