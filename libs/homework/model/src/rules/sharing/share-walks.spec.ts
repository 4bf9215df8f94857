import fc from 'fast-check';
import {
  asAuthorSees,
  asRecipientSees,
  mayRead,
  moveShare,
  SHARE_MOVES,
  shareState,
  type ShareMove,
  type ShareStanding,
} from './share-lifecycle';

const SEED = 20_261_123;

/** What each move writes down. */
const WRITES: Readonly<Record<ShareMove, Partial<ShareStanding>>> = {
  release: { heldForSession: false },
  open: { opened: true },
  accept: { answer: 'accepted' },
  postpone: { answer: 'postponed' },
  refuse: { answer: 'refused' },
  say_read: { toldRead: true },
  withdraw: { end: 'withdrawn' },
  end: { end: 'left' },
};
const SILENT: readonly ShareMove[] = ['postpone', 'refuse', 'accept'];
const ends: readonly ShareMove[] = ['withdraw', 'end'];

function promisesOf(before: ShareStanding, after: ShareStanding, move: ShareMove, said: string) {
  const stands = { stands: true };
  return {
    'what is written down stands where the table says': shareState(after) === said,
    'over is over': before.end === null || shareState(after) === 'withdrawn',
    'a refusal is final': before.answer !== 'refused' || after.answer === 'refused',
    'a refusal, putting off and reading in silence look alike to the author':
      !SILENT.includes(move) || asAuthorSees(before) === asAuthorSees(after),
    'its recipient knows nothing of what has not gone out, or is over':
      (after.opened && after.end === null) || asRecipientSees(after) === undefined,
    'nobody reads what they have not accepted, or what was taken back':
      !mayRead(after, stands) || (after.answer === 'accepted' && after.end === null && !after.heldForSession),
    'nobody reads while joint work is stopped': !mayRead(after, { stands: false }),
    'taking back ends the reading at once': !ends.includes(move) || !mayRead(after, stands),
    '"read" is said by who could read': move !== 'say_read' || mayRead(before, stands),
  };
}

describe('ten thousand walks of a share', () => {
  it('let nobody read what is not theirs to read at that moment, and let the author infer nothing', () => {
    const step = fc.record({
      blind: fc.constantFrom(...SHARE_MOVES),
      pick: fc.option(fc.nat(), { freq: 3 }),
    });
    const reached = new Map<string, number>();
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.array(step, { minLength: 6, maxLength: 14, size: 'max' }),
        (held, steps) => {
          let share: ShareStanding = {
            heldForSession: held,
            opened: false,
            answer: 'none',
            toldRead: false,
            end: null,
          };
          for (const { blind, pick } of steps) {
            const possible = (pick === null ? [] : SHARE_MOVES).filter(
              (move) => !ends.includes(move) && moveShare(share, move).ok,
            );
            const move = possible[(pick ?? 0) % Math.max(1, possible.length)] ?? blind;
            const moved = moveShare(share, move);
            if (!moved.ok) continue;
            const after = { ...share, ...WRITES[move] };
            const broken = Object.entries(promisesOf(share, after, move, moved.value)).filter(
              ([, kept]) => !kept,
            );
            if (broken.length > 0)
              throw new Error(`${shareState(share)} ${move}: ${broken.map(([words]) => words).join()}`);
            share = after;
            reached.set(moved.value, (reached.get(moved.value) ?? 0) + 1);
          }
        },
      ),
      { numRuns: 10_000, seed: SEED },
    );
    for (const state of ['waiting', 'offered', 'postponed', 'accepted', 'read', 'refused', 'withdrawn'])
      expect([state, (reached.get(state) ?? 0) > 100]).toEqual([state, true]);
  });
});
