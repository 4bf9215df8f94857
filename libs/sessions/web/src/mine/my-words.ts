import type { Attendance, MySession, SessionMedium } from '@reknit/sessions/model';
import type { TimeZoneName } from '@reknit/shared/model';
import { cityOf, dayWords, spanWords } from '../words/session-words';

const PLACES: Record<SessionMedium, string> = {
  in_person: 'At the practice',
  video: 'By video',
  phone: 'By phone',
  text: 'In writing',
};

/**
 * Where a session is, said to whoever comes.
 *
 * @example placeOf({ medium: 'in_person', room: 'Garden room' }) // 'At the practice, Garden room'
 */
export function placeOf({ medium, room }: Pick<MySession, 'medium' | 'room'>): string {
  return room === undefined ? PLACES[medium] : `${PLACES[medium]}, ${room}`;
}

/**
 * With whom: the clinician, then those it was arranged with.
 *
 * @example peopleOf({ clinicians: ['Renata Abreu'], with: ['Tobias'] }) // 'With Renata Abreu and Tobias'
 */
export function peopleOf({ clinicians, with: others }: Pick<MySession, 'clinicians' | 'with'>): string {
  const names = [...clinicians, ...others];
  const last = names.at(-1) ?? '';
  return names.length < 2 ? `With ${last}` : `With ${names.slice(0, -1).join(', ')} and ${last}`;
}

/**
 * When a session is on the clock it was arranged by; empty for whoever lives by the same one.
 *
 * @example
 * whereArranged({ start: '2026-12-01T09:00:00.000Z', end: '2026-12-01T09:50:00.000Z', timeZone: 'Europe/Berlin' }, 'Europe/London')
 * // '10:00–10:50 in Berlin, where the practice is'
 */
export function whereArranged(
  session: Pick<MySession, 'start' | 'end' | 'timeZone'>,
  own: TimeZoneName,
): string {
  const { start, timeZone } = session;
  const there = spanWords(session, timeZone);
  const sameDay = dayWords(start, timeZone) === dayWords(start, own);
  if (sameDay && there === spanWords(session, own)) return '';
  const when = sameDay ? there : `${dayWords(start, timeZone)}, ${there}`;
  return `${when} in ${cityOf(timeZone)}, where the practice is`;
}

/** A link is offered while there is something to join. */
export function mayJoin({ state, link }: Pick<MySession, 'state' | 'link'>): boolean {
  return state === 'scheduled' && link !== undefined;
}

const SAID: Partial<Record<Attendance, string>> = {
  late_cancelled: 'You cancelled late',
  cancelled_in_time: 'You cancelled',
  clinician_cancelled: 'Your therapist cancelled',
  no_show: 'You were not there',
};

/** What is kept of one's own part, where there is more to say than that it was. */
export function attendanceSaid({ attendance, state }: Pick<MySession, 'attendance' | 'state'>): string {
  const said = attendance === undefined ? undefined : SAID[attendance];
  return said ?? (state === 'cancelled' ? 'Cancelled' : '');
}
