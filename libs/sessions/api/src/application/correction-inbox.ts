import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Inbox, type InboxItem } from '@reknit/cases/api';
import { Clock, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, ParticipantId } from '@reknit/shared/model';

const WAITING = statement(
  'correction.inbox',
  `select r.id, r.case_id as "caseId", r.participant_id as "participantId", r.asked_at as at
   from correction_request r
   join care_team_member m on m.practice_id = r.practice_id and m.case_id = r.case_id and m.account_id = $2
     and m.role in ('primary', 'co', 'substitute') and m.from_on <= $3::date and (m.to_on is null or m.to_on > $3::date)
   where r.practice_id = $1 and r.state = 'asked'
   order by r.asked_at, r.id`,
);

interface WaitingRow {
  readonly id: string;
  readonly caseId: CaseId;
  readonly participantId: ParticipantId;
  readonly at: Date;
}

/** Corrections that somebody asked for, to the care team; each is gone once it is answered or taken back. */
@Injectable()
export class CorrectionInbox implements OnModuleInit {
  constructor(
    private readonly inbox: Inbox,
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.inbox.register({ kind: 'correction', itemsFor: (actor) => this.itemsFor(actor) });
  }

  private async itemsFor(actor: Actor): Promise<readonly InboxItem[]> {
    if (!actor.roles.includes('clinician')) return [];
    const rows = await this.sql.rows<WaitingRow & Record<string, unknown>>(WAITING, [
      actor.practiceId,
      actor.accountId,
      this.clock.today(actor.practiceTimeZone),
    ]);
    return rows.map(({ caseId, participantId, at }) => ({
      kind: 'note.amendment-asked',
      urgency: 'amber',
      caseId,
      participantId,
      at: at.toISOString(),
      link: { page: 'case-sessions', id: caseId },
    }));
  }
}
