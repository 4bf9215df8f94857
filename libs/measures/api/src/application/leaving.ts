import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SafetyGate } from '@reknit/cases/api';
import { Transactions } from '@reknit/shared/api-kernel';
import { RequestRepository } from '../persistence/request.repository';

/** Whoever takes part no longer is asked nothing more. Flags stay: they are about the person, not the case. */
@Injectable()
export class LeavingMeasures implements OnModuleInit {
  constructor(
    private readonly gate: SafetyGate,
    private readonly requests: RequestRepository,
    private readonly transactions: Transactions,
  ) {}

  onModuleInit(): void {
    this.gate.onLeft(({ caseId, participantId }) =>
      this.requests.endAllOf(this.transactions.current().who.practiceId, caseId, participantId),
    );
  }
}
