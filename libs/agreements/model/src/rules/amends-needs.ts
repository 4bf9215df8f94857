import type { Instant, LocalDate } from '@reknit/shared/model';
import { AMENDS_LIMITS } from '../contract/amends-limits';
import type { AmendsNeed } from '../contract/amends-team';
import type { AmendsRevisionState, AmendsState } from '../vocabulary/amends-words';
import { windowEnd } from './amends-window';

/** What a look at many plans knows of each. */
export interface AmendsNeedFacts {
  readonly state: AmendsState;
  readonly pending: AmendsRevisionState | null;
  /** Somebody has approved, and a supervisor has still to agree. */
  readonly approvedOnce: boolean;
  /** Facilitated, shared, and not yet gone through in a session. */
  readonly undelivered: boolean;
  readonly nextReviewOn: LocalDate | null;
  /** When the care team last said that they had looked at it. */
  readonly reviewedAt: Instant | null;
  /** They said no to the latest version, and when. */
  readonly declined: boolean;
  readonly answeredAt: Instant | null;
  readonly pressuredAt: Instant | null;
  readonly personWantsToGoOn: boolean;
  readonly harmedLeftAt: Instant | null;
  readonly partedAt: Instant | null;
}

/**
 * What a plan needs the care team for now, the most urgent first.
 *
 * @example amendsNeeds({ …, state: 'in_review', pending: 'in_review' }, at) // ['review']
 */
export function amendsNeeds(
  facts: AmendsNeedFacts,
  at: { readonly now: Instant; readonly today: LocalDate },
): readonly AmendsNeed[] {
  const since = (moment: Instant | null) =>
    moment !== null && (facts.reviewedAt === null || facts.reviewedAt < moment);
  const inReview = facts.pending === 'in_review';
  const { harmedLeftAt } = facts;
  const paused = facts.state === 'paused';
  const found: readonly (readonly [AmendsNeed, boolean])[] = [
    ['pressured', since(facts.pressuredAt)],
    ['second-review', inReview && facts.approvedOnce],
    ['review', inReview && !facts.approvedOnce],
    ['delivery', facts.undelivered],
    ['answered', facts.state === 'countered' || (facts.declined && since(facts.answeredAt))],
    [
      'choose-after-leaving',
      paused && harmedLeftAt !== null && windowEnd(harmedLeftAt, AMENDS_LIMITS.daysAfterLeaving) <= at.now,
    ],
    ['resume', paused && facts.personWantsToGoOn],
    [
      'plan-review',
      (facts.nextReviewOn !== null && facts.nextReviewOn <= at.today && !paused) ||
        (paused && since(facts.partedAt)),
    ],
  ];
  return found.flatMap(([need, is]) => (is ? [need] : []));
}

/** How urgent each of them is. */
export const AMENDS_NEED_URGENCY: Readonly<Record<AmendsNeed, 'amber' | 'plain'>> = {
  pressured: 'amber',
  'second-review': 'amber',
  review: 'plain',
  delivery: 'plain',
  answered: 'plain',
  'choose-after-leaving': 'amber',
  resume: 'plain',
  'plan-review': 'plain',
};
