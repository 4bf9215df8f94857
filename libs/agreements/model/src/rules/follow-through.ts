import type { Consistency, FollowThrough, Restitution, RestitutionSoFar } from '../contract/commitment';
import type { OccurrenceState } from '../vocabulary/occurrence-words';

const KEPT: readonly OccurrenceState[] = ['kept', 'kept_late'];
const FEWEST_FOR_PERCENT = 5;

/**
 * Kept of those that count: `(kept + kept late) / (kept + kept late + missed)`. Set aside, called off, waiting, not
 * reported and disputed count neither way. Below five it is "n of m" and no percentage.
 *
 * @example
 * followThroughOf(['kept', 'kept', 'kept_late', 'missed', 'kept', 'excused']) // { kept: 4, of: 5, percent: 80 }
 */
export function followThroughOf(states: readonly OccurrenceState[]): FollowThrough {
  const kept = states.filter((state) => KEPT.includes(state)).length;
  const of = kept + states.filter((state) => state === 'missed').length;
  return { kept, of, ...(of >= FEWEST_FOR_PERCENT && { percent: Math.round((kept / of) * 100) }) };
}

/**
 * The longest and the present run of kept ones, in the order in which they were due. A miss ends a run; everything that
 * counts neither way leaves it as it is. For clinicians; nobody in care is shown a run.
 *
 * @example consistencyOf(['kept', 'excused', 'kept_late', 'missed', 'kept']) // { longest: 2, current: 1 }
 */
export function consistencyOf(states: readonly OccurrenceState[]): Consistency {
  let longest = 0;
  let current = 0;
  for (const state of states) {
    if (KEPT.includes(state)) current += 1;
    if (state === 'missed') current = 0;
    longest = Math.max(longest, current);
  }
  return { longest, current };
}

/**
 * What has been given back so far, in minor units.
 *
 * @example
 * restitutionSoFar({ amount: 600, currency: 'GBP', instalments: [200, 200, 200] }, [
 *   { state: 'kept', instalment: 200 }, { state: 'missed', instalment: 200 }])
 * // { amount: 600, currency: 'GBP', paid: 200, instalmentsPaid: 1, instalments: 3 }
 */
export function restitutionSoFar(
  { amount, currency, instalments }: Restitution,
  occurrences: readonly { readonly state: OccurrenceState; readonly instalment?: number }[],
): RestitutionSoFar {
  const paid = occurrences.filter(({ state }) => KEPT.includes(state));
  return {
    amount,
    currency,
    paid: paid.reduce((sum, { instalment = 0 }) => sum + instalment, 0),
    instalmentsPaid: paid.length,
    instalments: instalments.length,
  };
}
