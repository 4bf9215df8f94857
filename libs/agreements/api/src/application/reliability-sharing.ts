import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SafetyGate } from '@reknit/cases/api';
import { AuditTrail, Transactions, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, ParticipantId, Saved } from '@reknit/shared/model';
import { ReliabilityRepository } from '../persistence/reliability.repository';
import { ReliabilityShares } from '../persistence/reliability-shares';

/** A promise shown to somebody, as it stood at that moment. A log is no window: nothing of it goes on by itself. */
@Injectable()
export class ReliabilitySharing implements OnModuleInit {
  constructor(
    private readonly promises: ReliabilityRepository,
    private readonly shares: ReliabilityShares,
    private readonly gate: SafetyGate,
    private readonly transactions: Transactions,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * Consent withdrawn: what this person shows ends with it, in the same transaction; what others show them is out of sight and
   * stays those others' to show. So it is when somebody has gone. Any other stop closes it only for as long as it lasts.
   */
  onModuleInit(): void {
    this.gate.onSuspended(({ cause, caseId, participantId }) =>
      cause === 'consent_withdrawn' ? this.endAll(caseId, participantId) : Promise.resolve(),
    );
    this.gate.onLeft(({ caseId, participantId }) => this.endAll(caseId, participantId));
  }

  async share(actor: Actor, promiseId: string, participantId: ParticipantId): Promise<Saved> {
    const own = await this.promises.own(actor, promiseId);
    this.trail.about({ caseId: own.caseId, subjectType: 'promise', subjectId: promiseId });
    const id = await this.shares.share(actor, 'promise', own, participantId);
    return { id, version: own.version };
  }

  async end(actor: Actor, shareId: string): Promise<Saved> {
    const caseId = await this.shares.end(actor, 'promise', shareId);
    this.trail.about({ caseId, subjectType: 'promise-share', subjectId: shareId });
    return { id: shareId, version: 1 };
  }

  private async endAll(caseId: CaseId, participantId: ParticipantId | undefined): Promise<void> {
    if (participantId === undefined) return;
    const { practiceId } = this.transactions.current().who;
    await this.shares.endAllOf(practiceId, caseId, participantId);
  }
}
