import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SafetyGate, type Left, type Suspended } from '@reknit/cases/api';
import { leave, suspendForGate, type RoundStanding } from '@reknit/listening/model';
import type { RoundRecord } from '../persistence/round-row';
import { RoundRepository } from '../persistence/round.repository';
import { Settling } from './settling';

/** What a stop of joint work, and somebody's leaving, mean for rounds under way. In the transaction of the act, as the system. */
@Injectable()
export class GateListeners implements OnModuleInit {
  constructor(
    private readonly gate: SafetyGate,
    private readonly rounds: RoundRepository,
    private readonly settling: Settling,
  ) {}

  onModuleInit(): void {
    this.gate.onSuspended((what) => this.suspended(what));
    this.gate.onLeft((who) => this.left(who));
  }

  private async suspended({ caseId }: Suspended): Promise<void> {
    for (const round of await this.rounds.holdOfCase(caseId)) {
      const facts = await this.settling.facts(round, false);
      await this.save(round, suspendForGate(round.standing, facts), 'gate.suspended');
    }
  }

  private async left({ caseId, participantId }: Left): Promise<void> {
    for (const round of await this.rounds.holdOfCase(caseId, participantId)) {
      const facts = await this.settling.facts(round, false);
      const next = leave(round.standing, participantId, facts);
      await this.save(round, next, 'gate.left', next.status === 'abandoned' ? 'left' : undefined);
    }
  }

  private async save(round: RoundRecord, next: RoundStanding, kind: string, why?: 'left'): Promise<void> {
    if (next === round.standing) return;
    await this.settling.save(round, { standing: next, entries: [] }, { act: { kind }, why });
  }
}
