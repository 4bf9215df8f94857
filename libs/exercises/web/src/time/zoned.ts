import type { Instant, LocalDate, LocalTime, TimeZoneName } from '@reknit/shared/model';

/** What the calendar on the wall and the clock beside it say. */
export interface WallClock {
  readonly date: LocalDate;
  readonly time: LocalTime;
}

/**
 * The wall clock of a zone at a moment.
 *
 * @example
 * wallClockAt('2026-03-08T07:30:00.000Z', 'America/New_York') // { date: '2026-03-08', time: '03:30' }
 */
export function wallClockAt(at: Instant, timeZone: TimeZoneName): WallClock {
  const part = partsIn(Date.parse(at), timeZone);
  return {
    date: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  };
}

/**
 * The moment at which a wall clock of a zone shows a time. A time that does not exist (the clocks went forward) is read
 * with the offset before the gap; of a time that comes twice the first is meant.
 *
 * @example
 * instantOf({ date: '2026-03-08', time: '02:30' }, 'America/New_York') // '2026-03-08T07:30:00.000Z'
 * instantOf({ date: '2026-11-01', time: '01:30' }, 'America/New_York') // '2026-11-01T05:30:00.000Z'
 */
export function instantOf({ date, time }: WallClock, timeZone: TimeZoneName): Instant {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  const before = offsetAt(asUtc - DAY, timeZone);
  const after = offsetAt(asUtc + DAY, timeZone);
  const candidates = [asUtc - before, asUtc - after].sort((one, other) => one - other);
  const right = candidates.find((at) => at + offsetAt(at, timeZone) === asUtc);
  return new Date(right ?? asUtc - before).toISOString();
}

const DAY = 86_400_000;

/** Milliseconds a zone is ahead of UTC. */
function offsetAt(at: number, timeZone: TimeZoneName): number {
  const part = partsIn(at, timeZone);
  const shown = Date.UTC(
    Number(part('year')),
    Number(part('month')) - 1,
    Number(part('day')),
    Number(part('hour')),
    Number(part('minute')),
    Number(part('second')),
  );
  return shown - Math.floor(at / 1000) * 1000;
}

function partsIn(at: number, timeZone: TimeZoneName): (type: Intl.DateTimeFormatPartTypes) => string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(new Date(at));
  return (type) => parts.find((part) => part.type === type)?.value ?? '';
}
