import { Injectable } from '@nestjs/common';
import { SafetyGate } from '@reknit/cases/api';
import { Templates } from '@reknit/exercises/api';
import { goesOnFor, isJoint, resolveDue, type NextPiece } from '@reknit/homework/model';
import { notFound, Transactions } from '@reknit/shared/api-kernel';
import type { ClientId, ParticipantId } from '@reknit/shared/model';
import { AssignmentRepository } from '../persistence/assignment.repository';
import { HomeworkEntity } from '../persistence/homework.entity';
import { RepeatRepository, type FormerRow, type RepeatRow } from '../persistence/repeat.repository';
import { HomeworkChanges } from './homework-changes';

/** What giving asks before it gives: the gates stand before every piece, not only before the first. */
@Injectable()
export class GateForRepeats {
  constructor(
    private readonly gate: SafetyGate,
    private readonly templates: Templates,
    private readonly assignments: AssignmentRepository,
  ) {}

  async isOpen(homework: HomeworkEntity, participantIds: readonly ParticipantId[]): Promise<boolean> {
    const { caseId, mode, templateCode: code, templateVersion: version } = homework;
    const joint = isJoint({ mode, participantIds });
    if (joint && !(await this.gate.isOpen(caseId, participantIds))) return false;
    const { gates } = await this.templates.get({ code, version });
    if (!joint && !gates.includes('G-RISK')) return true;
    const atRisk = await this.assignments.atRisk(caseId);
    return !participantIds.some((id) => atRisk.includes(id));
  }
}

/** Gives one more piece of what comes again, as the system: to the people of the piece before, as far as it goes on for them. */
@Injectable()
export class GivingAgain {
  constructor(
    private readonly repeats: RepeatRepository,
    private readonly gate: GateForRepeats,
    private readonly changes: HomeworkChanges,
    private readonly transactions: Transactions,
  ) {}

  /** @returns who has something new waiting and can sign in to find it: nobody while it cannot be given, and nobody learns why */
  async give(row: RepeatRow, next: NextPiece): Promise<readonly ClientId[]> {
    const homework = await this.homeworkOf(row);
    const former = await this.repeats.partsOf(row.homework_id);
    const joint = isJoint({
      mode: homework.mode,
      participantIds: former.map(({ participant_id: id }) => id),
    });
    const parts = goesOnFor(former, { joint });
    const participantIds = parts.map(({ participant_id: id }) => id);
    if (parts.length === 0 || !(await this.gate.isOpen(homework, participantIds))) return [];
    const when = { ...next, ...resolveDue(next.due) };
    const id = await this.repeats.give(row, when, { participantIds, at: this.changes.now() });
    if (id === undefined) return [];
    await this.changes.tell({
      caseId: row.case_id,
      event: 'homework.came-again',
      exercise: { code: homework.templateCode, version: homework.templateVersion },
      relationType: homework.relationType,
      participantId: participantIds.length === 1 ? participantIds[0] : undefined,
      about: { homework: id },
    });
    return withAccount(parts);
  }

  private async homeworkOf({ homework_id: id }: RepeatRow): Promise<HomeworkEntity> {
    const { manager, who } = this.transactions.current();
    const found = await manager.findOneBy(HomeworkEntity, { practiceId: who.practiceId, id });
    if (!found) throw notFound();
    return found;
  }
}

function withAccount(parts: readonly FormerRow[]): readonly ClientId[] {
  return parts.filter(({ has_account: has }) => has).map(({ client_id: id }) => id);
}
