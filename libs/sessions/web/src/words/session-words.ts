import type {
  Attendance,
  CaseSessionRow,
  PartialDecision,
  SeriesScope,
  SessionMedium,
  SessionModality,
  SessionPerson,
  SessionState,
} from '@reknit/sessions/model';
import type { Instant, TimeZoneName } from '@reknit/shared/model';
import { clockTime } from '@reknit/shared/web-kernel';
import type { Tone } from '@reknit/shared/web-ui';

/** The vocabularies of sessions, in words. Exhaustive: a new value without words does not compile. */

export const MODALITY_WORDS: Record<SessionModality, string> = {
  individual: 'Individual',
  couple: 'Couple',
  family: 'Family',
  other_pair: 'Two people',
  group: 'Group',
};

export const MEDIUM_WORDS: Record<SessionMedium, string> = {
  in_person: 'In person',
  video: 'Video',
  phone: 'Phone',
  text: 'Text',
};

export const STATE_WORDS: Record<SessionState, string> = {
  scheduled: 'Planned',
  held: 'Held',
  partial: 'Held in part',
  not_held: 'Nobody came',
  cancelled: 'Cancelled',
};

export const STATE_TONES: Record<SessionState, Tone> = {
  scheduled: 'neutral',
  held: 'positive',
  partial: 'attention',
  not_held: 'attention',
  cancelled: 'neutral',
};

export const ATTENDANCE_WORDS: Record<Attendance, string> = {
  attended: 'Came',
  attended_late: 'Came late',
  left_early: 'Left early',
  late_cancelled: 'Cancelled late',
  cancelled_in_time: 'Cancelled in time',
  no_show: 'Did not come',
  clinician_cancelled: 'Cancelled by us',
  excused: 'Excused',
};

export const DECISION_WORDS: Record<PartialDecision, { readonly name: string; readonly meaning: string }> = {
  held_as_individual: {
    name: 'Held as an individual session',
    meaning:
      'Whoever came was seen alone. What was said belongs to their own part of the record and is handled as the agreement on confidences says.',
  },
  rescheduled: {
    name: 'Not held; another time is looked for',
    meaning: 'Nobody was seen alone. Plan the next joint session with both.',
  },
};

export const SCOPE_WORDS: Record<SeriesScope, string> = {
  this: 'Only this session',
  following: 'This and the ones that follow',
  all: 'All that are still to come',
};

/**
 * What became of one person's place in a session; nothing where it was not taken.
 *
 * @example cameWords({ name: 'Rosa', attendance: 'attended_late', minutes: 10 }) // ['Rosa: came late by 10 minutes']
 */
export function cameWords({
  name,
  attendance,
  minutes,
}: Pick<SessionPerson, 'name' | 'attendance' | 'minutes'>): readonly string[] {
  if (attendance === undefined) return [];
  const by = minutes === undefined ? '' : ` by ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
  return [`${name}: ${ATTENDANCE_WORDS[attendance].toLowerCase()}${by}`];
}

/** How a planned session stands in a list: what it wants before what it is. */
export function standingOf({
  state,
  attendanceDue,
  undecided,
}: Pick<CaseSessionRow, 'state' | 'attendanceDue' | 'undecided'>): {
  readonly words: string;
  readonly tone: Tone;
} {
  if (undecided) return { words: 'Somebody cancelled: decide', tone: 'attention' };
  if (attendanceDue) return { words: 'Attendance to take', tone: 'action' };
  return { words: STATE_WORDS[state], tone: STATE_TONES[state] };
}

/**
 * A zone as people name it.
 *
 * @example cityOf('America/New_York') // 'New York'
 */
export function cityOf(zone: TimeZoneName): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/**
 * From when to when, on the clock of a zone.
 *
 * @example spanWords({ start: '2026-12-01T09:00:00.000Z', end: '2026-12-01T09:50:00.000Z' }, 'Europe/Berlin') // '10:00–10:50'
 */
export function spanWords(
  { start, end }: { readonly start: Instant; readonly end: Instant },
  zone: TimeZoneName,
): string {
  return `${clockTime(start, zone)}–${clockTime(end, zone)}`;
}

/**
 * The day and the time of a moment, on the clock of a zone.
 *
 * @example dayAndTime('2026-12-01T09:00:00.000Z', 'Europe/Berlin') // 'Tuesday, 1 December at 10:00'
 */
export function dayAndTime(at: Instant, zone: TimeZoneName): string {
  return `${dayWords(at, zone)} at ${clockTime(at, zone)}`;
}

/**
 * The day of a moment, on the calendar of a zone.
 *
 * @example dayWords('2026-12-01T09:00:00.000Z', 'Europe/Berlin') // 'Tuesday, 1 December'
 */
export function dayWords(at: Instant, zone: TimeZoneName): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  })
    .format(new Date(at))
    .replace(/^(\w+) /, '$1, ');
}

/**
 * When a session is for people who live by another clock; empty where everybody shares the one it was arranged in.
 *
 * @example
 * elsewhere('2026-12-01T09:00:00.000Z', 'Europe/Berlin', [{ name: 'Felix', timeZone: 'Europe/London' }])
 * // ['09:00 for Felix (London)']
 */
export function elsewhere(
  start: Instant,
  zone: TimeZoneName,
  people: readonly { readonly name: string; readonly timeZone: TimeZoneName }[],
): readonly string[] {
  const here = clockTime(start, zone);
  return people.flatMap(({ name, timeZone }) => {
    const there = clockTime(start, timeZone);
    return there === here ? [] : [`${there} for ${name} (${cityOf(timeZone)})`];
  });
}
