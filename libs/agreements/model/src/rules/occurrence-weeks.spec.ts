import type { OccurrenceView } from '../contract/commitment';
import { occurrenceWeeks } from './occurrence-weeks';

const on = (localDate: string): OccurrenceView => ({
  id: localDate,
  commitmentId: 'one',
  localDate,
  dueAt: `${localDate}T18:00:00.000Z`,
  wholeDay: false,
  graceUntil: `${localDate}T18:00:00.000Z`,
  state: 'kept',
  seen: false,
  version: 1,
});

describe('a strip of weeks', () => {
  it('has no gaps, begins its weeks on Monday and ends with the present one', () => {
    const strip = occurrenceWeeks([on('2026-10-18'), on('2026-10-19'), on('2026-10-25'), on('2026-09-01')], {
      today: '2026-10-28',
      weeks: 3,
    });
    expect(strip.map(({ weekOf, occurrences }) => [weekOf, occurrences.map(({ id }) => id)])).toEqual([
      ['2026-10-12', ['2026-10-18']],
      ['2026-10-19', ['2026-10-19', '2026-10-25']],
      ['2026-10-26', []],
    ]);
  });
});
