import type { MeasuresOfCase } from '../../story/measures';

/** C3: how low and how tense Delphine was at the beginning, and now. */
export const measures: MeasuresOfCase = {
  filledIn: [
    {
      who: 'delphine',
      instrument: 'phq-9',
      asked: '15:00',
      filledIn: { day: -42, time: '19:30' },
      items: [2, 2, 2, 2, 1, 2, 1, 1, 0],
    },
    {
      who: 'delphine',
      instrument: 'gad-7',
      asked: '15:01',
      filledIn: { day: -42, time: '19:40' },
      items: [3, 3, 2, 2, 2, 2, 3],
    },
    {
      who: 'delphine',
      instrument: 'phq-9',
      asked: '07:20',
      filledIn: { day: 0, time: '07:50' },
      items: [1, 2, 2, 2, 1, 2, 1, 0, 0],
    },
    {
      who: 'delphine',
      instrument: 'gad-7',
      asked: '07:21',
      filledIn: { day: 0, time: '07:55' },
      items: [2, 2, 2, 2, 2, 2, 2],
    },
  ],
};
