import type { AgendaSession } from '@reknit/sessions/model';
import type { TimeZoneName } from '@reknit/shared/model';
import { MEDIUM_WORDS, elsewhere, spanWords, standingOf } from '../words/session-words';

type ForWhom = Pick<AgendaSession, 'caseTitle' | 'people'>;

/**
 * Who a session is for: the case where it is in reach, otherwise the people booked. One person of several is called by name: two
 * sessions after each other would else both be those of the couple.
 *
 * @example
 * whoOf({ caseTitle: 'Ines & Marek', people: [{ name: 'Marek Dudzik', timeZone: 'Europe/London' }] }) // 'Marek Dudzik'
 */
export function whoOf({ caseTitle, people }: ForWhom): string {
  const names = people.map(({ name }) => name).join(', ');
  return caseTitle === undefined || isOneOf({ caseTitle, people }) ? names : caseTitle;
}

/** The case, where the session is for one person of it. */
export function caseOf(session: ForWhom): readonly string[] {
  return session.caseTitle !== undefined && isOneOf(session) ? [session.caseTitle] : [];
}

/** A case of one person is called by their name. */
function isOneOf({ caseTitle = '', people: [one, ...others] }: ForWhom): boolean {
  return one !== undefined && others.length === 0 && !one.name.startsWith(caseTitle);
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
    ...caseOf(session),
    whereOf(session),
    session.clinicians.map(({ name }) => name).join(', '),
    ...(planned ? [] : [standingOf(session).words]),
    ...elsewhere(session.start, timeZone, session.people),
  ].join(', ');
}
