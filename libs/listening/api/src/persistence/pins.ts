import { Injectable } from '@nestjs/common';
import { Passwords } from '@reknit/identity/api';
import { LISTENING_LIMITS, plusMinutes } from '@reknit/listening/model';
import { Clock, Sql, statement, Transactions } from '@reknit/shared/api-kernel';
import type { RoundRecord, SeatRecord } from './round-row';

const CHOOSE = statement(
  'listening.choose-pin',
  'insert into listening_pin (practice_id, id, case_id, hash) values ($1, $2, $3, $4)',
);
const HOLD = statement(
  'listening.hold-pin',
  'select hash, failures, locked_until as "lockedUntil" from listening_pin where practice_id = $1 and id = $2 for update',
);
const TRIED = statement(
  'listening.tried-pin',
  'update listening_pin set failures = $3, locked_until = $4 where practice_id = $1 and id = $2',
);

interface PinRow {
  readonly hash: string;
  readonly failures: number;
  readonly lockedUntil: Date | null;
}

export type PinAnswer = 'right' | 'wrong-pin' | 'pin-locked';

/** The PINs of a shared device: chosen by each person for one round, kept as a hash, tried a few times and then locked. */
@Injectable()
export class Pins {
  constructor(
    private readonly sql: Sql,
    private readonly transactions: Transactions,
    private readonly passwords: Passwords,
    private readonly clock: Clock,
  ) {}

  /** As the system. */
  async choose({ practiceId, caseId }: RoundRecord, seat: SeatRecord, pin: string): Promise<void> {
    await this.sql.change(CHOOSE, [practiceId, seat.id, caseId, await this.passwords.hash(pin)]);
  }

  /**
   * As the system: whether it is the right one. Tries stand in a row and each is counted with the transaction, so many at
   * once are still few; a wrong one is an answer and no failure, because a failure would take its count back.
   */
  async ask(seat: SeatRecord, pin: string): Promise<PinAnswer> {
    const at = [this.transactions.current().who.practiceId, seat.id];
    const now = this.clock.now();
    const kept = await this.sql.first<PinRow>(HOLD, at);
    if (kept?.lockedUntil && kept.lockedUntil.toISOString() > now) return 'pin-locked';
    if (await this.passwords.matches(kept?.hash, pin)) {
      await this.sql.change(TRIED, [...at, 0, null]);
      return 'right';
    }
    const failures = (kept?.lockedUntil ? 0 : (kept?.failures ?? 0)) + 1;
    const locked = failures >= LISTENING_LIMITS.pinTries;
    await this.sql.change(TRIED, [
      ...at,
      failures,
      locked ? plusMinutes(now, LISTENING_LIMITS.pinLockMinutes) : null,
    ]);
    return 'wrong-pin';
  }
}
