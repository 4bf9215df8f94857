import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import {
  homeworkPaths,
  type AnswerInRoom,
  type AssignHomework,
  type AssignedHomework,
  type CaseHomework,
  type ExerciseDetail,
  type ExerciseSummary,
  type HomeworkRow,
  type ParticipationReview,
  type Receipt,
  type RescheduleHomework,
  type RecordExerciseReview,
  type ReviewHomework,
} from '@reknit/homework/model';
import type { Saved } from '@reknit/shared/model';
import { Commands } from '@reknit/shared/web-kernel/start';

type Version = Pick<HomeworkRow, 'id' | 'version'>;

/** Everything the care team's pages ask of the homework domain. Reads are called from an injection context. */
@Service()
export class TherapistHomeworkApi {
  private readonly commands = inject(Commands);

  library(wanted: () => boolean = () => true): HttpResourceRef<readonly ExerciseSummary[] | undefined> {
    return httpResource<readonly ExerciseSummary[]>(() => (wanted() ? homeworkPaths.exercises : undefined));
  }

  exercise(
    which: () => { readonly code: string; readonly version: number | string } | undefined,
  ): HttpResourceRef<ExerciseDetail | undefined> {
    return httpResource<ExerciseDetail>(() => {
      const asked = which();
      return asked && homeworkPaths.exercise(asked.code, Number(asked.version));
    });
  }

  recordReview(
    { code, version }: Pick<ExerciseSummary, 'code' | 'version'>,
    body: RecordExerciseReview,
    idempotencyKey: string,
  ): Promise<Saved> {
    return this.commands.post(homeworkPaths.exerciseReviews(code, version), body, { idempotencyKey });
  }

  forCase(caseId: () => string | undefined): HttpResourceRef<CaseHomework | undefined> {
    return httpResource<CaseHomework>(() => {
      const id = caseId();
      return id === undefined ? undefined : homeworkPaths.forCase(id);
    });
  }

  participation(id: () => string): HttpResourceRef<ParticipationReview | undefined> {
    return httpResource<ParticipationReview>(() => homeworkPaths.participation(id()));
  }

  assign(caseId: string, body: AssignHomework, idempotencyKey: string): Promise<AssignedHomework> {
    return this.commands.post(homeworkPaths.forCase(caseId), body, { idempotencyKey });
  }

  reschedule(homework: Version, body: RescheduleHomework): Promise<Saved> {
    return this.commands.post(homeworkPaths.due(homework.id), body, { version: homework.version });
  }

  withdraw(homework: Version): Promise<Saved> {
    return this.commands.post(homeworkPaths.withdraw(homework.id), {}, { version: homework.version });
  }

  close(homework: Version): Promise<Saved> {
    return this.commands.post(homeworkPaths.close(homework.id), {}, { version: homework.version });
  }

  stopRepeating(homework: Version): Promise<Saved> {
    return this.commands.post(homeworkPaths.stopRepeating(homework.id), {}, { version: homework.version });
  }

  /** What is said in a session, written down in the name of whoever says it. */
  answerInRoom(
    participation: Pick<ParticipationReview, 'id' | 'version'>,
    body: AnswerInRoom,
  ): Promise<Receipt> {
    return this.commands.post(homeworkPaths.inRoom(participation.id), body, {
      version: participation.version,
    });
  }

  review(participation: Pick<ParticipationReview, 'id' | 'version'>, body: ReviewHomework): Promise<Saved> {
    return this.commands.post(homeworkPaths.reviews(participation.id), body, {
      version: participation.version,
    });
  }
}
