import type { LocalDate } from '@reknit/shared/model';
import { BOUNDARY_LIMITS } from '../contract/boundary-limits';
import { BoundaryState } from '../vocabulary/boundary-words';

interface Reviewed {
  readonly state: BoundaryState;
  readonly reviewOn: LocalDate | null;
}

/**
 * Whether its author is asked to look at it again: from `reviewOn` on, and it stays active meanwhile.
 *
 * @example isReviewDue({ state: 'active', reviewOn: '2026-05-01' }, '2026-05-01') // true
 */
export function isReviewDue({ state, reviewOn }: Reviewed, today: LocalDate): boolean {
  return state === BoundaryState.active && reviewOn !== null && today >= reviewOn;
}

/**
 * Whether it comes onto the clinician's list: fourteen days later and still not looked at (BD-8).
 *
 * @example isReviewOverdue({ state: 'active', reviewOn: '2026-05-01' }, '2026-05-15') // true
 */
export function isReviewOverdue({ state, reviewOn }: Reviewed, today: LocalDate): boolean {
  if (state !== BoundaryState.active || reviewOn === null) return false;
  return today >= inDays(reviewOn, BOUNDARY_LIMITS.overdueDays);
}

/** @example inDays('2026-05-01', 14) // '2026-05-15' */
export function inDays(day: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
