import { scheduleInWords } from './schedule-words';

describe('when something is done', () => {
  it.each([
    [{ freq: 'weekly', interval: 1, byDay: ['sun'], time: '19:00' }, 'every week on Sunday at 19:00'],
    [{ freq: 'monthly', interval: 1, monthDay: 31, count: 6 }, 'every month on day 31, 6 times'],
    [{ freq: 'daily', interval: 2, until: '2026-06-30' }, 'every 2 days, until 30 June 2026'],
    [{ freq: 'once', date: '2026-06-12' }, 'on 12 June 2026'],
  ] as const)('%j reads %s', (schedule, words) => {
    expect(scheduleInWords(schedule)).toBe(words);
  });
});
