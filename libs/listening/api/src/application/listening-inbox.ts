import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Inbox, type InboxItem } from '@reknit/cases/api';
import { Clock, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, ParticipantId } from '@reknit/shared/model';

interface Row {
  readonly roundId: string;
  readonly caseId: CaseId;
  readonly participantId: ParticipantId;
  readonly safe: 'no' | 'unsure';
  readonly at: Date;
}

/** Said in a debrief since somebody last looked at the round. */
const UNSAFE = statement(
  'listening.unsafe',
  `select p.round_id as "roundId", p.case_id as "caseId", p.participant_id as "participantId", p.content ->> 'safe' as safe, p.at
   from listening_private p
   join listening_round r on r.practice_id = p.practice_id and r.id = p.round_id
   join care_team_member m on m.practice_id = p.practice_id and m.case_id = p.case_id and m.account_id = $2
     and m.from_on <= $3::date and (m.to_on is null or m.to_on > $3::date)
   where p.practice_id = $1 and p.kind = 'debrief' and p.content ->> 'safe' <> 'yes'
     and (r.reviewed_at is null or r.reviewed_at < p.at)
   order by p.at`,
);

/** What a round needs a clinician for: somebody did not feel safe in it. */
@Injectable()
export class ListeningInbox implements OnModuleInit {
  constructor(
    private readonly inbox: Inbox,
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.inbox.register({ kind: 'listening', itemsFor: (actor) => this.itemsFor(actor) });
  }

  async itemsFor(actor: Actor): Promise<readonly InboxItem[]> {
    const today = this.clock.today(actor.practiceTimeZone);
    const rows = await this.sql.rows<Row>(UNSAFE, [actor.practiceId, actor.accountId, today]);
    return rows.map(({ safe, roundId, caseId, participantId, at }) => ({
      kind: safe === 'no' ? 'listening.not-safe' : 'listening.unsure-if-safe',
      urgency: safe === 'no' ? 'red' : 'amber',
      caseId,
      participantId,
      at: at.toISOString(),
      link: { page: 'round', id: roundId },
    }));
  }
}
