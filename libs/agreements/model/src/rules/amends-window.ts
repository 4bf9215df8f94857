import type { Instant } from '@reknit/shared/model';

const DAY_MILLIS = 24 * 60 * 60 * 1000;

/**
 * When a time for answering is over, counted in elapsed days from now.
 *
 * @example windowEnd('2026-05-01T08:00:00.000Z', 21) // '2026-05-22T08:00:00.000Z'
 */
export function windowEnd(from: Instant, days: number): Instant {
  return new Date(Date.parse(from) + days * DAY_MILLIS).toISOString();
}

/**
 * What is left of it when it stops, in milliseconds; never less than nothing.
 *
 * @example millisLeft('2026-05-22T08:00:00.000Z', '2026-05-11T08:00:00.000Z') // 11 days
 */
export function millisLeft(endsAt: Instant, now: Instant): number {
  return Math.max(0, Date.parse(endsAt) - Date.parse(now));
}

/** Goes on with what was left. */
export function windowAgain(now: Instant, left: number): Instant {
  return new Date(Date.parse(now) + left).toISOString();
}

/** @example hasPassed('2026-05-22T08:00:00.000Z', '2026-05-22T08:00:00.000Z') // true */
export function hasPassed(endsAt: Instant, now: Instant): boolean {
  return now >= endsAt;
}
