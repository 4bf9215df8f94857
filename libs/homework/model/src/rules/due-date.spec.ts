import { Temporal } from 'temporal-polyfill';
import { resolveDue } from './due-date';

const due = (timeZone: string, date: string, time?: string, graceMinutes = 0) =>
  resolveDue({ timeZone, date, ...(time ? { time } : {}), graceMinutes });

const clockIn = (zone: string, instant: string) =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });

describe('a due date', () => {
  it.each([
    [
      'a time the clocks skip in New York',
      'America/New_York',
      '2026-03-08',
      '02:30',
      '2026-03-08T07:30:00.000Z',
    ],
    ['a time New York has twice', 'America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00.000Z'],
    ['a time the clocks skip in London', 'Europe/London', '2026-03-29', '01:30', '2026-03-29T01:30:00.000Z'],
    ['a time London has twice', 'Europe/London', '2026-10-25', '01:30', '2026-10-25T00:30:00.000Z'],
    [
      'half an hour of change on Lord Howe',
      'Australia/Lord_Howe',
      '2026-10-04',
      '02:15',
      '2026-10-03T15:45:00.000Z',
    ],
    ['a day in the far east', 'Pacific/Kiritimati', '2026-01-01', '00:30', '2025-12-31T10:30:00.000Z'],
    ['the leap day', 'Pacific/Chatham', '2028-02-29', '12:00', '2028-02-28T22:15:00.000Z'],
  ])('resolves %s', (...[, zone, date, time, expected]) => {
    expect(due(zone, date, time).dueAt).toBe(expected);
  });

  it.each([
    ['America/New_York', '2026-03-08', '2026-03-08T07:30:00.000Z', '03:30'],
    ['Europe/London', '2026-03-29', '2026-03-29T01:30:00.000Z', '02:30'],
  ])('shows a skipped time in %s an hour later', (zone, date, instant, shown) => {
    expect(due(zone, date, zone === 'Europe/London' ? '01:30' : '02:30').dueAt).toBe(instant);
    expect(clockIn(zone, instant)).toBe(shown);
  });

  // Los Angeles and not Vancouver, which stays on summer time from 2026 on in newer zone data.
  it.each([
    ['2026-10-18', '2026-10-18T19:00:00.000Z', '12:00'],
    ['2026-10-25', '2026-10-25T20:00:00.000Z', '13:00'],
    ['2026-11-01', '2026-11-01T20:00:00.000Z', '12:00'],
  ])(
    'on Sunday %s at 20:00 in Lisbon stays 20:00 there while it moves in Los Angeles',
    (date, instant, faraway) => {
      const { dueAt } = due('Europe/Lisbon', date, '20:00');
      expect(dueAt).toBe(instant);
      expect(clockIn('Europe/Lisbon', dueAt)).toBe('20:00');
      expect(clockIn('America/Los_Angeles', dueAt)).toBe(faraway);
    },
  );

  it('without a time is the last second of that day where the person lives', () => {
    expect(due('Europe/Lisbon', '2026-07-01')).toEqual({
      dueAt: '2026-07-01T22:59:59.000Z',
      lapseAt: '2026-07-01T22:59:59.000Z',
      wholeDay: true,
    });
  });

  it('with a time is no whole day, even at the end of one', () => {
    expect(due('Europe/Lisbon', '2026-07-01', '23:59').wholeDay).toBe(false);
  });

  it('keeps grace as elapsed time across a change of the clocks', () => {
    const { lapseAt } = due('Europe/London', '2026-03-28', '20:00', 24 * 60);
    expect(lapseAt).toBe('2026-03-29T20:00:00.000Z');
    expect(clockIn('Europe/London', lapseAt)).toBe('21:00');
  });

  it('refuses a day that does not exist', () => {
    expect(() => due('Europe/London', '2026-02-30')).toThrow(RangeError);
  });
});
