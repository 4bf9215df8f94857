import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SomethingNew } from '@reknit/cases/api';
import { HomeworkProblem } from '@reknit/homework/model';
import { Jobs, ProblemException, type Actor } from '@reknit/shared/api-kernel';
import type { HomeworkId, Saved } from '@reknit/shared/model';
import { ParticipationRepository } from '../persistence/participation.repository';
import { nextOf, RepeatRepository } from '../persistence/repeat.repository';
import { GivingAgain } from './giving-again';
import { HomeworkChanges } from './homework-changes';

export const REPEAT_SWEEP = 'homework.repeat';
const EVERY_TEN_MINUTES = '3-59/10 * * * *';

/**
 * Gives the next piece of what comes again once the one before is due. Found by state and clock: run twice, it does nothing the
 * second time; and what cannot be given now, for whatever reason, is looked at again by the next run until its own time is over.
 */
@Injectable()
export class RepeatSweep implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly repeats: RepeatRepository,
    private readonly giving: GivingAgain,
    private readonly letters: SomethingNew,
    private readonly changes: HomeworkChanges,
  ) {}

  onModuleInit(): void {
    this.jobs.every(REPEAT_SWEEP, EVERY_TEN_MINUTES, () => this.sweep());
  }

  /** For the practice of the transaction at hand, as the system. */
  async sweep(): Promise<void> {
    for (const row of await this.repeats.due(this.changes.now())) {
      const next = nextOf(row, this.changes.now());
      if (next) await this.letters.tellOfOwnWork(await this.giving.give(row, next));
      else await this.repeats.passOn(row.homework_id);
    }
  }
}

/** The care team lets what comes again end with the piece that is there. */
@Injectable()
export class StoppingRepeats {
  constructor(
    private readonly homeworks: ParticipationRepository,
    private readonly repeats: RepeatRepository,
    private readonly changes: HomeworkChanges,
  ) {}

  async stop(actor: Actor, id: HomeworkId, expected: number): Promise<Saved> {
    const { row, of } = await this.homeworks.inScopeOf(actor).homework(id, expected);
    this.changes.about(row.caseId, 'homework', id);
    if (!(await this.repeats.stop(id, this.changes.now())))
      throw new ProblemException(HomeworkProblem.moveNotAllowed);
    const version = await this.homeworks.applyToHomework(row, {});
    await this.changes.tell({
      caseId: row.caseId,
      event: 'homework.repeats-stopped',
      exercise: { code: row.templateCode, version: row.templateVersion },
      relationType: of.relationType,
      about: { homework: row.id },
    });
    return { id, version };
  }
}
