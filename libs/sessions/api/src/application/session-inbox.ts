import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Inbox, type InboxItem } from '@reknit/cases/api';
import { Clock, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, ParticipantId } from '@reknit/shared/model';

interface WaitingRow {
  readonly kind: string;
  readonly case_id: CaseId;
  readonly participant_id: ParticipantId | null;
  readonly id: string;
  readonly at: Date;
}

/** Sessions that are over and say nothing of who came, and joint ones one of several has cancelled: for those who hold them. */
const WAITING = statement(
  'session.inbox',
  `select 'session.attendance-missing' as kind, s.case_id, null::uuid as participant_id, s.id, s.ends_at as at
   from session s join session_clinician c on c.practice_id = s.practice_id and c.session_id = s.id and c.account_id = $2
   where s.practice_id = $1 and s.case_id in (select sec.my_cases()) and s.state = 'scheduled' and s.ends_at <= $3
   union all
   select 'session.partial-undecided', s.case_id, e.participant_id, s.id, t.taken_at
   from session s join session_clinician c on c.practice_id = s.practice_id and c.session_id = s.id and c.account_id = $2
   join session_attendee e on e.practice_id = s.practice_id and e.session_id = s.id and not e.booked
   join session_attendance t on t.practice_id = s.practice_id and t.session_id = s.id and t.participant_id = e.participant_id
   where s.practice_id = $1 and s.case_id in (select sec.my_cases()) and s.state = 'scheduled' and s.ends_at > $3
   order by at, id`,
);

/** What of sessions a clinician is needed for; each is gone once it is said. */
@Injectable()
export class SessionInbox implements OnModuleInit {
  constructor(
    private readonly inbox: Inbox,
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.inbox.register({ kind: 'sessions', itemsFor: (actor) => this.itemsFor(actor) });
  }

  private async itemsFor(actor: Actor): Promise<readonly InboxItem[]> {
    if (actor.clientId) return [];
    const rows = await this.sql.rows<WaitingRow & Record<string, unknown>>(WAITING, [
      actor.practiceId,
      actor.accountId,
      this.clock.now(),
    ]);
    return rows.map((row) => ({
      kind: row.kind,
      urgency: 'amber',
      caseId: row.case_id,
      ...(row.participant_id ? { participantId: row.participant_id } : {}),
      at: row.at.toISOString(),
      link: { page: 'session', id: row.id },
    }));
  }
}
