import { startOfYesterday, weeksFrom } from './spans';

describe('spans of time', () => {
  it.each([
    ['2026-05-10T12:00:00.000Z', 'UTC', '2026-05-09T00:00:00.000Z'],
    ['2026-05-10T12:00:00.000Z', 'Pacific/Chatham', '2026-05-09T11:15:00.000Z'],
    ['2026-05-10T10:00:00.000Z', 'Pacific/Chatham', '2026-05-08T11:15:00.000Z'],
    ['2026-05-10T01:00:00.000Z', 'America/St_Johns', '2026-05-08T02:30:00.000Z'],
    // The day on which London's clocks go forward has 23 hours.
    ['2026-03-30T08:00:00.000Z', 'Europe/London', '2026-03-29T00:00:00.000Z'],
    ['2026-03-30T23:30:00.000Z', 'Europe/London', '2026-03-29T23:00:00.000Z'],
  ])('yesterday, at %s in %s, began at %s', (now, zone, expected) => {
    expect(startOfYesterday(now, zone)).toBe(expected);
  });

  it('weeks are elapsed time in both directions', () => {
    expect(weeksFrom('2026-05-15T00:00:00.000Z', -52)).toBe('2025-05-16T00:00:00.000Z');
    expect(weeksFrom('2026-05-15T00:00:00.000Z', 1)).toBe('2026-05-22T00:00:00.000Z');
  });
});
