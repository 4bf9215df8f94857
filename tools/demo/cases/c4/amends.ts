// First lived where nobody sees it, then heard, because the daughter asked to hear it.
import type { CommitmentTerms } from '@reknit/agreements/model';
import { onDay } from '../../calendar';
import type { PlanStory, PlanText } from '../../story/together';

const DONATION: CommitmentTerms = {
  kind: 'recurring',
  text: 'I give 40 every month to the house in which I got sober',
  schedule: { freq: 'monthly', interval: 1 },
  graceMinutes: 24 * 60,
  proof: 'none',
  excusePolicy: 'clinician_only',
  onMiss: 'nothing',
};
const PROGRAMME: CommitmentTerms = {
  kind: 'get_help',
  text: 'I go to my programme every week',
  schedule: { freq: 'weekly', interval: 1, time: '19:00' },
  graceMinutes: 24 * 60,
  proof: 'none',
  excusePolicy: 'clinician_only',
  onMiss: 'tell_in_session',
};
const THE_TABLE: CommitmentTerms = {
  kind: 'recurring',
  text: 'I ring my brother every second week and ask for a table without wine',
  schedule: { freq: 'weekly', interval: 2 },
  graceMinutes: 24 * 60,
  proof: 'harmed_party_sees_result',
  excusePolicy: 'clinician_only',
  onMiss: 'nothing',
};

const text: PlanText = {
  harm: {
    title: 'What I do with the years I have',
    harmOwned: 'For thirteen years I drank, and I promised things to a child who believed me and waited.',
    impactUnderstood: 'Noor learned to read the mood at the door, and covered for me when she was nine.',
    whatTheyAskedFor: ['Nothing that she has to answer'],
    willNotDo: ['I do not ask whether it is enough'],
  },
  harmCheck: {
    answers: { h1: 'unknown', h2: 'no', h3: 'no', h4: 'no', h5: 'no', h6: 'no', h7: 'no', h8: 'yes' },
    note: 'She has not said that she wants to hear of it.',
  },
  commitments: [DONATION, PROGRAMME],
  difficulties: [2, 3],
  terms: {
    approach: 'indirect',
    planTimezone: 'Europe/London',
    startsOn: onDay(-60),
    reviewEveryWeeks: 4,
    endsOn: onDay(120),
    confirmBy: 'self_report',
    noReturnExpected: true,
  },
};

export const plan: PlanStory = {
  called: 'years',
  work: 'amends',
  author: 'graciela',
  harmed: 'noor',
  text,
  about: 0,
  course: [
    { at: [-62, '11:20'], did: 'write' },
    { at: [-62, '11:50'], did: 'submit' },
    {
      at: [-61, '09:40'],
      did: 'approve',
      approach: 'indirect',
      comment: 'It is lived, and it asks nothing of Noor. If she wants to hear of it one day, we look again.',
    },
    { at: [-60, '10:30'], did: 'start' },
    // Noor has asked to hear it: it is looked at anew, and gone through in a session.
    { at: [-39, '11:00'], did: 'renegotiate' },
    {
      at: [-38, '10:40'],
      did: 'write',
      text: {
        harmCheck: { answers: { ...text.harmCheck.answers, h1: 'yes' }, note: 'She asked in the session.' },
        commitments: [DONATION, PROGRAMME, THE_TABLE],
        difficulties: [2, 3, 4],
        terms: {
          ...text.terms,
          approach: 'facilitated',
          startsOn: onDay(-32),
          confirmBy: 'harmed_party_may_confirm',
        },
      },
    },
    { at: [-38, '11:10'], did: 'submit' },
    {
      at: [-36, '09:30'],
      did: 'approve',
      approach: 'facilitated',
      comment: 'We read it together, with time afterwards.',
    },
    { at: [-36, '15:20'], did: 'ask', channel: 'in_session' },
    { at: [-35, '12:00'], did: 'share' },
    { at: [-33, '15:40'], did: 'deliver' },
    { at: [-33, '21:30'], did: 'accept' },
    { at: [-19, '21:00'], did: 'rate', helping: 5, pressured: 1, willing: 5 },
    { at: [-4, '16:20'], did: 'reviewed' },
  ],
  told: [
    { of: DONATION.text, words: ['kept'] },
    { of: PROGRAMME.text, words: ['kept', 'kept', 'kept', 'kept'] },
  ],
  toldLater: [
    { of: DONATION.text, words: ['kept', 'kept'] },
    { of: PROGRAMME.text, words: ['kept', 'kept', 'illness', 'kept', 'kept'] },
    { of: THE_TABLE.text, words: ['kept seen', 'kept', 'kept'] },
  ],
};
