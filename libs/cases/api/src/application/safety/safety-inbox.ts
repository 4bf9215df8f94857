import { Injectable, type OnModuleInit } from '@nestjs/common';
import { nextWorkingDay } from '@reknit/cases/model';
import { Clock, Sql, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, LocalDate, ParticipantId } from '@reknit/shared/model';
import { scopeOf } from '../../persistence/case-scope';
import { SAFETY_INBOX } from '../../persistence/safety-inbox.statement';
import { Inbox, type InboxItem } from '../inbox';

interface Row {
  readonly kind: string;
  readonly urgency: InboxItem['urgency'];
  readonly caseId: CaseId;
  readonly participantId: ParticipantId | null;
  readonly at: Date;
  /** Set when a decision is due on the next working day after it. */
  readonly sentOn: LocalDate | null;
}

/** What consent and safety need a clinician for. Facts of the moment: each goes away by itself when it is settled. */
@Injectable()
export class SafetyInbox implements OnModuleInit {
  constructor(
    private readonly inbox: Inbox,
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.inbox.register({ kind: 'safety', itemsFor: (actor) => this.itemsFor(actor) });
  }

  async itemsFor(actor: Actor): Promise<readonly InboxItem[]> {
    const today = this.clock.today(actor.practiceTimeZone);
    const rows = await this.sql.rows<Row>(SAFETY_INBOX, scopeOf(actor, today));
    return rows.map((row) => ({
      kind: row.kind,
      urgency: row.urgency,
      caseId: row.caseId,
      ...(row.participantId === null ? {} : { participantId: row.participantId }),
      at: row.at.toISOString(),
      ...(row.sentOn === null ? {} : { dueOn: nextWorkingDay(row.sentOn) }),
      link: { page: 'case-safety', id: row.caseId },
    }));
  }
}
