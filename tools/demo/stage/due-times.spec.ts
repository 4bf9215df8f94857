import { describe, expect, it } from '@jest/globals';
import { Calendar } from '../calendar';
import { dueTimes } from './due-times';

const calendar = new Calendar('2026-11-22T18:00:00.000Z');
const sundays = {
  schedule: { freq: 'weekly', interval: 1, byDay: ['sun'], time: '19:00' },
  startsOn: '2026-10-20',
  timeZone: 'Europe/London',
} as const;

describe('what came of something each time it was due', () => {
  it('is told soon afterwards, or the next morning where it was late, in summer and in winter time', () => {
    const told = dueTimes(calendar, sundays, { of: 'x', words: ['kept', 'late', 'kept seen'] });
    expect(told.map(({ localDate, saidAt }) => [localDate, saidAt])).toEqual([
      ['2026-10-25', '2026-10-25T19:20:00.000Z'],
      ['2026-11-01', '2026-11-02T08:00:00.000Z'],
      ['2026-11-08', '2026-11-08T19:20:00.000Z'],
    ]);
    expect(told[2]?.answeredAt).toBe('2026-11-09T10:00:00.000Z');
  });

  it('is told in the evening of a day that has no time, and set aside beforehand', () => {
    const days = { ...sundays, schedule: { freq: 'weekly', interval: 1 }, startsOn: '2026-11-10' } as const;
    const told = dueTimes(calendar, days, { of: 'x', words: ['kept', 'holiday'] });
    expect(told.map(({ saidAt }) => saidAt.slice(0, 13))).toEqual(['2026-11-10T20', '2026-11-17T13']);
  });

  it('cannot be told more often than it is due', () => {
    const words = Array<'kept'>(7).fill('kept');
    expect(() => dueTimes(calendar, sundays, { of: 'I call', words })).toThrow(
      '"I call" is due only 6 times.',
    );
  });
});
