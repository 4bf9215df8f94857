import fc from 'fast-check';
import { OccurrenceState } from '../vocabulary/occurrence-words';
import { SlipState } from '../vocabulary/slip-words';
import {
  closeSlip,
  disclosureOf,
  hoursToKnown,
  isRepeated,
  mayShareSlip,
  ownSlip,
  settleSlip,
  waitsForTherapist,
  type SlipFacts,
} from './slip-lifecycle';

const slip = (more: Partial<SlipFacts> = {}): SlipFacts => ({
  state: 'opened',
  size: 'medium',
  repeated: false,
  lookedAt: null,
  ...more,
});
const STATES = Object.values(SlipState);
const to = (outcome: ReturnType<typeof ownSlip>) => (outcome.ok ? outcome.value : outcome.problem.code);
const LOOKED = '2026-06-01T12:00:00.000Z';
const REFUSED = 'slip.move-not-allowed';

describe('a slip', () => {
  it.each(STATES)('is owned once, from opened (%s)', (state) =>
    expect(to(ownSlip(slip({ state })))).toBe(state === 'opened' ? 'owned' : REFUSED),
  );

  it.each(STATES.flatMap((state) => Object.values(OccurrenceState).map((fix) => [state, fix] as const)))(
    'that is %s is repaired only once its fix was kept (%s)',
    (state, fix) => {
      const kept = fix === 'kept' || fix === 'kept_late';
      const open = ['pending', 'due', 'not_reported', 'disputed'].includes(fix);
      const after = open ? 'slip.fix-still-open' : REFUSED;
      expect(to(settleSlip(slip({ state }), 'repaired', fix))).toBe(
        state !== 'owned' ? REFUSED : kept ? 'repaired' : after,
      );
      expect(to(settleSlip(slip({ state }), 'not_repaired', fix))).toBe(
        state === 'owned' && !kept ? 'not_repaired' : REFUSED,
      );
    },
  );

  it.each(STATES)('is closed by its author when settled, by the therapist from anywhere (%s)', (state) => {
    const settled = state === 'repaired' || state === 'not_repaired';
    expect(to(closeSlip(slip({ state }), 'author'))).toBe(settled ? 'closed' : REFUSED);
    expect(to(closeSlip(slip({ state }), 'clinician'))).toBe(state === 'closed' ? REFUSED : 'closed');
  });

  it('that is serious goes through the therapist: not shared directly, and closed by them after they have looked', () => {
    const serious = slip({ state: 'repaired', size: 'serious' });
    expect(mayShareSlip(serious)).toBe(false);
    expect(to(closeSlip(serious, 'author'))).toBe('slip.therapist-first');
    expect(to(closeSlip(serious, 'clinician'))).toBe('slip.therapist-first');
    expect(to(closeSlip({ ...serious, lookedAt: LOOKED }, 'clinician'))).toBe('closed');
    expect(to(closeSlip({ ...serious, lookedAt: LOOKED }, 'author'))).toBe('slip.therapist-first');
  });

  it('that repeats is not answered with one more apology before the therapist has looked', () => {
    const third = slip({ size: 'serious', repeated: true });
    expect(waitsForTherapist(third)).toBe(true);
    expect(to(ownSlip(third))).toBe('slip.therapist-first');
    expect(to(ownSlip({ ...third, lookedAt: LOOKED }))).toBe('owned');
  });

  it.each(STATES)('is shared once it is owned, until it is closed (%s)', (state) =>
    expect(mayShareSlip(slip({ state }))).toBe(state !== 'opened' && state !== 'closed'),
  );
});

describe('three serious ones about the same within eight weeks', () => {
  const on = (day: number, more = {}) => ({
    area: 'money' as const,
    size: 'serious' as const,
    happenedAt: new Date(Date.parse('2026-03-01T12:00:00.000Z') + day * 86_400_000).toISOString(),
    ...more,
  });
  it('are seen whichever was written down first', () => {
    expect(isRepeated(on(56), [on(0), on(28)])).toBe(true);
    expect(isRepeated(on(0), [on(56), on(28)])).toBe(true);
    expect(isRepeated(on(28), [on(0), on(56)])).toBe(true);
  });
  it('are not two, not spread wider, not of different kinds and not smaller ones', () => {
    expect(isRepeated(on(56), [on(0)])).toBe(false);
    expect(isRepeated(on(57), [on(0), on(28)])).toBe(false);
    expect(isRepeated(on(56), [on(0), on(28, { area: 'time' })])).toBe(false);
    expect(isRepeated(on(56), [on(0), on(28, { size: 'medium' })])).toBe(false);
    expect(isRepeated(on(56, { size: 'medium' }), [on(0), on(28), on(30)])).toBe(false);
    expect(isRepeated(on(100), [on(0), on(10), on(20)])).toBe(false);
  });
  it('read as promised in the example', () => expect(isRepeated(on(0), [])).toBe(false));
});

describe('the time until the other knew', () => {
  const happenedAt = '2026-05-01T12:00:00.000Z';
  const told = (hours: number, toldWithin: 'same_day' | 'found_out' = 'same_day') => ({
    toldWithin,
    happenedAt,
    knownAt: new Date(Date.parse(happenedAt) + hours * 3_600_000).toISOString(),
  });
  it('is counted in hours, to a tenth', () => {
    expect(hoursToKnown(happenedAt, '2026-05-01T17:00:00.000Z')).toBe(5);
    expect(hoursToKnown(happenedAt, '2026-05-01T12:20:00.000Z')).toBe(0.3);
  });
  it('is a median, told and found out kept apart; what nobody knows of yet has none', () => {
    expect(disclosureOf([told(5), told(1), told(9), told(30, 'found_out'), { happenedAt }])).toEqual({
      told: { slips: 3, medianHours: 5 },
      foundOut: { slips: 1, medianHours: 30 },
    });
    expect(disclosureOf([told(5), told(2)]).told).toEqual({ slips: 2, medianHours: 3.5 });
    expect(disclosureOf([told(5)])).toEqual({ told: { slips: 1, medianHours: 5 }, foundOut: { slips: 0 } });
  });
  it('lies between the shortest and the longest', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1 }), (hours) => {
        const { medianHours = -1 } = disclosureOf(hours.map((one) => told(one))).told;
        expect(medianHours).toBeGreaterThanOrEqual(Math.min(...hours));
        expect(medianHours).toBeLessThanOrEqual(Math.max(...hours));
      }),
    );
  });
});
