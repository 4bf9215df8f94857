import { Injectable } from '@nestjs/common';
import { Passwords } from '@reknit/identity/api';
import { LISTENING_LIMITS, ListeningProblem, plusMinutes } from '@reknit/listening/model';
import { Clock, ProblemException, Sql, statement, systemOf, Transactions } from '@reknit/shared/api-kernel';
import type { RoundRecord, SeatRecord } from './round-row';

const CHOOSE = statement(
  'listening.choose-pin',
  'insert into listening_pin (practice_id, id, case_id, hash) values ($1, $2, $3, $4)',
);
const ATTEMPT = statement(
  'listening.attempt-pin',
  `update listening_pin set failures = case when locked_until is null then failures + 1 else 1 end, locked_until = null
   where practice_id = $1 and id = $2 and (locked_until is null or locked_until <= $3) returning hash, failures`,
);
const LOCK = statement(
  'listening.lock-pin',
  'update listening_pin set locked_until = $3 where practice_id = $1 and id = $2',
);
const RIGHT = statement(
  'listening.right-pin',
  'update listening_pin set failures = 0, locked_until = null where practice_id = $1 and id = $2',
);

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
   * Whether it is the right one. A try counts before it is looked at and stays counted whatever becomes of the rest, so that
   * many at once are still few.
   */
  async matches(seat: SeatRecord, pin: string): Promise<boolean> {
    const { practiceId, practiceTimeZone } = this.transactions.current().who;
    const at = [practiceId, seat.id];
    const apart = <T>(work: () => Promise<T>) =>
      this.transactions.apart(systemOf(practiceId, practiceTimeZone), work);
    const tried = await apart(() =>
      this.sql.first<{ hash: string; failures: number }>(ATTEMPT, [...at, this.clock.now()]),
    );
    if (!tried || tried.failures > LISTENING_LIMITS.pinTries)
      throw new ProblemException(ListeningProblem.pinLocked);
    if (await this.passwords.matches(tried.hash, pin)) {
      await apart(() => this.sql.change(RIGHT, at));
      return true;
    }
    const until = plusMinutes(this.clock.now(), LISTENING_LIMITS.pinLockMinutes);
    if (tried.failures >= LISTENING_LIMITS.pinTries) await apart(() => this.sql.change(LOCK, [...at, until]));
    return false;
  }
}
