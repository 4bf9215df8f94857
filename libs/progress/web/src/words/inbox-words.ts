import type { InboxItem, InboxKind, InboxPage } from '@reknit/progress/model';

interface InboxWords {
  /** What happened, said of a person by name. */
  readonly say: (name: string) => string;
  /** What opening it is for. */
  readonly verb: string;
}

/** What a therapist is needed for, in words. Nothing here says that anybody has been told or is watching. */
export const INBOX_WORDS: Record<InboxKind, InboxWords> = {
  felt_unsafe: {
    say: (name) => `${name} said it made something worse, or left them feeling unsafe`,
    verb: 'Read',
  },
  felt_worse: { say: (name) => `${name} said it made something somewhat worse`, verb: 'Read' },
  attention: { say: (name) => `What ${name} wrote needs a look`, verb: 'Read' },
  to_review: { say: (name) => `${name} sent answers`, verb: 'Review' },
  lapsed: { say: (name) => `The time passed without an answer from ${name}`, verb: 'Decide' },
  declined: { say: (name) => `${name} declined`, verb: 'See' },
  'risk-flag.overdue': {
    say: (name) => `A risk flag about ${name} was not acknowledged in time`,
    verb: 'See',
  },
  'risk-flag.high': { say: (name) => `A risk flag about ${name}: high`, verb: 'Act' },
  'risk-flag.open': { say: (name) => `A risk flag about ${name}`, verb: 'Act' },
  'risk-flag.confirm': {
    say: (name) => `Closing a risk flag about ${name} waits for a second person`,
    verb: 'Decide',
  },
  'risk-flag.to-close': { say: (name) => `A risk flag about ${name} is not closed yet`, verb: 'See' },
  'emergency.to-review': {
    say: () => 'Opened by a colleague in an emergency, and not looked at yet',
    verb: 'Look',
  },
  'safety.not-safe-now': { say: (name) => `${name} said they are not safe now`, verb: 'Act' },
  'safety.positive-screen': { say: (name) => `${name}’s private check-in needs your decision`, verb: 'Read' },
  'safety.ask-in-person': { say: (name) => `Ask ${name} in person: the check-in left it open`, verb: 'Read' },
  'consent.no-treatment': { say: (name) => `${name} is in care without consent to it`, verb: 'See' },
  'consent.withdrawn': { say: (name) => `${name} took back consent to joint work`, verb: 'See' },
  'people.left': { say: (name) => `${name} left the case`, verb: 'See' },
  'people.asked-to-pause': { say: (name) => `${name} asked for joint work to pause`, verb: 'See' },
  'policy.missing': { say: () => 'No secrets policy has been agreed', verb: 'Choose' },
  'policy.unsigned': { say: (name) => `${name} has not signed the secrets policy`, verb: 'See' },
  'safety.screens-to-read': { say: () => 'Private check-ins are in: read and decide', verb: 'Read' },
  'safety.screens-due': { say: () => 'Private check-ins are due again', verb: 'Offer' },
  'safety.screen-unanswered': { say: (name) => `${name} has not answered the check-in`, verb: 'See' },
  'sharing.held-for-session': {
    say: (name) => `${name} wants to share something, and it waits for a session`,
    verb: 'See',
  },
  'boundary.not-safe-now': { say: (name) => `${name} noted that they are not safe now`, verb: 'Act' },
  'listening.not-safe': { say: (name) => `${name} did not feel safe in a listening round`, verb: 'Act' },
  'listening.unsure-if-safe': {
    say: (name) => `${name} was unsure if a listening round was safe`,
    verb: 'Read',
  },
  'boundary.safety-follow-up': {
    say: (name) => `Speak with ${name} alone: a private answer asks for it`,
    verb: 'Read',
  },
  'boundary.not-holding': {
    say: (name) => `A boundary of ${name} was crossed three times in four weeks`,
    verb: 'See',
  },
  'boundary.to-review': { say: (name) => `${name} handed in a boundary`, verb: 'Read' },
  'transparency.renewal-to-review': { say: () => 'A transparency agreement asks to go on', verb: 'Decide' },
  'boundary.overlap': { say: (name) => `A boundary of ${name} may contradict another`, verb: 'See' },
  'boundary.review-overdue': { say: (name) => `${name} has not looked at a boundary again yet`, verb: 'See' },
  'boundary.restate': {
    say: (name) => `An agreement of ${name} is over, and could become a limit`,
    verb: 'See',
  },
  'amends.pressured': { say: () => 'Somebody feels pressured by an amends plan', verb: 'Read' },
  'amends.second-review': {
    say: (name) => `An amends plan of ${name} waits for your second look`,
    verb: 'Read',
  },
  'amends.review': { say: (name) => `${name} handed in an amends plan`, verb: 'Review' },
  'amends.answered': { say: (name) => `An amends plan of ${name} was answered`, verb: 'Read' },
  'amends.delivery': { say: (name) => `An amends plan of ${name} waits for a session`, verb: 'See' },
  'amends.resume': { say: (name) => `An amends plan of ${name} could go on`, verb: 'Decide' },
  'amends.plan-review': { say: (name) => `It is time to look at the plan of ${name} together`, verb: 'See' },
  'amends.choose-after-leaving': {
    say: (name) => `Whom the plan of ${name} was for has left: how does it go on?`,
    verb: 'Decide',
  },
  'apology.review': { say: (name) => `${name} wants to give an apology`, verb: 'Read' },
  'commitment.disputed': { say: (name) => `A promise of ${name} is seen differently`, verb: 'Talk' },
  'slip.serious': { say: (name) => `${name} wrote down a serious slip`, verb: 'Read' },
  'slip.repeated': { say: (name) => `Serious slips of ${name} repeat`, verb: 'Read' },
  'session.attendance-missing': { say: () => 'Who came to a session has not been said', verb: 'Say' },
  'session.partial-undecided': {
    say: (name) => `${name} cancelled a session others are booked into`,
    verb: 'Decide',
  },
  'note.overdue': { say: () => 'A note is overdue for your signature', verb: 'Write' },
  'note.returned': { say: () => 'Your supervisor asks for changes in a note', verb: 'Read' },
  'note.to-cosign': { say: () => 'A note waits for your co-signature', verb: 'Read' },
  'note.amendment-asked': { say: (name) => `${name} asks for a correction to the record`, verb: 'Answer' },
  invitation_expired: { say: (name) => `The invitation of ${name} ran out`, verb: 'Invite again' },
};

type Address = (link: InboxItem['link'], caseId: string) => readonly string[];

const PAGES: Record<InboxPage, Address> = {
  participation: ({ id }) => ['/review', id],
  'case-homework': (_, caseId) => ['/cases', caseId, 'homework'],
  'case-people': (_, caseId) => ['/cases', caseId, 'people'],
  'case-safety': (_, caseId) => ['/cases', caseId, 'safety'],
  'case-agreements': (_, caseId) => ['/cases', caseId, 'agreements'],
  'case-listening': (_, caseId) => ['/cases', caseId, 'listening'],
  'case-sessions': (_, caseId) => ['/cases', caseId, 'sessions'],
  'amends-plan': ({ id }, caseId) => ['/cases', caseId, 'agreements', 'plans', id],
  boundary: ({ id }, caseId) => ['/cases', caseId, 'agreements', 'boundaries', id],
  transparency: ({ id }, caseId) => ['/cases', caseId, 'agreements', 'transparency', id],
  note: ({ id }, caseId) => ['/cases', caseId, 'notes', id],
  round: ({ id }, caseId) => ['/cases', caseId, 'listening', id],
  'risk-flag': ({ id }, caseId) => ['/cases', caseId, 'measures', 'flags', id],
  session: ({ id }, caseId) => ['/cases', caseId, 'sessions', id],
};

/** Where the work on an item is done. */
export function linkOf({ link, caseId }: Pick<InboxItem, 'link' | 'caseId'>): readonly string[] {
  return PAGES[link.kind](link, caseId);
}
