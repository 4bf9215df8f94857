import { sharingActsIn } from '../homework/sharing-acts';
import { aCanaryWorld, type CanaryWorld } from './canary-world';
import { makeAmends, promise } from './later-lives';
import { beTransparent, listen, setLimits, shareWork } from './lives';
import { copiesOf, MAY_BE_LEFT_OUT, NEVER_IN_A_COPY, WRITTEN_FOR_THEM } from './own-copies';

const COUPLE = ['rosalind', 'tobias'] as const;

describe('the copies two people take out of what is theirs', () => {
  let world: CanaryWorld;
  beforeAll(async () => {
    world = await aCanaryWorld();
    await sharingActsIn(world).openJointWork();
    for (const live of [setLimits, shareWork, listen, promise, beTransparent, makeAmends]) await live(world);
  }, 240_000);
  afterAll(() => world.close());

  it.each(COUPLE)(
    'PR-3: %s has in it all they handed in, and not a word of the other or of the care team',
    async (name) => {
      const own = world.canaries.all.filter(({ author }) => author === name);
      for (const { form, text } of await copiesOf(await world.eyes(name))) {
        const seen = world.canaries.in(text);
        const others = seen.filter((canary) => canary.author !== name && !WRITTEN_FOR_THEM(canary));
        expect([form, others]).toEqual([form, []]);
        const missing = own.filter((canary) => !seen.includes(canary) && !MAY_BE_LEFT_OUT(canary));
        expect([form, missing]).toEqual([form, []]);
        expect([form, seen.filter(NEVER_IN_A_COPY)]).toEqual([form, []]);
        expect(seen.length).toBeGreaterThan(50);
      }
    },
    60_000,
  );

  it('has a world in which there is something of each kind that is left out', () => {
    const left = world.canaries.all.filter(NEVER_IN_A_COPY);
    expect(new Set(left.map(({ at }) => at.split('.')[0])).size).toBeGreaterThan(5);
    for (const name of COUPLE) expect(left.some(({ author }) => author === name)).toBe(true);
  });
});
