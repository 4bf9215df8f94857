import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { BoundaryPrompt } from '@reknit/agreements/model';
import { Inbox, type InboxItem } from '@reknit/cases/api';
import { Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, ParticipantId } from '@reknit/shared/model';

/** Questions that wait, what was handed in, and renewals asked for. What is in reach is what the database lets through. */
const WAITING = statement(
  'boundary.inbox',
  `select 'boundary.' || replace(p.prompt, '_', '-') as kind, p.prompt, p.case_id as "caseId", p.participant_id as "participantId", p.at,
     p.boundary_id as id
   from boundary_prompt p where p.practice_id = $1 and p.closed_at is null and p.case_id in (select sec.my_cases())
   union all
   select 'boundary.to-review', null, b.case_id, b.participant_id, r.at, b.id
   from boundary b join boundary_revision r on r.practice_id = b.practice_id and r.boundary_id = b.id and r.revision = b.revision
   where b.practice_id = $1 and b.state = 'in_review' and b.case_id in (select sec.my_cases())
   union all
   select 'transparency.renewal-to-review', null, t.case_id, null, r.at, t.id
   from transparency_agreement t
   join lateral (select x.at from transparency_revision x where x.practice_id = t.practice_id and x.agreement_id = t.id
     order by x.at desc, x.id desc limit 1) r on true
   where t.practice_id = $1 and t.state = 'under_review' and t.renewal_revision = t.revision and t.renewal_approved is null
     and t.case_id in (select sec.my_cases())
   order by 5, 6`,
);

interface Row {
  readonly kind: string;
  readonly prompt: BoundaryPrompt | null;
  readonly caseId: CaseId;
  readonly participantId: ParticipantId | null;
  readonly at: Date;
  readonly id: string;
}

/** How soon somebody should look. */
export const PROMPT_URGENCY: Readonly<Record<BoundaryPrompt, InboxItem['urgency']>> = {
  not_safe_now: 'red',
  safety_follow_up: 'amber',
  not_holding: 'amber',
  overlap: 'plain',
  review_overdue: 'plain',
  restate: 'plain',
};

/** What boundaries and transparency agreements need a clinician for. */
@Injectable()
export class BoundaryInbox implements OnModuleInit {
  constructor(
    private readonly inbox: Inbox,
    private readonly sql: Sql,
  ) {}

  onModuleInit(): void {
    this.inbox.register({ kind: 'boundary', itemsFor: (actor) => this.itemsFor(actor) });
  }

  async itemsFor(actor: Actor): Promise<readonly InboxItem[]> {
    const rows = await this.sql.rows<Row>(WAITING, [actor.practiceId]);
    return rows.map(({ kind, prompt, caseId, participantId, at, id }) => ({
      kind,
      urgency: prompt === null ? 'plain' : PROMPT_URGENCY[prompt],
      caseId,
      ...(participantId === null ? {} : { participantId }),
      at: at.toISOString(),
      link: { page: kind.startsWith('transparency') ? 'transparency' : 'boundary', id },
    }));
  }
}
