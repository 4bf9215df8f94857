import { Injectable } from '@nestjs/common';
import type { ParticipantPatch, ParticipantState } from '@reknit/cases/model';
import { Sql, statement, Transactions } from '@reknit/shared/api-kernel';
import type { CaseId, ParticipantId } from '@reknit/shared/model';
import { Timeline } from './timeline';

const HOLD = statement(
  'participant.hold',
  'select 1 from participant where practice_id = $1 and case_id = $2 and id = $3 for no key update',
);
const APPLY = statement(
  'participant.apply',
  `update participant set state = $3, to_on = $4, state_reason = $5, version = version + 1
   where practice_id = $1 and id = $2 returning version`,
);

/** Participations as the system changes them on somebody's own word. */
@Injectable()
export class ParticipantRows {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly timeline: Timeline,
  ) {}

  async hold(caseId: CaseId, id: ParticipantId): Promise<void> {
    await this.sql.rows(HOLD, [this.practiceId(), caseId, id]);
  }

  async apply(id: ParticipantId, { state, toOn, stateReason }: ParticipantPatch): Promise<number> {
    const saved = await this.sql.first<{ version: number }>(APPLY, [
      this.practiceId(),
      id,
      state,
      toOn,
      stateReason,
    ]);
    return saved?.version ?? 1;
  }

  tell(caseId: CaseId, participantId: ParticipantId, subject: ParticipantState): Promise<void> {
    return this.timeline.add({ caseId, kind: 'people', event: 'people.moved', participantId, subject });
  }

  private practiceId(): string {
    return this.transactions.current().who.practiceId;
  }
}
