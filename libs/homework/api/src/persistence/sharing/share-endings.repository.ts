import { Injectable } from '@nestjs/common';
import { Sql, statement, Transactions } from '@reknit/shared/api-kernel';
import type { CaseId, ClientId, Instant, ParticipantId } from '@reknit/shared/model';

export interface EndedShare {
  readonly id: string;
  readonly opened: boolean;
  readonly recipientClientId: ClientId;
}

const END_BY = statement(
  'share.end-by',
  `update share_grant set ended_at = $4, end_reason = $5
   where practice_id = $1 and case_id = $2 and author_participant_id = $3 and ended_at is null
   returning id, opened_at is not null as opened, recipient_client_id as "recipientClientId"`,
);
const LIVE = statement(
  'share.live-of-case',
  `select id, true as opened, recipient_client_id as "recipientClientId" from share_grant
   where practice_id = $1 and case_id = $2 and opened_at is not null and ended_at is null order by id`,
);
const TAKE_BACK = statement(
  'reveal.take-all-back',
  `update reveal_offer set taken_back_at = $4
   where practice_id = $1 and case_id = $2 and participant_id = $3 and taken_back_at is null and revealed_at is null`,
);
/** What waits for the next day and may go out now; what is not open stays, and goes out when it is. */
const OPEN_WAITING = statement(
  'share.open-waiting',
  `update share_grant set opened_at = $2
   where practice_id = $1 and opened_at is null and ended_at is null and opens_at <= $2 and (not held_for_session or released_at is not null)
     and sec.joint_work_open(case_id, array[author_participant_id, recipient_participant_id])
   returning id, true as opened, recipient_client_id as "recipientClientId"`,
);

/** What ends or opens shares without their author: as the system. */
@Injectable()
export class ShareEndingsRepository {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
  ) {}

  /** What anybody of a case lets anybody else read. */
  liveOf(caseId: CaseId): Promise<readonly EndedShare[]> {
    return this.sql.rows<EndedShare & Record<string, unknown>>(LIVE, [this.practiceId(), caseId]);
  }

  /** Everything one person lets others read, and what they offered to show. */
  async endBy(
    caseId: CaseId,
    participantId: ParticipantId,
    { at, reason }: { readonly at: Instant; readonly reason: 'consent' | 'left' },
  ): Promise<readonly EndedShare[]> {
    const values = [this.practiceId(), caseId, participantId, at];
    await this.sql.change(TAKE_BACK, values);
    return this.sql.rows<EndedShare & Record<string, unknown>>(END_BY, [...values, reason]);
  }

  openWaiting(now: Instant): Promise<readonly EndedShare[]> {
    return this.sql.rows<EndedShare & Record<string, unknown>>(OPEN_WAITING, [this.practiceId(), now]);
  }

  private practiceId(): string {
    return this.transactions.current().who.practiceId;
  }
}
