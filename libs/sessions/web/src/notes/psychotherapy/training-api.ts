import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import {
  trainingPaths,
  type GrantTraining,
  type TrainingGranted,
  type TrainingNote,
  type TrainingNoteRow,
  type TrainingSupervision,
} from '@reknit/sessions/model';
import { Commands } from '@reknit/shared/web-kernel/start';

/** Letting a supervisor read one's psychotherapy notes for training, and reading them as that supervisor. */
@Service()
export class TrainingApi {
  private readonly commands = inject(Commands);

  mine(): HttpResourceRef<readonly TrainingSupervision[] | undefined> {
    return httpResource<readonly TrainingSupervision[]>(() => trainingPaths.links);
  }

  grant(body: GrantTraining, idempotencyKey: string): Promise<TrainingGranted> {
    return this.commands.post<TrainingGranted>(trainingPaths.links, body, { idempotencyKey });
  }

  end(supervisionId: string): Promise<void> {
    return this.commands.post<void>(trainingPaths.end(supervisionId), {});
  }

  notes(): HttpResourceRef<readonly TrainingNoteRow[] | undefined> {
    return httpResource<readonly TrainingNoteRow[]>(() => trainingPaths.notes);
  }

  note(id: () => string): HttpResourceRef<TrainingNote | undefined> {
    return httpResource<TrainingNote>(() => trainingPaths.note(id()));
  }
}
