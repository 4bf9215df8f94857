import { Injectable } from '@nestjs/common';
import { SafetyGate } from '@reknit/cases/api';
import { ProblemException, Sql, statement } from '@reknit/shared/api-kernel';
import { SharedProblem, type CaseId, type ParticipantId } from '@reknit/shared/model';

const FITS = statement('transparency.fits', 'select sec.transparency_fits($1) as answer');

/**
 * May these people make something transparent now? Not while joint work is closed, and not while somebody of the case has said
 * in private that they are afraid. Pages ask it as commands do: a button that is there and refused every time would say which.
 */
@Injectable()
export class TransparencyOpenness {
  constructor(
    private readonly gate: SafetyGate,
    private readonly sql: Sql,
  ) {}

  async isOpen(caseId: CaseId, participantIds: readonly ParticipantId[]): Promise<boolean> {
    return (await this.gate.isOpen(caseId, participantIds)) && this.fits(caseId);
  }

  /** @throws one refusal for both */
  async requireOpen(caseId: CaseId, participantIds: readonly ParticipantId[]): Promise<void> {
    await this.gate.requireOpen(caseId, participantIds);
    if (!(await this.fits(caseId))) throw new ProblemException(SharedProblem.notOpen);
  }

  private async fits(caseId: CaseId): Promise<boolean> {
    return (await this.sql.first<{ answer: boolean }>(FITS, [caseId]))?.answer === true;
  }
}
