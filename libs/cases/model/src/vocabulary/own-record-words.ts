import type { NotIncluded, OwnRecordDomain } from '../contract/own-record';

/** What each part of a copy is called. */
export const OWN_RECORD_TITLES: Readonly<Record<OwnRecordDomain, string>> = {
  cases: 'You, and what you agreed to',
  sessions: 'Sessions you were booked into, and corrections you asked for',
  homework: 'Exercises you handed in',
  measures: 'Questionnaires you filled in',
  agreements: 'Your promises, plans and limits',
  listening: 'What you said in listening rounds',
};

const ASK = 'Ask your therapist, in person or by phone.';

/**
 * What no copy holds. The same sentences for everybody, whether there is any of it or not: that something is missing from a copy must
 * never say that it exists.
 */
export const NOT_IN_OWN_RECORD: readonly NotIncluded[] = [
  {
    what: 'Anything that somebody else wrote, also what they let you read. Where you repeated such words in an answer, a line says that they are left out.',
    how: 'You read it in Reknit for as long as they let you. For a copy, ask them.',
  },
  {
    what: 'What several of you wrote together, such as an agreement about openness, and how others answered you.',
    how: 'You find it in Reknit under Together. A copy needs a yes from each of you: ask your therapist.',
  },
  {
    what: 'Answers to private questions about safety, wherever they are asked: check-ins, whether something is safe to tell, whether you felt safe or pressed. This file may be seen by somebody else.',
    how: ASK,
  },
  {
    what: 'Answers that an exercise keeps for you alone, and whatever you have begun and not handed in.',
    how: 'You find them in Reknit, in the exercise itself.',
  },
  {
    what: 'What your therapist wrote: notes, reviews, plans for sessions.',
    how: `${ASK} You have a right to ask; they look through it with you.`,
  },
  {
    what: 'Who has opened your record, and letters that were sent to you.',
    how: 'Ask the practice.',
  },
];
