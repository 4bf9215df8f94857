import fc from 'fast-check';

/** One step of a walk: which press, and whether it is chosen among those that lead somewhere. */
export interface Step {
  readonly pick: number;
  readonly guided: boolean;
}

/**
 * Walks that are the same in every run, so that what one of them finds is found again.
 *
 * @example walks(500, 6, 11)[0] // six steps
 */
export function walks(count: number, steps: number, seed: number): readonly (readonly Step[])[] {
  const step = fc.record({
    pick: fc.nat(),
    guided: fc.oneof(...LIKELY.map((guided) => fc.constant(guided))),
  });
  return fc.sample(fc.array(step, { minLength: steps, maxLength: steps }), { numRuns: count, seed });
}

/** Two of three steps lead somewhere, or no walk would get far. */
const LIKELY = [true, true, false];

/** Takes walks that do not meet, each about something of its own, a few at once. */
export async function severalAtOnce<Walk>(
  walks: readonly Walk[],
  lanes: number,
  take: (walk: Walk, lane: number, index: number) => Promise<void>,
): Promise<void> {
  const queue = [...walks.entries()];
  const follow = async (lane: number) => {
    for (let next = queue.shift(); next; next = queue.shift()) await take(next[1], lane, next[0]);
  };
  await Promise.all(Array.from({ length: lanes }, (_, lane) => follow(lane)));
}

/** What a step presses: among what leads somewhere when it is guided and anything does, else among all. */
export function pressed<Press>(
  { pick, guided }: Step,
  presses: readonly Press[],
  leads: (press: Press) => boolean,
): Press {
  const likely = guided ? presses.filter(leads) : [];
  const among = likely.length > 0 ? likely : presses;
  return among[pick % among.length] as Press;
}
