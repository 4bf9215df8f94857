import { Injectable } from '@nestjs/common';
import { allOffered } from '@reknit/homework/model';
import { Transactions } from '@reknit/shared/api-kernel';
import type { OwnEntry } from '../../persistence/sharing/entry-source.repository';
import { RevealRepository, type Offer } from '../../persistence/sharing/reveal.repository';
import { HomeworkChanges } from '../homework-changes';
import { ShareNews } from './share-news';

/** The moment at which everybody who answered side by side sees everybody's. */
@Injectable()
export class Revealing {
  constructor(
    private readonly reveals: RevealRepository,
    private readonly transactions: Transactions,
    private readonly changes: HomeworkChanges,
    private readonly news: ShareNews,
  ) {}

  /** When the last of them has offered, everybody sees everybody's at the same moment; until then nobody sees anything. */
  async whenAllHave(own: OwnEntry): Promise<void> {
    const revealed = await this.transactions.asSystem(async () => {
      const offers = (await this.reveals.offersOf(own.homeworkId)).filter(({ status }) => !isOut(status));
      if (!allOffered(offers)) return [];
      await this.reveals.reveal(own.homeworkId, offers, this.changes.now());
      return offers;
    });
    if (revealed.length > 0) await this.tell(own, revealed);
  }

  private async tell(own: OwnEntry, offers: readonly Offer[]): Promise<void> {
    const { caseId, exercise, relationType, participationId } = own;
    await this.news.tell({ caseId, event: 'sharing.revealed', exercise, relationType, participationId });
    await this.news.revealed(offers, own.clientId);
  }
}

const isOut = (status: Offer['status']): boolean => status === 'declined' || status === 'withdrawn';
