import { Injectable } from '@nestjs/common';
import { SomethingNew } from '@reknit/cases/api';
import { AssignedWork } from '@reknit/homework/api';
import { AuditTrail, Clock, IdSource, Live } from '@reknit/shared/api-kernel';
import type { CaseId, Instant } from '@reknit/shared/model';
import { AmendsPeople } from '../persistence/amends-people';
import type { ApologyRow } from '../persistence/apology.repository';
import { AmendsChanges } from './amends-changes';

/** Who may hear that something moved: the author only of what they are told. */
export type Hearers = 'both' | 'author' | 'team';

/** Moments and ids, and whose exercise it is. */
@Injectable()
export class ApologySource {
  constructor(
    readonly assigned: AssignedWork,
    readonly clock: Clock,
    readonly ids: IdSource,
    readonly letters: SomethingNew,
  ) {}
}

/** What stands around every decision about an apology. */
@Injectable()
export class ApologyNews {
  constructor(
    private readonly live: Live,
    private readonly trail: AuditTrail,
    private readonly changes: AmendsChanges,
    private readonly people: AmendsPeople,
    private readonly source: ApologySource,
  ) {}

  get assigned(): AssignedWork {
    return this.source.assigned;
  }

  now(): Instant {
    return this.source.clock.now();
  }

  nextId(): string {
    return this.source.ids.next();
  }

  about(caseId: CaseId, id: string): void {
    this.trail.about({ caseId, subjectType: 'apology', subjectId: id });
  }

  /** Asked before an apology is held. */
  isOpen({ caseId, authorParticipantId, recipientParticipantId }: ApologyRow): Promise<boolean> {
    return this.changes.isOpen(caseId, [authorParticipantId, recipientParticipantId]);
  }

  async moved(row: ApologyRow, who: Hearers): Promise<void> {
    const clientIds = {
      both: [row.authorClientId, row.recipientClientId],
      author: [row.authorClientId],
      team: [],
    }[who];
    const event = { kind: 'apology.moved', id: row.id };
    if (clientIds.length > 0) this.live.tell({ clientIds }, event);
    await this.team(row.caseId, row.id);
  }

  /** It has been given to them in the product. */
  async given(row: ApologyRow): Promise<void> {
    await this.moved(row, 'both');
    await this.source.letters.tell([row.recipientClientId]);
  }

  async team(caseId: CaseId, id: string): Promise<void> {
    const accountIds = await this.people.teamOf(caseId, this.now().slice(0, 10));
    this.live.tell({ accountIds }, { kind: 'apology.moved', id });
  }
}
