import { Injectable } from '@nestjs/common';
import type { OccurrenceState } from '@reknit/agreements/model';
import { AuditTrail, Clock } from '@reknit/shared/api-kernel';
import type { CaseId, ClientId, Instant } from '@reknit/shared/model';
import type { StoredOccurrence } from '../persistence/occurrence-rows';
import { CommitmentNews } from './commitment-news';
import { CommitmentViews } from './commitment-views';
import { standing } from './occurrence-standing';

/** What stands around every act on a slip: when it is, what it is about, who hears of it, and where its fix stands. */
@Injectable()
export class SlipNews {
  constructor(
    private readonly trail: AuditTrail,
    private readonly news: CommitmentNews,
    private readonly views: CommitmentViews,
    private readonly clock: Clock,
  ) {}

  now(): Instant {
    return this.clock.now();
  }

  async changed(slip: {
    readonly id: string;
    readonly caseId: CaseId;
    readonly clientId: ClientId;
  }): Promise<void> {
    const { id, caseId, clientId } = slip;
    this.trail.about({ caseId, subjectType: 'slip', subjectId: id });
    await this.news.changed({ caseId, clientId, ownerId: id });
  }

  standing(occurrence: StoredOccurrence): StoredOccurrence {
    return standing(occurrence, this.clock.now());
  }

  /** Waiting, as long as it has not been made: a fix far ahead. */
  async fixOf(slipId: string): Promise<OccurrenceState> {
    const [fix] = await this.views.storedOf({ ownerKind: 'slip', ownerId: slipId });
    return fix ? this.standing(fix).state : 'pending';
  }
}
