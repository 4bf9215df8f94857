import { Injectable } from '@nestjs/common';
import type { CaseId, ParticipantId } from '@reknit/shared/model';
import { ScreeningRounds } from './safety/screening-rounds';
import { Timeline } from './timeline';

/** What it means to a case that one of its people is there now. */
@Injectable()
export class Arrivals {
  constructor(
    private readonly timeline: Timeline,
    private readonly rounds: ScreeningRounds,
  ) {}

  async arrived(caseId: CaseId, participantId: ParticipantId): Promise<void> {
    await this.timeline.add({ caseId, kind: 'people', event: 'people.joined', participantId });
    await this.rounds.beginIfSeveral(caseId);
  }
}
