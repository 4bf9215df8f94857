import type { Attendance, MySession, SessionMedium } from '@reknit/sessions/model';

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
