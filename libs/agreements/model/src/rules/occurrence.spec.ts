import { OccurrenceState } from '../vocabulary/occurrence-words';
import { isFinal, nextMoveAt, stepsOfTime } from './occurrence';
import {
  cancel,
  correct,
  dispute,
  excuse,
  lastExcuseAt,
  mayExcuse,
  notice,
  resolve,
  see,
} from './occurrence-acts';
import { mayReport, report } from './occurrence-report';
import { anOccurrence, DUE_AT, GRACE_UNTIL, nowFor, OPENS_AT, someTerms } from './occurrence.testing';

const STATES = Object.values(OccurrenceState);
type Acts = Readonly<Record<string, (state: OccurrenceState) => ReturnType<typeof dispute>>>;
const terms = someTerms();

/** Everything anybody can do, each with what it leads to from every state; what is not named is refused. */
const ACTS: Acts = {
  'kept by its author': (state) => report(anOccurrence({ state }), terms, { word: 'kept' }, nowFor(state)),
  'missed by its author': (state) =>
    report(anOccurrence({ state }), terms, { word: 'missed' }, nowFor(state)),
  'corrected by its author to missed': (state) =>
    correct(anOccurrence({ state }), { to: 'missed', reason: 'remembered_wrongly' }, 'author', nowFor(state)),
  'corrected by the clinician to kept': (state) =>
    correct(
      anOccurrence({ state }),
      { to: 'kept', reason: 'reported_by_mistake' },
      'clinician',
      nowFor(state),
    ),
  excused: (state) =>
    excuse(anOccurrence({ state }), terms, { actor: 'clinician', reason: 'illness' }, nowFor(state)),
  seen: (state) => see(anOccurrence({ state }), terms, nowFor(state)),
  noticed: (state) => notice(anOccurrence({ state }), nowFor(state)),
  disputed: (state) => dispute(anOccurrence({ state }), nowFor(state)),
  'resolved as kept': (state) => resolve(anOccurrence({ state }), 'resolved_kept', nowFor(state)),
  'resolved as missed': (state) => resolve(anOccurrence({ state }), 'resolved_missed', nowFor(state)),
  'left open': (state) => resolve(anOccurrence({ state }), 'left_open', nowFor(state)),
  'called off': (state) =>
    cancel(anOccurrence({ state }), { actor: 'author', reason: 'paused' }, nowFor(state)),
};
const LEADS: Readonly<Record<string, Partial<Record<OccurrenceState, OccurrenceState>>>> = {
  'kept by its author': {
    pending: 'kept',
    due: 'kept',
    not_reported: 'kept',
    missed: 'kept',
    kept: 'kept',
    kept_late: 'kept_late',
    excused: 'excused',
    disputed: 'disputed',
  },
  'missed by its author': {
    due: 'missed',
    not_reported: 'missed',
    missed: 'missed',
    kept: 'kept',
    kept_late: 'kept_late',
    excused: 'excused',
    disputed: 'disputed',
  },
  'corrected by its author to missed': { kept: 'missed', kept_late: 'missed' },
  'corrected by the clinician to kept': { kept_late: 'kept', missed: 'kept', excused: 'kept' },
  excused: { pending: 'excused', due: 'excused', not_reported: 'excused', missed: 'excused' },
  seen: { kept: 'kept', kept_late: 'kept_late' },
  noticed: { kept: 'kept', kept_late: 'kept_late' },
  disputed: { kept: 'disputed', kept_late: 'disputed' },
  'resolved as kept': { disputed: 'kept' },
  'resolved as missed': { disputed: 'missed' },
  'left open': { disputed: 'disputed' },
  'called off': { pending: 'cancelled' },
};

describe('an occurrence', () => {
  const grid = Object.keys(ACTS).flatMap((act) => STATES.map((state) => [act, state] as const));

  it.each(grid)('%s, when it is %s', (act, state) => {
    const outcome = ACTS[act]?.(state);
    const to = outcome?.ok ? (outcome.value.patch.state ?? outcome.value.event.to) : undefined;
    expect(to).toBe(LEADS[act]?.[state]);
  });

  it.each(grid)(
    'AM-8: is changed when final only by an event with an actor and a reason (%s, %s)',
    (act, state) => {
      const outcome = ACTS[act]?.(state);
      if (!outcome?.ok || !isFinal(state)) return;
      const { event, patch } = outcome.value;
      expect(event.from).toBe(state);
      expect(event.to).toBe(patch.state ?? state);
      if (event.to !== state) expect(event.reason).toBeDefined();
    },
  );

  it('falls due, waits two days for a word, and is missed by the clock', () => {
    const weekLater = '2026-06-21T18:00:00.000Z';
    expect(
      stepsOfTime(anOccurrence(), weekLater).map(({ event }) => [event.kind, event.at, event.actor]),
    ).toEqual([
      ['became_due', DUE_AT, 'system'],
      ['not_reported', GRACE_UNTIL, 'system'],
      ['missed', '2026-06-17T18:00:00.000Z', 'system'],
    ]);
  });

  it('moves on at its moments and not a millisecond before', () => {
    const before = (at: string) => new Date(Date.parse(at) - 1).toISOString();
    expect(stepsOfTime(anOccurrence(), before(DUE_AT))).toEqual([]);
    expect(stepsOfTime(anOccurrence(), DUE_AT)).toHaveLength(1);
    expect(stepsOfTime(anOccurrence({ state: 'due' }), before(GRACE_UNTIL))).toEqual([]);
    expect(stepsOfTime(anOccurrence({ state: 'due' }), GRACE_UNTIL)).toHaveLength(1);
    const third = nextMoveAt(anOccurrence({ state: 'not_reported' })) ?? '';
    expect(stepsOfTime(anOccurrence({ state: 'not_reported' }), before(third))).toEqual([]);
    for (const state of STATES.filter(isFinal)) expect(nextMoveAt(anOccurrence({ state }))).toBeNull();
  });
});

describe('a report', () => {
  const due = anOccurrence({ state: 'due' });
  const now = '2026-06-15T20:00:00.000Z';
  const told = (word: 'kept' | 'late' | 'missed', keptAt?: string, of = due, more = {}) =>
    report(of, someTerms(more), { word, keptAt }, now);

  it.each([
    ['kept', undefined, 'kept', DUE_AT],
    ['kept', DUE_AT, 'kept', DUE_AT],
    ['kept', '2026-06-14T18:00:00.001Z', 'kept_late', '2026-06-14T18:00:00.001Z'],
    ['kept', GRACE_UNTIL, 'kept_late', GRACE_UNTIL],
    ['late', '2026-06-15T09:00:00.000Z', 'kept_late', '2026-06-15T09:00:00.000Z'],
  ] as const)('of %s at %s inside the grace is %s', (word, keptAt, state, at) => {
    expect(told(word, keptAt)).toMatchObject({ ok: true, value: { patch: { state, keptAt: at } } });
  });

  it('of something done after the grace leaves it missed, with the moment beside it', () => {
    const at = '2026-06-15T18:00:00.001Z';
    expect(told('kept', at)).toMatchObject({
      ok: true,
      value: { patch: { state: 'missed', doneLateAt: at } },
    });
    expect(told('late')).toMatchObject({ ok: true, value: { patch: { state: 'missed', doneLateAt: now } } });
  });

  it('without any grace is in time by the word of its author, and late by the clock', () => {
    const strict = anOccurrence({ state: 'not_reported', graceUntil: DUE_AT });
    expect(told('kept', undefined, strict)).toMatchObject({ value: { patch: { state: 'kept' } } });
    expect(told('late', undefined, strict)).toMatchObject({ value: { patch: { state: 'missed' } } });
  });

  it('names no moment that has not come, and none before it could be done', () => {
    expect(told('kept', '2026-06-15T20:00:00.001Z')).toMatchObject({
      problem: { code: 'commitment.kept-at-invalid' },
    });
    expect(told('kept', '2026-06-07T17:59:59.999Z')).toMatchObject({
      problem: { code: 'commitment.kept-at-invalid' },
    });
  });

  it('two of them: the first wins, the second is kept beside it', () => {
    const kept = anOccurrence({ state: 'kept' });
    expect(told('missed', undefined, kept)).toMatchObject({
      value: {
        patch: {},
        event: { kind: 'reported_again', said: 'missed', reason: 'second_report', to: 'kept' },
      },
    });
  });

  it('AM-8: that comes after it counted as missed is added as a correction', () => {
    const missed = anOccurrence({ state: 'missed' });
    expect(told('kept', undefined, missed)).toMatchObject({
      value: {
        patch: { state: 'kept' },
        event: { kind: 'corrected', from: 'missed', to: 'kept', reason: 'late_report' },
      },
    });
    const own = anOccurrence({ state: 'missed', reported: true });
    expect(told('kept', undefined, own)).toMatchObject({
      value: { patch: {}, event: { kind: 'reported_again' } },
    });
  });

  it('comes before it is due only from when it can be done', () => {
    const early = (word: 'kept' | 'late' | 'missed', at: string, more = {}) =>
      report(anOccurrence(), someTerms(more), { word }, at);
    expect(early('kept', OPENS_AT)).toMatchObject({ value: { patch: { state: 'kept', keptAt: OPENS_AT } } });
    expect(early('kept', '2026-06-07T17:59:59.999Z')).toMatchObject({
      problem: { code: 'commitment.not-yet' },
    });
    expect(early('missed', OPENS_AT)).toMatchObject({ problem: { code: 'commitment.not-yet' } });
    expect(early('late', OPENS_AT)).toMatchObject({ problem: { code: 'commitment.not-yet' } });
  });

  it('of abstaining: never late, kept only when the time is over, given in at any moment', () => {
    const abstain = { kind: 'abstain' as const };
    const at = (word: 'kept' | 'late' | 'missed', moment: string) =>
      report(anOccurrence(), someTerms(abstain), { word }, moment);
    expect(at('kept', '2026-06-13T12:00:00.000Z')).toMatchObject({ problem: { code: 'commitment.not-yet' } });
    expect(at('kept', '2026-06-14T08:00:00.000Z')).toMatchObject({
      value: { patch: { state: 'kept', keptAt: null } },
    });
    expect(at('missed', '2026-06-09T08:00:00.000Z')).toMatchObject({ value: { patch: { state: 'missed' } } });
    expect(at('late', '2026-06-14T08:00:00.000Z').ok).toBe(false);
    expect(told('kept', undefined, due, abstain)).toMatchObject({ value: { patch: { state: 'kept' } } });
  });

  it.each(STATES)('is offered for what is %s exactly where it counts as the first word', (state) => {
    const offered = mayReport(anOccurrence({ state }), nowFor(state));
    expect(offered).toBe(['pending', 'due', 'not_reported', 'missed'].includes(state));
  });
});

describe('what two people see differently', () => {
  const late = anOccurrence({ state: 'disputed', heldAs: 'kept_late' });
  const now = '2026-06-20T09:00:00.000Z';

  it('goes back to how it was reported when that is what they agree on', () => {
    expect(resolve(late, 'resolved_kept', now)).toMatchObject({
      value: {
        patch: { state: 'kept_late', heldAs: null, resolution: 'resolved_kept' },
        event: { actor: 'clinician', reason: 'conversation' },
      },
    });
  });

  it('can be left open, and taken up again later', () => {
    const open = { ...late, resolution: 'left_open' as const };
    expect(resolve(open, 'left_open', now).ok).toBe(false);
    expect(resolve(open, 'resolved_missed', now)).toMatchObject({ value: { patch: { state: 'missed' } } });
  });

  it('is corrected, set aside and disputed by nobody alone, neither while it is open nor once it is settled', () => {
    const settled = anOccurrence({ state: 'missed', resolution: 'resolved_missed' });
    const put = { to: 'kept', reason: 'remembered_wrongly' } as const;
    expect(correct(late, put, 'clinician', now)).toMatchObject({
      problem: { code: 'commitment.dispute-open' },
    });
    expect(correct(settled, put, 'author', now)).toMatchObject({
      problem: { code: 'commitment.already-settled' },
    });
    expect(excuse(settled, terms, { actor: 'clinician', reason: 'illness' }, now)).toMatchObject({
      problem: { code: 'commitment.already-settled' },
    });
    expect(dispute(anOccurrence({ state: 'kept', resolution: 'resolved_kept' }), now)).toMatchObject({
      problem: { code: 'commitment.already-settled' },
    });
  });
});

describe('AM-9: setting aside', () => {
  const missed = anOccurrence({ state: 'missed' });
  const now = '2026-06-18T09:00:00.000Z';
  it.each([
    ['none', []],
    ['clinician_only', ['clinician']],
    ['mutual', ['clinician', 'author', 'other']],
  ] as const)('under %s is for %j alone', (excusePolicy, allowed) => {
    for (const actor of ['author', 'other', 'clinician', 'system'] as const) {
      const may = (allowed as readonly string[]).includes(actor);
      expect(excuse(missed, { excusePolicy }, { actor, reason: 'illness' }, now).ok).toBe(may);
      expect(mayExcuse(missed, excusePolicy, actor, now)).toBe(may);
    }
  });

  it('is possible for seven days after it was due, to the millisecond', () => {
    const last = lastExcuseAt(DUE_AT);
    expect(last).toBe('2026-06-21T18:00:00.000Z');
    const by = { actor: 'clinician', reason: 'illness' } as const;
    expect(excuse(missed, terms, by, last).ok).toBe(true);
    expect(excuse(missed, terms, by, '2026-06-21T18:00:00.001Z')).toMatchObject({
      problem: { code: 'commitment.excuse-too-late' },
    });
  });

  it('asks nobody to confirm who was not asked to', () => {
    const kept = anOccurrence({ state: 'kept' });
    for (const confirmation of ['self_report', 'therapist_checks'] as const)
      expect(see(kept, { confirmation }, now)).toMatchObject({
        problem: { code: 'commitment.confirm-not-asked' },
      });
  });
});
