import type { Answers } from '../../definition/answers';
import type { Sample } from '../template';

const romantic: Answers = {
  tensionBefore: 6,
  situation: 'On Tuesday the calendar showed three nights away. I had not heard of it.',
  feeling: [
    { word: 'disappointed', intensity: 6 },
    { word: 'lonely', intensity: 4 },
  ],
  thought: 'I tell myself that I come after everything else.',
  need: 'clarity',
  request: { what: 'Would you tell me about travel on the day you book it?' },
  whatIOffer: 'I answer the same day whether it works for me.',
  ifNo: 'I plan my own week without asking first.',
  tensionAfter: 4,
};

const kwabena: Answers = {
  tensionBefore: 7,
  situation: 'The transfer agreed for the 5th did not arrive.',
  feeling: [{ word: 'worried', intensity: 6 }],
  thought: 'I tell myself that I have to run after my own money.',
  need: 'fairness',
  request: { what: 'Send 900 by Friday or tell me the new date today.', who: 'Felix', byWhen: '2026-11-27' },
  ifNo: 'I stop taking joint orders.',
  tensionAfter: 4,
  outcome: { said: true, response: 'He sent it on Thursday.', met: 'fully' },
};

const callum: Answers = {
  tensionBefore: 5,
  situation: 'On Saturday I had my bag packed at ten. Dad wrote at two that work ran late.',
  feeling: [{ word: 'disappointed', intensity: 7 }],
  thought: 'I tell myself it is easier not to look forward to it.',
  need: 'other',
  needInWords: 'To know in time',
  request: { what: 'Text me by Thursday if Saturday is off.', positive: true },
  brokenRecord: 'I just want to know by Thursday.',
  ifNo: 'I make my own plans for Saturday.',
  tensionAfter: 3,
  outcome: { said: true, response: 'He said yes, and forgot it once.', met: 'partly' },
};

export const examples = { romantic, friendship: kwabena, family: callum };
export const samples: readonly Sample[] = [
  { case: 'C5', who: 'Kwabena', variant: 'friendship', answers: kwabena },
  { case: 'C6', who: 'Callum', variant: 'family', answers: callum },
];
