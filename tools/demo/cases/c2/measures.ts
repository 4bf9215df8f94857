import type { MeasuresOfCase } from '../../story/measures';

const FRIDAY = 5;
const MONDAY = 1;

/** C2: one answer of Marek's, late on a Friday, and what was done about it. Ines knows nothing of it. */
export const measures: MeasuresOfCase = {
  filledIn: [
    {
      who: 'marek',
      instrument: 'phq-9',
      asked: '14:30',
      filledIn: { day: -70, time: '21:15' },
      items: [1, 2, 1, 2, 1, 1, 1, 0, 0],
    },
    {
      who: 'ines',
      instrument: 'gad-7',
      asked: '14:31',
      filledIn: { day: -70, time: '20:05' },
      items: [2, 2, 2, 2, 1, 2, 2],
    },
    {
      who: 'marek',
      instrument: 'phq-9',
      filledIn: { day: -39, weekday: FRIDAY, time: '23:40' },
      items: [2, 2, 2, 2, 1, 2, 1, 0, 1],
    },
    // The next one a week on.
    {
      who: 'marek',
      instrument: 'phq-9',
      filledIn: { day: -32, weekday: FRIDAY, time: '18:20' },
      items: [2, 2, 2, 2, 1, 1, 1, 0, 0],
    },
    {
      who: 'marek',
      instrument: 'phq-9',
      asked: '07:40',
      filledIn: { day: 0, time: '08:10' },
      items: [1, 1, 1, 1, 0, 1, 0, 0, 0],
    },
    {
      who: 'ines',
      instrument: 'gad-7',
      asked: '07:41',
      filledIn: { day: 0, time: '08:20' },
      items: [2, 1, 1, 1, 1, 2, 1],
    },
  ],
  flags: [
    {
      who: 'marek',
      moves: [
        { at: { day: -36, weekday: MONDAY, time: '09:12' }, move: 'acknowledge' },
        { at: { day: -30, time: '10:50' }, move: 'assess' },
        { at: { day: -28, time: '09:30' }, move: 'manage' },
        {
          at: { day: -14, time: '15:30' },
          move: 'close',
          reason:
            'Asked again in three sessions: no thoughts since the week after. His plan is with him, his sister knows. The score is falling.',
        },
      ],
    },
  ],
};
