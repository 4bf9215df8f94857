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
  'homework.reviewed': (event) => `Answers of ${who(event)} reviewed${about(event)}`,
  'homework.returned': (event) => `Given back to ${who(event)}${about(event)}`,
  'homework.declined': (event) => `${who(event)} declined${about(event)}`,
  'homework.paused': (event) => `${who(event)} paused${about(event)}`,
  'homework.resumed': (event) => `${who(event)} took up again${about(event)}`,
  'homework.afterwards': (event) => `${who(event)} said how it went${about(event)}`,
  'homework.rescheduled': (event) => `New due date${about(event)}`,
  'homework.withdrawn': (event) => `Withdrawn${about(event)}`,
  'homework.closed': (event) => `Closed${about(event)}`,
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
