import fc from 'fast-check';
import type { CommitmentSchedule } from '../contract/commitment';
import { SCHEDULE_DAYS } from '../vocabulary/commitment-words';
import { dayIn, daysLater, scheduledTimes } from './schedule';

const ZONES = [
  'Europe/London',
  'Europe/Lisbon',
  'America/Vancouver',
  'America/St_Johns',
  'Pacific/Chatham',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'Pacific/Apia',
  'UTC',
] as const;
const day = fc
  .date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2029-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const time = fc.option(
  fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`),
  { nil: undefined },
);
const end = fc.oneof(
  fc.constant({}),
  fc.integer({ min: 1, max: 40 }).map((count) => ({ count })),
  day.map((until) => ({ until })),
);
const schedule: fc.Arbitrary<CommitmentSchedule> = fc.oneof(
  fc.record({ freq: fc.constant('once' as const), date: day, time }),
  fc
    .tuple(
      fc.record({
        freq: fc.constantFrom('daily' as const, 'weekly' as const, 'monthly' as const),
        interval: fc.integer({ min: 1, max: 12 }),
        time,
      }),
      end,
      fc.uniqueArray(fc.constantFrom(...SCHEDULE_DAYS), { minLength: 1 }),
      fc.integer({ min: 1, max: 31 }),
    )
    .map(([rule, last, byDay, monthDay]) => ({
      ...rule,
      ...last,
      ...(rule.freq === 'weekly' && { byDay }),
      ...(rule.freq === 'monthly' && { monthDay }),
    })),
);
const frame = fc
  .record({
    startsOn: day,
    timeZone: fc.constantFrom(...ZONES),
    length: fc.option(fc.integer({ min: 0, max: 365 }), { nil: undefined }),
  })
  .map(({ startsOn, timeZone, length }) => ({
    startsOn,
    timeZone,
    endsOn: length === undefined ? undefined : daysLater(startsOn, length),
  }));

describe('any schedule', () => {
  it('AM-7: falls due only inside the plan, in order, once a day, on its own day in its own zone', () => {
    fc.assert(
      fc.property(schedule, frame, (rule, plan) => {
        const until = daysLater(plan.startsOn, 200);
        const times = scheduledTimes(rule, plan, { from: '2000-01-01', until });
        for (const { localDate, dueAt, opensAt } of times) {
          expect(localDate >= plan.startsOn && localDate <= (plan.endsOn ?? until)).toBe(true);
          expect(rule.until === undefined || localDate <= rule.until).toBe(true);
          expect(dayIn(plan.timeZone, dueAt)).toBe(localDate);
          expect(opensAt <= dueAt).toBe(true);
        }
        expect(times.length).toBeLessThanOrEqual(rule.count ?? 201);
        const dates = times.map(({ localDate }) => localDate);
        expect(dates).toEqual([...new Set(dates)].toSorted());
        expect(times.map(({ number }) => number)).toEqual(times.map((_, index) => index + 1));
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same read at once or in pieces: made 60 days ahead again and again, nothing is left out and nothing twice', () => {
    fc.assert(
      fc.property(schedule, frame, fc.integer({ min: 1, max: 90 }), (rule, plan, step) => {
        const until = daysLater(plan.startsOn, 180);
        const whole = scheduledTimes(rule, plan, { from: plan.startsOn, until });
        const pieces = [];
        for (let from = plan.startsOn; from <= until; from = daysLater(from, step)) {
          const last = daysLater(from, step - 1);
          pieces.push(...scheduledTimes(rule, plan, { from, until: last < until ? last : until }));
        }
        expect(pieces).toEqual(whole);
      }),
      { numRuns: 500 },
    );
  });
});
