import type { BoundaryTime } from '../contract/boundary';
import { WEEKDAYS, type BoundaryDomain } from '../vocabulary/boundary-words';

/** What is compared of a boundary: whose it is, what it is about, and when it applies. */
export interface Timed {
  readonly id: string;
  readonly authorId: string;
  readonly domain: BoundaryDomain | null;
  /** None: at any time. */
  readonly times: readonly BoundaryTime[];
}

const WEEK = 7 * 24 * 60;
type Span = readonly [from: number, to: number];

/**
 * Pairs that may contradict each other: two people, one domain, and times that meet. Two boundaries that both name no time
 * are not a pair: everything would be. A pair is a question for the clinician and rules on nobody.
 *
 * @param offsetOf minutes a zone is ahead of UTC in the week looked at
 * @example
 * overlaps([talkTonight, noTalksAfterTen], () => 0) // [['b1', 'b2']]
 */
export function overlaps(
  boundaries: readonly Timed[],
  offsetOf: (timeZone: string) => number,
): readonly (readonly [string, string])[] {
  return boundaries.flatMap((one, at) =>
    boundaries
      .slice(at + 1)
      .filter((other) => meet(one, other, offsetOf))
      .map((other) => [one.id, other.id] as const),
  );
}

function meet(one: Timed, other: Timed, offsetOf: (timeZone: string) => number): boolean {
  if (one.authorId === other.authorId || one.domain === null || one.domain !== other.domain) return false;
  if (one.times.length === 0 && other.times.length === 0) return false;
  const [mine, theirs] = [one, other].map(({ times }) => spansOf(times, offsetOf));
  return (mine ?? []).some(([from, to]) => (theirs ?? []).some(([start, end]) => from < end && start < to));
}

/** Minutes of a week in UTC, cut where the week begins again. */
function spansOf(times: readonly BoundaryTime[], offsetOf: (timeZone: string) => number): readonly Span[] {
  if (times.length === 0) return [[0, WEEK]];
  return times.flatMap(({ days, from, to, timeZone }) => {
    const [begin, end] = [minutesOf(from), minutesOf(to)];
    const length = end > begin ? end - begin : end + 24 * 60 - begin;
    return days.flatMap((day) => cut(WEEKDAYS.indexOf(day) * 24 * 60 + begin - offsetOf(timeZone), length));
  });
}

function cut(begin: number, length: number): readonly Span[] {
  const from = ((begin % WEEK) + WEEK) % WEEK;
  const to = from + length;
  return to <= WEEK
    ? [[from, to]]
    : [
        [from, WEEK],
        [0, to - WEEK],
      ];
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
