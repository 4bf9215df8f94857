import type { HomeworkDeed } from '../ui/homework-card';

/** What the care team may end, after it was asked. */
export type Ending = Exclude<HomeworkDeed, 'reschedule'>;

interface EndingWords {
  readonly title: (exercise: string) => string;
  readonly text: string;
  readonly confirm: string;
  readonly said: string;
}

export const ENDING_WORDS: Readonly<Record<Ending, EndingWords>> = {
  withdraw: {
    title: (exercise) => `Withdraw “${exercise}”?`,
    text: 'It leaves the home page of everybody who has not answered yet, and what they began goes with it. Answers already sent stay. If it comes again, it stops.',
    confirm: 'Withdraw',
    said: 'Homework withdrawn',
  },
  close: {
    title: (exercise) => `Close “${exercise}”?`,
    text: 'It moves to what is done. Answers and reviews stay in the record.',
    confirm: 'Close',
    said: 'Homework closed',
  },
  stopRepeating: {
    title: (exercise) => `Stop giving “${exercise}” again?`,
    text: 'What has been given stays as it is. No further one is given.',
    confirm: 'Stop repeating',
    said: 'It will not come again',
  },
};
