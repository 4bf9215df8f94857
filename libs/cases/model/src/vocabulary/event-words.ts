import type { CaseEvent } from './case-event';

/** What a record of an event carries that can be told of it; which names are known depends on where it is told. */
export interface EventTold {
  readonly event: string;
  readonly participantName?: string;
  readonly actorName?: string;
  readonly subject?: string;
}

/** Tells one event in words. */
export type SayEvent = (told: EventTold) => string;

/**
 * Whom an event is about: the participant, else whoever acted.
 *
 * @example
 * whoIn({ event: 'people.joined', participantName: 'Noor', actorName: 'Ilse' }) // 'Noor'
 */
export function whoIn({ participantName, actorName }: EventTold): string {
  return participantName ?? actorName ?? 'Somebody';
}

/**
 * What an event is about, to stand behind its words.
 *
 * @example
 * aboutIn({ event: 'goal.added', subject: 'Open the post' }) // ': Open the post'
 */
export function aboutIn({ subject }: EventTold): string {
  return subject ? `: ${subject}` : '';
}

const CASE_WORDS = {
  'case.opened': () => 'Case opened',
  'case.updated': () => 'Why they come was written anew',
  'people.joined': (told) => `${whoIn(told)} joined`,
  'consent.proposed': (told) => `${whoIn(told)} was asked for consent`,
  'consent.given': (told) => `${whoIn(told)} gave consent`,
  'consent.refused': (told) => `${whoIn(told)} said no to a consent`,
  'consent.withdrawn': (told) => `${whoIn(told)} took a consent back`,
  'policy.proposed': () => 'A secrets policy was proposed',
  'policy.in-force': () => 'The secrets policy counts from here',
  'safety.cleared': () => 'Cleared for joint work',
  'safety.clearance-revoked': () => 'The clearance for joint work was revoked',
  'safety.suspended': () => 'Joint work stopped',
  'safety.reopened': () => 'Joint work may go on',
  'rupture.recorded': (told) => `Recorded what happened${aboutIn(told)}`,
  'rupture.updated': (told) => `Changed what happened${aboutIn(told)}`,
  'goal.added': (told) => `Goal added${aboutIn(told)}`,
  'goal.updated': (told) => `Goal changed${aboutIn(told)}`,
} satisfies Partial<Record<CaseEvent, SayEvent>>;

/** Events that a page tells in its own words, closer to what stands around them there. */
export type EventOfPage =
  Exclude<CaseEvent, keyof typeof CASE_WORDS> | 'homework.assigned' | 'homework.returned';

/** Events of domains after this one; the compiler cannot know them, and one without words is told by its subject. */
const LATER_WORDS: Readonly<Record<string, SayEvent>> = {
  'homework.opened': (told) => `${whoIn(told)} began${aboutIn(told)}`,
  'homework.submitted': (told) => `${whoIn(told)} sent answers${aboutIn(told)}`,
  'homework.answered-in-room': (told) =>
    `Answers of ${told.participantName ?? 'somebody'} written down in the session${aboutIn(told)}`,
  'homework.reviewed': (told) => `Answers of ${whoIn(told)} reviewed${aboutIn(told)}`,
  'homework.declined': (told) => `${whoIn(told)} declined${aboutIn(told)}`,
  'homework.paused': (told) => `${whoIn(told)} paused${aboutIn(told)}`,
  'homework.resumed': (told) => `${whoIn(told)} took up again${aboutIn(told)}`,
  'homework.afterwards': (told) => `${whoIn(told)} said how it went${aboutIn(told)}`,
  'homework.rescheduled': (told) => `New due date${aboutIn(told)}`,
  'homework.came-again': (told) => `Given again${aboutIn(told)}`,
  'homework.repeats-stopped': (told) => `Will not be given again${aboutIn(told)}`,
  'homework.withdrawn': (told) => `Withdrawn${aboutIn(told)}`,
  'homework.closed': (told) => `Closed${aboutIn(told)}`,
  'homework.held': (told) => `Resting until the care team says go on${aboutIn(told)}`,
  'homework.gone-on': (told) => `Goes on again${aboutIn(told)}`,
  'sharing.offered': (told) => `${whoIn(told)} offered something to read${aboutIn(told)}`,
  'sharing.released': (told) => `Let go in a session${aboutIn(told)}`,
  'sharing.revealed': (told) => `They showed each other what they wrote${aboutIn(told)}`,
  'sharing.withdrawn': (told) => `${whoIn(told)} stopped sharing${aboutIn(told)}`,
  'boundary.handed-in': (told) => `${whoIn(told)} handed in a boundary`,
  'boundary.returned': (told) => `A boundary went back to ${whoIn(told)} with a comment`,
  'boundary.ready': (told) => `A boundary of ${whoIn(told)} is ready`,
  'boundary.told': (told) => `${whoIn(told)} told a boundary`,
  'boundary.active': (told) => `A boundary of ${whoIn(told)} counts`,
  'boundary.renewed': (told) => `${whoIn(told)} renewed a boundary`,
  'boundary.withdrawn': () => 'An agreement was withdrawn',
  'transparency.proposed': () => 'A transparency agreement was proposed',
  'transparency.rejected': () => 'A transparency agreement was not agreed to',
  'transparency.renewal-asked': () => 'A transparency agreement asks to go on',
  'transparency.renewal-reviewed': () => 'The renewal of a transparency agreement was read',
  'transparency.ended': () => 'A transparency agreement ended',
  'amends.created': (told) => `${whoIn(told)} began an amends plan`,
  'amends.asked': () => 'Whether an amends plan is wanted was asked',
  'amends.submit': (told) => `${whoIn(told)} handed in an amends plan`,
  'amends.return': () => 'An amends plan was given back',
  'amends.approve': () => 'An amends plan was approved',
  'amends.edit': (told) => `${whoIn(told)} changes an amends plan`,
  'amends.share': (told) => `${whoIn(told)} offered an amends plan`,
  'amends.start': () => 'An amends plan began',
  'amends.accept': (told) => `${whoIn(told)} accepted an amends plan`,
  'amends.decline': (told) => `${whoIn(told)} did not take up an amends plan`,
  'amends.propose': (told) => `${whoIn(told)} would like an amends plan otherwise`,
  'amends.window_passes': () => 'An amends plan moved on',
  'amends.withdraw': (told) => `${whoIn(told)} took an amends plan back`,
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
  'session.cancelled-by-one': (told) => `${whoIn(told)} cancelled a session for themselves`,
  'session.people-changed': () => 'Who comes to a session was changed',
  'session.held': () => 'A session was held',
  'session.partial': () => 'A session was held with some of them',
  'session.not-held': () => 'Nobody came to a session',
  'note.signed': () => 'A note was signed',
  'note.reopened': () => 'A note was reopened by its author',
  'note.cosigned': () => 'A note was co-signed',
  'note.added-to': () => 'Something was added under a note',
  'note.addition-cosigned': () => 'What was added under a note was co-signed',
  'note.marked-in-error': () => 'A note was marked as written in error',
  'note.locked-unsigned': () => 'A note locked unsigned',
  'note.released': () => 'Words of a note were released to another section',
  'listening.started': () => 'A listening round began',
  'listening.finished': () => 'A listening round was finished',
  'listening.stopped': (told) =>
    told.participantName
      ? `${told.participantName} stopped a listening round`
      : 'A listening round was stopped',
  'listening.left': () => 'A listening round was left unfinished',
};

/**
 * An event in words: those of the page where it has its own, else those all pages share. Nothing for an event neither knows.
 *
 * @example
 * eventInWords({ event: 'homework.opened', participantName: 'Noor', subject: 'Signs check' }, OWN) // 'Noor began: Signs check'
 */
export function eventInWords(
  told: EventTold,
  ofPage: Readonly<Record<EventOfPage, SayEvent>>,
): string | undefined {
  const words: Readonly<Record<string, SayEvent>> = { ...CASE_WORDS, ...LATER_WORDS, ...ofPage };
  return words[told.event]?.(told);
}
