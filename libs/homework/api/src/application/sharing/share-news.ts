import { Injectable } from '@nestjs/common';
import { SomethingNew } from '@reknit/cases/api';
import { Live } from '@reknit/shared/api-kernel';
import type { CaseId, ClientId, ParticipantId, ParticipationId, RelationType } from '@reknit/shared/model';
import { HomeworkChanges } from '../homework-changes';

/** What happened to something that is shared: a code and whose it is. */
export interface SharingNews {
  readonly caseId: CaseId;
  /** `sharing.offered` */
  readonly event: string;
  readonly participantId?: ParticipantId;
  readonly exercise: { readonly code: string; readonly version: number };
  readonly relationType: RelationType;
  /** The author's part, where the care team finds what it is about. */
  readonly participationId: ParticipationId;
}

/**
 * Who hears of what is shared: the care team on the timeline; the other person by an open page and by a letter that says only
 * that there is something new. None of it holds a word, a name or a title.
 */
@Injectable()
export class ShareNews {
  constructor(
    private readonly changes: HomeworkChanges,
    private readonly letters: SomethingNew,
    private readonly live: Live,
  ) {}

  async tell({ participationId, ...news }: SharingNews): Promise<void> {
    await this.changes.tell({ ...news, about: { participation: participationId } });
  }

  /** Something has gone out to somebody. */
  async offered(shareId: string, to: ClientId): Promise<void> {
    this.live.tell({ clientIds: [to] }, { kind: 'share.offered', id: shareId });
    await this.letters.tell([to]);
  }

  /** Whoever has it open looks again. */
  changed(shareId: string, clientId: ClientId): void {
    this.live.tell({ clientIds: [clientId] }, { kind: 'share.changed', id: shareId });
  }

  /** Everybody who answered side by side sees each other's now. */
  async revealed(
    parts: readonly { readonly participationId: ParticipationId; readonly clientId: ClientId }[],
    but: ClientId,
  ): Promise<void> {
    for (const { participationId, clientId } of parts)
      this.live.tell({ clientIds: [clientId] }, { kind: 'reveal.changed', id: participationId });
    await this.letters.tell(parts.map(({ clientId }) => clientId).filter((clientId) => clientId !== but));
  }
}
