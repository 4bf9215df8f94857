import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Inbox, type InboxItem } from '@reknit/cases/api';
import { Clock, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, ParticipantId } from '@reknit/shared/model';
import { instantOf } from '../persistence/instants';

interface Row {
  readonly caseId: CaseId;
  readonly participantId: ParticipantId;
  readonly at: Date;
}

/** Over the cases of one's own team today: shares that wait for a session, each person once. One for whoever has gone waits for nobody. */
const HELD = statement(
  'homework.inbox-held-shares',
  `select g.case_id as "caseId", g.author_participant_id as "participantId", min(g.offered_at) as at
   from share_grant g
   join care_team_member m on m.practice_id = g.practice_id and m.case_id = g.case_id and m.account_id = $2
     and m.role <> 'supervisor' and m.from_on <= $3::date and (m.to_on is null or m.to_on > $3::date)
   join participant r on r.practice_id = g.practice_id and r.id = g.recipient_participant_id and r.state not in ('left', 'removed')
   where g.practice_id = $1 and g.held_for_session and g.released_at is null and g.ended_at is null
   group by 1, 2 order by 3, 2`,
);

/** What sharing needs a clinician for. It goes away by itself when it is let go or withdrawn. */
@Injectable()
export class HomeworkInbox implements OnModuleInit {
  constructor(
    private readonly inbox: Inbox,
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.inbox.register({ kind: 'sharing', itemsFor: (actor) => this.itemsFor(actor) });
  }

  async itemsFor(actor: Actor): Promise<readonly InboxItem[]> {
    const today = this.clock.today(actor.practiceTimeZone);
    const values = [actor.practiceId, actor.accountId, today];
    const rows = await this.sql.rows<Row & Record<string, unknown>>(HELD, values);
    return rows.map(({ caseId, participantId, at }) => ({
      kind: 'sharing.held-for-session',
      urgency: 'plain',
      caseId,
      participantId,
      at: instantOf(at),
      link: { page: 'case-homework', id: caseId },
    }));
  }
}
