import type { AgendaSession } from '@reknit/sessions/model';
import type { TimeZoneName } from '@reknit/shared/model';
import { MEDIUM_WORDS, elsewhere, spanWords, standingOf } from '../words/session-words';

/** Who a session is for: the case where it is in reach, otherwise the people booked. */
export function whoOf({ caseTitle, people }: Pick<AgendaSession, 'caseTitle' | 'people'>): string {
  return caseTitle ?? people.map(({ name }) => name).join(', ');
}

/**
 * Where a session is.
 *
 * @example whereOf({ medium: 'in_person', room: { id: 'r1', name: 'Garden room' } }) // 'Garden room'
 */
export function whereOf({ medium, room }: Pick<AgendaSession, 'medium' | 'room'>): string {
  return room?.name ?? MEDIUM_WORDS[medium];
}

/** Everything about a booking in one sentence: on hover, and for people who listen to the page. */
export function bookingWords(session: AgendaSession, timeZone: TimeZoneName): string {
  const { state, attendanceDue, undecided } = session;
  const planned = state === 'scheduled' && !attendanceDue && !undecided;
  return [
    spanWords(session, timeZone),
    whoOf(session),
    whereOf(session),
    session.clinicians.map(({ name }) => name).join(', '),
    ...(planned ? [] : [standingOf(session).words]),
    ...elsewhere(session.start, timeZone, session.people),
  ].join(', ');
}
