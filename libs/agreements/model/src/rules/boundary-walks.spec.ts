import fc from 'fast-check';
import { boundaryAllows, moveBoundary } from './boundary-lifecycle';
import { holds, type BoundaryFacts, type BoundaryStanding } from './boundary-standing';
import { BOUNDARY_ACTORS, BOUNDARY_ENDS, BOUNDARY_MOVES, WHO_MAY_MOVE } from './boundary-transitions';

/** The same walks each time: how far they get is no matter of luck, and a failure can be walked again. */
const SEED = 20_261_122;
const NOW = '2026-05-10T12:00:00.000Z';
const facts = (more: Partial<BoundaryFacts> = {}): BoundaryFacts => ({
  now: NOW,
  today: '2026-05-10',
  everyAdultConfirmed: true,
  ...more,
});

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

function openMoves(now: BoundaryStanding, asked: BoundaryFacts) {
  return BOUNDARY_MOVES.filter((move) => !['retract', 'leave', 'edit', 'log'].includes(move)).flatMap(
    (move) =>
      WHO_MAY_MOVE[move]
        .filter((actor) => boundaryAllows(now, move, actor, asked))
        .map((actor) => ({ move, actor })),
  );
}

const chosen = <One>(all: readonly One[], pick: number): One | undefined =>
  all[pick % Math.max(1, all.length)];

describe('ten thousand walks', () => {
  it('never break what a boundary promises', () => {
    const step = fc.record({
      move: fc.constantFrom(...BOUNDARY_MOVES),
      actor: fc.constantFrom(...BOUNDARY_ACTORS),
      confirmed: fc.boolean(),
      days: fc.integer({ min: 0, max: 16 }),
      // Half of them choose among what is open now, so that walks get far; the others press whatever there is.
      pick: fc.option(fc.nat(), { freq: 2 }),
    });
    const start = fc.record({
      kind: fc.constantFrom('limit' as const, 'request' as const, 'agreement' as const),
      channel: fc.constantFrom('send_in_product' as const, 'say_it_myself' as const, 'do_not_tell' as const),
      safeToTell: fc.constantFrom('yes' as const, 'unsure' as const, 'no' as const),
      personal: fc.boolean(),
      spoken: fc.boolean(),
      endsOn: fc.constantFrom(null, '2026-08-01'),
    });
    let reached = 0;
    fc.assert(
      fc.property(start, fc.array(step, { minLength: 15, maxLength: 36, size: 'max' }), (begin, steps) => {
        let now = standing(begin);
        let day = Date.parse(NOW);
        for (const { pick, confirmed, days, ...blind } of steps) {
          day += days * 86_400_000;
          const at = new Date(day).toISOString();
          const asked = facts({ now: at, today: at.slice(0, 10), everyAdultConfirmed: confirmed });
          const { move, actor } = pick === null ? blind : (chosen(openMoves(now, asked), pick) ?? blind);
          const moved = moveBoundary(now, move, actor, asked);
          if (!moved.ok) continue;
          const next = { ...now, ...moved.value };
          const begins = next.state === 'active' && now.state !== 'active' && now.state !== 'paused';
          if (begins) reached += 1;
          const told = next.toldRevision !== null && now.toldRevision === null;
          const promises = {
            'moved by whose move it is': WHO_MAY_MOVE[move].includes(actor),
            'an end is an end':
              !BOUNDARY_ENDS.includes(now.state) && !(BOUNDARY_ENDS.includes(next.state) && holds(next)),
            'BD-5': !begins || next.kind !== 'agreement' || (confirmed && actor === 'system'),
            'BD-4': !told || (next.safeToTell === 'yes' && !next.personal),
            'revisions only grow': next.revision >= now.revision,
            'a pause has somebody who paused': (next.state === 'paused') === (next.pausedBy !== null),
          };
          const broken = Object.entries(promises).filter(([, kept]) => !kept);
          if (broken.length > 0) throw new Error(`${now.state} ${move}: ${broken.join()}`);
          now = next;
        }
      }),
      { numRuns: 10_000, seed: SEED },
    );
    expect(reached).toBeGreaterThan(1000);
  });
});
