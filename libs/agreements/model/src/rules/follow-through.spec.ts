import fc from 'fast-check';
import type { CommitmentSchedule } from '../contract/commitment';
import { COMMITMENT_KINDS } from '../vocabulary/commitment-words';
import {
  OCCURRENCE_EVENTS,
  OCCURRENCE_REASONS,
  OccurrenceState,
  RESOLUTIONS,
} from '../vocabulary/occurrence-words';
import { PromiseState } from '../vocabulary/reliability-words';
import { SLIP_AREAS, SlipState } from '../vocabulary/slip-words';
import { consistencyOf, followThroughOf, restitutionSoFar } from './follow-through';
import { scheduledTimes } from './schedule';

const many = (state: OccurrenceState, times: number) => Array.from({ length: times }, () => state);
const COUNTED: readonly OccurrenceState[] = ['kept', 'kept_late', 'missed'];
const anyState = fc.constantFrom(...Object.values(OccurrenceState));

describe('follow-through', () => {
  it('counts kept and late of kept, late and missed: 7, 1, 2 with one excused and one disputed is 8 of 10, 80 %', () => {
    const states = [
      ...many('kept', 7),
      ...many('kept_late', 1),
      ...many('missed', 2),
      ...many('excused', 1),
      ...many('disputed', 1),
    ];
    expect(followThroughOf(states)).toEqual({ kept: 8, of: 10, percent: 80 });
  });

  it('AM-11: ignores excused, cancelled, pending, disputed and not reported', () => {
    fc.assert(
      fc.property(fc.array(anyState, { maxLength: 40 }), (states) => {
        expect(followThroughOf(states)).toEqual(
          followThroughOf(states.filter((state) => COUNTED.includes(state))),
        );
      }),
    );
  });

  it('names a percentage only from five on', () => {
    expect(followThroughOf([...many('kept', 3), 'missed'])).toEqual({ kept: 3, of: 4 });
    expect(followThroughOf([...many('kept', 4), 'missed'])).toEqual({ kept: 4, of: 5, percent: 80 });
    expect(followThroughOf([])).toEqual({ kept: 0, of: 0 });
  });

  it('reads as promised in its example', () => {
    expect(followThroughOf(['kept', 'kept', 'kept_late', 'missed', 'kept', 'excused'])).toEqual({
      kept: 4,
      of: 5,
      percent: 80,
    });
  });
});

describe('consistency', () => {
  it('is ended by a miss, and neither longer nor shorter for what is set aside, called off or open', () => {
    expect(consistencyOf(['kept', 'excused', 'kept_late', 'missed', 'kept'])).toEqual({
      longest: 2,
      current: 1,
    });
    expect(consistencyOf(['kept', 'cancelled', 'disputed', 'not_reported', 'pending'])).toEqual({
      longest: 1,
      current: 1,
    });
    expect(consistencyOf([])).toEqual({ longest: 0, current: 0 });
  });

  it('never changes when something that counts neither way is put in between', () => {
    fc.assert(
      fc.property(fc.array(anyState, { maxLength: 30 }), (states) => {
        expect(consistencyOf(states)).toEqual(
          consistencyOf(states.filter((state) => COUNTED.includes(state))),
        );
      }),
    );
  });
});

describe('the worked example, twelve weeks on', () => {
  it('has the summary on Sundays at 10 of 11, 91 %', () => {
    const summary = [
      ...many('kept', 9),
      ...many('kept_late', 1),
      ...many('missed', 1),
      ...many('excused', 1),
    ];
    expect(followThroughOf(summary)).toEqual({ kept: 10, of: 11, percent: 91 });
  });

  it('AM-6: has three of six instalments back, 600.00 of 1 200.00', () => {
    const restitution = {
      amount: 120_000,
      currency: 'GBP',
      instalments: [20_000, 20_000, 20_000, 20_000, 20_000, 20_000],
    };
    const rule: CommitmentSchedule = { freq: 'monthly', interval: 1, monthDay: 31, count: 6 };
    const due = scheduledTimes(
      rule,
      { startsOn: '2026-06-01', endsOn: '2027-05-31', timeZone: 'Europe/London' },
      { from: '2026-06-01', until: '2027-05-31' },
    );
    expect(due.map(({ localDate }) => localDate)).toEqual(
      expect.arrayContaining(['2026-06-30', '2026-09-30', '2026-11-30']),
    );
    const occurrences = due.map(({ number }) => ({
      state: number <= 3 ? OccurrenceState.kept : OccurrenceState.pending,
      instalment: restitution.instalments[number - 1],
    }));
    expect(restitutionSoFar(restitution, occurrences)).toEqual({
      amount: 120_000,
      currency: 'GBP',
      paid: 60_000,
      instalmentsPaid: 3,
      instalments: 6,
    });
  });

  it('has no new credit in 11 of 12 weeks, and the card closed', () => {
    expect(followThroughOf([...many('kept', 11), 'missed'])).toEqual({ kept: 11, of: 12, percent: 92 });
    expect(followThroughOf(['kept'])).toEqual({ kept: 1, of: 1 });
  });
});

describe('AM-12', () => {
  it('no state, event or label of commitments, promises and slips means that anybody was forgiven', () => {
    const words = JSON.stringify([
      Object.values(OccurrenceState),
      OCCURRENCE_EVENTS,
      OCCURRENCE_REASONS,
      RESOLUTIONS,
      COMMITMENT_KINDS,
      Object.values(PromiseState),
      Object.values(SlipState),
      SLIP_AREAS,
    ]);
    expect(words).not.toMatch(/forgiv|pardon|absolv|violation|streak|score/i);
  });
});
