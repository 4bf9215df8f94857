import { GoalState } from '../vocabulary/case-words';
import { rateGoal, updateGoal } from './goals';

const states = Object.values(GoalState);

describe('changing a goal', () => {
  it.each(states.flatMap((from) => states.map((to) => [from, to] as const)))('from %s to %s', (from, to) => {
    const possible = from === 'open' || to === 'open';
    expect(updateGoal({ state: from, participantId: null }, { state: to })).toEqual(
      possible ? { ok: true, value: { state: to } } : { ok: false, problem: { code: 'case.goal-closed' } },
    );
  });

  it('keeps what is not named as it is', () => {
    expect(updateGoal({ state: 'open', participantId: null }, { words: 'I open the post' })).toEqual({
      ok: true,
      value: { words: 'I open the post' },
    });
    expect(updateGoal({ state: 'open', participantId: null }, { targetOn: '2026-06-01' })).toEqual({
      ok: true,
      value: { targetOn: '2026-06-01' },
    });
  });

  it.each(['reached', 'set_aside'] as const)('leaves the words of one %s alone', (state) => {
    expect(updateGoal({ state, participantId: null }, { words: 'Another' }).ok).toBe(false);
  });
});

describe('rating a goal', () => {
  it.each(states)('in the state %s', (state) => {
    expect(rateGoal({ state, participantId: null }, 'rosalind').ok).toBe(state === 'open');
  });

  it('is for the person it belongs to', () => {
    expect(rateGoal({ state: 'open', participantId: 'rosalind' }, 'rosalind').ok).toBe(true);
    expect(rateGoal({ state: 'open', participantId: 'rosalind' }, 'tobias')).toEqual({
      ok: false,
      problem: { code: 'validation-failed', fields: { participantId: [{ code: 'not-a-choice' }] } },
    });
  });
});
