import type { Answers } from '../../definition/answers';
import type { Sample } from '../template';

const rosalind: Answers = {
  definition: 'That what I see is what there is. I do not have to check behind the picture.',
  lookLike: [
    'He opens post at the table',
    'Plans come with numbers',
    "He says 'I am worried' before I notice",
  ],
  whyItMatters: 'I can plan a year ahead and sleep. Without it I count everything twice.',
  breachMeaning: 'A debt I do not know of. Money is not the point, being the only one who does not know is.',
  values: [
    { value: 'honesty', rank: 1, shownBy: 'Says it the same day' },
    { value: 'safety', rank: 2, shownBy: 'No new debts' },
    { value: 'fairness', rank: 3, shownBy: 'Both see accounts' },
  ],
  ownConduct: [
    { valueRef: 'honesty', livedThisMonth: 7 },
    { valueRef: 'safety', livedThisMonth: 8 },
    { valueRef: 'fairness', livedThisMonth: 5 },
  ],
  intention: 'I ask once and then wait for the answer.',
};

const tobias: Answers = {
  definition: 'That I can say the worst thing at once and still be met. That she need not look after me.',
  lookLike: ['I put the letters on the table', 'We talk about money on Sundays'],
  whyItMatters: 'I would not have to keep two versions of every week in my head.',
  costOfAbsence: 'I have been alone with it for two years.',
  values: [
    { value: 'family', rank: 1, shownBy: 'Home for supper on weekdays' },
    { value: 'courage', rank: 2, shownBy: 'I speak before I am asked' },
    { value: 'honesty', rank: 3, shownBy: 'Every bill is seen by both' },
  ],
  ownConduct: [
    { valueRef: 'family', livedThisMonth: 7 },
    { valueRef: 'courage', livedThisMonth: 3 },
    { valueRef: 'honesty', livedThisMonth: 4 },
  ],
  intentionForm: 'if_then',
  intentionPlan: { if: 'a bill scares me', then: 'photograph it and say so before supper' },
};

const friendship: Answers = {
  definition: 'That I can lend something, or say something, and it is looked after even when I am not there.',
  lookLike: ['A call back within a day', 'Money matters are named before I ask'],
  whyItMatters: 'I can be careless for an evening and not keep a ledger in my head.',
  loyaltyWhenAbsent: 'If people talk about me, I hear it from you first.',
  keepingConfidences: 'What I tell about my family.',
  values: [
    { value: 'reliability', rank: 1, shownBy: 'Comes when it was agreed' },
    { value: 'humour', rank: 2, shownBy: 'We laugh at least once' },
    { value: 'Keeping it between us', rank: 3, shownBy: 'Does not pass it on' },
  ],
  ownConduct: [
    { valueRef: 'reliability', livedThisMonth: 6 },
    { valueRef: 'humour', livedThisMonth: 4 },
    { valueRef: 'Keeping it between us', livedThisMonth: 9 },
  ],
  intention: 'I name what bothers me within the week.',
};

const family: Answers = {
  definition:
    'That a promise is kept, or taken back in time, and that nobody makes fun of the one who waited.',
  lookLike: ['Somebody says when they will be late', 'Questions are answered the first time'],
  whyItMatters: 'I could come home without checking the mood at the door.',
  inheritedRules: 'We did not speak about what hurt. I want to keep the loyalty and drop the silence.',
  respectForAdulthood: 'My no is taken as a no.',
  values: [
    { value: 'respect', rank: 1, shownBy: 'Asks before deciding for me' },
    { value: 'patience', rank: 3, shownBy: 'Lets me finish my sentence' },
    { value: 'family', rank: 2, shownBy: 'Birthdays are kept free' },
  ],
  ownConduct: [
    { valueRef: 'respect', livedThisMonth: 6 },
    { valueRef: 'family', livedThisMonth: 8 },
    { valueRef: 'patience', livedThisMonth: 5 },
  ],
  intention: 'I answer messages, even with one line.',
};

export const examples = { romantic: rosalind, friendship, family };
export const samples: readonly Sample[] = [
  { case: 'C1', who: 'Rosalind', variant: 'romantic', answers: rosalind },
  { case: 'C1', who: 'Tobias', variant: 'romantic', answers: tobias },
];
