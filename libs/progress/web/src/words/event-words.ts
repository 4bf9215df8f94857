import { CASE_EVENTS, CaseState, ParticipantState, type CaseEvent } from '@reknit/cases/model';

/** What happened, as the caseload and the time axis tell it: only what an event itself carries. */
export interface ToldEvent {
  readonly event: string;
  readonly personName?: string;
  readonly subject?: string;
}

const CASE_STATE: Record<CaseState, string> = {
  enquiry: 'is an enquiry',
  intake: 'is in intake',
  active: 'is active',
  on_hold: 'is on hold',
  discharged: 'is discharged',
  not_taken_on: 'was not taken on',
};
const PERSON_STATE: Record<ParticipantState, string> = {
  invited: 'is invited',
  joined: 'has joined',
  active: 'is active',
  paused: 'pauses',
  left: 'has left',
  removed: 'was removed',
};

type Say = (event: ToldEvent) => string;
const who = ({ personName }: ToldEvent): string => personName ?? 'Somebody';
const about = ({ subject }: ToldEvent): string => (subject ? `: ${subject}` : '');
const state = (words: Readonly<Record<string, string>>, subject: string | undefined): string =>
  words[subject ?? ''] ?? 'changed';

const CASE_WORDS: Record<CaseEvent, Say> = {
  'case.opened': () => 'Case opened',
  'case.moved': ({ subject }) => `The case ${state(CASE_STATE, subject)}`,
  'case.updated': () => 'Why they come was written anew',
  'people.added': (event) => `${who(event)} was added`,
  'people.invited': (event) => `${who(event)} was invited`,
  'people.joined': (event) => `${who(event)} joined`,
  'people.moved': (event) => `${who(event)} ${state(PERSON_STATE, event.subject)}`,
  'consent.proposed': (event) => `${who(event)} was asked for consent`,
  'consent.given': (event) => `${who(event)} gave consent`,
  'consent.refused': (event) => `${who(event)} said no to a consent`,
  'consent.withdrawn': (event) => `${who(event)} took a consent back`,
  'policy.proposed': () => 'A secrets policy was proposed',
  'policy.in-force': () => 'The secrets policy counts from here',
  'safety.screens-offered': () => 'Private check-ins were offered',
  'safety.cleared': () => 'Cleared for joint work',
  'safety.clearance-revoked': () => 'The clearance for joint work was revoked',
  'safety.suspended': () => 'Joint work stopped',
  'safety.reopened': () => 'Joint work may go on',
  'team.joined': () => 'A colleague joined the care team',
  'team.ended': () => 'A colleague left the care team',
  'rupture.recorded': (event) => `Recorded what happened${about(event)}`,
  'rupture.updated': (event) => `Changed what happened${about(event)}`,
  'goal.added': (event) => `Goal added${about(event)}`,
  'goal.updated': (event) => `Goal changed${about(event)}`,
  'goal.rated': (event) => `Goal rated${about(event)}`,
};

const HOMEWORK_WORDS: Readonly<Record<string, Say>> = {
  'homework.assigned': (event) => `Assigned${about(event)}`,
  'homework.opened': (event) => `${who(event)} began${about(event)}`,
  'homework.submitted': (event) => `${who(event)} sent answers${about(event)}`,
  'homework.answered-in-room': (event) =>
    `Answers of ${who(event)} written down in the session${about(event)}`,
  'homework.reviewed': (event) => `Answers of ${who(event)} reviewed${about(event)}`,
  'homework.returned': (event) => `Given back to ${who(event)}${about(event)}`,
  'homework.declined': (event) => `${who(event)} declined${about(event)}`,
  'homework.paused': (event) => `${who(event)} paused${about(event)}`,
  'homework.resumed': (event) => `${who(event)} took up again${about(event)}`,
  'homework.afterwards': (event) => `${who(event)} said how it went${about(event)}`,
  'homework.rescheduled': (event) => `New due date${about(event)}`,
  'homework.came-again': (event) => `Given again${about(event)}`,
  'homework.repeats-stopped': (event) => `Will not be given again${about(event)}`,
  'homework.withdrawn': (event) => `Withdrawn${about(event)}`,
  'homework.closed': (event) => `Closed${about(event)}`,
  'homework.held': (event) => `Resting until the care team says go on${about(event)}`,
  'homework.gone-on': (event) => `Goes on again${about(event)}`,
  'sharing.offered': (event) => `${who(event)} offered something to read${about(event)}`,
  'sharing.released': (event) => `Let go in a session${about(event)}`,
  'sharing.revealed': (event) => `They showed each other what they wrote${about(event)}`,
  'sharing.withdrawn': (event) => `${who(event)} stopped sharing${about(event)}`,
  'boundary.handed-in': (event) => `${who(event)} handed in a boundary`,
  'boundary.returned': (event) => `A boundary went back to ${who(event)} with a comment`,
  'boundary.ready': (event) => `A boundary of ${who(event)} is ready`,
  'boundary.told': (event) => `${who(event)} told a boundary`,
  'boundary.active': (event) => `A boundary of ${who(event)} counts`,
  'boundary.renewed': (event) => `${who(event)} renewed a boundary`,
  'boundary.withdrawn': () => 'An agreement was withdrawn',
  'transparency.proposed': () => 'A transparency agreement was proposed',
  'transparency.rejected': () => 'A transparency agreement was not agreed to',
  'transparency.renewal-asked': () => 'A transparency agreement asks to go on',
  'transparency.renewal-reviewed': () => 'The renewal of a transparency agreement was read',
  'transparency.ended': () => 'A transparency agreement ended',
  'amends.created': (event) => `${who(event)} began an amends plan`,
  'amends.asked': () => 'Whether an amends plan is wanted was asked',
  'amends.submit': (event) => `${who(event)} handed in an amends plan`,
  'amends.return': () => 'An amends plan was given back',
  'amends.approve': () => 'An amends plan was approved',
  'amends.edit': (event) => `${who(event)} changes an amends plan`,
  'amends.share': (event) => `${who(event)} offered an amends plan`,
  'amends.start': () => 'An amends plan began',
  'amends.accept': (event) => `${who(event)} accepted an amends plan`,
  'amends.decline': (event) => `${who(event)} did not take up an amends plan`,
  'amends.propose': (event) => `${who(event)} would like an amends plan otherwise`,
  'amends.window_passes': () => 'An amends plan moved on',
  'amends.withdraw': (event) => `${who(event)} took an amends plan back`,
  'amends.begin': () => 'An amends plan began',
  'amends.pause': () => 'An amends plan was paused',
  'amends.paused': () => 'An amends plan was paused',
  'amends.resume': () => 'An amends plan goes on',
  'amends.renegotiate': () => 'A new version of an amends plan was asked for',
  'amends.adopt': () => 'A new version of an amends plan counts',
  'amends.keep_current': () => 'An amends plan moved on',
  'amends.complete': () => 'Everything in an amends plan is done',
  'amends.end': () => 'An amends plan ended',
  'session.scheduled': () => 'A session was arranged',
  'session.moved': () => 'A session was moved',
  'session.cancelled': () => 'A session was cancelled',
  'session.cancelled-by-one': (event) => `${who(event)} cancelled a session for themselves`,
  'session.people-changed': () => 'Who comes to a session was changed',
  'session.held': () => 'A session was held',
  'session.partial': () => 'A session was held with some of them',
  'session.not-held': () => 'Nobody came to a session',
  'note.signed': () => 'A note was signed',
  'note.reopened': () => 'A note was reopened by its author',
  'note.cosigned': () => 'A note was co-signed',
  'note.added-to': () => 'Something was added under a note',
  'note.marked-in-error': () => 'A note was marked as written in error',
  'note.locked-unsigned': () => 'A note locked unsigned',
  'note.released': () => 'Words of a note were released to another section',
  'listening.started': () => 'A listening round began',
  'listening.finished': () => 'A listening round was finished',
  'listening.stopped': (event) =>
    event.personName ? `${event.personName} stopped a listening round` : 'A listening round was stopped',
  'listening.left': () => 'A listening round was left unfinished',
};

/**
 * An event in words; one this page does not know is told by its subject.
 *
 * @example
 * eventInWords({ event: 'people.joined', personName: 'Noor' }) // 'Noor joined'
 */
export function eventInWords(told: ToldEvent): string {
  const words: Readonly<Record<string, Say>> = { ...CASE_WORDS, ...HOMEWORK_WORDS };
  return words[told.event]?.(told) ?? told.subject ?? 'Something changed';
}

/** Events worth a mark on a time axis: where the course of a case may have turned. */
const TURNS: readonly CaseEvent[] = [
  'case.opened',
  'case.moved',
  'people.joined',
  'people.moved',
  'rupture.recorded',
];

export function isTurn(event: string): boolean {
  return event in CASE_EVENTS && TURNS.some((turn) => turn === event);
}
