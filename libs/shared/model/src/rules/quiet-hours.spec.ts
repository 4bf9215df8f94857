import fc from 'fast-check';
import { insideQuietHours, nextAllowed } from './quiet-hours';

const ZONES = [
  'Europe/London',
  'America/St_Johns',
  'Pacific/Chatham',
  'Australia/Lord_Howe',
  'America/Santiago',
  'UTC',
];
const local = (at: string, timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(
    Date.parse(at),
  );

describe('quiet hours', () => {
  it('go over midnight: from nine in the evening to eight in the morning where the person is', () => {
    expect(insideQuietHours('2026-01-15T23:30:00.000Z', 'Europe/London')).toBe(true);
    expect(nextAllowed('2026-01-15T23:30:00.000Z', 'Europe/London')).toBe('2026-01-16T08:00:00.000Z');
    expect(nextAllowed('2026-01-16T03:00:00.000Z', 'Europe/London')).toBe('2026-01-16T08:00:00.000Z');
    expect(insideQuietHours('2026-01-15T21:00:00.000Z', 'Europe/London')).toBe(true);
    expect(insideQuietHours('2026-01-15T20:59:59.999Z', 'Europe/London')).toBe(false);
    expect(insideQuietHours('2026-01-16T08:00:00.000Z', 'Europe/London')).toBe(false);
  });

  it('leave every other moment as it is', () => {
    expect(nextAllowed('2026-01-15T12:34:56.789Z', 'Europe/London')).toBe('2026-01-15T12:34:56.789Z');
  });

  it('end at eight on the clock of that morning, when the clocks changed in the night', () => {
    expect(nextAllowed('2026-03-28T23:00:00.000Z', 'Europe/London')).toBe('2026-03-29T07:00:00.000Z');
    expect(nextAllowed('2026-10-24T22:00:00.000Z', 'Europe/London')).toBe('2026-10-25T08:00:00.000Z');
    expect(local(nextAllowed('2026-04-04T12:00:00.000Z', 'Pacific/Chatham'), 'Pacific/Chatham')).toContain(
      '08:00',
    );
  });

  it('end with the hour the clocks skip, when their end lies in it', () => {
    const quiet = { from: '22:00', until: '01:30' };
    expect(nextAllowed('2026-03-29T00:30:00.000Z', 'Europe/London', quiet)).toBe('2026-03-29T01:30:00.000Z');
    expect(local('2026-03-29T01:30:00.000Z', 'Europe/London')).toContain('02:30');
  });

  it('end with the first that lies ahead, when their end comes twice', () => {
    const quiet = { from: '22:00', until: '01:30' };
    expect(nextAllowed('2026-10-25T00:10:00.000Z', 'Europe/London', quiet)).toBe('2026-10-25T00:30:00.000Z');
    expect(nextAllowed('2026-10-25T01:10:00.000Z', 'Europe/London', quiet)).toBe('2026-10-25T01:30:00.000Z');
  });

  it('may lie within a day, or be none', () => {
    const siesta = { from: '13:00', until: '15:00' };
    expect(nextAllowed('2026-01-15T13:30:00.000Z', 'UTC', siesta)).toBe('2026-01-15T15:00:00.000Z');
    expect(insideQuietHours('2026-01-15T23:00:00.000Z', 'UTC', siesta)).toBe(false);
    expect(insideQuietHours('2026-01-15T21:00:00.000Z', 'UTC', { from: '21:00', until: '21:00' })).toBe(
      false,
    );
  });

  it('always end, within a day, and outside of themselves', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    const from = Date.parse('2025-01-01T00:00:00.000Z');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 * 365 * 24 * 60 }),
        fc.constantFrom(...ZONES),
        fc.record({ from: time, until: time }),
        (minutes, zone, quiet) => {
          const at = new Date(from + minutes * 60_000).toISOString();
          const allowed = nextAllowed(at, zone, quiet);
          expect(insideQuietHours(allowed, zone, quiet)).toBe(false);
          expect(allowed >= at).toBe(true);
          expect(Date.parse(allowed) - Date.parse(at)).toBeLessThanOrEqual(26 * 3_600_000);
          expect(nextAllowed(allowed, zone, quiet)).toBe(allowed);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
