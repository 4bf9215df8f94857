import { Injectable } from '@nestjs/common';
import type { OccurrenceState } from '@reknit/agreements/model';
import { AuditTrail, Clock, type Actor } from '@reknit/shared/api-kernel';
import type { CaseId } from '@reknit/shared/model';
import { CommitmentNews } from './commitment-news';
import { CommitmentViews } from './commitment-views';
import type { CommitmentOwner } from './commitments-port';
import { standing } from './occurrence-standing';

/** What stands around every change of a promise: what it is about, who hears of it, and what is open at that moment. */
@Injectable()
export class ReliabilityNews {
  constructor(
    private readonly trail: AuditTrail,
    private readonly news: CommitmentNews,
    private readonly views: CommitmentViews,
    private readonly clock: Clock,
  ) {}

  async about(actor: Actor, { id, caseId }: { readonly id: string; readonly caseId: CaseId }): Promise<void> {
    this.trail.about({ caseId, subjectType: 'promise', subjectId: id });
    await this.news.changed({ caseId, clientId: actor.clientId ?? '', ownerId: id });
  }

  /** Where its occurrences stand by the clock, in the order in which they are due. */
  async standing(owner: CommitmentOwner): Promise<readonly OccurrenceState[]> {
    const now = this.clock.now();
    const stored = await this.views.storedOf(owner);
    return stored.map((one) => standing(one, now).state);
  }
}
