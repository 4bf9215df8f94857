import { Injectable } from '@nestjs/common';
import type { Actor } from '@reknit/shared/api-kernel';
import type { CaseId, Instant, LocalDate, ParticipantId } from '@reknit/shared/model';

/** Something a clinician is needed for: a code and ids, never a word of anybody's. */
export interface InboxItem {
  /** A code the browser has words for: `safety.positive-screen`. */
  readonly kind: string;
  readonly urgency: 'red' | 'amber' | 'plain';
  readonly caseId: CaseId;
  readonly participantId?: ParticipantId;
  /** Since when it waits. */
  readonly at: Instant;
  /** The day by which something is due, if anything is. */
  readonly dueOn?: LocalDate;
  /** Where the work on it is done, as a page of the dashboard and what it shows. */
  readonly link: { readonly page: string; readonly id: string };
}

export interface InboxSource {
  /** Names the source; each may be registered once. */
  readonly kind: string;
  /** What somebody is needed for now, over the cases of their own caseload. */
  itemsFor(actor: Actor): Promise<readonly InboxItem[]>;
}

/** Where every domain says what it needs a clinician for. The list of it is made elsewhere. */
@Injectable()
export class Inbox {
  private readonly sources = new Map<string, InboxSource>();

  register(source: InboxSource): void {
    if (this.sources.has(source.kind)) throw new Error(`Two inbox sources are called ${source.kind}.`);
    this.sources.set(source.kind, source);
  }

  /** Everything that waits, source by source in the order in which they registered. */
  async itemsFor(actor: Actor): Promise<readonly InboxItem[]> {
    const items: InboxItem[] = [];
    for (const source of this.sources.values()) items.push(...(await source.itemsFor(actor)));
    return items;
  }
}
