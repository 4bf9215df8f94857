import type { Answers } from '../../definition/answers';
import type { Sample } from '../template';

const tobias: Answers = {
  eventRef: 'The debt found by letter',
  rows: [
    {
      whatHappened:
        'I opened a store card in March two years ago and paid it from overtime I did not mention.',
      choicePoint: 'The first letter. I put it in my work bag.',
      otherPersonImpact: 'She felt stupid in her own house.',
      howIKnow: 'they_told_me',
      justification: 'One more month and it is gone.',
    },
    {
      whatHappened: 'I took a second card and moved the first balance to it.',
      choicePoint: 'The evening she asked whether we could afford the roof. I said yes.',
      otherPersonImpact: 'She signed for the roof with numbers that were not true.',
      howIKnow: 'i_observed',
      justification: 'I told myself I was protecting her.',
    },
    {
      whatHappened: 'When the letter came I said it was advertising.',
      choicePoint: 'With the envelope in my hand.',
      otherPersonImpact: 'She probably went over every other answer of mine afterwards.',
      howIKnow: 'guessing',
    },
  ],
  stillHidden: false,
  importance: 9,
  confidence: 5,
  readiness: 7,
  pattern: 'I go quiet about what frightens me and call it patience.',
};

const friendship: Answers = {
  eventRef: 'The loan, and what I said about it',
  area: ['money', 'confidences'],
  rows: [
    {
      whatHappened: 'I said at a dinner with two clients that the loan was a gift.',
      choicePoint: 'When one of them asked, I could have said nothing.',
      otherPersonImpact: 'He learned from somebody else how I speak about his money.',
      howIKnow: 'they_told_me',
      justification: 'It was a joke.',
    },
  ],
  stillHidden: false,
  importance: 8,
  confidence: 6,
  readiness: 8,
};

const graciela: Answers = {
  eventRef: 'The recital, and the years around it',
  rows: [
    {
      whatHappened: 'I promised to come to the recital. I was drinking that afternoon and did not come.',
      choicePoint: 'At noon, before the first glass, I could have called my sister to take her.',
      otherPersonImpact: 'She waited on the steps and told the teacher I was ill.',
      howIKnow: 'they_told_me',
      justification: 'There will be other recitals.',
    },
  ],
  inMyRole: 'I was the one who had to be there, and to be sober.',
  circumstances: 'Night shifts, and a house where everybody drank.',
  stillHidden: false,
  importance: 10,
  confidence: 6,
  readiness: 8,
};

export const examples = { romantic: tobias, friendship, family: graciela };
export const samples: readonly Sample[] = [
  { case: 'C1', who: 'Tobias', variant: 'romantic', answers: tobias },
  { case: 'C4', who: 'Graciela', variant: 'family', answers: graciela },
];
