import type { MeasuresOfCase } from '../../story/measures';

const gad7 = (day: number, items: readonly number[], asked?: '16:00' | '07:30') => ({
  who: 'anselm' as const,
  instrument: 'gad-7' as const,
  ...(asked ? { asked } : {}),
  filledIn: { day, time: asked === '07:30' ? '08:00' : '18:45' },
  items,
});

/** C7: every four weeks, down to a third. */
export const measures: MeasuresOfCase = {
  filledIn: [
    gad7(-84, [2, 2, 3, 2, 1, 2, 2], '16:00'),
    gad7(-56, [2, 2, 2, 2, 1, 1, 1]),
    gad7(-28, [1, 1, 2, 1, 1, 1, 1]),
    gad7(0, [1, 1, 1, 1, 0, 1, 0], '07:30'),
  ],
};
