import { Injectable } from '@nestjs/common';
import {
  cycleOf,
  effective,
  IN_TURN,
  listenerOf,
  RoundStatus,
  speakerOf,
  type RoundEntry,
  type RoundStanding,
} from '@reknit/listening/model';
import { Clock, IdSource, Sql, statement, Transactions } from '@reknit/shared/api-kernel';
import type { RoundRecord } from './round-row';

const OPEN = statement(
  'listening.open-turn',
  `insert into listening_turn (practice_id, id, round_id, case_id, number, floor, cycle, speaker_id, listener_id, max_clarify, opened_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);
// The database keeps a moment that was written once: nobody reads one here.
const MOVE = statement(
  'listening.move-turn',
  `update listening_turn set loops = $4, still_open = still_open or $5, passed = passed or $6, finished = finished or $7,
     said_at = case when $8 then $9::timestamptz end, closed_at = case when $10 then $9::timestamptz end
   where practice_id = $1 and round_id = $2 and number = $3 and is_open`,
);
const DROP_DRAFT = statement(
  'listening.drop-draft',
  'delete from listening_draft where practice_id = $1 and id = $2',
);

/** Turns: opened, moved on and closed as the round moves. As the system. */
@Injectable()
export class TurnRepository {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** After the entries of a move are written: what it means for the turn it was made in, and the one it opens. */
  async follow(round: RoundRecord, next: RoundStanding, entries: readonly RoundEntry[]): Promise<void> {
    const has = (kind: RoundEntry['kind']) => entries.some((entry) => entry.kind === kind);
    const inTurn = IN_TURN.includes(effective(round.standing));
    if (inTurn) await this.moveOn(round, next, has);
    if (inTurn && next.status !== RoundStatus.speaking)
      await this.sql.change(DROP_DRAFT, [round.practiceId, round.id]);
    if (has('turn_opened')) await this.open(round, next);
  }

  private async moveOn(
    { practiceId, id, standing }: RoundRecord,
    next: RoundStanding,
    has: (kind: RoundEntry['kind']) => boolean,
  ): Promise<void> {
    const goesOn = IN_TURN.includes(effective(next)) && next.turnNumber === standing.turnNumber;
    await this.sql.change(MOVE, [
      practiceId,
      id,
      standing.turnNumber,
      Math.max(standing.loops, goesOn ? next.loops : 0),
      has('still_open'),
      has('passed'),
      next.status === RoundStatus.floorClosed,
      has('said'),
      this.clock.now(),
      !goesOn,
    ]);
  }

  private async open(round: RoundRecord, next: RoundStanding): Promise<void> {
    const { practiceId } = this.transactions.current().who;
    await this.sql.change(OPEN, [
      practiceId,
      this.ids.undated(),
      round.id,
      round.caseId,
      next.turnNumber,
      next.floor,
      cycleOf(next),
      speakerOf(next)?.participantId ?? null,
      listenerOf(next)?.participantId ?? null,
      next.rules.maxClarify,
      this.clock.now(),
    ]);
  }
}
