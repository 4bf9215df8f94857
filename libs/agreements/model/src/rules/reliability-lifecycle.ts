import { refuse, succeed, type Instant, type Outcome, type Problem } from '@reknit/shared/model';
import type { OverPromising, Renegotiated } from '../contract/reliability';
import type { OccurrenceState } from '../vocabulary/occurrence-words';
import { ReliabilityProblem } from '../vocabulary/reliability-problem';
import type { PromiseChange, PromiseState } from '../vocabulary/reliability-words';

/** Which change leads from where to where; what is not here is refused. Finished and dropped are final. */
const TRANSITIONS: Readonly<Record<PromiseChange, Partial<Readonly<Record<PromiseState, PromiseState>>>>> = {
  reworded: { active: 'active' },
  paused: { active: 'paused' },
  resumed: { paused: 'active' },
  finished: { active: 'finished', paused: 'finished' },
  dropped: { active: 'dropped', paused: 'dropped' },
};

/**
 * A promise is changed by whoever made it.
 *
 * @example changePromise('finished', 'resumed').ok // false
 */
export function changePromise(
  from: PromiseState,
  change: PromiseChange,
): Outcome<PromiseState, Problem<ReliabilityProblem>> {
  const to = TRANSITIONS[change][from];
  return to === undefined ? refuse({ code: ReliabilityProblem.moveNotAllowed }) : succeed(to);
}

const OPEN: readonly OccurrenceState[] = ['due', 'not_reported'];

/**
 * Whether notice was given in time: before anything was due that nobody has said a word about. To give a promise back in
 * time is honest, and what was still to come counts as called off.
 *
 * @example noticeInTime(['kept', 'pending']) // true
 */
export function noticeInTime(states: readonly OccurrenceState[]): boolean {
  return !states.some((state) => OPEN.includes(state));
}

const OTHERS = /^(?:you|he|she|they|your|his|her|their)(?![\p{L}\p{N}])/iu;
const FIRST_PERSON = /(?<![\p{L}\p{N}])(?:i|we)(?:['’](?:ll|m|re|ve|d))?(?![\p{L}\p{N}])/iu;
const THEIR_DOING =
  /(?<![\p{L}\p{N}])(?:you|he|she|they)(?:['’]ll|\s+(?:will|must|shall|promise|promises))(?![\p{L}\p{N}])/iu;

/**
 * A promise is one's own: it says what I do, and nothing that somebody else will or must do.
 *
 * @example promisesForAnother('I make sure that she will call') // true
 */
export function promisesForAnother(text: string): boolean {
  return THEIR_DOING.test(text) || (OTHERS.test(text.trim()) && !FIRST_PERSON.test(text));
}

/**
 * Promises made for each one kept: how much is promised beside how much is done. Without a kept one there is no figure,
 * and the two numbers speak for themselves.
 *
 * @example overPromising({ made: 3, kept: 6 }) // { made: 3, kept: 6, index: 0.5 }
 */
export function overPromising({ made, kept }: Pick<OverPromising, 'made' | 'kept'>): OverPromising {
  return { made, kept, ...(kept > 0 && { index: Math.round((made / kept) * 100) / 100 }) };
}

const RENEGOTIATIONS: readonly PromiseChange[] = ['reworded', 'paused', 'dropped'];

/** How often a promise was talked about again in time, and how often after it was due already. */
export function renegotiatedOf(
  changes: readonly { readonly change: PromiseChange; readonly inTime: boolean; readonly at: Instant }[],
): Renegotiated {
  const counted = changes.filter(({ change }) => RENEGOTIATIONS.includes(change));
  const inTime = counted.filter((change) => change.inTime).length;
  return { inTime, late: counted.length - inTime };
}
