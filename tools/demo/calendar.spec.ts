import { describe, expect, it } from '@jest/globals';
import { Calendar, dated, minutesBefore, onDay } from './calendar';

describe('the calendar of the demo', () => {
  it('counts days from today, where the practices are', () => {
    const justAfterMidnightThere = new Calendar('2026-07-31T23:30:00.000Z');
    expect(justAfterMidnightThere.date(0)).toBe('2026-08-01');
    expect(justAfterMidnightThere.date(-1)).toBe('2026-07-31');
  });

  it('tells times on the clocks there, in summer and in winter', () => {
    const calendar = new Calendar('2026-11-22T18:00:00.000Z');
    expect(calendar.past([-1, '10:15'])).toBe('2026-11-21T10:15:00.000Z');
    expect(calendar.past([-84, '10:15'])).toBe('2026-08-30T09:15:00.000Z');
  });

  it('knows what a moment is in the time of the stories', () => {
    const calendar = new Calendar('2026-11-22T18:00:00.000Z');
    expect(calendar.whenOf('2026-08-30T09:15:20.000Z')).toEqual([-84, '10:15']);
    expect(calendar.whenOf('2026-11-24T00:30:00.000Z')).toEqual([2, '00:30']);
  });

  it('lets nothing happen in the future, however early it is', () => {
    const calendar = new Calendar('2026-11-22T06:00:00.000Z');
    expect(calendar.past([0, '07:15'])).toBe('2026-11-22T05:55:00.000Z');
    expect(calendar.past([0, '05:00'])).toBe('2026-11-22T05:00:00.000Z');
  });

  it('keeps everybody as old as their story says', () => {
    expect(new Calendar('2027-02-01T12:00:00.000Z').birthYear(16)).toBe(2011);
  });

  it('puts dates in place of counted days, wherever they stand in answers', () => {
    const calendar = new Calendar('2026-11-22T18:00:00.000Z');
    const answers = {
      request: { byWhen: onDay(-52), what: 'day by day' },
      rows: [{ by: onDay(9) }, 4, true],
    };
    expect(dated(answers, calendar)).toEqual({
      request: { byWhen: '2026-10-01', what: 'day by day' },
      rows: [{ by: '2026-12-01' }, 4, true],
    });
  });

  it('finds the first day of that name from a counted day on', () => {
    const sunday = new Calendar('2026-11-22T18:00:00.000Z');
    expect(dated([onDay(-7, 'sun'), onDay(-7, 'mon'), onDay(-6, 'sun'), onDay(1, 'sat')], sunday)).toEqual([
      '2026-11-15',
      '2026-11-16',
      '2026-11-22',
      '2026-11-28',
    ]);
  });

  it('goes back over midnight', () => {
    expect(minutesBefore([-1, '00:10'], 20)).toEqual([-2, '23:50']);
    expect(minutesBefore([-1, '10:10'], 20)).toEqual([-1, '09:50']);
  });
});
