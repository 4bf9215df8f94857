import type { CommitmentSchedule } from '../contract/commitment';
import {
  dayIn,
  daysLater,
  firstDayOfWeek,
  minutesLater,
  scheduledTimes,
  startOfDay,
  type ScheduleFrame,
} from './schedule';

const once = (date: string, time?: string): CommitmentSchedule => ({ freq: 'once', date, time });
const weekly = (more: Partial<CommitmentSchedule> = {}): CommitmentSchedule => ({
  freq: 'weekly',
  interval: 1,
  ...more,
});
const monthly = (more: Partial<CommitmentSchedule> = {}): CommitmentSchedule => ({
  freq: 'monthly',
  interval: 1,
  ...more,
});
const frame = (timeZone: string, startsOn = '2026-01-01', endsOn?: string): ScheduleFrame => ({
  timeZone,
  startsOn,
  endsOn,
});
const YEAR = { from: '2026-01-01', until: '2026-12-31' };
const days = (schedule: CommitmentSchedule, within: ScheduleFrame, window = YEAR) =>
  scheduledTimes(schedule, within, window).map(({ localDate }) => localDate);
const moments = (schedule: CommitmentSchedule, within: ScheduleFrame, window = YEAR) =>
  scheduledTimes(schedule, within, window).map(({ dueAt }) => dueAt);
const clockIn = (zone: string) => (at: string) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(
    Date.parse(at),
  );

describe('the moment something is due', () => {
  it.each([
    ['America/New_York', once('2026-03-08', '02:30'), '2026-03-08T07:30:00.000Z', '03:30'],
    ['America/New_York', once('2026-11-01', '01:30'), '2026-11-01T05:30:00.000Z', '01:30'],
    ['Europe/London', once('2026-03-29', '01:30'), '2026-03-29T01:30:00.000Z', '02:30'],
    ['Europe/London', once('2026-10-25', '01:30'), '2026-10-25T00:30:00.000Z', '01:30'],
  ])('in %s, for %j: the offset before a gap, the first of two', (zone, schedule, instant, shown) => {
    expect(moments(schedule, frame(zone))).toEqual([instant]);
    expect(clockIn(zone)(instant)).toBe(shown);
  });

  it('is the end of the day where no time is named', () => {
    expect(scheduledTimes(once('2026-06-12'), frame('Europe/London'), YEAR)[0]).toMatchObject({
      dueAt: '2026-06-12T22:59:59.000Z',
      wholeDay: true,
    });
  });

  it('follows the zone of the plan through the weeks in which two places change their clocks apart', () => {
    const sundays = { from: '2026-10-18', until: '2026-11-01' };
    const due = moments(weekly({ byDay: ['sun'], time: '20:00' }), frame('Europe/Lisbon'), sundays);
    expect(due).toEqual(['2026-10-18T19:00:00.000Z', '2026-10-25T20:00:00.000Z', '2026-11-01T20:00:00.000Z']);
    // British Columbia stays on daylight time since November 2026, so the newest zone data shows 13:00 in Vancouver on the
    // last of the three. Los Angeles still changes its clocks, as Vancouver did when these figures were written down.
    expect(due.map(clockIn('America/Los_Angeles'))).toEqual(['12:00', '13:00', '12:00']);
  });

  it('has its grace in elapsed time, across a change of the clocks', () => {
    const [due] = moments(once('2026-03-28', '20:00'), frame('Europe/London'));
    expect(minutesLater(due ?? '', 24 * 60)).toBe('2026-03-29T20:00:00.000Z');
    expect(clockIn('Europe/London')('2026-03-29T20:00:00.000Z')).toBe('21:00');
  });

  it('opens when the one before was due, the first with the first day', () => {
    const two = { from: '2026-06-01', until: '2026-06-14' };
    const times = scheduledTimes(
      weekly({ byDay: ['sun'], time: '19:00' }),
      frame('Europe/London', '2026-06-01'),
      two,
    );
    expect(times.map(({ opensAt }) => opensAt)).toEqual([
      '2026-05-31T23:00:00.000Z',
      '2026-06-07T18:00:00.000Z',
    ]);
  });
});

describe('the days of a rule', () => {
  it.each<[number, readonly string[]]>([
    [28, ['2026-01-28', '2026-02-28', '2026-03-28', '2026-04-28']],
    [29, ['2026-01-29', '2026-02-28', '2026-03-29', '2026-04-29']],
    [30, ['2026-01-30', '2026-02-28', '2026-03-30', '2026-04-30']],
    [31, ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']],
  ])('on day %s of the month, its last where it is shorter', (monthDay, expected) => {
    const until = { from: '2026-01-01', until: '2026-04-30' };
    expect(days(monthly({ monthDay }), frame('Europe/London'), until)).toEqual(expected);
  });

  it('in a leap year has the 29th', () => {
    const february = { from: '2028-02-01', until: '2028-02-29' };
    expect(days(monthly({ monthDay: 31 }), frame('Europe/London', '2028-01-01'), february)).toEqual([
      '2028-02-29',
    ]);
  });

  it('on the 31st, six times from June: clamped in June, September and November', () => {
    expect(days(monthly({ monthDay: 31, count: 6 }), frame('Europe/London', '2026-06-01'))).toEqual([
      '2026-06-30',
      '2026-07-31',
      '2026-08-31',
      '2026-09-30',
      '2026-10-31',
      '2026-11-30',
    ]);
  });

  it('without a day of its own take the weekday, or the day of the month, of the first day', () => {
    const until = { from: '2026-01-01', until: '2026-02-16' };
    expect(days(weekly(), frame('Europe/London', '2026-02-04'), until)).toEqual(['2026-02-04', '2026-02-11']);
    expect(days(monthly(), frame('Europe/London', '2026-01-15'), until)).toEqual([
      '2026-01-15',
      '2026-02-15',
    ]);
  });

  it('every second week count from the week of the first day', () => {
    const saturdays = weekly({ interval: 2, byDay: ['sat'], time: '11:00' });
    const until = { from: '2026-06-01', until: '2026-07-04' };
    expect(days(saturdays, frame('Europe/London', '2026-06-03'), until)).toEqual([
      '2026-06-06',
      '2026-06-20',
      '2026-07-04',
    ]);
  });

  it('on several days of the week come in their order, however they were written', () => {
    const until = { from: '2026-06-01', until: '2026-06-14' };
    expect(days(weekly({ byDay: ['fri', 'mon'] }), frame('Europe/London', '2026-06-02'), until)).toEqual([
      '2026-06-05',
      '2026-06-08',
      '2026-06-12',
    ]);
  });

  it('every third day', () => {
    const until = { from: '2026-03-01', until: '2026-03-10' };
    expect(days({ freq: 'daily', interval: 3 }, frame('Europe/London', '2026-03-01'), until)).toEqual([
      '2026-03-01',
      '2026-03-04',
      '2026-03-07',
      '2026-03-10',
    ]);
  });

  it('stop after their count, wherever one begins to look', () => {
    const last = { from: '2026-06-15', until: '2026-12-31' };
    const three = scheduledTimes(weekly({ count: 3 }), frame('Europe/London', '2026-06-03'), last);
    expect(three).toMatchObject([{ number: 3, localDate: '2026-06-17' }]);
  });

  it('stop with the day until which they run, itself included', () => {
    expect(days(weekly({ until: '2026-06-17' }), frame('Europe/London', '2026-06-03'))).toEqual([
      '2026-06-03',
      '2026-06-10',
      '2026-06-17',
    ]);
  });

  it('AM-7: nothing before the plan starts and nothing after it ends, whatever the schedule says', () => {
    const plan = frame('Europe/London', '2026-06-03', '2026-06-16');
    expect(days(weekly({ byDay: ['mon', 'wed'] }), plan)).toEqual([
      '2026-06-03',
      '2026-06-08',
      '2026-06-10',
      '2026-06-15',
    ]);
    expect(days(once('2026-06-02'), plan)).toEqual([]);
    expect(days(once('2026-06-17'), plan)).toEqual([]);
    expect(days(weekly({ until: '2026-12-31' }), plan).at(-1)).toBe('2026-06-10');
  });
});

describe('days and weeks', () => {
  it('begin where the zone begins them', () => {
    expect(startOfDay('2026-06-01', 'Europe/London')).toBe('2026-05-31T23:00:00.000Z');
    // Midnight does not exist in Cairo on this day: the first moment that does.
    expect(startOfDay('2026-04-24', 'Africa/Cairo')).toBe('2026-04-23T22:00:00.000Z');
    expect(dayIn('Europe/Lisbon', '2026-10-25T00:30:00.000Z')).toBe('2026-10-25');
    expect(dayIn('America/Vancouver', '2026-10-25T00:30:00.000Z')).toBe('2026-10-24');
    expect(daysLater('2026-02-27', 3)).toBe('2026-03-02');
    expect(firstDayOfWeek('2026-10-25')).toBe('2026-10-19');
    expect(firstDayOfWeek('2026-10-26')).toBe('2026-10-26');
  });
});
