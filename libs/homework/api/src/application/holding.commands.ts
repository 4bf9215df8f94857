import { Injectable } from '@nestjs/common';
import { SafetyGate } from '@reknit/cases/api';
import { HomeworkProblem } from '@reknit/homework/model';
import { ProblemException, type Actor } from '@reknit/shared/api-kernel';
import { SharedProblem, type HomeworkId, type Saved } from '@reknit/shared/model';
import { HeldWork } from '../persistence/held-work.repository';
import type { HomeworkEntity } from '../persistence/homework.entity';
import { ParticipationRepository, type InScope } from '../persistence/participation.repository';
import { HomeworkChanges } from './homework-changes';

/**
 * The care team holds something back, for whatever reason, and lets it go on. To the people it was given to it looks like
 * everything else that is not available at the moment.
 */
@Injectable()
export class HoldingCommands {
  constructor(
    private readonly homeworks: ParticipationRepository,
    private readonly held: HeldWork,
    private readonly gate: SafetyGate,
    private readonly changes: HomeworkChanges,
  ) {}

  async hold(actor: Actor, id: HomeworkId, expected: number): Promise<Saved> {
    const found = await this.homeworks.inScopeOf(actor).homework(id, expected);
    this.changes.about(found.row.caseId, 'homework', id);
    const held = await this.held.holdHomework(id, 'clinician', this.changes.now());
    return this.done(found, held, 'homework.held');
  }

  /** What was held for the whole case goes on only when joint work does. */
  async goOn(actor: Actor, id: HomeworkId, expected: number): Promise<Saved> {
    const found = await this.homeworks.inScopeOf(actor).homework(id, expected);
    this.changes.about(found.row.caseId, 'homework', id);
    if (found.row.mode !== 'solo' && (await this.gate.isSuspended(found.row.caseId)))
      throw new ProblemException(SharedProblem.notOpen);
    const released = await this.held.letHomeworkGo(id, this.changes.now());
    return this.done(found, released, 'homework.gone-on');
  }

  private async done({ row, of }: InScope<HomeworkEntity>, parts: number, event: string): Promise<Saved> {
    if (parts === 0) throw new ProblemException(HomeworkProblem.moveNotAllowed);
    const version = await this.homeworks.applyToHomework(row, {});
    await this.changes.tell({
      caseId: row.caseId,
      event,
      exercise: { code: row.templateCode, version: row.templateVersion },
      relationType: of.relationType,
      about: { homework: row.id },
    });
    return { id: row.id, version };
  }
}
