import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SafetyGate, type Left, type Suspended } from '@reknit/cases/api';
import type { CaseId, ParticipantId } from '@reknit/shared/model';
import { BoundaryRepository } from '../persistence/boundary.repository';
import type { BoundaryRow } from '../persistence/boundary-row';
import { namedIn } from '../persistence/boundary-texts';
import { BoundaryTools } from './boundary-tools';

/**
 * What it means to boundaries that joint work stops, goes on, or that somebody leaves. What was shared goes out of sight; a
 * limit stays its author's to keep; an agreement rests, and with somebody who has gone it is over. Whoever takes a consent back
 * takes back what they told of their own, and nothing that others told them.
 */
@Injectable()
export class BoundaryListeners implements OnModuleInit {
  constructor(
    private readonly gate: SafetyGate,
    private readonly boundaries: BoundaryRepository,
    private readonly tools: BoundaryTools,
  ) {}

  onModuleInit(): void {
    this.gate.onSuspended((what) => this.suspended(what));
    this.gate.onReopened(({ caseId }) => this.each(caseId, 'reopen'));
    this.gate.onLeft((who) => this.left(who));
  }

  private async suspended({ caseId, participantId, cause }: Suspended): Promise<void> {
    if (cause === 'consent_withdrawn' && participantId !== undefined)
      await this.tools.tellings.endOwn(caseId, participantId);
    await this.each(caseId, 'suspend');
  }

  private left({ caseId, participantId }: Left): Promise<void> {
    return this.part(caseId, participantId);
  }

  private async each(caseId: CaseId, move: 'suspend' | 'reopen'): Promise<void> {
    for (const row of await this.boundaries.heldOfCase(caseId))
      await this.tools.mover.moveIfOpen(row, move, 'system');
  }

  /**
   * What was agreed with them is over, its author may say their own part as a limit; nothing told by or to them is read again.
   * What was not agreed yet stays an offer and lapses like one: only leaving would end it at once, and so say that they left.
   */
  private async part(caseId: CaseId, participantId: ParticipantId): Promise<void> {
    for (const row of await this.boundaries.heldOfCase(caseId)) {
      if (row.kind !== 'agreement' || !(await this.isWith(row, participantId))) continue;
      const gone = await this.tools.mover.moveIfOpen(row, 'leave', 'system');
      if (!gone || row.participantId === participantId) continue;
      await this.boundaries.put(gone, { restateOffered: true });
      await this.tools.prompts.ask(row, 'restate');
    }
    await this.tools.tellings.endOf(caseId, participantId);
  }

  private async isWith(row: BoundaryRow, participantId: ParticipantId): Promise<boolean> {
    if (row.participantId === participantId) return true;
    const revisions = await this.tools.texts.revisionsOf(row.id);
    return revisions.some(({ content }) => namedIn(content).includes(participantId));
  }
}
