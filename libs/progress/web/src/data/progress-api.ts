import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { Commands } from '@reknit/shared/web-kernel';
import {
  progressPaths,
  type CaseBrief,
  type CaseProgress,
  type PutOff,
  type SupervisionOverview,
  type Today,
} from '@reknit/progress/model';

/** Everything the browser asks of the progress domain. Reads are called from an injection context. */
@Service()
export class ProgressApi {
  private readonly commands = inject(Commands);

  today(): HttpResourceRef<Today | undefined> {
    return httpResource<Today>(() => progressPaths.today);
  }

  brief(caseId: () => string, session: () => string | undefined): HttpResourceRef<CaseBrief | undefined> {
    return httpResource<CaseBrief>(() => ({
      url: progressPaths.brief(caseId()),
      params: { ...(session() && { session: session() }) },
    }));
  }

  supervision(): HttpResourceRef<SupervisionOverview | undefined> {
    return httpResource<SupervisionOverview>(() => progressPaths.supervision);
  }

  putOff(body: PutOff): Promise<void> {
    return this.commands.post(progressPaths.putOff, body);
  }

  takeUp(item: string): Promise<void> {
    return this.commands.post(progressPaths.takeUp, { item });
  }

  ofCase(caseId: () => string, weeks: () => number): HttpResourceRef<CaseProgress | undefined> {
    return httpResource<CaseProgress>(() => ({
      url: progressPaths.case(caseId()),
      params: { weeks: weeks() },
    }));
  }
}
