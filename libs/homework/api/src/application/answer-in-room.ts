import { Injectable } from '@nestjs/common';
import { answerInRoom, HomeworkProblem, type AnswerInRoom, type Receipt } from '@reknit/homework/model';
import { orThrow, ProblemException, Sql, statement, type Actor } from '@reknit/shared/api-kernel';
import type { ParticipationId } from '@reknit/shared/model';
import { EntryRepository } from '../persistence/entry.repository';
import { ParticipationRepository } from '../persistence/participation.repository';
import { HomeworkChanges } from './homework-changes';
import { HomeworkForms } from './homework-forms';

interface Asked {
  readonly code: string;
  readonly version: number;
  readonly kind: string;
  readonly inRoom: boolean;
}

const ASKED = statement(
  'homework.asked-in-room',
  `select h.template_code as code, h.template_version as version, h.kind, sec.opened_in_room(p.id) as "inRoom"
   from participation p join homework h on h.practice_id = p.practice_id and h.id = p.homework_id
   where p.practice_id = $1 and p.id = $2`,
);

/**
 * Answers given in a session, which a clinician writes down as they are said: only of homework that is marked for it, only of who is booked,
 * and nothing that is its author's alone.
 */
@Injectable()
export class AnsweringInRoom {
  constructor(
    private readonly participations: ParticipationRepository,
    private readonly entries: EntryRepository,
    private readonly forms: HomeworkForms,
    private readonly changes: HomeworkChanges,
    private readonly sql: Sql,
  ) {}

  async answer(actor: Actor, id: ParticipationId, body: AnswerInRoom, expected: number): Promise<Receipt> {
    const { row: part, of } = await this.participations.inScopeOf(actor).participation(id, expected);
    const { caseId, participantId } = part;
    this.changes.about(caseId, 'participation', id);
    const asked = await this.sql.first<Asked & Record<string, unknown>>(ASKED, [actor.practiceId, id]);
    if (!asked?.inRoom || asked.kind !== 'form') throw new ProblemException(HomeworkProblem.notInRoom);
    const now = this.changes.now();
    const latest = body.after && (await this.entries.latestOf(part, body.after));
    const seen = latest && latest.id === body.after ? 'has-seen-theirs' : 'first';
    const step = orThrow(answerInRoom(part, now, seen));
    this.forms.refuseTooLarge(body.answers, 'answers');
    const own = {
      ...part,
      exercise: { code: asked.code, version: asked.version },
      relationType: of.relationType,
    };
    const { whole, ...checked } = this.forms.checkSubmission(await this.forms.formFor(own), body.answers);
    if (whole)
      throw new ProblemException(HomeworkProblem.answersInvalid, {
        answers: [{ code: 'private-to-author' }],
      });
    const late = now > new Date(part.dueAt).toISOString();
    const entryId = await this.entries.add(own, step, { ...checked, late, writtenBy: actor.accountId });
    await this.changes.tell({
      caseId,
      event: 'homework.answered-in-room',
      participantId,
      exercise: own.exercise,
      relationType: own.relationType,
      about: { participation: id },
    });
    return { entryId, number: part.entryCount + 1, submittedAt: now, late, readers: [] };
  }
}
