import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import {
  measurePaths,
  type AskMeasure,
  type AskedMeasure,
  type CaseMeasures,
  type MeasureResponseView,
} from '@reknit/measures/model';
import { Commands } from '@reknit/shared/web-kernel';

/** What the care team asks of measures. Reads are called from an injection context. */
@Service()
export class CaseMeasuresApi {
  private readonly commands = inject(Commands);

  ofCase(caseId: () => string): HttpResourceRef<CaseMeasures | undefined> {
    return httpResource<CaseMeasures>(() => measurePaths.forCase(caseId()));
  }

  /** Item by item. That it was read is kept. */
  response(caseId: string, id: string): HttpResourceRef<MeasureResponseView | undefined> {
    return httpResource<MeasureResponseView>(() => measurePaths.response(caseId, id));
  }

  ask(caseId: string, body: AskMeasure, idempotencyKey: string): Promise<AskedMeasure> {
    return this.commands.post(measurePaths.requests(caseId), body, { idempotencyKey });
  }

  stop(caseId: string, { id, version }: AskedMeasure): Promise<unknown> {
    return this.commands.post(measurePaths.stop(caseId, id), { stop: true }, { version });
  }
}
