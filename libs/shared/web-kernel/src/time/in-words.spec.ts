import { clockTime, dayInWords, inWords, localDate } from './in-words';

const lisbon = { timeZone: 'Europe/Lisbon', now: '2026-03-05T09:00:00.000Z' };
const words = (at: string, context = lisbon): string => inWords(at, context).words;

describe('a moment in words', () => {
  it.each([
    ['2026-03-08T20:00:00.000Z', 'Sunday evening, in 3 days'],
    ['2026-03-05T09:30:00.000Z', 'this morning'],
    ['2026-03-05T14:00:00.000Z', 'this afternoon'],
    ['2026-03-05T23:00:00.000Z', 'tonight'],
    ['2026-03-06T08:00:00.000Z', 'tomorrow morning'],
    ['2026-03-04T18:00:00.000Z', 'yesterday evening'],
    ['2026-03-04T23:00:00.000Z', 'last night'],
    ['2026-03-02T10:00:00.000Z', 'Monday morning, 3 days ago'],
    ['2026-03-12T10:00:00.000Z', '12 March, in 1 week'],
    ['2026-02-12T10:00:00.000Z', '12 February, 3 weeks ago'],
    ['2027-03-05T10:00:00.000Z', '5 March 2027'],
    ['2024-03-05T10:00:00.000Z', '5 March 2024'],
  ])('says %s as "%s"', (at, expected) => {
    expect(words(at)).toBe(expected);
  });

  it('counts days of the zone, not spans of 24 hours', () => {
    expect(words('2026-03-06T00:30:00.000Z', { ...lisbon, now: '2026-03-05T23:30:00.000Z' })).toBe(
      'tomorrow night',
    );
    const justAfterMidnight = { timeZone: 'Europe/Berlin', now: '2026-03-05T23:30:00.000Z' };
    expect(words('2026-03-05T22:30:00.000Z', justAfterMidnight)).toBe('last night');
  });

  it('counts whole days across the change to summer time', () => {
    expect(words('2026-03-30T08:00:00.000Z', { ...lisbon, now: '2026-03-27T20:00:00.000Z' })).toBe(
      'Monday morning, in 3 days',
    );
  });

  it('gives the exact moment with its zone', () => {
    expect(inWords('2026-03-08T20:00:00.000Z', lisbon).exact).toBe('Sunday, 8 March 2026 at 20:00 WET');
  });
});

describe('a calendar day in words', () => {
  it.each([
    ['2026-03-05', 'today'],
    ['2026-03-06', 'tomorrow'],
    ['2026-03-08', 'Sunday, in 3 days'],
    ['2026-02-26', '26 February, 1 week ago'],
  ])('says %s as "%s"', (day, expected) => {
    expect(dayInWords(day, { today: '2026-03-05' })).toBe(expected);
  });
});

describe('the wall clock of a zone', () => {
  it('knows the day and the time there', () => {
    expect(localDate('2026-03-08T23:30:00.000Z', 'Europe/Berlin')).toBe('2026-03-09');
    expect(clockTime('2026-03-08T23:30:00.000Z', 'Europe/Berlin')).toBe('00:30');
  });
});
