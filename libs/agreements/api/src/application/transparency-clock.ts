import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SafetyGate, type Left } from '@reknit/cases/api';
import { Jobs } from '@reknit/shared/api-kernel';
import type { CaseId, ParticipantId } from '@reknit/shared/model';
import { TransparencyMover } from './transparency-mover';

export const TRANSPARENCY_SWEEP = 'transparency.sweep';
const EVERY_HOUR = '23 * * * *';

/**
 * What ends a transparency agreement without anybody pressing anything: its last day, and somebody who is gone. A consent taken
 * back ends nothing: while joint work rests it is out of reach of both, and it still ends on its day.
 */
@Injectable()
export class TransparencyClock implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly gate: SafetyGate,
    private readonly mover: TransparencyMover,
  ) {}

  onModuleInit(): void {
    this.jobs.every(TRANSPARENCY_SWEEP, EVERY_HOUR, () => this.sweep());
    this.gate.onLeft((who: Left) => this.gone(who.caseId, who.participantId));
  }

  /** As the system of one practice; run again, it finds nothing. */
  async sweep(): Promise<void> {
    const tomorrow = new Date(Date.parse(this.mover.changes.now()) + 2 * 86_400_000)
      .toISOString()
      .slice(0, 10);
    for (const row of await this.mover.agreements.alive({ endsBefore: tomorrow })) {
      const { today } = await this.mover.facts(row);
      if (row.endsOn !== null && today > row.endsOn && row.state !== 'drafting')
        await this.mover.move(row, 'expire', 'system');
    }
  }

  private async gone(caseId: CaseId, participantId: ParticipantId): Promise<void> {
    for (const row of await this.mover.agreements.alive({ caseId })) {
      const parties = await this.mover.agreements.parties(row.id);
      if (parties.some((one) => one.participantId === participantId))
        await this.mover.move(row, 'leave', 'system');
    }
  }
}
