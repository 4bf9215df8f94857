import fc from 'fast-check';
import type { OccurrenceState } from '../vocabulary/occurrence-words';
import { PROMISE_CHANGES, PromiseState } from '../vocabulary/reliability-words';
import { SLIP_SIZES, SlipState } from '../vocabulary/slip-words';
import { changePromise } from './reliability-lifecycle';
import { closeSlip, mayShareSlip, ownSlip, settleSlip, type SlipFacts } from './slip-lifecycle';

const SEED = 20_261_123;
const FIXES: readonly OccurrenceState[] = [
  'pending',
  'due',
  'not_reported',
  'disputed',
  'kept',
  'kept_late',
  'missed',
];
const DONE: readonly OccurrenceState[] = ['kept', 'kept_late'];
const SETTLED: readonly SlipState[] = ['repaired', 'not_repaired'];

const PRESSES = {
  own: (slip: SlipFacts) => ownSlip(slip),
  repaired: (slip: SlipFacts, fix: OccurrenceState) => settleSlip(slip, 'repaired', fix),
  not_repaired: (slip: SlipFacts, fix: OccurrenceState) => settleSlip(slip, 'not_repaired', fix),
  author_closes: (slip: SlipFacts) => closeSlip(slip, 'author'),
  clinician_closes: (slip: SlipFacts) => closeSlip(slip, 'clinician'),
};
type Press = keyof typeof PRESSES;

function promisesOf(before: SlipFacts, after: SlipFacts, press: Press, fix: OccurrenceState) {
  const grave = before.size === 'serious' || before.repeated;
  return {
    'over is over': before.state !== 'closed',
    'owned before it is settled': !SETTLED.includes(after.state) || before.state === 'owned',
    'repaired by what was done, and by nothing said': after.state !== 'repaired' || DONE.includes(fix),
    'not repaired is not said of what was done': after.state !== 'not_repaired' || !DONE.includes(fix),
    'one more sorry is no answer to the third':
      after.state !== 'owned' || !before.repeated || before.lookedAt !== null,
    'a grave one is closed by the therapist, who has looked at it':
      after.state !== 'closed' || !grave || (press === 'clinician_closes' && before.lookedAt !== null),
    'a grave one, or one nobody has owned, is shown to nobody directly':
      !mayShareSlip(after) || (!grave && after.state !== 'opened' && after.state !== 'closed'),
  };
}

describe('ten thousand walks of a slip', () => {
  it('call nothing repaired that was not, and close nothing grave unseen', () => {
    const step = fc.record({
      press: fc.constantFrom(...(Object.keys(PRESSES) as Press[])),
      fix: fc.constantFrom(...FIXES),
      looks: fc.boolean(),
    });
    const begun = fc.record({ size: fc.constantFrom(...SLIP_SIZES), repeated: fc.boolean() });
    const reached = new Map<string, number>();
    fc.assert(
      fc.property(
        begun,
        fc.array(step, { minLength: 6, maxLength: 14, size: 'max' }),
        ({ size, repeated }, steps) => {
          let slip: SlipFacts = {
            state: 'opened',
            size,
            repeated: repeated && size === 'serious',
            lookedAt: null,
          };
          for (const { press, fix, looks } of steps) {
            if (looks && press === 'clinician_closes')
              slip = { ...slip, lookedAt: '2026-03-01T12:00:00.000Z' };
            const moved = PRESSES[press](slip, fix);
            if (!moved.ok) continue;
            const after = { ...slip, state: moved.value };
            const broken = Object.entries(promisesOf(slip, after, press, fix)).filter(([, kept]) => !kept);
            if (broken.length > 0)
              throw new Error(`${slip.state} ${press}: ${broken.map(([words]) => words).join()}`);
            slip = after;
            reached.set(`${size} ${slip.state}`, (reached.get(`${size} ${slip.state}`) ?? 0) + 1);
          }
        },
      ),
      { numRuns: 10_000, seed: SEED },
    );
    for (const key of SLIP_SIZES.flatMap((size) =>
      ['owned', 'repaired', 'not_repaired', 'closed'].map((to) => `${size} ${to}`),
    ))
      expect([key, (reached.get(key) ?? 0) > 100]).toEqual([key, true]);
  });
});

describe('ten thousand walks of a promise of the reliability log', () => {
  it('take nothing up again that was finished or given back, and reword only what goes on', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PROMISE_CHANGES), { minLength: 5, maxLength: 30, size: 'max' }),
        (changes) => {
          let state: PromiseState = PromiseState.active;
          for (const change of changes) {
            const moved = changePromise(state, change);
            if (!moved.ok) continue;
            if (state === 'finished' || state === 'dropped') throw new Error(`${state} ${change}`);
            if (change === 'reworded' && (state !== 'active' || moved.value !== 'active'))
              throw new Error(change);
            state = moved.value;
            reached.add(state);
          }
        },
      ),
      { numRuns: 10_000, seed: SEED },
    );
    expect([...reached].toSorted()).toEqual(['active', 'dropped', 'finished', 'paused']);
  });
});
