import { Injectable } from '@nestjs/common';
import type { CaseId, Instant } from '@reknit/shared/model';

/** When the next session of each of these cases begins, in one statement. A case without one is left out. */
export type NextSessionsSource = (caseIds: readonly CaseId[]) => Promise<ReadonlyMap<CaseId, Instant>>;

/** Sessions stand behind cases in the line of domains and cannot be asked; they bring the way to find out. */
@Injectable()
export class NextSessions {
  private source: NextSessionsSource | undefined;

  register(source: NextSessionsSource): void {
    if (this.source) throw new Error('Next sessions are brought twice.');
    this.source = source;
  }

  async of(caseIds: readonly CaseId[]): Promise<ReadonlyMap<CaseId, Instant>> {
    return this.source && caseIds.length > 0 ? this.source(caseIds) : new Map();
  }
}
