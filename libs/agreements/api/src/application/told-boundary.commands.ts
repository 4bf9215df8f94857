import { Injectable } from '@nestjs/common';
import {
  answersTo,
  BoundaryProblem,
  toldStanding,
  type AnswerBoundary,
  type BoundaryMove,
  type ToldStanding,
} from '@reknit/agreements/model';
import { SafetyGate } from '@reknit/cases/api';
import { notFound, ProblemException, Transactions, type Actor } from '@reknit/shared/api-kernel';
import { SharedProblem } from '@reknit/shared/model';
import { BoundaryRepository } from '../persistence/boundary.repository';
import type { BoundaryRow } from '../persistence/boundary-row';
import type { Telling } from '../persistence/boundary-tellings';
import { BoundaryTools } from './boundary-tools';

interface Told {
  readonly telling: Telling;
  readonly row: BoundaryRow;
  readonly standing: ToldStanding;
}

const MOVE_OF = {
  acknowledge: 'acknowledge',
  accept: 'accept',
  refuse: 'refuse',
  suggest: 'suggest',
} as const;

/** What somebody does with a boundary they were told: answer it; rest or leave an agreement. Never more than was told. */
@Injectable()
export class ToldBoundaryCommands {
  constructor(
    private readonly boundaries: BoundaryRepository,
    private readonly tools: BoundaryTools,
    private readonly gate: SafetyGate,
    private readonly transactions: Transactions,
  ) {}

  async answer(actor: Actor, id: string, body: AnswerBoundary): Promise<void> {
    const { telling, row, standing } = await this.told(actor, id);
    if (body.revision !== telling.revision) throw new ProblemException(BoundaryProblem.revisionStale);
    if (!answersTo(row.kind, standing).includes(body.answer))
      throw new ProblemException(
        standing === 'to_answer' ? BoundaryProblem.moveNotAllowed : BoundaryProblem.alreadyAnswered,
      );
    if (body.answer === 'suggest' && !body.wording)
      throw new ProblemException(SharedProblem.validation, { wording: [{ code: 'required' }] });
    await this.gate.requireOpen(row.caseId, [row.participantId, telling.participantId]);
    const { tellings, mover } = this.tools;
    await tellings.answer(telling, body);
    if (row.kind === 'agreement' && body.answer === 'accept')
      await tellings.confirm(telling, telling.authorClientId, telling.clientId);
    await this.transactions.asSystem(async () => {
      await mover.startIfDue(await mover.move(row, MOVE_OF[body.answer], 'other'));
    });
  }

  async pause(actor: Actor, id: string): Promise<void> {
    const { telling, row } = await this.told(actor, id);
    if (row.state === 'paused' && row.pausedByClient === telling.clientId) return;
    await this.move(row, 'pause', { pausedByClient: telling.clientId });
  }

  async resume(actor: Actor, id: string): Promise<void> {
    const { telling, row } = await this.told(actor, id);
    if (row.state === 'active') return;
    if (row.pausedByClient !== telling.clientId) throw new ProblemException(BoundaryProblem.moveNotAllowed);
    await this.move(row, 'resume');
  }

  /** Its author is offered the same as after somebody has left: that somebody left is not for a page to say. */
  async withdraw(actor: Actor, id: string): Promise<void> {
    const { row } = await this.told(actor, id);
    await this.move(row, 'withdraw', { restateOffered: true });
    const { caseId } = row;
    await this.tools.changes.tell({ caseId, event: 'boundary.withdrawn' });
  }

  private async move(row: BoundaryRow, move: BoundaryMove, more: Partial<BoundaryRow> = {}): Promise<void> {
    await this.transactions.asSystem(() => this.tools.mover.move(row, move, 'other', more));
  }

  /** What they were told, as it stands now; anything else is not found, whatever the reason. */
  private async told(actor: Actor, id: string): Promise<Told> {
    const [telling] = await this.tools.tellings.mine(actor, id);
    if (!telling) throw notFound();
    this.tools.changes.about(telling.caseId, 'boundary-telling', id);
    const row = await this.transactions.asSystem(() => this.boundaries.held(telling.boundaryId));
    const standing = toldStanding(row, telling.revision);
    if (standing === undefined) throw notFound();
    if (standing === 'ended') throw new ProblemException(BoundaryProblem.alreadyAnswered);
    return { telling, row, standing };
  }
}
