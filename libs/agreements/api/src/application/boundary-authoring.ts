import { Injectable } from '@nestjs/common';
import { isPersonal, overlaps, type BoundaryDraft, type BoundarySaved } from '@reknit/agreements/model';
import { Transactions, type Actor } from '@reknit/shared/api-kernel';
import { BoundaryRepository, type NewBoundary } from '../persistence/boundary.repository';
import type { BoundaryRow } from '../persistence/boundary-row';
import { BoundaryPeople } from './boundary-people';
import { BoundaryTools } from './boundary-tools';
import { offsetIn } from './zone-offset';

/** What every act of an author begins and ends with. */
@Injectable()
export class BoundaryAuthoring {
  constructor(
    readonly tools: BoundaryTools,
    readonly people: BoundaryPeople,
    private readonly boundaries: BoundaryRepository,
    private readonly transactions: Transactions,
  ) {}

  /** Their own, held, as they last saw it; named in the audit trail before anything is decided. */
  async own(actor: Actor, id: string, expected: number): Promise<BoundaryRow> {
    const row = await this.boundaries.own(actor, id, expected);
    this.tools.changes.about(row.caseId, 'boundary', id);
    return row;
  }

  async begin(actor: Actor, place: Omit<NewBoundary, 'kind'>, draft: BoundaryDraft): Promise<BoundarySaved> {
    const id = await this.boundaries.add(actor, { ...place, kind: draft.kind });
    this.tools.changes.about(place.caseId, 'boundary', id);
    const row = await this.boundaries.own(actor, id);
    await this.tools.texts.keepDraft(row, draft);
    if (!isPersonal(draft)) return { id, version: row.version };
    const safeToTell = draft.safeToTell ?? null;
    const next = await this.boundaries.put(row, { personal: true, safeToTell, channel: 'do_not_tell' });
    return { id, version: next.version };
  }

  /** Asks the clinician about each pair that may contradict; rules on none. */
  async findOverlaps(row: BoundaryRow): Promise<void> {
    const { prompts, texts, changes } = this.tools;
    const others = await this.transactions.asSystem(async () => {
      const held = (await this.boundaries.heldOfCase(row.caseId)).filter(({ handedIn }) => handedIn);
      const near = held.filter(({ id, domain }) => id === row.id || domain === row.domain);
      const timed = [];
      for (const one of near) {
        const latest = (await texts.revisionsOf(one.id)).at(-1);
        timed.push({
          id: one.id,
          authorId: one.clientId,
          domain: one.domain,
          times: latest?.content.times ?? [],
        });
      }
      return timed;
    });
    const now = changes.now();
    for (const [one, other] of overlaps(others, (zone) => offsetIn(zone, now)))
      if (one === row.id || other === row.id)
        await prompts.askOnce(row, 'overlap', one === row.id ? other : one);
  }
}
