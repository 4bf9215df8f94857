import { commitmentPaths } from '@reknit/agreements/model';
import { aWorld, type World } from '../../support/world';
import { commitmentsIn, weeklyTalk } from './commitments-acts';

describe('commitments day by day', () => {
  let world: World;
  let acts: ReturnType<typeof commitmentsIn>;
  beforeEach(async () => {
    world = await aWorld();
    acts = commitmentsIn(world);
  });
  afterEach(() => world.close());

  it('are made sixty days ahead, and kept with one tap', async () => {
    const owner = await acts.undertake();
    const [first, ...rest] = await acts.stored(owner);
    expect(rest.length).toBeGreaterThanOrEqual(7);
    expect(new Set([first, ...rest].map((row) => row?.state))).toEqual(new Set(['pending']));
    acts.goTo(first?.due_at ?? new Date(0), 1);
    const { now } = await acts.today('tobias');
    expect(now.map(({ id, mayReport, text }) => [id, mayReport, text])).toEqual([
      [first?.id, true, weeklyTalk.text],
    ]);
    const told = await acts.act('tobias', commitmentPaths.reports(first?.id ?? ''), { word: 'kept' });
    expect([told.status, told.body.state]).toEqual([201, 'kept']);
    expect((await acts.history(first?.id ?? '')).events.map(({ kind, actor }) => [kind, actor])).toEqual([
      ['became_due', 'system'],
      ['reported', 'author'],
    ]);
  });
});
