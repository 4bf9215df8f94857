import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Inbox, type InboxItem } from '@reknit/cases/api';
import { Clock, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, ParticipantId } from '@reknit/shared/model';
import { instantOf } from '../persistence/instants';

interface Row {
  readonly kind: 'homework.made-worse' | 'sharing.held-for-session';
  readonly caseId: CaseId;
  readonly participantId: ParticipantId;
  readonly at: Date;
  readonly link: string;
}

/** Over the cases of one's own team today: what made things worse and was not looked at, and what waits for a session. */
const ITEMS = statement(
  'homework.inbox',
  `with mine as (
     select m.case_id from care_team_member m
     where m.practice_id = $1 and m.account_id = $2 and m.role <> 'supervisor' and m.from_on <= $3::date
       and (m.to_on is null or m.to_on > $3::date))
   select 'homework.made-worse' as kind, p.case_id as "caseId", p.participant_id as "participantId", p.attention_at as at, p.id::text as link
   from participation p
   where p.practice_id = $1 and p.case_id in (select case_id from mine) and p.last_worse = 'yes' and p.attention = 'red'
   union all
   select 'sharing.held-for-session', g.case_id, g.author_participant_id, g.offered_at, g.case_id::text
   from share_grant g
   where g.practice_id = $1 and g.case_id in (select case_id from mine) and g.held_for_session and g.released_at is null
     and g.ended_at is null
   order by 4, 5`,
);

/** What homework needs a clinician for. Each goes away by itself when it is settled. */
@Injectable()
export class HomeworkInbox implements OnModuleInit {
  constructor(
    private readonly inbox: Inbox,
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.inbox.register({ kind: 'homework', itemsFor: (actor) => this.itemsFor(actor) });
  }

  async itemsFor(actor: Actor): Promise<readonly InboxItem[]> {
    const today = this.clock.today(actor.practiceTimeZone);
    const values = [actor.practiceId, actor.accountId, today];
    const rows = await this.sql.rows<Row & Record<string, unknown>>(ITEMS, values);
    return rows.map(({ kind, caseId, participantId, at, link }) => ({
      kind,
      urgency: kind === 'homework.made-worse' ? 'red' : 'plain',
      caseId,
      participantId,
      at: instantOf(at),
      link: { page: kind === 'homework.made-worse' ? 'participation' : 'case-homework', id: link },
    }));
  }
}
