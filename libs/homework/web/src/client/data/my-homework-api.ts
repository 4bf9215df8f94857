import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { Answers } from '@reknit/exercises/model';
import {
  homeworkPaths,
  type Afterwards,
  type MyHomework,
  type Receipt,
  type SavedDraft,
} from '@reknit/homework/model';
import type { Saved } from '@reknit/shared/model';
import { Commands } from '@reknit/shared/web-kernel/start';
import { firstValueFrom } from 'rxjs';
import type { DraftTransport } from '../draft/draft-ports';

/** What a client does with their own homework, on the wire. */
@Service()
export class MyHomeworkApi {
  private readonly http = inject(HttpClient);
  private readonly commands = inject(Commands);

  read(id: string): Promise<MyHomework> {
    return firstValueFrom(this.http.get<MyHomework>(homeworkPaths.mine(id)));
  }

  /** Says that it has been looked at; saying so again changes nothing. */
  open(id: string): Promise<Saved> {
    return this.commands.post<Saved>(homeworkPaths.open(id));
  }

  pause(id: string): Promise<Saved> {
    return this.commands.post<Saved>(homeworkPaths.pause(id));
  }

  resume(id: string): Promise<Saved> {
    return this.commands.post<Saved>(homeworkPaths.resume(id));
  }

  decline(id: string): Promise<Saved> {
    return this.commands.post<Saved>(homeworkPaths.decline(id));
  }

  /** What came to pass since it was handed in. */
  report(id: string, answers: Answers, idempotencyKey: string): Promise<Receipt> {
    return this.commands.post<Receipt>(homeworkPaths.reports(id), { answers }, { idempotencyKey });
  }

  tellAfterwards(entryId: string, body: Afterwards): Promise<Saved> {
    return this.commands.post<Saved>(homeworkPaths.afterwards(entryId), body);
  }

  draftOf(id: string): DraftTransport {
    return {
      load: () => this.read(id),
      save: (body) => this.commands.put<SavedDraft>(homeworkPaths.draft(id), body),
      submit: (answers, idempotencyKey) =>
        this.commands.post<Receipt>(homeworkPaths.submissions(id), { answers }, { idempotencyKey }),
    };
  }
}
