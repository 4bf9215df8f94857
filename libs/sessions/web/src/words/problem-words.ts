import type { SessionProblem } from '@reknit/sessions/model';
import type { FieldFaults } from '@reknit/shared/model';
import { addFaultWords } from '@reknit/shared/web-kernel/start';

/** What a refusal means, said to whoever plans. */
export const SESSION_PROBLEM_WORDS: Record<SessionProblem, string> = {
  'session.clinician-busy': 'Somebody of the care team has another session then. Choose another time.',
  'session.person-busy': 'One of the people has another session then. Choose another time.',
  'session.room-busy': 'The room is taken then. Choose another room or time.',
  'session.move-not-allowed':
    'This session has begun, is over or was cancelled. It cannot be changed any more.',
  'session.in-the-past': 'That time has passed. Choose one that is still to come.',
  'session.no-such-time': 'The clocks go forward then, so this time does not exist on that day.',
  'session.people-do-not-fit': 'Choose other people: this kind of session is not for so many.',
  'session.not-in-case': 'Somebody you chose does not take part in this case.',
  'session.not-on-team': 'Somebody you chose is not on the care team of this case.',
  'session.place-does-not-fit': 'A room is for meeting in person, a link for video.',
  'session.no-such-room': 'This room is not offered any more. Choose another one.',
  'session.repeat-invalid': 'Say how often, and when it ends.',
  'session.not-a-series': 'This session stands alone. There are no others to change.',
  'session.not-begun': 'Attendance is taken once the session has begun.',
  'session.attendance-incomplete': 'Say for everybody whether they came.',
  'session.decision-needed': 'Somebody was missing. Say what became of the session.',
  'session.decision-not-asked': 'There is nothing to decide about this session.',
  'session.policy-missing':
    'No agreement on confidences is signed in this case, so nobody is seen alone yet. See Safety & consent.',
  'session.too-early-to-ask': 'Ask where they are at the start: from an hour before the session on.',
  'session.not-remote': 'This session is in person. There is nothing to confirm.',
  'session.notice-invalid': 'Notice is given before the session begins, and not in the future.',
  'session.no-such-exercise': 'This exercise is not in this case any more.',
};

addFaultWords({
  'overlaps-itself': () => 'These would overlap each other. Leave more time between them.',
  'session.in-the-past': () => 'Choose a time that is still to come.',
  'session.no-such-time': () => 'The clocks go forward then. Choose another time.',
  'session.clinician-busy': () => 'Has another session then.',
  'session.person-busy': () => 'Has another session then.',
  'session.room-busy': () => 'The room is taken then.',
  'session.decision-needed': () => 'Say what became of the session.',
  'session.policy-missing': () => 'No agreement on confidences is signed yet.',
  'session.no-such-room': () => 'This room is not offered any more.',
  'one-end': () => 'Say when it ends.',
  'ends-before-it-begins': () => 'The last day lies before the first one.',
  'minutes-do-not-fit': () => 'Say how many minutes.',
});

const BUSY = /^(?:clinicianIds|participantIds|roomId)\.([^.]+)\.(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/;

/**
 * Who or what is taken, and when: one sentence each. Never says by whom.
 *
 * @param names of people and rooms by their id
 * @example
 * busyWords({ 'roomId.r1.2026-12-01T10:00': [{ code: 'session.room-busy' }] }, new Map([['r1', 'Garden room']]))
 * // ['Garden room is taken on Tuesday, 1 December at 10:00.']
 */
export function busyWords(fields: FieldFaults, names: ReadonlyMap<string, string>): readonly string[] {
  return Object.keys(fields).flatMap((path) => {
    const [, id = '', day = '', time = ''] = BUSY.exec(path) ?? [];
    if (id === '') return [];
    const when = new Intl.DateTimeFormat('en-GB', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    })
      .format(new Date(`${day}T12:00:00Z`))
      .replace(/^(\w+) /, '$1, ');
    const room = path.startsWith('roomId');
    const who = names.get(id) ?? (room ? 'The room' : 'One of them');
    return [`${who} is ${room ? 'taken' : 'not free'} on ${when} at ${time}.`];
  });
}
