import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import {
  measurePaths,
  type BegunMeasure,
  type MyMeasure,
  type MyMeasures,
  type SavedAnswers,
} from '@reknit/measures/model';
import { Commands } from '@reknit/shared/web-kernel';

/** What a person in care asks of measures. Reads are called from an injection context. */
@Service()
export class MyMeasuresApi {
  private readonly commands = inject(Commands);

  mine(): HttpResourceRef<MyMeasures | undefined> {
    return httpResource<MyMeasures>(() => measurePaths.mine);
  }

  one(id: () => string): HttpResourceRef<MyMeasure | undefined> {
    return httpResource<MyMeasure>(() => measurePaths.myResponse(id()));
  }

  begin(requestId: string, idempotencyKey: string): Promise<BegunMeasure> {
    return this.commands.post(measurePaths.begin(requestId), {}, { idempotencyKey });
  }

  save(id: string, answers: Readonly<Record<string, number>>, version: number): Promise<SavedAnswers> {
    return this.commands.put(measurePaths.answers(id), { answers }, { version });
  }

  submit(id: string, version: number): Promise<SavedAnswers> {
    return this.commands.post(measurePaths.submit(id), { done: true }, { version });
  }
}
