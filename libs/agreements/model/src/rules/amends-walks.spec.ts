import fc from 'fast-check';
import { brokenIn } from '../testing/amends-invariants';
import { AmendsWalk, type WalkAct } from '../testing/amends-walk';
import { AMENDS_ACTORS, CONTACT_CHANNELS, TERMINAL_AMENDS, WILLINGNESS } from '../vocabulary/amends-words';

/** The same walks each time: how far they get is no matter of luck, and a failure can be walked again. */
const SEED = 20_261_122;
const yesNo = fc.constantFrom('yes', 'no') as fc.Arbitrary<'yes' | 'no'>;
const mostlyNo = fc.oneof(
  { weight: 6, arbitrary: fc.constant('no' as const) },
  { weight: 1, arbitrary: yesNo },
);
const check = fc
  .record({
    h1: fc.constantFrom('yes', 'no', 'unknown'),
    h2: mostlyNo,
    h3: mostlyNo,
    h4: mostlyNo,
    h5: mostlyNo,
    h6: mostlyNo,
    h7: mostlyNo,
    h8: yesNo,
  })
  .map((answers) => ({ answers }));
const approach = fc.constantFrom('direct_shared', 'direct_shared', 'facilitated', 'indirect', 'living');
const reviewer = fc.constantFrom('one', 'two');
const actor = fc.constantFrom(...AMENDS_ACTORS);

const act = fc.oneof(
  fc.record({ act: fc.constant('submit'), check, text: fc.integer({ min: 0, max: 5 }) }),
  fc.record({ act: fc.constant('approve'), approach, by: reviewer, supervised: fc.boolean() }),
  fc.record({ act: fc.constant('co-approve'), by: reviewer }),
  fc.record({
    act: fc.constantFrom(
      'give-back',
      'edit',
      'share',
      'share',
      'deliver',
      'withdraw',
      'start',
      'decline',
      'counter',
    ),
  }),
  fc.record({ act: fc.constant('accept'), text: fc.constantFrom('read', 'read', 'other') }),
  fc.record({
    act: fc.constantFrom('pause', 'resume', 'resume', 'end', 'renegotiate', 'renegotiate'),
    by: actor,
  }),
  fc.record({
    act: fc.constant('ask'),
    answer: fc.constantFrom('yes', ...WILLINGNESS),
    channel: fc.constantFrom('in_product', ...CONTACT_CHANNELS),
  }),
  fc.record({ act: fc.constant('gate'), open: fc.boolean() }),
  fc.record({ act: fc.constant('days'), days: fc.integer({ min: 1, max: 40 }) }),
) as fc.Arbitrary<WalkAct>;

const calm = {
  answers: { h1: 'yes', h2: 'no', h3: 'no', h4: 'no', h5: 'no', h6: 'no', h7: 'no', h8: 'yes' },
} as const;
/** The way a plan goes when all goes well, broken off anywhere: chance alone seldom gets far. */
const GOOD_WAY: readonly WalkAct[] = [
  { act: 'submit', check: calm, text: 0 },
  { act: 'approve', approach: 'direct_shared', by: 'one', supervised: false },
  { act: 'ask', answer: 'yes', channel: 'in_product' },
  { act: 'share' },
  { act: 'accept', text: 'read' },
  { act: 'days', days: 12 },
  { act: 'renegotiate', by: 'harmed' },
  { act: 'submit', check: calm, text: 1 },
  { act: 'approve', approach: 'direct_shared', by: 'two', supervised: false },
  { act: 'share' },
  { act: 'accept', text: 'read' },
];
/** Lived alone at first, then asked for: reviewed anew, offered, and said no to or yes. */
const SECOND_WAY: readonly WalkAct[] = [
  { act: 'submit', check: calm, text: 0 },
  { act: 'approve', approach: 'indirect', by: 'one', supervised: false },
  { act: 'start' },
  { act: 'renegotiate', by: 'author' },
  { act: 'submit', check: calm, text: 1 },
  { act: 'approve', approach: 'direct_shared', by: 'one', supervised: false },
  { act: 'ask', answer: 'yes', channel: 'in_product' },
  { act: 'share' },
];
const walked = fc
  .tuple(
    fc.constantFrom(GOOD_WAY, GOOD_WAY, SECOND_WAY),
    fc.integer({ min: 0, max: GOOD_WAY.length }),
    fc.array(act, { minLength: 5, maxLength: 50 }),
  )
  .map(([way, steps, acts]) => [...way.slice(0, steps), ...acts]);

describe('whatever anybody tries with a plan, in whatever order', () => {
  const reached = new Map<string, number>();

  it('leaves every invariant standing, over ten thousand walks', () => {
    fc.assert(
      fc.property(walked, (acts) => {
        const walk = new AmendsWalk();
        for (const one of acts) {
          const before = walk.plan;
          const happened = walk.do(one);
          if (!happened && walk.plan !== before)
            throw new Error(`${one.act} was refused and changed something.`);
          const broken = brokenIn(walk);
          if (broken.length > 0) throw new Error(`${broken.join(', ')} after ${JSON.stringify(one)}`);
          if (TERMINAL_AMENDS.includes(before.state) && walk.plan.state !== before.state)
            throw new Error(`${before.state} was not the end.`);
          if (before.state === 'shared' && walk.plan.state === 'accepted' && one.act !== 'accept')
            throw new Error(`AM-4: accepted by ${one.act}`);
          reached.set(walk.plan.state, (reached.get(walk.plan.state) ?? 0) + 1);
        }
      }),
      { numRuns: 10_000, seed: SEED },
    );
  }, 120_000);

  it('came through every state there is', () => {
    const states = [
      'in_review',
      'approved',
      'shared',
      'countered',
      'accepted',
      'in_progress',
      'amending',
      'paused',
    ];
    for (const state of [...states, ...TERMINAL_AMENDS])
      expect([state, (reached.get(state) ?? 0) > 20]).toEqual([state, true]);
  });
});
