import {
  CaseState,
  ParticipantState,
  type CaseEvent,
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

type Say = (item: TimelineItem) => string;

const about = ({ subject }: TimelineItem): string => (subject ? `: ${subject}` : '');
/** The format of a note, as people call it. */
const format = ({ subject }: TimelineItem): string =>
  subject ? `: ${NOTE_FORMAT_NAMES[subject] ?? subject}` : '';
const who = ({ participantName, actorName }: TimelineItem): string =>
  participantName ?? actorName ?? 'Somebody';
const stateIn =
  (words: Readonly<Record<string, string>>): Say =>
  ({ subject }) =>
    (subject && words[subject]?.toLowerCase()) ?? subject ?? 'changed';
const caseState = stateIn(CASE_STATE_WORDS satisfies Record<CaseState, string>);
const personState = stateIn(PARTICIPANT_STATE_WORDS satisfies Record<ParticipantState, string>);

const CASE_EVENT_WORDS: Record<CaseEvent, Say> = {
  'case.opened': () => 'Case opened',
  'case.moved': (item) => `Case now ${caseState(item)}`,
  'case.updated': () => 'Why they come was written anew',
  'people.added': (item) => `${who(item)} added to the case`,
  'people.invited': (item) => `Invitation sent to ${who(item)}`,
  'people.joined': (item) => `${who(item)} joined`,
  'people.moved': (item) => `${who(item)} now ${personState(item)}`,
  'consent.proposed': (item) => `${who(item)} was asked for consent`,
  'consent.given': (item) => `${who(item)} gave consent`,
  'consent.refused': (item) => `${who(item)} said no to a consent`,
  'consent.withdrawn': (item) => `${who(item)} took a consent back`,
  'policy.proposed': () => 'A secrets policy was proposed',
  'policy.in-force': () => 'The secrets policy counts from here',
  'safety.screens-offered': () => 'Private check-ins were offered to everybody',
  'safety.cleared': () => 'Cleared for joint work',
  'safety.clearance-revoked': () => 'The clearance for joint work was revoked',
  'safety.suspended': () => 'Joint work stopped',
  'safety.reopened': () => 'Joint work may go on',
  'team.joined': (item) => `${item.subject ?? who(item)} joined the care team`,
  'team.ended': (item) => `${item.subject ?? who(item)} left the care team`,
  'rupture.recorded': (item) => `Recorded what happened${about(item)}`,
  'rupture.updated': (item) => `Changed what happened${about(item)}`,
  'goal.added': (item) => `Goal added${about(item)}`,
  'goal.updated': (item) => `Goal changed${about(item)}`,
  'goal.rated': (item) => `${who(item)} rated a goal${about(item)}`,
};

/** Events of domains after this one. The timeline shows one it has no words for by its subject. */
const LATER_EVENT_WORDS: Readonly<Record<string, Say>> = {
  'homework.assigned': (item) =>
    `Assigned${item.participantName ? ` to ${item.participantName}` : ''}${about(item)}`,
  'homework.opened': (item) => `${who(item)} began${about(item)}`,
  'homework.submitted': (item) => `${who(item)} sent answers${about(item)}`,
  'homework.answered-in-room': (item) =>
    `Answers of ${item.participantName ?? 'somebody'} written down in the session${about(item)}`,
  'homework.declined': (item) => `${who(item)} declined${about(item)}`,
  'homework.paused': (item) => `${who(item)} paused${about(item)}`,
  'homework.resumed': (item) => `${who(item)} took up again${about(item)}`,
  'homework.rescheduled': (item) => `New due date${about(item)}`,
  'homework.came-again': (item) => `Given again${about(item)}`,
  'homework.repeats-stopped': (item) => `Will not be given again${about(item)}`,
  'homework.withdrawn': (item) => `Withdrawn${about(item)}`,
  'homework.closed': (item) => `Closed${about(item)}`,
  'homework.afterwards': (item) => `${who(item)} said how it went${about(item)}`,
  'homework.reviewed': (item) => `Answers of ${who(item)} reviewed${about(item)}`,
  'listening.started': () => 'A listening round began',
  'listening.finished': () => 'A listening round was finished',
  'listening.stopped': (item) =>
    item.participantName
      ? `${item.participantName} stopped a listening round`
      : 'A listening round was stopped',
  'listening.left': () => 'A listening round was left unfinished',
  'homework.held': (item) => `Resting until the care team says go on${about(item)}`,
  'homework.gone-on': (item) => `Goes on again${about(item)}`,
  'sharing.offered': (item) => `${who(item)} offered something to read${about(item)}`,
  'sharing.released': (item) => `Let go in a session${about(item)}`,
  'sharing.revealed': (item) => `They showed each other what they wrote${about(item)}`,
  'sharing.withdrawn': (item) => `${who(item)} stopped sharing${about(item)}`,
  'boundary.handed-in': (item) => `${who(item)} handed in a boundary`,
  'boundary.returned': (item) => `A boundary went back to ${who(item)} with a comment`,
  'boundary.ready': (item) => `A boundary of ${who(item)} is ready`,
  'boundary.told': (item) => `${who(item)} told a boundary`,
  'boundary.active': (item) => `A boundary of ${who(item)} counts`,
  'boundary.renewed': (item) => `${who(item)} renewed a boundary`,
  'boundary.withdrawn': () => 'An agreement was withdrawn',
  'transparency.proposed': () => 'A transparency agreement was proposed',
  'transparency.rejected': () => 'A transparency agreement was not agreed to',
  'transparency.renewal-asked': () => 'A transparency agreement asks to go on',
  'transparency.renewal-reviewed': () => 'The renewal of a transparency agreement was read',
  'transparency.ended': () => 'A transparency agreement ended',
  'amends.created': (item) => `${who(item)} began an amends plan`,
  'amends.asked': () => 'Whether an amends plan is wanted was asked',
  'amends.submit': (item) => `${who(item)} handed in an amends plan`,
  'amends.return': () => 'An amends plan was given back',
  'amends.approve': () => 'An amends plan was approved',
  'amends.edit': (item) => `${who(item)} changes an amends plan`,
  'amends.share': (item) => `${who(item)} offered an amends plan`,
  'amends.start': () => 'An amends plan began',
  'amends.accept': (item) => `${who(item)} accepted an amends plan`,
  'amends.decline': (item) => `${who(item)} did not take up an amends plan`,
  'amends.propose': (item) => `${who(item)} would like an amends plan otherwise`,
  'amends.window_passes': () => 'An amends plan moved on',
  'amends.withdraw': (item) => `${who(item)} took an amends plan back`,
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
  'session.cancelled-by-one': (item) => `${who(item)} cancelled a session for themselves`,
  'session.people-changed': () => 'Who comes to a session was changed',
  'session.held': () => 'A session was held',
  'session.partial': () => 'A session was held with some of them',
  'session.not-held': () => 'Nobody came to a session',
  'note.signed': (item) => `A note was signed${format(item)}`,
  'note.reopened': (item) => `A note was reopened by its author${format(item)}`,
  'note.cosigned': (item) => `A note was co-signed${format(item)}`,
  'note.added-to': (item) => `Something was added under a note${format(item)}`,
  'note.marked-in-error': (item) => `A note was marked as written in error${format(item)}`,
  'note.locked-unsigned': (item) => `A note locked unsigned${format(item)}`,
  'note.released': (item) => `Words of a note were released to another section${format(item)}`,
  'homework.returned': (item) => `Given back to ${who(item)} with a comment${about(item)}`,
};

/**
 * What happened, as a line of the timeline.
 *
 * @example
 * timelineWords({ id: '1', at: 't', kind: 'people', event: 'people.joined', participantName: 'Noor' }) // 'Noor joined'
 */
export function timelineWords(item: TimelineItem): string {
  const words: Readonly<Record<string, Say>> = { ...CASE_EVENT_WORDS, ...LATER_EVENT_WORDS };
  return words[item.event]?.(item) ?? item.subject ?? TIMELINE_KIND_WORDS[item.kind];
}
