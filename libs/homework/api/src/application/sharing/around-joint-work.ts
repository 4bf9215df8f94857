import { Injectable } from '@nestjs/common';
import { CaseFigures } from '@reknit/cases/api';
import { Clock } from '@reknit/shared/api-kernel';
import type { CaseId, Instant } from '@reknit/shared/model';
import type { EndedShare } from '../../persistence/sharing/share-endings.repository';
import { ShareNews } from './share-news';

/** The clock, the figures beside a case, and open pages: what every one of these steps needs around it. */
@Injectable()
export class AroundJointWork {
  constructor(
    private readonly clock: Clock,
    private readonly figures: CaseFigures,
    private readonly news: ShareNews,
  ) {}

  now(): Instant {
    return this.clock.now();
  }

  async outdate(caseId: CaseId): Promise<void> {
    await this.figures.outdate(caseId);
  }

  changed(shares: readonly EndedShare[]): void {
    for (const { id, opened, recipientClientId } of shares)
      if (opened) this.news.changed(id, recipientClientId);
  }
}
