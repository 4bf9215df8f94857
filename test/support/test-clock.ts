import { Clock } from '@reknit/shared/api-kernel';
import type { Instant } from '@reknit/shared/model';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/**
 * A clock that stands still until a test moves it. It starts near the real time, because the database has its own, and
 * always at the same hour: what is due today must not hang on when somebody runs the tests.
 */
export class TestClock extends Clock {
  private offsetMillis = 0;

  constructor(private readonly start = Math.floor(Date.now() / DAY) * DAY + 19 * HOUR) {
    super();
  }

  override epochMillis(): number {
    return this.start + this.offsetMillis;
  }

  advance(by: {
    readonly days?: number;
    readonly hours?: number;
    readonly minutes?: number;
    readonly seconds?: number;
  }): void {
    const { days = 0, hours = 0, minutes = 0, seconds = 0 } = by;
    this.offsetMillis += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
  }

  /** A moment so many days from now; negative for the past. */
  inDays(days: number): Instant {
    return new Date(this.epochMillis() + days * DAY).toISOString();
  }
}
