import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service } from '@angular/core';
import { progressPaths, type CaseProgress, type Today } from '@reknit/progress/model';

/** Everything the browser asks of the progress domain, which only reads. Called from an injection context. */
@Service()
export class ProgressApi {
  today(): HttpResourceRef<Today | undefined> {
    return httpResource<Today>(() => progressPaths.today);
  }

  ofCase(caseId: () => string, weeks: () => number): HttpResourceRef<CaseProgress | undefined> {
    return httpResource<CaseProgress>(() => ({
      url: progressPaths.case(caseId()),
      params: { weeks: weeks() },
    }));
  }
}
