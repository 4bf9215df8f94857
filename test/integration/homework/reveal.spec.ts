import { done } from '../../support/answers';
import { sharingPaths, type MyReveal, type SideBySide } from '@reknit/homework/model';
import { safetyPaths } from '@reknit/cases/model';
import { aWorld, type World } from '../../support/world';
import { sharingActsIn, trustMeaning } from './sharing-acts';

type Pair = 'rosalind' | 'tobias';

describe('showing each other at the same moment', () => {
  let world: World;
  let acts: ReturnType<typeof sharingActsIn>;
  beforeEach(async () => {
    world = await aWorld();
    acts = sharingActsIn(world);
    await acts.openJointWork();
  });
  afterEach(() => world.close());

  async function answered() {
    const pair = await acts.give(['rosalind', 'tobias'], 'EX-01', 'pair_parallel');
    const values = [
      { value: 'courage', rank: 1, shownBy: 'Speaks before I ask' },
      { value: 'honesty', rank: 2, shownBy: 'Says it the same day' },
      { value: 'family', rank: 3, shownBy: 'Home for supper often' },
    ];
    const ownConduct = values.map(({ value }) => ({ valueRef: value, livedThisMonth: 4 }));
    const entries = {
      rosalind: (await acts.submit('rosalind', pair.partOf('rosalind'), trustMeaning())).entryId,
      tobias: (
        await acts.submit(
          'tobias',
          pair.partOf('tobias'),
          trustMeaning({ definition: 'Tobias says his part here', values, ownConduct }),
        )
      ).entryId,
    };
    return { ...pair, entries };
  }
  const revealOf = async (name: Pair, part: string): Promise<MyReveal> =>
    done(await (await world.as(name)).get<MyReveal>(sharingPaths.reveal(part)));
  const offer = (
    name: Pair,
    part: string,
    entryId: string,
    fields: readonly string[] = ['definition', 'values'],
  ) => acts.post<{ code?: string }>(name, sharingPaths.reveal(part), { entryId, fields, warningsRead: [] });
  const compare = async (homeworkId: string) =>
    done(await (await world.as('ilse')).get<SideBySide>(sharingPaths.sideBySide(homeworkId)));

  it('shows nobody anything until both have offered, and then both at once', async () => {
    const { partOf, entries, homeworkId } = await answered();
    const before = await revealOf('tobias', partOf('tobias'));
    expect([before.state, before.available, before.others]).toEqual(['not_offered', true, []]);
    done(await offer('rosalind', partOf('rosalind'), entries.rosalind));
    const waiting = await revealOf('rosalind', partOf('rosalind'));
    expect([waiting.state, waiting.others, waiting.mine?.parts.map(({ key }) => key)]).toEqual([
      'offered',
      [],
      ['definition', 'values'],
    ]);
    expect(await compare(homeworkId)).toEqual({ released: false, people: [], overlap: 0 });
    done(await offer('tobias', partOf('tobias'), entries.tobias));
    const [hers, his] = [
      await revealOf('rosalind', partOf('rosalind')),
      await revealOf('tobias', partOf('tobias')),
    ];
    expect([hers.state, his.state]).toEqual(['revealed', 'revealed']);
    expect(hers.others[0]?.view.parts[0]?.lines).toEqual(['Tobias says his part here']);
    expect(his.others[0]?.view).toEqual(hers.mine);
    expect(hers.others[0]?.view).toEqual(his.mine);
    expect([hers.inCommon, his.inCommon]).toEqual([['honesty'], ['honesty']]);
    expect(await compare(homeworkId)).toMatchObject({
      released: true,
      overlap: 1,
      people: [
        {
          name: 'Rosalind',
          values: [{ value: 'honesty', rank: 1 }, { value: 'safety' }, { value: 'fairness' }],
        },
        {
          name: 'Tobias',
          values: [{ value: 'courage' }, { value: 'honesty', rank: 2 }, { value: 'family' }],
        },
      ],
    });
  });

  it('looks the same to the other whether one has offered, has not, has taken it back or has declined', async () => {
    const { partOf, entries } = await answered();
    const seen = async () => JSON.stringify(await revealOf('tobias', partOf('tobias')));
    const before = await seen();
    done(await offer('rosalind', partOf('rosalind'), entries.rosalind));
    expect(await seen()).toBe(before);
    done(await acts.post('rosalind', sharingPaths.takeBackReveal(partOf('rosalind'))));
    expect(await seen()).toBe(before);
    done(await offer('tobias', partOf('tobias'), entries.tobias));
    const offered = await seen();
    expect((await revealOf('tobias', partOf('tobias'))).others).toEqual([]);
    done(await offer('rosalind', partOf('rosalind'), entries.rosalind, ['definition']));
    expect(await seen()).not.toBe(offered);
  });

  it('when both offer at the same moment, both see', async () => {
    const { partOf, entries } = await answered();
    const both = await Promise.all([
      offer('rosalind', partOf('rosalind'), entries.rosalind),
      offer('tobias', partOf('tobias'), entries.tobias),
    ]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect((await revealOf('rosalind', partOf('rosalind'))).state).toBe('revealed');
    expect((await revealOf('tobias', partOf('tobias'))).others).toHaveLength(1);
  });

  it('can be withdrawn afterwards by each for themselves', async () => {
    const { partOf, entries, homeworkId } = await answered();
    done(await offer('rosalind', partOf('rosalind'), entries.rosalind));
    done(await offer('tobias', partOf('tobias'), entries.tobias));
    const [share] = (await acts.sharesOf('rosalind', entries.rosalind)).shares;
    done(await acts.withdraw('rosalind', share?.id ?? ''));
    expect((await revealOf('tobias', partOf('tobias'))).others).toEqual([]);
    expect((await revealOf('rosalind', partOf('rosalind'))).others).toHaveLength(1);
    expect((await compare(homeworkId)).released).toBe(false);
  });

  it('shows nothing while joint work is stopped, and takes no offer', async () => {
    const { partOf, entries } = await answered();
    done(await offer('rosalind', partOf('rosalind'), entries.rosalind));
    done(await (await world.as('ilse')).post(safetyPaths.suspend(acts.caseId), { reason: 'To look at' }));
    expect((await offer('tobias', partOf('tobias'), entries.tobias)).body.code).toBe('not-available-now');
    expect((await revealOf('tobias', partOf('tobias'))).available).toBe(false);
  });

  it('is refused for an entry that is not one’s own, or not of this homework, and for private parts', async () => {
    const { partOf, entries } = await answered();
    expect((await offer('tobias', partOf('tobias'), entries.rosalind)).status).toBe(404);
    const other = await acts.write('tobias');
    expect((await offer('tobias', partOf('tobias'), other.entryId)).status).toBe(404);
    expect((await offer('tobias', partOf('tobias'), entries.tobias, ['costOfAbsence'])).status).toBe(422);
    expect((await offer('tobias', partOf('rosalind'), entries.tobias)).status).toBe(404);
    const alone = await acts.write('rosalind');
    expect((await (await world.as('rosalind')).get(sharingPaths.reveal(alone.participationId))).status).toBe(
      404,
    );
  });
});
