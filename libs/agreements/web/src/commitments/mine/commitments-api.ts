import { Service, inject } from '@angular/core';
import {
  commitmentPaths,
  type CorrectOccurrence,
  type ExcuseOccurrence,
  type OccurrenceSaved,
  type OccurrenceView,
  type PauseCommitment,
  type ReportOccurrence,
} from '@reknit/agreements/model';
import { Commands } from '@reknit/shared/web-kernel/start';

/** What a person says of what they promised, on the wire. */
@Service()
export class CommitmentsApi {
  private readonly commands = inject(Commands);

  report(id: string, body: ReportOccurrence): Promise<OccurrenceSaved> {
    return this.commands.post(commitmentPaths.reports(id), body);
  }

  correct({ id, version }: OccurrenceView, body: CorrectOccurrence): Promise<OccurrenceSaved> {
    return this.commands.post(commitmentPaths.myCorrections(id), body, { version });
  }

  excuse({ id, version }: OccurrenceView, body: ExcuseOccurrence): Promise<OccurrenceSaved> {
    return this.commands.post(commitmentPaths.myExcuse(id), body, { version });
  }

  pause(commitmentId: string, body: PauseCommitment): Promise<unknown> {
    return this.commands.post(commitmentPaths.pauses(commitmentId), body);
  }
}
