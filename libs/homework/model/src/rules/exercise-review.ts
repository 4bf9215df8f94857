import type { TemplateDefinition } from '@reknit/exercises/model';
import { Role, type LocalDate } from '@reknit/shared/model';
import { Temporal } from 'temporal-polyfill';
import type { ClinicalReview } from '../contract/exercises';

/** How long a reading holds. What is known about an exercise changes, and so do the people it is given to. */
const HOLDS_MONTHS = 24;

/** A reading as the practice keeps it: who, with what credential on that day. */
export interface KeptReview {
  readonly by: string;
  readonly credential: string;
  readonly on: LocalDate;
}

/**
 * Whether this version was read by somebody qualified, and whether that still holds today. The practice's own latest reading counts
 * before one that came with the exercise; with neither it is missing, however new the exercise is.
 *
 * @example
 * clinicalReviewOf({ clinicalReviewer: null, reviewedOn: null, reviewDueOn: '2028-11-22' }, undefined, '2026-12-01')
 * // { state: 'missing' }
 */
export function clinicalReviewOf(
  definition: Pick<TemplateDefinition, 'clinicalReviewer' | 'reviewedOn' | 'reviewDueOn'>,
  kept: KeptReview | undefined,
  today: LocalDate,
): ClinicalReview {
  const { clinicalReviewer, reviewedOn, reviewDueOn } = definition;
  if (kept) {
    const dueOn = Temporal.PlainDate.from(kept.on).add({ months: HOLDS_MONTHS }).toString();
    return { state: standing(dueOn, today), by: kept.by, credential: kept.credential, on: kept.on, dueOn };
  }
  if (clinicalReviewer === null || reviewedOn === null) return { state: 'missing' };
  return { state: standing(reviewDueOn, today), by: clinicalReviewer, on: reviewedOn, dueOn: reviewDueOn };
}

/**
 * Who may say for the practice that an exercise was read: a supervisor, or a clinician who also administers it.
 *
 * @example mayReviewExercises(['clinician']) // false
 */
export function mayReviewExercises(roles: readonly Role[]): boolean {
  return (
    roles.includes(Role.supervisor) || (roles.includes(Role.clinician) && roles.includes(Role.administrator))
  );
}

function standing(dueOn: LocalDate, today: LocalDate): 'current' | 'overdue' {
  return dueOn < today ? 'overdue' : 'current';
}
