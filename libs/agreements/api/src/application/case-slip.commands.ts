import { Injectable } from '@nestjs/common';
import { closeSlip, SlipProblem, type SlipSaved } from '@reknit/agreements/model';
import { Cases } from '@reknit/cases/api';
import { AssignedWork } from '@reknit/homework/api';
import { orThrow, ProblemException, type Actor } from '@reknit/shared/api-kernel';
import { SharedProblem, type CaseId } from '@reknit/shared/model';
import { factsOf, type SlipRow } from '../persistence/slip-rows';
import { SlipRepository } from '../persistence/slip.repository';
import { Commitments } from './commitments';
import { SlipNews } from './slip-news';

/** One slip of a case, and the version its reader has seen. */
export interface SlipRead {
  readonly caseId: CaseId;
  readonly slipId: string;
  readonly expected: number;
}

/** What the therapist does with a slip: looking at it first where that is called for, and closing it. */
@Injectable()
export class CaseSlipCommands {
  constructor(
    private readonly cases: Cases,
    private readonly slips: SlipRepository,
    private readonly commitments: Commitments,
    private readonly work: AssignedWork,
    private readonly news: SlipNews,
  ) {}

  /** From here on its author can go on. */
  async look(actor: Actor, read: SlipRead): Promise<SlipSaved> {
    const slip = await this.held(actor, read);
    if (slip.looked_at !== null || slip.state === 'closed')
      throw new ProblemException(SlipProblem.moveNotAllowed);
    const version = await this.slips.move(actor, slip, { looked: true });
    if (slip.participation_id) await this.work.reviewed(slip.participation_id);
    return { id: slip.id, version, state: slip.state };
  }

  async close(actor: Actor, read: SlipRead): Promise<SlipSaved> {
    const slip = await this.held(actor, read);
    const state = orThrow(closeSlip(factsOf(slip), 'clinician'));
    const by = { actor: 'clinician', accountId: actor.accountId } as const;
    await this.commitments.end({ ownerKind: 'slip', ownerId: slip.id }, 'ended', by);
    const version = await this.slips.move(actor, slip, { state });
    return { id: slip.id, version, state };
  }

  private async held(actor: Actor, { caseId, slipId, expected }: SlipRead): Promise<SlipRow> {
    await this.cases.requireToChange(actor, caseId);
    const slip = await this.slips.ofCase(actor, caseId, slipId);
    await this.news.changed({ id: slipId, caseId, clientId: slip.client_id });
    if (slip.version !== expected) throw new ProblemException(SharedProblem.versionStale);
    return slip;
  }
}
