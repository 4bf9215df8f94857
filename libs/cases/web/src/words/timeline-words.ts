import {
  CaseState,
  ParticipantState,
  aboutIn,
  eventInWords,
  whoIn,
  type EventOfPage,
  type SayEvent,
  type TimelineItem,
  type TimelineKind,
} from '@reknit/cases/model';
import { CASE_STATE_WORDS, PARTICIPANT_STATE_WORDS } from './case-words';

export const TIMELINE_KIND_WORDS: Record<TimelineKind, string> = {
  case: 'The case',
  people: 'People',
  consent: 'Consent and safety',
  homework: 'Homework',
  review: 'Reviews',
  goal: 'Goals',
  rupture: 'What happened',
  agreement: 'Agreements',
  session: 'Sessions',
  note: 'Notes',
};

const NOTE_FORMAT_NAMES: Readonly<Record<string, string>> = {
  soap: 'SOAP',
  dap: 'DAP',
  birp: 'BIRP',
  girp: 'GIRP',
  intake: 'intake',
  treatment_plan_review: 'review of the plan',
  contact: 'contact',
  risk: 'risk',
  termination: 'ending',
  group: 'group',
};

/** The format of a note, as people call it, behind what happened to one. */
const format = ({ event, subject }: TimelineItem): string =>
  event.startsWith('note.') && subject ? `: ${NOTE_FORMAT_NAMES[subject] ?? subject}` : '';
const stateIn =
  (words: Readonly<Record<string, string>>): SayEvent =>
  ({ subject }) =>
    (subject && words[subject]?.toLowerCase()) ?? subject ?? 'changed';
const caseState = stateIn(CASE_STATE_WORDS satisfies Record<CaseState, string>);
const personState = stateIn(PARTICIPANT_STATE_WORDS satisfies Record<ParticipantState, string>);

const TIMELINE_WORDS: Record<EventOfPage, SayEvent> = {
  'case.moved': (item) => `Case now ${caseState(item)}`,
  'people.added': (item) => `${whoIn(item)} added to the case`,
  'people.invited': (item) => `Invitation sent to ${whoIn(item)}`,
  'people.moved': (item) => `${whoIn(item)} now ${personState(item)}`,
  'safety.screens-offered': () => 'Private check-ins were offered to everybody',
  'team.joined': (item) => `${item.subject ?? whoIn(item)} joined the care team`,
  'team.ended': (item) => `${item.subject ?? whoIn(item)} left the care team`,
  'goal.rated': (item) => `${whoIn(item)} rated a goal${aboutIn(item)}`,
  'homework.assigned': (item) =>
    `Assigned${item.participantName ? ` to ${item.participantName}` : ''}${aboutIn(item)}`,
  'homework.returned': (item) => `Given back to ${whoIn(item)} with a comment${aboutIn(item)}`,
};

/**
 * What happened, as a line of the timeline.
 *
 * @example
 * timelineWords({ id: '1', at: 't', kind: 'people', event: 'people.joined', participantName: 'Noor' }) // 'Noor joined'
 */
export function timelineWords(item: TimelineItem): string {
  const words = eventInWords(item, TIMELINE_WORDS);
  if (words !== undefined) return `${words}${format(item)}`;
  return item.subject ?? TIMELINE_KIND_WORDS[item.kind];
}
