import { Clock } from '@reknit/shared/api-kernel';
import type { Instant } from '@reknit/shared/model';

/** A clock that stands still until a test moves it. It starts near the real time, because the database has its own. */
export class TestClock extends Clock {
  private offsetMillis = 0;
  private readonly start = Date.now();

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
    return new Date(this.epochMillis() + days * 86_400_000).toISOString();
  }
}
