import { Injectable } from '@nestjs/common';
import { SomethingNew } from '@reknit/cases/api';
import {
  closeAll,
  dueIn,
  extend,
  HomeworkProblem,
  withdrawAll,
  type AssignHomework,
  type AssignedHomework,
  type EndHomework,
  type Ending,
  type RescheduleHomework,
} from '@reknit/homework/model';
import { orThrow, ProblemException, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId, HomeworkId, Saved } from '@reknit/shared/model';
import type { HomeworkEntity } from '../persistence/homework.entity';
import {
  ParticipationRepository,
  type HomeworkPatch,
  type InScope,
} from '../persistence/participation.repository';
import { RepeatRepository } from '../persistence/repeat.repository';
import { AssigningHomework } from './assign-homework';
import { HomeworkChanges } from './homework-changes';

/** What the care team does with homework as a whole. */
@Injectable()
export class HomeworkCommands {
  constructor(
    private readonly assigning: AssigningHomework,
    private readonly homeworks: ParticipationRepository,
    private readonly changes: HomeworkChanges,
    private readonly letters: SomethingNew,
    private readonly repeats: RepeatRepository,
  ) {}

  async assign(actor: Actor, caseId: CaseId, body: AssignHomework): Promise<AssignedHomework> {
    const { clientIds, ...assigned } = await this.assigning.assign(actor, caseId, body);
    if (body.repeat) await this.repeats.begin({ id: assigned.id, caseId }, body.repeat, body.due);
    await this.letters.tellOfOwnWork(clientIds);
    return assigned;
  }

  /** A new due moment for everybody who still works on it; what has lapsed opens again. */
  async reschedule(actor: Actor, id: HomeworkId, body: RescheduleHomework, expected: number): Promise<Saved> {
    const { row: homework, of } = await this.open(actor, id, expected);
    const now = this.changes.now();
    const due = orThrow(dueIn(body, now));
    const moves = (await this.homeworks.partsOf(homework)).flatMap((part) => {
      const moved = extend(part, due, now);
      return moved.ok ? [{ part, patch: moved.value }] : [];
    });
    if (moves.length === 0) throw new ProblemException(HomeworkProblem.moveNotAllowed);
    for (const { part, patch } of moves) await this.homeworks.apply(part, patch);
    const version = await this.homeworks.applyToHomework(homework, {
      dueAt: due.dueAt,
      dueTimeZone: body.due.timeZone,
      dueWholeDay: due.wholeDay,
      graceMinutes: body.due.graceMinutes,
    });
    await this.tell({ row: homework, of }, 'homework.rescheduled');
    return { id, version };
  }

  withdraw(actor: Actor, id: HomeworkId, body: EndHomework, expected: number): Promise<Saved> {
    return this.end(actor, { id, body, expected }, withdrawAll);
  }

  close(actor: Actor, id: HomeworkId, body: EndHomework, expected: number): Promise<Saved> {
    return this.end(actor, { id, body, expected }, closeAll);
  }

  private async end(
    actor: Actor,
    {
      id,
      body,
      expected,
    }: { readonly id: HomeworkId; readonly body: EndHomework; readonly expected: number },
    rule: typeof withdrawAll,
  ): Promise<Saved> {
    const { row: homework, of } = await this.open(actor, id, expected);
    const parts = await this.homeworks.partsOf(homework);
    const ending = orThrow(rule(parts, this.changes.now()));
    for (const [at, part] of parts.entries()) {
      const patch = ending.patches[at];
      if (patch) await this.homeworks.apply(part, patch);
    }
    const version = await this.homeworks.applyToHomework(homework, this.endOf(ending, body));
    await this.tell({ row: homework, of }, rule === closeAll ? 'homework.closed' : 'homework.withdrawn');
    return { id, version };
  }

  private endOf(ending: Ending, body: EndHomework): HomeworkPatch {
    const endNote = body.note ?? null;
    if (ending.status === 'open') return { endNote };
    return { status: ending.status, endedAt: this.changes.now(), endNote };
  }

  /** In their scope, as they last saw it, and not over yet. */
  private async open(actor: Actor, id: HomeworkId, expected: number): Promise<InScope<HomeworkEntity>> {
    const found = await this.homeworks.inScopeOf(actor).homework(id, expected);
    this.changes.about(found.row.caseId, 'homework', id);
    if (found.row.status !== 'open') throw new ProblemException(HomeworkProblem.moveNotAllowed);
    return found;
  }

  private async tell({ row, of }: InScope<HomeworkEntity>, event: string): Promise<void> {
    await this.changes.tell({
      caseId: row.caseId,
      event,
      exercise: { code: row.templateCode, version: row.templateVersion },
      relationType: of.relationType,
      about: { homework: row.id },
    });
  }
}
