import { Injectable } from '@nestjs/common';
import { mayShareSlip, SlipProblem } from '@reknit/agreements/model';
import { AuditTrail, ProblemException, type Actor } from '@reknit/shared/api-kernel';
import type { ParticipantId, Saved } from '@reknit/shared/model';
import { ReliabilityShares } from '../persistence/reliability-shares';
import { factsOf } from '../persistence/slip-rows';
import { SlipRepository } from '../persistence/slip.repository';

/** Showing a slip to the other person. What is serious goes through the therapist, and to nobody directly. */
@Injectable()
export class SlipSharing {
  constructor(
    private readonly slips: SlipRepository,
    private readonly shares: ReliabilityShares,
    private readonly trail: AuditTrail,
  ) {}

  async share(actor: Actor, slipId: string, participantId: ParticipantId): Promise<Saved> {
    const slip = await this.slips.own(actor, slipId);
    this.trail.about({ caseId: slip.case_id, subjectType: 'slip', subjectId: slipId });
    if (!mayShareSlip(factsOf(slip))) throw new ProblemException(SlipProblem.therapistFirst);
    const own = {
      id: slip.id,
      caseId: slip.case_id,
      participantId: slip.participant_id,
      clientId: slip.client_id,
    };
    const id = await this.shares.share(actor, 'slip', own, participantId);
    return { id, version: slip.version };
  }

  async end(actor: Actor, shareId: string): Promise<Saved> {
    const caseId = await this.shares.end(actor, 'slip', shareId);
    this.trail.about({ caseId, subjectType: 'slip-share', subjectId: shareId });
    return { id: shareId, version: 1 };
  }
}
