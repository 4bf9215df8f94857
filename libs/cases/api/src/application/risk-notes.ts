import { Injectable } from '@nestjs/common';
import type { CaseId, Instant, ParticipantId } from '@reknit/shared/model';

/** Whose risk, and since when. */
export interface RiskNoteAsked {
  readonly caseId: CaseId;
  readonly participantId: ParticipantId;
  readonly since: Instant;
}

export interface RiskNotesSource {
  /** Whether a signed note of the kind `risk`, about this person or about everybody, was written since. */
  writtenSince(asked: RiskNoteAsked): Promise<boolean>;
}

/** Whether a risk was written about: asked by whoever may not close something before, answered by whoever keeps the notes. */
@Injectable()
export class RiskNotes {
  private source?: RiskNotesSource;

  register(source: RiskNotesSource): void {
    if (this.source) throw new Error('Risk notes are kept in one place.');
    this.source = source;
  }

  async writtenSince(asked: RiskNoteAsked): Promise<boolean> {
    return (await this.source?.writtenSince(asked)) ?? false;
  }
}
