import type { Instant, LocalDate } from '@reknit/shared/model';
import type { LogBoundaryEvent } from '../contract/boundary';
import { BOUNDARY_LIMITS } from '../contract/boundary-limits';
import type { BoundaryWeek } from '../contract/boundary-team-views';
import type { BoundaryEventView, BoundaryFigures } from '../contract/boundary-views';

/** One version of an event, as it was written down. A strike is a version too: it keeps the words and says why. */
export interface EventVersion extends LogBoundaryEvent {
  readonly eventId: string;
  readonly number: number;
  readonly loggedAt: Instant;
  readonly struckReason?: string;
}

/**
 * The log as it reads now, newest occasion first: each event in its latest version, the earlier ones behind it, what was
 * struck still there and struck through. Nothing is ever taken away.
 *
 * @param versions in any order
 * @example eventsOf([first, { ...first, number: 2, intensity: 4 }])[0].earlier.length // 1
 */
export function eventsOf(versions: readonly EventVersion[]): readonly BoundaryEventView[] {
  const byEvent = Map.groupBy(versions, ({ eventId }) => eventId);
  return [...byEvent.values()]
    .map(eventOf)
    .sort((a, b) => compare(b.occurredAt, a.occurredAt) || compare(b.id, a.id));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function eventOf(versions: readonly EventVersion[]): BoundaryEventView {
  const newest = [...versions].sort((a, b) => b.number - a.number) as [EventVersion, ...EventVersion[]];
  const [latest, ...earlier] = newest;
  const strike =
    latest.struckReason === undefined ? undefined : { reason: latest.struckReason, at: latest.loggedAt };
  return {
    ...contentOf(latest),
    id: latest.eventId,
    number: latest.number,
    loggedAt: (newest.at(-1) ?? latest).loggedAt,
    earlier: (strike ? earlier.slice(1) : earlier).map(contentOf),
    struck: strike,
  };
}

function contentOf({
  type,
  occurredAt,
  what,
  intensity,
  responseLevelUsed,
  heldResponse,
  felt,
  safeNow,
  wantToRaise,
}: LogBoundaryEvent): LogBoundaryEvent {
  return { type, occurredAt, what, intensity, responseLevelUsed, heldResponse, felt, safeNow, wantToRaise };
}

const CROSSED: readonly LogBoundaryEvent['type'][] = ['crossed', 'crossed_and_repaired'];
type Counted = Pick<BoundaryEventView, 'type' | 'occurredAt' | 'struck'>;
const standing = <Event extends Counted>(events: readonly Event[]) => events.filter(({ struck }) => !struck);

/**
 * "7 visits: 5 respected, 1 tested, 1 crossed". Not having held it oneself is counted apart and is no occasion of its own;
 * a change in the moment is neither. Figures of its author's own log, never shown to whoever it is about (BD-10).
 *
 * @example boundaryFigures(sevenVisits) // { occasions: 7, respected: 5, tested: 1, crossed: 1, notHeldByMe: 0 }
 */
export function boundaryFigures(events: readonly Counted[]): BoundaryFigures {
  const count = (...types: LogBoundaryEvent['type'][]) =>
    standing(events).filter(({ type }) => types.includes(type)).length;
  const [respected, tested, crossed] = [count('respected'), count('tested'), count(...CROSSED)];
  return {
    occasions: respected + tested + crossed,
    respected,
    tested,
    crossed,
    notHeldByMe: count('not_held_by_me'),
  };
}

/**
 * Whether a boundary was crossed three times within 28 days: then somebody asks about safety, clarity and cost. Both ends of
 * a window count: day 0 and day 28 do.
 *
 * @example isNotHolding([{ type: 'crossed', occurredAt: '2026-03-01T10:00:00.000Z' }]) // false
 */
export function isNotHolding(events: readonly Counted[]): boolean {
  const { crossings, days } = BOUNDARY_LIMITS.notHolding;
  const moments = standing(events)
    .filter(({ type }) => CROSSED.includes(type))
    .map(({ occurredAt }) => Date.parse(occurredAt))
    .sort((a, b) => a - b);
  return moments.some((first, at) => {
    const last = moments[at + crossings - 1];
    return last !== undefined && last - first <= days * 86_400_000;
  });
}

/**
 * Respected and crossed by week, oldest first, from the first week with an event to the last.
 *
 * @param dayOf the calendar day of a moment, on the clock of whoever logged it
 */
export function weeksOf(
  events: readonly Counted[],
  dayOf: (at: Instant) => LocalDate,
): readonly BoundaryWeek[] {
  const byWeek = Map.groupBy(standing(events), ({ occurredAt }) => mondayOf(dayOf(occurredAt)));
  return [...byWeek]
    .sort(([a], [b]) => compare(a, b))
    .map(([weekOf, inWeek]) => ({
      weekOf,
      respected: inWeek.filter(({ type }) => type === 'respected').length,
      crossed: inWeek.filter(({ type }) => CROSSED.includes(type)).length,
    }));
}

/**
 * The Monday of a day's week.
 *
 * @example mondayOf('2026-03-08') // '2026-03-02'
 */
export function mondayOf(day: LocalDate): LocalDate {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

/** Of everything logged, how often its author did not hold it: a sign of being worn out. */
export function notHeldShare(events: readonly Counted[]): { readonly n: number; readonly of: number } {
  const { occasions, notHeldByMe } = boundaryFigures(events);
  return { n: notHeldByMe, of: occasions + notHeldByMe };
}

/** How often each rung of the ladder was used; 0 is none. */
export function ladderUse(
  events: readonly BoundaryEventView[],
): readonly { readonly level: 0 | 1 | 2 | 3; readonly used: number }[] {
  const counted = standing(events);
  return ([0, 1, 2, 3] as const).map((level) => ({
    level,
    used: counted.filter(({ responseLevelUsed }) => responseLevelUsed === level).length,
  }));
}
