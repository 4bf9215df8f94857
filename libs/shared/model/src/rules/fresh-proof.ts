import type { Instant } from '../brands';

/** For how long a proof of who somebody is counts as fresh, in seconds. */
export const FRESH_PROOF_SECONDS = 5 * 60;

/**
 * Whether somebody proved who they are recently enough for what is done in their name. The last second of the five minutes still
 * counts.
 *
 * @example
 * isFreshProof('2026-03-05T09:00:00.000Z', '2026-03-05T09:05:00.000Z') // true
 */
export function isFreshProof(provedAt: Instant, now: Instant): boolean {
  return Date.parse(now) - Date.parse(provedAt) <= FRESH_PROOF_SECONDS * 1000;
}
