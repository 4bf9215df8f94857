import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AMENDS_NEED_URGENCY } from '@reknit/agreements/model';
import { Inbox, type InboxItem } from '@reknit/cases/api';
import type { Actor } from '@reknit/shared/api-kernel';
import { AmendsOverview } from '../persistence/amends-overview';

/** What plans need somebody for. A second review is for a supervisor; everything else for the care team. */
@Injectable()
export class AmendsInbox implements OnModuleInit {
  constructor(
    private readonly inbox: Inbox,
    private readonly overview: AmendsOverview,
  ) {}

  onModuleInit(): void {
    this.inbox.register({ kind: 'amends', itemsFor: (actor) => this.itemsFor(actor) });
  }

  private async itemsFor({ roles }: Actor): Promise<readonly InboxItem[]> {
    const rows = await this.overview.inReach();
    return rows.flatMap(({ id, caseId, author, needs, movedAt }) =>
      needs
        .filter((need) => roles.includes(need === 'second-review' ? 'supervisor' : 'clinician'))
        .map((need) => ({
          kind: `amends.${need}`,
          urgency: AMENDS_NEED_URGENCY[need],
          caseId,
          participantId: author.participantId,
          at: movedAt,
          link: { page: 'amends-plan', id },
        })),
    );
  }
}
