/** Milliseconds to wait before trying again, the longer the more often it has failed. */
const PACE = [2_000, 5_000, 15_000, 30_000, 60_000] as const;

/**
 * When to try again after so many failures in a row.
 *
 * @example
 * retryAfter(1) // 2000
 * retryAfter(99) // 60000
 */
export function retryAfter(failures: number): number {
  return PACE[Math.min(Math.max(failures, 1), PACE.length) - 1] ?? 60_000;
}
