const MINUTE_MILLIS = 60_000;

/**
 * So many a minute for each key: a page that asks for twenty things at once is not held up, whoever goes on like that is.
 * Each take moves the moment at which a key has rested by its share of a minute; nobody may get a whole minute ahead. Kept in
 * memory, and forgotten when rested.
 *
 * @example new RateLimit(60).take('a', 0) // 0: go on
 */
export class RateLimit {
  private readonly restedAt = new Map<string, number>();
  private readonly share: number;
  private sweptAt = 0;

  constructor(private readonly perMinute: number) {
    this.share = MINUTE_MILLIS / perMinute;
  }

  /** Seconds to wait; 0 when it may go on, and one is taken. */
  take(key: string, nowMillis: number): number {
    if (this.perMinute === 0) return 0;
    this.sweep(nowMillis);
    const ahead = Math.min(MINUTE_MILLIS, Math.max(0, (this.restedAt.get(key) ?? 0) - nowMillis));
    const tooFar = ahead + this.share - MINUTE_MILLIS;
    if (tooFar > 0) return Math.ceil(tooFar / 1000);
    this.restedAt.set(key, nowMillis + ahead + this.share);
    return 0;
  }

  /** How many keys are remembered. */
  get size(): number {
    return this.restedAt.size;
  }

  private sweep(nowMillis: number): void {
    if (nowMillis - this.sweptAt < MINUTE_MILLIS) return;
    this.sweptAt = nowMillis;
    for (const [key, restedAt] of this.restedAt) if (restedAt <= nowMillis) this.restedAt.delete(key);
  }
}
