import { Injectable } from '@nestjs/common';
import type { AssignedPiece } from '@reknit/homework/api';
import { speakingOrder } from '@reknit/listening/model';
import { Clock } from '@reknit/shared/api-kernel';
import type { Saved } from '@reknit/shared/model';
import { NewRoundRepository, type NewRound, type SpeakerRow } from '../persistence/new-round.repository';
import { Coin } from './coin';

const OF_AGE = 18;

/** Who sits where: the order of speaking, and who is young enough to pass any turn. */
@Injectable()
export class Seating {
  constructor(
    private readonly rounds: NewRoundRepository,
    private readonly coin: Coin,
    private readonly clock: Clock,
  ) {}

  /** As the system: what the order is made of is for the care team alone. */
  async begin(piece: AssignedPiece, round: Omit<NewRound, 'piece' | 'people'>): Promise<Saved> {
    const ids = piece.participants.map(({ participantId }) => participantId);
    const rows = await this.rounds.speakers(piece.caseId, ids);
    const speakers = ids.flatMap((id) => rows.filter(({ participantId }) => participantId === id));
    const order = speakingOrder(
      speakers.map(({ birthYear, ...speaker }) => ({ ...speaker, birthYear: birthYear ?? undefined })),
      { relationType: piece.relationType, settings: round.settings },
      (sides) => this.coin.toss(sides),
    );
    const people = order.flatMap((id) => {
      const person = piece.participants.find(({ participantId }) => participantId === id);
      const minor = this.isMinor(rows.find(({ participantId }) => participantId === id));
      return person ? [{ ...person, minor }] : [];
    });
    return this.rounds.add({ ...round, piece, people });
  }

  /** In the year of a birthday somebody still counts as the younger. */
  private isMinor(row: SpeakerRow | undefined): boolean {
    if (!row || row.birthYear === null) return false;
    return Number(this.clock.now().slice(0, 4)) - row.birthYear - 1 < OF_AGE;
  }
}
