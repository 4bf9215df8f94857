import { refuse, succeed, type Instant, type Outcome, type Problem } from '@reknit/shared/model';
import type { SlipDisclosure } from '../contract/slip';
import { SLIP_LIMITS } from '../contract/slip-limits';
import type { OccurrenceState } from '../vocabulary/occurrence-words';
import { SlipProblem } from '../vocabulary/slip-problem';
import type { SlipArea, SlipSize, SlipState, ToldWithin } from '../vocabulary/slip-words';
import { minutesLater } from './schedule';

/** What the rules read of a slip. */
export interface SlipFacts {
  readonly state: SlipState;
  readonly size: SlipSize;
  /** The third serious one about the same thing in eight weeks. */
  readonly repeated: boolean;
  /** The therapist has looked at it. */
  readonly lookedAt: Instant | null;
}

type Moved = Outcome<SlipState, Problem<SlipProblem>>;
const no = (code: SlipProblem): Moved => refuse({ code });

/**
 * Repeated serious slips are not answered with one more apology: until the therapist has looked at it, it stays where it is.
 *
 * @example waitsForTherapist({ state: 'opened', size: 'serious', repeated: true, lookedAt: null }) // true
 */
export function waitsForTherapist({ repeated, lookedAt }: SlipFacts): boolean {
  return repeated && lookedAt === null;
}

/** The author owns it, says sorry, and undertakes to put it right. */
export function ownSlip(slip: SlipFacts): Moved {
  if (slip.state !== 'opened') return no(SlipProblem.moveNotAllowed);
  return waitsForTherapist(slip) ? no(SlipProblem.therapistFirst) : succeed('owned');
}

const DONE: readonly OccurrenceState[] = ['kept', 'kept_late'];
const STILL_OPEN: readonly OccurrenceState[] = ['pending', 'due', 'not_reported', 'disputed'];

/**
 * How it ended, by the word of its author: repaired only once the fix was kept, not repaired at any time before that is
 * decided otherwise.
 *
 * @param fix where the occurrence of the fix stands
 * @example settleSlip({ state: 'owned', … }, 'repaired', 'pending').ok // false
 */
export function settleSlip(
  slip: SlipFacts,
  outcome: 'repaired' | 'not_repaired',
  fix: OccurrenceState,
): Moved {
  if (slip.state !== 'owned') return no(SlipProblem.moveNotAllowed);
  if (outcome === 'not_repaired')
    return DONE.includes(fix) ? no(SlipProblem.moveNotAllowed) : succeed('not_repaired');
  if (STILL_OPEN.includes(fix)) return no(SlipProblem.fixStillOpen);
  return DONE.includes(fix) ? succeed('repaired') : no(SlipProblem.moveNotAllowed);
}

/** It is over. A serious one is closed by the therapist, after having looked at it. */
export function closeSlip(slip: SlipFacts, actor: 'author' | 'clinician'): Moved {
  const settled = slip.state === 'repaired' || slip.state === 'not_repaired';
  if (slip.state === 'closed' || (!settled && actor === 'author')) return no(SlipProblem.moveNotAllowed);
  const therapists = slip.size === 'serious' || slip.repeated;
  if (!therapists) return succeed('closed');
  return actor === 'clinician' && slip.lookedAt !== null ? succeed('closed') : no(SlipProblem.therapistFirst);
}

/** What may be shown to the other person directly: owned, and not serious. */
export function mayShareSlip({ state, size, repeated }: SlipFacts): boolean {
  return state !== 'opened' && state !== 'closed' && size !== 'serious' && !repeated;
}

/**
 * Whether a slip is at least the third serious one about the same thing within eight weeks, itself included. By when they
 * happened, whichever was written down first.
 *
 * @example
 * isRepeated({ area: 'money', size: 'serious', happenedAt: '2026-06-01T12:00:00.000Z' }, [])
 * // false
 */
export function isRepeated(
  slip: { readonly area: SlipArea; readonly size: SlipSize; readonly happenedAt: Instant },
  earlier: readonly { readonly area: SlipArea; readonly size: SlipSize; readonly happenedAt: Instant }[],
): boolean {
  if (slip.size !== 'serious') return false;
  const alike = earlier.filter(({ area, size }) => area === slip.area && size === 'serious');
  const times = [slip, ...alike].map(({ happenedAt }) => happenedAt).toSorted();
  return times.some((from) => {
    const until = minutesLater(from, SLIP_LIMITS.windowDays * 24 * 60);
    const together = times.filter((at) => at >= from && at <= until);
    return together.length >= SLIP_LIMITS.seriousOfAKind && together.includes(slip.happenedAt);
  });
}

const HOUR_MILLIS = 3_600_000;

/**
 * Hours from a slip to the moment the other knew, to a tenth.
 *
 * @example hoursToKnown('2026-05-01T12:00:00.000Z', '2026-05-01T17:00:00.000Z') // 5
 */
export function hoursToKnown(happenedAt: Instant, knownAt: Instant): number {
  return Math.round((Date.parse(knownAt) - Date.parse(happenedAt)) / (HOUR_MILLIS / 10)) / 10;
}

/** Half of them are below, half above; the mean of the two in the middle of an even number. */
function medianOf(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) return undefined;
  return sorted.length % 2 === 1 ? upper : Math.round(((sorted[middle - 1] ?? upper) + upper) * 5) / 10;
}

/**
 * How long it took until the other knew: those that were told and those that were found out, never together. For the
 * author and the therapist alone.
 *
 * @example
 * disclosureOf([{ toldWithin: 'same_day', happenedAt: '2026-05-01T12:00:00.000Z', knownAt: '2026-05-01T17:00:00.000Z' }])
 * // { told: { slips: 1, medianHours: 5 }, foundOut: { slips: 0 } }
 */
export function disclosureOf(
  slips: readonly {
    readonly toldWithin?: ToldWithin;
    readonly happenedAt: Instant;
    readonly knownAt?: Instant;
  }[],
): SlipDisclosure {
  const known = slips.flatMap(({ toldWithin, happenedAt, knownAt }) =>
    knownAt === undefined || toldWithin === undefined
      ? []
      : [{ foundOut: toldWithin === 'found_out', hours: hoursToKnown(happenedAt, knownAt) }],
  );
  const figures = (foundOut: boolean) => {
    const hours = known.filter((one) => one.foundOut === foundOut).map((one) => one.hours);
    const medianHours = medianOf(hours);
    return { slips: hours.length, ...(medianHours !== undefined && { medianHours }) };
  };
  return { told: figures(false), foundOut: figures(true) };
}
