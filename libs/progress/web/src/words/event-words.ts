import {
  CASE_EVENTS,
  CaseState,
  ParticipantState,
  aboutIn,
  eventInWords,
  whoIn,
  type CaseEvent,
  type EventOfPage,
  type SayEvent,
} from '@reknit/cases/model';

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

const state = (words: Readonly<Record<string, string>>, subject: string | undefined): string =>
  words[subject ?? ''] ?? 'changed';

const PROGRESS_WORDS: Record<EventOfPage, SayEvent> = {
  'case.moved': ({ subject }) => `The case ${state(CASE_STATE, subject)}`,
  'people.added': (told) => `${whoIn(told)} was added`,
  'people.invited': (told) => `${whoIn(told)} was invited`,
  'people.moved': (told) => `${whoIn(told)} ${state(PERSON_STATE, told.subject)}`,
  'safety.screens-offered': () => 'Private check-ins were offered',
  'team.joined': () => 'A colleague joined the care team',
  'team.ended': () => 'A colleague left the care team',
  'goal.rated': (told) => `Goal rated${aboutIn(told)}`,
  'homework.assigned': (told) => `Assigned${aboutIn(told)}`,
  'homework.returned': (told) => `Given back to ${whoIn(told)}${aboutIn(told)}`,
};

/**
 * An event in words; one this page does not know is told by its subject.
 *
 * @example
 * toldInWords({ event: 'people.joined', personName: 'Noor' }) // 'Noor joined'
 */
export function toldInWords({ event, personName, subject }: ToldEvent): string {
  const words = eventInWords({ event, participantName: personName, subject }, PROGRESS_WORDS);
  return words ?? subject ?? 'Something changed';
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
