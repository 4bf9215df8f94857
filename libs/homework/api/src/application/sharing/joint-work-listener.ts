import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SafetyGate, type Left, type Reopened, type Suspended } from '@reknit/cases/api';
import { HeldWork } from '../../persistence/held-work.repository';
import { ShareEndingsRepository } from '../../persistence/sharing/share-endings.repository';
import { AroundJointWork } from './around-joint-work';

/**
 * What stopping joint work means here: pair work rests, shares cannot be read, and who has withdrawn their consent or gone has
 * stopped sharing. All of it in the transaction it follows from; nobody is told why.
 */
@Injectable()
export class JointWorkListener implements OnModuleInit {
  constructor(
    private readonly gate: SafetyGate,
    private readonly held: HeldWork,
    private readonly shares: ShareEndingsRepository,
    private readonly around: AroundJointWork,
  ) {}

  onModuleInit(): void {
    this.gate.onSuspended((what) => this.suspended(what));
    this.gate.onReopened((what) => this.reopened(what));
    this.gate.onLeft((who) => this.left(who));
  }

  private async suspended({ caseId, participantId, cause }: Suspended): Promise<void> {
    const at = this.around.now();
    await this.held.holdCase(caseId, at);
    // Every page with a share open looks again, whoever it is from: what is told must not say for which reason, or whose.
    const live = await this.shares.liveOf(caseId);
    if (cause === 'consent_withdrawn' && participantId)
      await this.shares.endBy(caseId, participantId, { at, reason: 'consent' });
    this.around.changed(live);
    await this.around.outdate(caseId);
  }

  private async reopened({ caseId }: Reopened): Promise<void> {
    await this.held.letCaseGo(caseId, this.around.now());
    await this.around.outdate(caseId);
  }

  /**
   * What they let others read ends. What others let them read cannot be read by anybody who takes part no longer, and otherwise
   * stays as it was: ended, its author would see it taken back by nobody and know who has gone.
   */
  private async left({ caseId, participantId }: Left): Promise<void> {
    const at = this.around.now();
    const ended = await this.shares.endBy(caseId, participantId, { at, reason: 'left' });
    this.around.changed(ended);
  }
}
