import { Injectable } from '@nestjs/common';
import { Timeline } from '@reknit/cases/api';
import { AuditTrail, Clock, Live, localDateIn } from '@reknit/shared/api-kernel';
import type { CaseId, ClientId, Instant, LocalDate, ParticipantId, TimeZoneName } from '@reknit/shared/model';

/** Something that happened to a boundary: what it is about, and never a word of it. */
export interface BoundaryNews {
  readonly caseId: CaseId;
  /** `boundary.handed-in` */
  readonly event: string;
  readonly participantId?: ParticipantId;
}

/**
 * What stands around every decision about boundaries: when it is taken, what it is about, and telling that it was. The
 * timeline carries no title: whoever may know it opens the boundary itself.
 */
@Injectable()
export class BoundaryChanges {
  constructor(
    private readonly timeline: Timeline,
    private readonly trail: AuditTrail,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  now(): Instant {
    return this.clock.now();
  }

  today(zone: TimeZoneName): LocalDate {
    return localDateIn(zone, this.clock.now());
  }

  about(caseId: CaseId, subjectType: string, subjectId: string): void {
    this.trail.about({ caseId, subjectType, subjectId });
  }

  async tell({ caseId, event, participantId }: BoundaryNews): Promise<void> {
    await this.timeline.add({ caseId, kind: 'agreement', event, participantId });
  }

  /** An open page hears that something moved. For somebody who was told, the id is that of the telling. */
  notify(
    clientId: ClientId,
    kind: 'boundary.moved' | 'boundary.told' | 'transparency.moved',
    id: string,
  ): void {
    this.live.tell({ clientIds: [clientId] }, { kind, id });
  }
}
