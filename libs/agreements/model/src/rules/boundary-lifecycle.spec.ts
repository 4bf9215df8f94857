import { BoundaryState } from '../vocabulary/boundary-words';
import { boundaryAllows, moveBoundary } from './boundary-lifecycle';
import { holds, type BoundaryFacts, type BoundaryStanding } from './boundary-standing';
import {
  BOUNDARY_ACTORS,
  BOUNDARY_ENDS,
  BOUNDARY_MOVES,
  BOUNDARY_TRANSITIONS,
  WHO_MAY_MOVE,
  type BoundaryMove,
} from './boundary-transitions';

const NOW = '2026-05-10T12:00:00.000Z';
const STATES = Object.values(BoundaryState);
const facts = (more: Partial<BoundaryFacts> = {}): BoundaryFacts => ({
  now: NOW,
  today: '2026-05-10',
  everyAdultConfirmed: true,
  ...more,
});

/** The whole grid: every state, and where each move leads from there. Absent: refused. */
const GRID: Readonly<Record<BoundaryState, Partial<Record<BoundaryMove, string>>>> = {
  draft: { edit: 'draft', submit: 'in_review', log: 'itself', retract: 'retired' },
  in_review: { return: 'draft', mark_ready: 'ready', log: 'itself', retract: 'retired' },
  ready: {
    rehearse: 'ready',
    tell: 'communicated',
    activate: 'active',
    adjust: 'draft',
    log: 'itself',
    retract: 'retired',
  },
  communicated: {
    acknowledge: 'acknowledged',
    accept: 'by kind',
    refuse: 'refused',
    suggest: 'in_discussion',
    hear_agreed: 'agreed',
    hear_refused: 'refused',
    no_answer: 'by kind',
    start: 'active',
    log: 'itself',
    suspend: 'paused',
    retract: 'retired',
  },
  acknowledged: { start: 'active', log: 'itself', suspend: 'paused', retract: 'retired' },
  agreed: {
    start: 'active',
    withdraw: 'withdrawn',
    suspend: 'paused',
    leave: 'withdrawn',
    retract: 'retired',
  },
  refused: {
    keep_as_limit: 'closed',
    drop: 'closed',
    suspend: 'paused',
    retract: 'retired',
  },
  in_discussion: { adjust: 'draft', suspend: 'paused', retract: 'retired' },
  unanswered: {
    keep_as_limit: 'closed',
    drop: 'closed',
    adjust: 'draft',
    suspend: 'paused',
    retract: 'retired',
  },
  active: {
    log: 'itself',
    pause: 'paused',
    open_review: 'under_review',
    end: 'retired',
    suspend: 'paused',
    leave: 'withdrawn',
    withdraw: 'withdrawn',
    retract: 'retired',
  },
  paused: {
    log: 'itself',
    resume: 'as before',
    reopen: 'as before',
    end: 'retired',
    leave: 'withdrawn',
    withdraw: 'withdrawn',
    retract: 'retired',
  },
  under_review: {
    log: 'itself',
    renew: 'by kind',
    adjust: 'draft',
    retire: 'retired',
    end: 'retired',
    suspend: 'paused',
    leave: 'withdrawn',
    withdraw: 'withdrawn',
    retract: 'retired',
  },
  closed: {},
  retired: {},
  withdrawn: {},
};

function standing(more: Partial<BoundaryStanding> = {}): BoundaryStanding {
  return {
    kind: 'limit',
    state: 'draft',
    pausedFrom: null,
    pausedBy: null,
    pausedUntil: null,
    suspendedAt: null,
    revision: 1,
    inForceRevision: null,
    toldRevision: null,
    spoken: false,
    channel: 'send_in_product',
    safeToTell: 'yes',
    personal: false,
    effectiveAtOnce: false,
    startsOn: '2026-05-01',
    endsOn: null,
    reviewOn: '2026-06-01',
    answerDueAt: null,
    ...more,
  };
}

/** In this state, with everything any move could need. */
function complete(state: BoundaryState, move: BoundaryMove): BoundaryStanding {
  const limitOnly = ['activate', 'acknowledge', 'no_answer', 'start', 'log'].includes(move);
  const kind = limitOnly ? 'limit' : ['hear_agreed', 'hear_refused'].includes(move) ? 'request' : 'agreement';
  return standing({
    kind,
    state,
    spoken: move !== 'suspend',
    channel: move === 'activate' ? 'do_not_tell' : 'send_in_product',
    effectiveAtOnce: state === 'communicated',
    toldRevision: 1,
    inForceRevision: 1,
    endsOn: '2026-05-09',
    answerDueAt: NOW,
    ...(state === 'paused' && {
      pausedFrom: 'active' as const,
      pausedBy: ['reopen', 'log'].includes(move) ? ('system' as const) : ('author' as const),
    }),
  });
}

describe('a boundary moves', () => {
  it.each(STATES.flatMap((state) => BOUNDARY_MOVES.map((move) => [state, move] as const)))(
    'from %s by %s only where the table says so',
    (state, move) => {
      expect(BOUNDARY_TRANSITIONS[move][state]).toBe(GRID[state][move]);
      const actor = WHO_MAY_MOVE[move][0] ?? 'system';
      const moved = moveBoundary(complete(state, move), move, actor, facts());
      expect(moved.ok).toBe(GRID[state][move] !== undefined);
    },
  );

  it.each(BOUNDARY_MOVES.flatMap((move) => BOUNDARY_ACTORS.map((actor) => [move, actor] as const)))(
    '%s: by %s only when it is theirs',
    (move, actor) => {
      const may = STATES.some((state) => {
        const from = complete(state, move);
        const mine = actor === 'other' && state === 'paused' ? { ...from, pausedBy: 'other' as const } : from;
        const kind =
          actor === 'other' && move === 'log'
            ? { ...mine, kind: 'agreement' as const, state: 'active' as const }
            : mine;
        const due = actor === 'system' ? { ...kind, pausedUntil: '2026-05-10' } : kind;
        return boundaryAllows(due, move, actor, facts());
      });
      expect(may).toBe(WHO_MAY_MOVE[move].includes(actor));
    },
  );

  it('nowhere from an end', () => {
    for (const state of BOUNDARY_ENDS)
      for (const move of BOUNDARY_MOVES) expect(BOUNDARY_TRANSITIONS[move][state]).toBeUndefined();
  });
});

describe('telling', () => {
  const ready = standing({ state: 'ready' });

  it('opens fourteen days for an answer and names the revision', () => {
    expect(moveBoundary(ready, 'tell', 'author', facts())).toEqual({
      ok: true,
      value: { state: 'communicated', toldRevision: 1, answerDueAt: '2026-05-24T12:00:00.000Z' },
    });
  });

  it.each(['no', 'unsure'] as const)('is refused while telling is not safe: %s (BD-4)', (safeToTell) => {
    const moved = moveBoundary({ ...ready, safeToTell }, 'tell', 'author', facts());
    expect(moved).toEqual({ ok: false, problem: { code: 'boundary.not-safe-to-tell' } });
  });

  it('is refused for the personal variant, whatever was said about telling (BD-4)', () => {
    expect(boundaryAllows({ ...ready, personal: true }, 'tell', 'author', facts())).toBe(false);
  });

  it('is refused where its author chose not to, and only then may it be activated silently', () => {
    const silent = { ...ready, channel: 'do_not_tell' as const };
    expect(boundaryAllows(silent, 'tell', 'author', facts())).toBe(false);
    expect(moveBoundary(silent, 'activate', 'author', facts())).toMatchObject({
      ok: true,
      value: { state: 'active', inForceRevision: 1 },
    });
    expect(moveBoundary(ready, 'activate', 'author', facts())).toMatchObject({
      problem: { code: 'boundary.channel-differs' },
    });
    expect(boundaryAllows({ ...silent, kind: 'request' }, 'activate', 'author', facts())).toBe(false);
  });
});

describe('fourteen days without an answer', () => {
  const waiting = standing({ state: 'communicated', toldRevision: 1, answerDueAt: NOW });

  it.each([
    ['limit', 'active'],
    ['request', 'unanswered'],
    ['agreement', 'unanswered'],
  ] as const)('make a %s %s', (kind, state) => {
    expect(moveBoundary({ ...waiting, kind }, 'no_answer', 'system', facts())).toMatchObject({
      value: { state },
    });
  });

  it('are fourteen: a moment less is refused', () => {
    const before = facts({ now: '2026-05-10T11:59:59.999Z' });
    expect(boundaryAllows(waiting, 'no_answer', 'system', before)).toBe(false);
  });

  it('are not counted while joint work rests', () => {
    const rests = standing({
      kind: 'request',
      state: 'paused',
      pausedBy: 'system',
      pausedFrom: 'communicated',
      suspendedAt: '2026-05-08T12:00:00.000Z',
      toldRevision: 1,
      answerDueAt: '2026-05-09T12:00:00.000Z',
    });
    expect(moveBoundary(rests, 'reopen', 'system', facts())).toMatchObject({
      value: { state: 'communicated', answerDueAt: '2026-05-11T12:00:00.000Z' },
    });
  });
});

describe('what holds', () => {
  it('a limit reaches active from every state before it without one act of anybody else (BD-1)', () => {
    for (const state of ['ready', 'communicated', 'acknowledged'] as const) {
      const silent = state === 'ready';
      const from = standing({
        state,
        toldRevision: silent ? null : 1,
        channel: silent ? 'do_not_tell' : 'send_in_product',
        answerDueAt: NOW,
      });
      const move = silent ? 'activate' : state === 'communicated' ? 'no_answer' : 'start';
      const actor = silent ? 'author' : 'system';
      expect(moveBoundary(from, move, actor, facts({ everyAdultConfirmed: false }))).toMatchObject({
        value: { state: 'active' },
      });
    }
  });

  it('an agreement holds only from the day it starts, and only when every adult confirmed this revision (BD-5)', () => {
    const agreed = standing({ kind: 'agreement', state: 'agreed', toldRevision: 1, startsOn: '2026-05-10' });
    expect(boundaryAllows(agreed, 'start', 'system', facts())).toBe(true);
    expect(boundaryAllows(agreed, 'start', 'system', facts({ everyAdultConfirmed: false }))).toBe(false);
    expect(boundaryAllows(agreed, 'start', 'system', facts({ today: '2026-05-09' }))).toBe(false);
  });

  it('of three people, one yes leaves an agreement waiting (BD-5)', () => {
    const told = standing({ kind: 'agreement', state: 'communicated', toldRevision: 1 });
    expect(moveBoundary(told, 'accept', 'other', facts({ everyAdultConfirmed: false }))).toMatchObject({
      value: { state: 'communicated' },
    });
  });

  it('a renewed or adjusted agreement has to be confirmed anew; a limit goes on meanwhile (BD-5)', () => {
    const review = standing({ state: 'under_review', inForceRevision: 1, toldRevision: 1 });
    expect(moveBoundary({ ...review, kind: 'agreement' }, 'renew', 'author', facts())).toMatchObject({
      value: { state: 'communicated', revision: 2, inForceRevision: null },
    });
    expect(moveBoundary({ ...review, kind: 'agreement' }, 'adjust', 'author', facts())).toMatchObject({
      value: { state: 'draft', revision: 2, inForceRevision: null },
    });
    expect(moveBoundary(review, 'renew', 'author', facts())).toMatchObject({
      value: { state: 'active', revision: 2, inForceRevision: 2 },
    });
    const adjusted = moveBoundary(review, 'adjust', 'author', facts());
    expect(adjusted).toMatchObject({ value: { state: 'draft', revision: 2 } });
    expect(holds({ ...review, ...(adjusted.ok ? adjusted.value : {}) })).toBe(true);
  });

  it('somebody leaves: what stood is over; what was never agreed looks like any offer nobody answers, also while it rests', () => {
    const agreement = standing({ kind: 'agreement', toldRevision: 1 });
    const overFrom = (more: Partial<BoundaryStanding>) =>
      boundaryAllows({ ...agreement, ...more }, 'leave', 'system', facts());
    for (const state of ['agreed', 'active', 'under_review'] as const) {
      expect([state, overFrom({ state })]).toEqual([state, true]);
      expect([state, overFrom({ state: 'paused', pausedBy: 'system', pausedFrom: state })]).toEqual([
        state,
        true,
      ]);
    }
    for (const state of ['communicated', 'refused', 'in_discussion', 'unanswered'] as const) {
      expect([state, overFrom({ state })]).toEqual([state, false]);
      expect([state, overFrom({ state: 'paused', pausedBy: 'system', pausedFrom: state })]).toEqual([
        state,
        false,
      ]);
    }
  });

  it('a limit goes on while joint work rests; an agreement does not', () => {
    const active = standing({ state: 'active', inForceRevision: 1, toldRevision: 1 });
    for (const kind of ['limit', 'agreement'] as const) {
      const moved = moveBoundary({ ...active, kind }, 'suspend', 'system', facts());
      expect(holds({ ...active, kind, ...(moved.ok ? moved.value : {}) })).toBe(kind === 'limit');
    }
  });

  it('a limit nobody has answered yet holds from the moment joint work stops (BD-1)', () => {
    const told = standing({ state: 'communicated', toldRevision: 1, answerDueAt: NOW });
    expect(moveBoundary(told, 'suspend', 'system', facts())).toMatchObject({
      value: { state: 'paused', pausedFrom: 'active', inForceRevision: 1 },
    });
  });

  it('what nobody was told is nothing to suspend', () => {
    const silent = standing({ state: 'active', inForceRevision: 1, channel: 'do_not_tell' });
    expect(boundaryAllows(silent, 'suspend', 'system', facts())).toBe(false);
  });

  it('body and touch: holds from handing in, and is active the moment it is told', () => {
    const body = standing({ effectiveAtOnce: true });
    expect(moveBoundary(body, 'submit', 'author', facts())).toMatchObject({ value: { inForceRevision: 1 } });
    const told = standing({ effectiveAtOnce: true, state: 'communicated', toldRevision: 1 });
    expect(boundaryAllows(told, 'start', 'system', facts())).toBe(true);
    expect(boundaryAllows({ ...told, effectiveAtOnce: false }, 'start', 'system', facts())).toBe(false);
  });

  it('a pause ends by whoever began it, or by itself on the day that was named', () => {
    const rests = standing({
      kind: 'agreement',
      state: 'paused',
      pausedFrom: 'active',
      pausedBy: 'other',
      toldRevision: 1,
      inForceRevision: 1,
    });
    expect(boundaryAllows(rests, 'resume', 'author', facts())).toBe(false);
    expect(boundaryAllows(rests, 'resume', 'other', facts())).toBe(true);
    expect(boundaryAllows(rests, 'log', 'author', facts())).toBe(false);
    const today = { ...rests, pausedBy: 'author' as const, pausedUntil: '2026-05-11' };
    expect(boundaryAllows(today, 'resume', 'system', facts())).toBe(false);
    expect(boundaryAllows(today, 'resume', 'system', facts({ today: '2026-05-11' }))).toBe(true);
  });
});
