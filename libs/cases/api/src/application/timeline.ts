import { Injectable } from '@nestjs/common';
import type { TimelineItem, TimelineKind } from '@reknit/cases/model';
import { Clock, IdSource, Sql, statement, Transactions } from '@reknit/shared/api-kernel';
import type { CaseId, ParticipantId } from '@reknit/shared/model';

export interface TimelineEntry {
  readonly caseId: CaseId;
  readonly kind: TimelineKind;
  /** A code the browser has words for: `homework.submitted`. */
  readonly event: string;
  readonly participantId?: ParticipantId;
  /** A title, a goal's words or a state. Never an answer, never a note. */
  readonly subject?: string;
  readonly link?: TimelineItem['link'];
}

const ADD = statement(
  'timeline.add',
  `with added as (
     insert into timeline_event (practice_id, id, case_id, at, kind, event, account_id, participant_id, subject, link_kind, link_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11))
   select sec.touch_case($3, $4)`,
);

/** What happened in a case, as one list over every domain. Rows are only ever added. */
@Injectable()
export class Timeline {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** Writes a row in the name of whoever the transaction runs for; it counts as activity in the case. */
  async add(entry: TimelineEntry): Promise<void> {
    const { who } = this.transactions.current();
    await this.sql.rows(ADD, [
      who.practiceId,
      this.ids.next(),
      entry.caseId,
      this.clock.now(),
      entry.kind,
      entry.event,
      who.accountId ?? null,
      entry.participantId ?? null,
      entry.subject ?? null,
      entry.link?.kind ?? null,
      entry.link?.id ?? null,
    ]);
  }
}
