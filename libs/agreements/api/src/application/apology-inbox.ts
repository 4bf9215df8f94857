import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Inbox, type InboxItem } from '@reknit/cases/api';
import { Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, ParticipantId } from '@reknit/shared/model';

const TO_REVIEW = statement(
  'apology.to-review',
  `select a.id, a.case_id as "caseId", a.author_participant_id as "participantId", a.created_at as at from apology a
   where a.practice_id = $1 and a.stage = 'in_review' and a.case_id in (select sec.my_cases()) order by a.created_at, a.id`,
);

interface Waiting extends Record<string, unknown> {
  readonly id: string;
  readonly caseId: CaseId;
  readonly participantId: ParticipantId;
  readonly at: Date;
}

/** Apologies that wait for a therapist to say that they are ready. */
@Injectable()
export class ApologyInbox implements OnModuleInit {
  constructor(
    private readonly inbox: Inbox,
    private readonly sql: Sql,
  ) {}

  onModuleInit(): void {
    this.inbox.register({ kind: 'apology', itemsFor: (actor) => this.itemsFor(actor) });
  }

  private async itemsFor({ practiceId, roles }: Actor): Promise<readonly InboxItem[]> {
    if (!roles.includes('clinician')) return [];
    const rows = await this.sql.rows<Waiting>(TO_REVIEW, [practiceId]);
    return rows.map(({ id, caseId, participantId, at }) => ({
      kind: 'apology.review',
      urgency: 'plain',
      caseId,
      participantId,
      at: at.toISOString(),
      link: { page: 'case-agreements', id },
    }));
  }
}
