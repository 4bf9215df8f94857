import {
  AMENDS_ACTORS,
  AmendsState,
  PAUSABLE_AMENDS,
  TERMINAL_AMENDS,
  type AmendsActor,
} from '../vocabulary/amends-words';
import {
  AMENDS_EVENTS,
  isOver,
  listedAmendsMoves,
  mayMoveAmends,
  moveAmends,
  type AmendsEvent,
} from './amends-lifecycle';

const STATES = Object.values(AmendsState);
const all: readonly AmendsActor[] = ['author', 'harmed', 'clinician', 'system'];

/** The table of the plan as it is written down for people, row by row. */
const TABLE: readonly (readonly [AmendsState, AmendsEvent, readonly AmendsActor[], string])[] = [
  ['draft', 'submit', ['author'], 'in_review'],
  ['in_review', 'return', ['clinician'], 'draft'],
  ['in_review', 'approve', ['clinician', 'supervisor'], 'approved'],
  ['approved', 'share', ['author'], 'shared'],
  ['approved', 'start', ['author'], 'in_progress'],
  ['approved', 'edit', ['author'], 'draft'],
  ['shared', 'accept', ['harmed'], 'accepted'],
  ['shared', 'decline', ['harmed'], 'same'],
  ['amending', 'decline', ['harmed'], 'same'],
  ['paused', 'decline', ['harmed'], 'same'],
  ['shared', 'propose', ['harmed'], 'countered'],
  ['shared', 'window_passes', ['system'], 'no_response'],
  ['shared', 'withdraw', ['author'], 'withdrawn'],
  ['accepted', 'withdraw', ['author'], 'withdrawn'],
  ['accepted', 'begin', ['system'], 'in_progress'],
  ['countered', 'edit', ['author'], 'draft'],
  ['in_progress', 'renegotiate', ['author', 'harmed'], 'amending'],
  ['in_progress', 'complete', ['system'], 'completed'],
  ['amending', 'adopt', ['author', 'harmed'], 'in_progress'],
  ['amending', 'keep_current', ['author', 'system'], 'in_progress'],
  ['paused', 'resume', ['author', 'harmed', 'clinician'], 'back'],
  ...PAUSABLE_AMENDS.map((state) => [state, 'pause', all, 'paused'] as const),
  ...[...PAUSABLE_AMENDS, 'paused' as const].map((state) => [state, 'end', all, 'ended_early'] as const),
  ['draft', 'end', ['system'], 'ended_early'],
  ['in_review', 'end', ['system'], 'ended_early'],
  ['approved', 'end', ['author', 'clinician', 'system'], 'ended_early'],
];
const listed = (from: AmendsState, event: AmendsEvent) =>
  TABLE.find(([state, name]) => state === from && name === event);

const grid = STATES.flatMap((state) =>
  AMENDS_EVENTS.flatMap((event) => AMENDS_ACTORS.map((actor) => [state, event, actor] as const)),
);

describe('the moves of an amends plan', () => {
  it('are those of the table, and no others', () => {
    const key = (from: string, event: string) => `${from} ${event}`;
    expect(
      listedAmendsMoves()
        .map(({ from, event }) => key(from, event))
        .toSorted(),
    ).toEqual(TABLE.map(([from, event]) => key(from, event)).toSorted());
  });

  it.each(grid)('from %s, %s by %s goes where the table says or is refused', (state, event, actor) => {
    const pausedFrom = state === 'paused' ? 'shared' : null;
    const outcome = moveAmends({ state, pausedFrom }, event, actor);
    const row = listed(state, event);
    if (!row?.[2].includes(actor)) {
      expect(outcome).toEqual({ ok: false, problem: { code: 'amends.move-not-allowed' } });
      expect(mayMoveAmends(state, event, actor)).toBe(false);
      return;
    }
    const to = row[3] === 'back' ? 'shared' : row[3];
    const same = { state, pausedFrom };
    const moved = { state: to, pausedFrom: to === 'paused' ? state : null };
    expect(outcome).toEqual({ ok: true, value: to === 'same' ? same : moved });
    expect(mayMoveAmends(state, event, actor)).toBe(true);
  });

  it.each(PAUSABLE_AMENDS)('come back to %s after a pause', (state) => {
    const paused = moveAmends({ state, pausedFrom: null }, 'pause', 'system');
    expect(paused).toEqual({ ok: true, value: { state: 'paused', pausedFrom: state } });
    expect(moveAmends({ state: 'paused', pausedFrom: state }, 'resume', 'clinician')).toEqual({
      ok: true,
      value: { state, pausedFrom: null },
    });
  });

  it('AM-4: lead from shared to accepted only by the harmed person', () => {
    const ways = grid.filter(([state, event, actor]) => {
      const outcome = moveAmends({ state, pausedFrom: null }, event, actor);
      return state === 'shared' && outcome.ok && outcome.value.state === 'accepted';
    });
    expect(ways).toEqual([['shared', 'accept', 'harmed']]);
  });

  it.each(TERMINAL_AMENDS)('end at %s', (state) => {
    expect(isOver(state)).toBe(true);
    expect(listedAmendsMoves().filter(({ from }) => from === state)).toEqual([]);
  });

  it('AM-12: no state, event or word of a plan means forgiveness', () => {
    expect(JSON.stringify([STATES, AMENDS_EVENTS, listedAmendsMoves()])).not.toMatch(
      /forgiv|pardon|reconcil/i,
    );
  });
});
