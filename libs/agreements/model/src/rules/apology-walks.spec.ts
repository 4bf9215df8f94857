import fc from 'fast-check';
import { WILLINGNESS } from '../vocabulary/amends-words';
import { APOLOGY_ANSWERS, APOLOGY_WAYS, ApologyState } from '../vocabulary/apology-words';
import {
  answerApology,
  APOLOGY_EVENTS,
  deliverApology,
  moveApology,
  type ApologyActor,
  type DeliveryFacts,
} from './apology-lifecycle';

const SEED = 20_261_123;
const ACTORS = ['author', 'recipient', 'clinician'] as const;
const GIVEN: readonly ApologyState[] = ['delivered', 'received', 'set_aside'];

const facts = fc.record({
  way: fc.constantFrom(...APOLOGY_WAYS),
  throughTherapist: fc.boolean(),
  willingness: fc.constantFrom(...WILLINGNESS, null),
  muted: fc.boolean(),
  gateOpen: fc.boolean(),
}) as fc.Arbitrary<DeliveryFacts>;
const step = fc.record({
  event: fc.constantFrom(...APOLOGY_EVENTS),
  by: fc.constantFrom(...ACTORS),
  pick: fc.option(fc.nat(), { freq: 3 }),
  facts,
});

type Press = { readonly event: (typeof APOLOGY_EVENTS)[number]; readonly by: ApologyActor };
const PRESSES: readonly Press[] = APOLOGY_EVENTS.flatMap((event) => ACTORS.map((by) => ({ event, by })));

/** Giving looks at what it rests on; answering is the recipient's; the rest is the table. */
function pressed(state: ApologyState, { event, by }: Press, given: DeliveryFacts) {
  if (event === 'deliver') return deliverApology(state, by, given);
  const answer = APOLOGY_ANSWERS.find((one) => one === event);
  return answer && by === 'recipient' ? answerApology(state, answer) : moveApology(state, event, by);
}

function promisesOf(before: ApologyState, after: ApologyState, press: Press, given: DeliveryFacts) {
  const arrives = !GIVEN.includes(before) && GIVEN.includes(after);
  return {
    'given only when it is wanted, not muted, and joint work is open':
      !arrives || (given.willingness === 'yes' && !given.muted && given.gateOpen),
    'given only once the therapist made it ready': !arrives || before === 'ready',
    'never shown where it goes through the therapist':
      !arrives || !(given.way === 'shared' && given.throughTherapist),
    'never given by who it is for': !arrives || press.by !== 'recipient',
    'what was given is not taken back into writing': !GIVEN.includes(before) || GIVEN.includes(after),
    'what was given is answered by its recipient alone': !GIVEN.includes(before) || press.by === 'recipient',
    'set aside stays set aside': before !== 'set_aside',
    'made ready by the therapist alone': after !== 'ready' || before === 'ready' || press.by === 'clinician',
  };
}

describe('ten thousand walks of an apology', () => {
  it('reach nobody who did not want it, and end with the one it is for', () => {
    const reached = new Map<string, number>();
    fc.assert(
      fc.property(fc.array(step, { minLength: 6, maxLength: 14, size: 'max' }), (steps) => {
        let state: ApologyState = ApologyState.inReview;
        for (const { pick, facts: given, ...blind } of steps) {
          const from: ApologyState = state;
          const possible = (pick === null ? [] : PRESSES).filter((press) => pressed(from, press, given).ok);
          const press = possible[(pick ?? 0) % Math.max(1, possible.length)] ?? blind;
          const moved = pressed(from, press, given);
          if (!moved.ok) continue;
          const broken = Object.entries(promisesOf(from, moved.value, press, given)).filter(
            ([, kept]) => !kept,
          );
          if (broken.length > 0)
            throw new Error(`${from} ${press.event}: ${broken.map(([words]) => words).join()}`);
          state = moved.value;
          reached.set(state, (reached.get(state) ?? 0) + 1);
        }
      }),
      { numRuns: 10_000, seed: SEED },
    );
    for (const state of Object.values(ApologyState))
      expect([state, (reached.get(state) ?? 0) > 100]).toEqual([state, true]);
  });
});
