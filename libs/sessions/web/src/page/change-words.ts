import type { CaseSession, SessionChange } from '@reknit/sessions/model';
import { dayAndTime } from '../words/session-words';

const and = new Intl.ListFormat('en-GB');
const AWAY: readonly (string | undefined)[] = ['cancelled_in_time', 'late_cancelled'];

/**
 * Who has cancelled for themselves, and who is still booked.
 *
 * @example
 * undecidedWords({ participants: [{ name: 'Rosa', … }, { name: 'Tobias', attendance: 'late_cancelled', … }] })
 * // 'Tobias has cancelled; Rosa is still booked.'
 */
export function undecidedWords({ participants }: Pick<CaseSession, 'participants'>): string {
  const named = (are: boolean): readonly string[] =>
    participants.filter(({ attendance }) => AWAY.includes(attendance) === are).map(({ name }) => name);
  const [away, booked] = [named(true), named(false)];
  const cancelled = `${and.format(away)} ${away.length > 1 ? 'have' : 'has'} cancelled`;
  return `${cancelled}; ${and.format(booked)} ${booked.length > 1 ? 'are' : 'is'} still booked.`;
}

/** What was done to a session, as one line. */
export function changeWords(change: SessionChange, session: CaseSession): string {
  const { kind, by, from, noticeAt, participantId, cancelledBy } = change;
  const zone = session.timeZone;
  if (kind === 'scheduled') return `Planned by ${by}`;
  if (kind === 'moved') return `Moved by ${by}${from === undefined ? '' : `, was ${dayAndTime(from, zone)}`}`;
  if (kind === 'person_added') return `${change.name ?? 'Somebody'} was added by ${by}`;
  if (kind === 'person_taken_off') return `${change.name ?? 'Somebody'} was taken off by ${by}`;
  if (kind === 'clinicians_changed') return `Who holds it was changed by ${by}`;
  const name =
    change.name ?? session.participants.find((person) => person.participantId === participantId)?.name;
  const who = cancelledBy === 'clinician' ? 'Cancelled by us' : `${name ?? 'They'} cancelled`;
  const notice = noticeAt === undefined ? '' : `, told us ${dayAndTime(noticeAt, zone)}`;
  return `${who}${notice}. Written down by ${by}`;
}
