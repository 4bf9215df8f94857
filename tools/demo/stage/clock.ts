import { Clock } from '@reknit/shared/api-kernel';
import type { Instant } from '@reknit/shared/model';

const BETWEEN_REQUESTS_MILLIS = 1000;

/** A clock that goes through the months of the demo in seconds. It only ever goes forward. */
export class StoryClock extends Clock {
  private told: number | undefined;

  override epochMillis(): number {
    return this.told ?? super.epochMillis();
  }

  /** It is this moment now, or already a little later. */
  moveTo(at: Instant): void {
    this.told = Math.max(Date.parse(at), this.told ?? 0);
  }

  /** Nothing happens in no time. */
  tick(): void {
    if (this.told !== undefined) this.told += BETWEEN_REQUESTS_MILLIS;
  }

  /** What is done today, really: afterwards the story goes on where it was. */
  async inThePresent<T>(work: () => Promise<T>): Promise<T> {
    const told = this.told;
    this.told = undefined;
    try {
      return await work();
    } finally {
      this.told = told;
    }
  }
}
