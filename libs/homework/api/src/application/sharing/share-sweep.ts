import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, Jobs } from '@reknit/shared/api-kernel';
import type { Instant } from '@reknit/shared/model';
import { ShareEndingsRepository } from '../../persistence/sharing/share-endings.repository';
import { ShareNews } from './share-news';

/** Lets go out what was to be sent tomorrow. Found by state and clock: running twice finds nothing more. */
@Injectable()
export class ShareSweep implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly shares: ShareEndingsRepository,
    private readonly news: ShareNews,
  ) {}

  onModuleInit(): void {
    this.jobs.every('homework.open-shares', '*/5 * * * *', () => this.sweep(this.clock.now()));
  }

  async sweep(now: Instant): Promise<void> {
    for (const { id, recipientClientId } of await this.shares.openWaiting(now))
      await this.news.offered(id, recipientClientId);
  }
}
