import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RiskNotes, type RiskNoteAsked } from '@reknit/cases/api';
import { Sql, statement, Transactions } from '@reknit/shared/api-kernel';

/** Signed, and so part of the record: a draft is only its author's. */
const WRITTEN = statement(
  'note.risk-written',
  `select exists (select 1 from note
     where practice_id = $1 and case_id = $2 and (participant_id is null or participant_id = $3) and format = 'risk'
       and state in ('signed', 'awaiting_cosign', 'cosigned') and created_at >= $4) as yes`,
);

/** Says whether a risk was written about, to those who may not close something before; never what was written. */
@Injectable()
export class RiskNoteSource implements OnModuleInit {
  constructor(
    private readonly riskNotes: RiskNotes,
    private readonly sql: Sql,
    private readonly transactions: Transactions,
  ) {}

  onModuleInit(): void {
    this.riskNotes.register({ writtenSince: (asked) => this.writtenSince(asked) });
  }

  private async writtenSince({ caseId, participantId, since }: RiskNoteAsked): Promise<boolean> {
    const { practiceId } = this.transactions.current().who;
    const values = [practiceId, caseId, participantId, since];
    return (await this.sql.first<{ yes: boolean }>(WRITTEN, values))?.yes === true;
  }
}
