import type { SessionTime } from '../contract/session';
import { SESSION_MODALITIES } from '../vocabulary/session-words';
import { cancellation, takeAttendance, type AttendedSession } from './session-attendance';
import { busyProblem, overlap } from './session-conflicts';
import { changedCompany, isJoint, peopleFit, placeFits } from './session-people';
import { repeatedDays } from './session-recurrence';
import { movedWith, scopeOfChange, type SeriesSession } from './session-series';
import { attendanceDue, mayAskWhere, myStateOf, undecided } from './session-standing';
import { chosenSlot, daysBetween, slotOf, spanOf, wallTime } from './session-time';

const BERLIN = 'Europe/Berlin';
const NOW = '2026-01-01T00:00:00.000Z';
const at = (on: string, time = '10:00'): SessionTime => ({ on, at: time, timeZone: BERLIN, minutes: 50 });
const codeOf = (outcome: { ok: boolean; problem?: { code: string } }) =>
  outcome.ok ? 'ok' : outcome.problem?.code;

describe('the time of a session', () => {
  it('is the same on the wall on both sides of a change of the clocks', () => {
    expect(slotOf(at('2026-03-22')).start).toBe('2026-03-22T09:00:00.000Z');
    expect(slotOf(at('2026-03-29')).start).toBe('2026-03-29T08:00:00.000Z');
    expect(slotOf(at('2026-10-25')).start).toBe('2026-10-25T09:00:00.000Z');
  });

  it('lasts as long as it says, also over the change', () => {
    const { start, end } = slotOf({ on: '2026-03-29', at: '01:30', timeZone: BERLIN, minutes: 60 });
    expect(Date.parse(end) - Date.parse(start)).toBe(3_600_000);
  });

  it('is refused when the clocks skip it, and when it is over', () => {
    expect(codeOf(chosenSlot(at('2026-03-29', '02:30'), NOW))).toBe('session.no-such-time');
    expect(codeOf(chosenSlot(at('2025-12-31'), NOW))).toBe('session.in-the-past');
    expect(codeOf(chosenSlot(at('2026-03-29', '03:30'), NOW))).toBe('ok');
  });

  it('reads as the examples say', () => {
    expect(wallTime('2026-12-01T09:00:00.000Z', BERLIN)).toEqual({ on: '2026-12-01', at: '10:00' });
    expect(daysBetween('2026-02-27', '2026-03-02')).toBe(3);
    expect(spanOf('2026-03-29', '2026-03-29', BERLIN)).toEqual({
      start: '2026-03-28T23:00:00.000Z',
      end: '2026-03-29T22:00:00.000Z',
    });
  });
});

describe('a repetition', () => {
  const days = (first: string, repeat: Parameters<typeof repeatedDays>[1]) => {
    const outcome = repeatedDays(first, repeat);
    return outcome.ok ? outcome.value : outcome.problem.fields?.['repeat']?.[0]?.code;
  };

  it('counts the first one, and ends with its last day', () => {
    expect(days('2026-12-01', { everyWeeks: 2, count: 3 })).toEqual([
      '2026-12-01',
      '2026-12-15',
      '2026-12-29',
    ]);
    expect(days('2026-12-01', { everyWeeks: 1, until: '2026-12-15' })).toHaveLength(3);
    expect(days('2026-12-01', { everyWeeks: 1, until: '2026-12-14' })).toHaveLength(2);
  });

  it('takes the last day of a month that is too short, and the wanted one again after it', () => {
    expect(days('2028-01-31', { everyMonths: 1, count: 3 })).toEqual([
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
    ]);
    expect(days('2027-01-31', { everyMonths: 1, count: 2 })).toEqual(['2027-01-31', '2027-02-28']);
  });

  it('goes on every week from the 29th of February', () => {
    expect(days('2028-02-29', { everyWeeks: 1, count: 2 })).toEqual(['2028-02-29', '2028-03-07']);
  });

  it('has one rhythm, one end, and not too many sessions', () => {
    expect(days('2026-12-01', { count: 2 })).toBe('one-rhythm');
    expect(days('2026-12-01', { everyWeeks: 1, everyMonths: 1, count: 2 })).toBe('one-rhythm');
    expect(days('2026-12-01', { everyWeeks: 1 })).toBe('one-end');
    expect(days('2026-12-01', { everyWeeks: 1, count: 2, until: '2027-01-01' })).toBe('one-end');
    expect(days('2026-12-01', { everyWeeks: 1, until: '2026-11-01' })).toBe('ends-before-it-begins');
    expect(days('2026-12-01', { everyWeeks: 1, until: '2028-11-01' })).toBe('too-many');
  });
});

describe('a change of a series', () => {
  const weekly = ['2026-03-17', '2026-03-24', '2026-03-31', '2026-04-07'].map((on, index): SeriesSession => ({
    id: `week-${index + 1}`,
    start: slotOf(at(on)).start,
    timeZone: BERLIN,
    state: 'scheduled',
    movedAlone: false,
  }));
  const [first, second, third, fourth] = weekly as [
    SeriesSession,
    SeriesSession,
    SeriesSession,
    SeriesSession,
  ];
  const meant = (scope: 'this' | 'following' | 'all', series = weekly, id = second.id, now = NOW) => {
    const outcome = scopeOfChange(scope, series, id, now);
    return outcome.ok ? outcome.value.map((one) => one.id) : outcome.problem.code;
  };

  it('is about this one, those after it, or all that have not begun', () => {
    expect(meant('this')).toEqual(['week-2']);
    expect(meant('following')).toEqual(['week-2', 'week-3', 'week-4']);
    expect(meant('all')).toEqual(['week-1', 'week-2', 'week-3', 'week-4']);
    expect(meant('all', weekly, second.id, '2026-03-20T00:00:00.000Z')).toEqual([
      'week-2',
      'week-3',
      'week-4',
    ]);
  });

  it('passes by what was moved by itself, or cancelled', () => {
    const series = [
      first,
      second,
      { ...third, movedAlone: true },
      { ...fourth, state: 'cancelled' as const },
    ];
    expect(meant('all', series)).toEqual(['week-1', 'week-2']);
    expect(meant('following', series, third.id)).toEqual(['week-3']);
  });

  it('needs a series, and a session that still stands', () => {
    expect(meant('following', [second])).toBe('session.not-a-series');
    expect(meant('this', [{ ...second, state: 'held' as const }])).toBe('session.move-not-allowed');
    expect(meant('this', weekly, 'somebody-else')).toBe('session.move-not-allowed');
  });

  it('moves every one by as many days, to the same time on the wall', () => {
    const to = at('2026-03-26', '11:30');
    expect(movedWith(second, second, to).start).toBe('2026-03-26T10:30:00.000Z');
    // The clocks went forward in between.
    expect(movedWith(third, second, to).start).toBe('2026-04-02T09:30:00.000Z');
    expect(movedWith(first, second, to).start).toBe('2026-03-19T10:30:00.000Z');
  });
});

describe('attendance', () => {
  const session: AttendedSession = {
    modality: 'couple',
    state: 'scheduled',
    start: '2025-12-31T10:00:00.000Z',
    participantIds: ['a', 'b'],
    policyInForce: true,
  };
  type Taken = Parameters<typeof takeAttendance>[1];
  const of = (a: Taken['attendance'][number]['attendance'], b = a, minutes?: number): Taken['attendance'] => [
    { participantId: 'a', attendance: a, ...(minutes === undefined ? {} : { minutes }) },
    { participantId: 'b', attendance: b },
  ];
  const take = (taken: Taken, over: Partial<AttendedSession> = {}, now = NOW) => {
    const outcome = takeAttendance({ ...session, ...over }, taken, now);
    return outcome.ok ? outcome.value : outcome.problem.code;
  };

  it('is cancelled late with 23 h 59 min of notice, and in time with 24 h: Tuesday 10:00, Monday 10:01 and 10:00', () => {
    const tuesday = slotOf(at('2026-12-01')).start;
    expect(cancellation(tuesday, slotOf(at('2026-11-30', '10:01')).start, 24)).toBe('late_cancelled');
    expect(cancellation(tuesday, slotOf(at('2026-11-30', '10:00')).start, 24)).toBe('cancelled_in_time');
    expect(cancellation(tuesday, slotOf(at('2026-11-30', '10:01')).start, 23)).toBe('cancelled_in_time');
    expect(cancellation(tuesday, slotOf(at('2026-12-01', '11:00')).start, 0)).toBe('late_cancelled');
  });

  it('makes it held when all came, and not held when nobody did', () => {
    expect(take({ attendance: of('attended', 'attended') })).toEqual({ state: 'held' });
    expect(take({ attendance: of('attended_late', 'attended', 10) })).toEqual({ state: 'held' });
    expect(take({ attendance: of('no_show', 'late_cancelled') })).toEqual({ state: 'not_held' });
  });

  it('asks what became of a joint session with somebody missing, and of nothing else', () => {
    const some = of('attended', 'no_show');
    expect(take({ attendance: some })).toBe('session.decision-needed');
    expect(take({ attendance: some, decision: 'rescheduled' })).toEqual({
      state: 'partial',
      decision: 'rescheduled',
    });
    expect(take({ attendance: some, decision: 'held_as_individual' })).toEqual({
      state: 'partial',
      decision: 'held_as_individual',
    });
    expect(take({ attendance: of('attended'), decision: 'rescheduled' })).toBe('session.decision-not-asked');
  });

  it('sees nobody alone before it is agreed how confidences are held', () => {
    const taken = { attendance: of('attended', 'no_show'), decision: 'held_as_individual' as const };
    expect(take(taken, { policyInForce: false })).toBe('session.policy-missing');
  });

  it('is of everybody once, of nobody else, and once it has begun', () => {
    expect(take({ attendance: of('attended').slice(1) })).toBe('session.attendance-incomplete');
    expect(take({ attendance: [...of('attended'), ...of('attended')] })).toBe(
      'session.attendance-incomplete',
    );
    expect(take({ attendance: of('attended', 'attended', 5) })).toBe('session.attendance-incomplete');
    expect(take({ attendance: of('attended_late', 'attended') })).toBe('session.attendance-incomplete');
    expect(take({ attendance: of('attended') }, {}, '2025-12-31T09:59:00.000Z')).toBe('session.not-begun');
    expect(take({ attendance: of('attended') }, { state: 'cancelled' })).toBe('session.move-not-allowed');
  });
});

describe('how a session stands', () => {
  const over = { state: 'scheduled' as const, modality: 'couple' as const, end: '2025-12-31T10:00:00.000Z' };
  const coming = { ...over, end: '2026-01-02T10:00:00.000Z' };

  it('misses its attendance from the moment it is over', () => {
    expect(attendanceDue(over, NOW)).toBe(true);
    expect(attendanceDue(coming, NOW)).toBe(false);
    expect(attendanceDue({ ...over, state: 'held' }, NOW)).toBe(false);
  });

  it('is undecided while one of several has cancelled', () => {
    expect(undecided({ ...coming, attendance: ['late_cancelled', undefined] }, NOW)).toBe(true);
    expect(undecided({ ...coming, attendance: [undefined, undefined] }, NOW)).toBe(false);
    expect(undecided({ ...coming, modality: 'individual', attendance: ['late_cancelled'] }, NOW)).toBe(false);
    expect(undecided({ ...over, attendance: ['late_cancelled', undefined] }, NOW)).toBe(false);
  });

  it('shows one who is booked nothing of what the others did', () => {
    for (const state of ['held', 'partial', 'not_held'] as const)
      expect(myStateOf({ ...over, state }, 'no_show', NOW)).toBe('over');
    expect(myStateOf(coming, undefined, NOW)).toBe('scheduled');
    expect(myStateOf(coming, 'cancelled_in_time', NOW)).toBe('cancelled');
    expect(myStateOf({ ...coming, state: 'cancelled' }, undefined, NOW)).toBe('cancelled');
  });
});

describe('what stands against a session', () => {
  const slot = slotOf(at('2026-12-01'));
  const later = { start: slot.end, end: '2026-12-01T11:00:00.000Z' };

  it('is nothing when one begins as the other ends', () => {
    expect(overlap(slot, later)).toBe(false);
    expect(overlap(slot, { start: '2026-12-01T09:49:00.000Z', end: later.end })).toBe(true);
    expect(busyProblem([slot], [{ kind: 'room', id: 'r', ...later }], BERLIN)).toBeUndefined();
  });

  it('names the field and the time on the wall, and nothing else', () => {
    const busy = [
      { kind: 'room' as const, id: 'r', ...slot },
      { kind: 'clinician' as const, id: 'c', ...slot },
    ];
    expect(busyProblem([slot], busy, BERLIN)).toEqual({
      code: 'session.clinician-busy',
      fields: {
        'clinicianIds.c.2026-12-01T10:00': [{ code: 'busy' }],
        'roomId.r.2026-12-01T10:00': [{ code: 'busy' }],
      },
    });
  });
});

describe('who a session is with', () => {
  it('fits its kind', () => {
    const sizes = SESSION_MODALITIES.map((modality) =>
      [1, 2, 3].map((people) => peopleFit(modality, people)),
    );
    expect(sizes).toEqual([
      [true, false, false],
      [false, true, false],
      [false, true, true],
      [false, true, false],
      [false, true, true],
    ]);
    expect(SESSION_MODALITIES.filter(isJoint)).toEqual(['couple', 'family', 'other_pair', 'group']);
  });

  it('changes by those who are added, those who are taken off, and who leads', () => {
    const before = { participantIds: ['r', 't'], clinicianIds: ['i', 'o'] };
    expect(changedCompany(before, { participantIds: ['t', 'n'], clinicianIds: ['i', 'o'] })).toEqual({
      added: ['n'],
      takenOff: ['r'],
      clinicians: false,
    });
    expect(changedCompany(before, { ...before, clinicianIds: ['o', 'i'] })).toEqual({
      added: [],
      takenOff: [],
      clinicians: true,
    });
  });

  it('has a room in person and a link by video, and not the other way round', () => {
    expect(placeFits({ medium: 'in_person', roomId: 'r' })).toBe(true);
    expect(placeFits({ medium: 'video', link: 'https://a.example' })).toBe(true);
    expect(placeFits({ medium: 'phone' })).toBe(true);
    expect(placeFits({ medium: 'phone', roomId: 'r' })).toBe(false);
    expect(placeFits({ medium: 'in_person', link: 'https://a.example' })).toBe(false);
  });
});

describe('where people are', () => {
  it('is asked from an hour before it begins, and not days ahead', () => {
    const start = '2026-03-05T10:00:00.000Z';
    expect(mayAskWhere(start, '2026-03-05T09:00:00.000Z')).toBe(true);
    expect(mayAskWhere(start, '2026-03-05T08:59:59.999Z')).toBe(false);
    expect(mayAskWhere(start, '2026-03-05T10:20:00.000Z')).toBe(true);
  });
});
