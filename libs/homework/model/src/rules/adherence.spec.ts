import { HomeworkStatus } from '../vocabulary/homework-status';
import { adherenceOf, type Kept } from './adherence';

const NOW = '2026-05-10T12:00:00.000Z';
const row = (status: HomeworkStatus, more: Partial<Kept> = {}): Kept => ({
  status,
  lapseAt: '2026-05-09T12:00:00.000Z',
  entryCount: ['submitted', 'reviewed', 'closed'].includes(status) ? 1 : 0,
  quality: null,
  ...more,
});

describe('adherence', () => {
  it.each<[HomeworkStatus, { done: number; of: number }]>([
    ['submitted', { done: 1, of: 1 }],
    ['reviewed', { done: 1, of: 1 }],
    ['closed', { done: 1, of: 1 }],
    ['lapsed', { done: 0, of: 1 }],
    ['declined', { done: 0, of: 0 }],
    ['withdrawn', { done: 0, of: 0 }],
    ['paused', { done: 0, of: 0 }],
  ])('counts %s as %j once its time has passed', (status, expected) => {
    expect(adherenceOf([row(status)], NOW)).toEqual(expected);
  });

  it.each(Object.values(HomeworkStatus))('does not count %s before its time', (status) => {
    expect(adherenceOf([row(status, { lapseAt: '2026-05-10T12:00:00.000Z' })], NOW)).toEqual({
      done: 0,
      of: 0,
    });
  });

  it('counts work that was handed in and asked for again as done', () => {
    expect(adherenceOf([row('in_progress', { entryCount: 1 })], NOW)).toEqual({ done: 1, of: 1 });
  });

  it('is n of m over a mixed history', () => {
    const rows = [
      row('reviewed'),
      row('closed'),
      row('submitted'),
      row('lapsed'),
      row('declined'),
      row('paused'),
    ];
    expect(adherenceOf(rows, NOW)).toEqual({ done: 3, of: 4 });
  });

  it('takes the mean of the ratings there are', () => {
    const rated = [row('reviewed', { quality: 3 }), row('closed', { quality: 0 }), row('submitted')];
    expect(adherenceOf(rated, NOW).quality).toBe(1.5);
    expect(adherenceOf([row('submitted')], NOW)).not.toHaveProperty('quality');
  });

  it('of nothing is nothing of nothing', () => {
    expect(adherenceOf([], NOW)).toEqual({ done: 0, of: 0 });
  });
});
