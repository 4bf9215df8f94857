import type { Answers } from '../../definition/answers';
import type { Sample } from '../template';

const rosalind: Answers = {
  whatMattered: 'Standing in the hall with the letter, and hearing you say it was advertising.',
  meaning: 'That I had been living in a house I did not know.',
  feelings: [
    { word: 'angry', intensity: 7 },
    { word: 'ashamed', intensity: 6 },
  ],
  bodyAndDay: ['sleep', 'checking'],
  needNow: ['Numbers on the table every Sunday'],
  questionsIHave: [{ question: 'Is there anything else?', wantAnswer: 'now' }],
  doNotWant: ['Talking about it with your parents'],
  readyToBeHeard: 6,
  deliverHow: 'read_in_session',
};

const friendship: Answers = {
  whatMattered: 'Hearing from a client what you had said about the money.',
  feelings: [{ word: 'hurt', intensity: 7 }],
  sharedCircle: 'Two people no longer ask me to their dinners.',
  needNow: ['A date for each part of the sum'],
  readyToBeHeard: 5,
  deliverHow: 'therapist_holds',
};

const noor: Answers = {
  whatMattered: 'Waiting on the steps with my recital shoes.',
  meaning: 'That the others were fetched, and I was the kind of child one forgets.',
  feelings: [
    { word: 'sad', intensity: 8 },
    { word: 'angry', intensity: 6 },
  ],
  bodyAndDay: ['startle'],
  needNow: ["Say it without the word 'but'."],
  doNotWant: ['Tears I have to look after'],
  readyToBeHeard: 3,
  deliverHow: 'therapist_holds',
};
const noorLater: Answers = { ...noor, readyToBeHeard: 7, deliverHow: 'read_in_session' };

const callum: Answers = {
  whatMattered: 'Saturday, when I sat with my bag packed until two.',
  feelings: [{ word: 'disappointed', intensity: 7 }],
  needNow: ['A message before ten if it is off'],
  readyToBeHeard: 4,
  deliverHow: 'therapist_holds',
};

export const examples = { romantic: rosalind, friendship, family: noor };
export const samples: readonly Sample[] = [
  { case: 'C1', who: 'Rosalind', variant: 'romantic', answers: rosalind },
  { case: 'C4', who: 'Noor', variant: 'family', answers: noor },
  { case: 'C4', who: 'Noor', variant: 'family', answers: noorLater },
  { case: 'C6', who: 'Callum', variant: 'family', answers: callum },
];
