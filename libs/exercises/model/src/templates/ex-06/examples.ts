import type { Answers } from '../../definition/answers';
import type { Sample } from '../template';

const marekFirst: Answers = {
  own: 'I am sorry if you felt shut out.',
  regret: 'I know the last months have been hard for us.',
  change: 'I keep my phone in the kitchen at night.',
  repair: ['I answer any question about the messages on Sunday evenings.'],
  ask: 'none',
  form: 'spoken',
  recipientWants: 'not_known',
};
const marekSecond: Answers = {
  ...marekFirst,
  own: 'I wrote to her things I should have told you, and I lied when you asked.',
  regret: 'You lay awake next to me and doubted your own mind. I am ashamed of that.',
  explain: 'I was afraid of a quarrel.',
  disclose: ['When she writes, I tell you the same evening.'],
  recipientWants: 'yes',
};

const tobias: Answers = {
  own: 'I hid a debt for two years, and I told you a letter was advertising.',
  regret:
    'You planned our life around money we did not have, and felt stupid in your own house. It pains me.',
  change: 'I open every letter at the table on the day it comes.',
  repair: [
    'I bring the account summary to our talk every Sunday.',
    'I pay back 200 a month until the card is closed.',
  ],
  ask: 'none',
  form: 'spoken',
  recipientWants: 'yes',
};

const friendship: Answers = {
  own: 'I told two people that your loan was a gift, and I did not pay on the 5th.',
  regret: 'You heard from clients how I speak about you. I am sorry for it.',
  change: 'I speak about our money to nobody but you.',
  repair: ['I tell both of them the truth by Friday.'],
  repayment: { sum: { amount: 90000, currency: 'EUR' }, by: '2027-01-05' },
  ask: 'none',
  form: 'letter',
  recipientWants: 'yes',
};

const graciela: Answers = {
  own: 'I promised to come and I was drunk. You were nine. It was not your job to cover for me.',
  regret:
    'You waited on the steps, and then you lied to your teacher so that I would look better. I am sorry.',
  change: 'I have not had a drink for two years, and I go to my group every week.',
  repair: ['I come to what I have agreed to, or I call you the day before.'],
  ask: 'none',
  form: 'letter',
  deliverThrough: 'therapist',
  recipientWants: 'not_known',
};

export const examples = { romantic: marekSecond, friendship, family: graciela };
export const samples: readonly Sample[] = [
  { case: 'C2', who: 'Marek', variant: 'romantic', answers: marekFirst },
  { case: 'C2', who: 'Marek', variant: 'romantic', answers: marekSecond },
  { case: 'C1', who: 'Tobias', variant: 'romantic', answers: tobias },
  { case: 'C4', who: 'Graciela', variant: 'family', answers: graciela },
];
