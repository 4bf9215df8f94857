import { done } from '../../support/answers';
import {
  homeworkPaths,
  sharingPaths,
  type MyHomework,
  type MyReveal,
  type SideBySide,
} from '@reknit/homework/model';
import { safetyPaths } from '@reknit/cases/model';
import type { PersonName } from '../../support/people';
import { aWorld, type World } from '../../support/world';
import { rawSqlIn } from './raw';
import { SECRET, sharingActsIn, trustMeaning } from './sharing-acts';

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

  describe('a comment to everybody who takes part', () => {
    const WORDS = 'You both took time for this, and it shows.';
    const saying = (toAll: string, more: object = {}) => ({ quality: 3 as const, toAll, ...more });
    const mine = async (name: Pair, part: string) =>
      done(await (await world.as(name)).get<MyHomework>(homeworkPaths.mine(part)));
    const faults = (answer: { body: object }) => (answer.body as { fields?: object }).fields;

    it('is read by all of them in the same words, with nothing of whose answers were reviewed', async () => {
      const { partOf, entries } = await answered();
      const entryId = entries.tobias;
      done(await acts.review(partOf('tobias'), { entryId, summary: 'For Tobias.', ...saying(WORDS) }, 3));
      const comment = { at: expect.any(String) as string, by: 'Ilse Marchetti', words: WORDS };
      for (const name of ['rosalind', 'tobias'] as const)
        expect((await mine(name, partOf(name))).saidToAll).toEqual([comment]);
      expect(JSON.stringify(await mine('rosalind', partOf('rosalind')))).not.toContain('For Tobias.');
      const page = await acts.reading(partOf('rosalind'));
      expect(page.together).toEqual({
        names: expect.arrayContaining(['Rosalind', 'Tobias']) as string[],
        handedIn: true,
        open: true,
        said: [comment],
      });
    });

    it('is refused before all have handed in, with what is given back, and with anybody’s own words', async () => {
      const { partOf } = await acts.give(['rosalind', 'tobias'], 'EX-01', 'pair_parallel');
      const { entryId } = await acts.submit('rosalind', partOf('rosalind'), trustMeaning());
      const say = (toAll: string, more: object = {}) =>
        acts.review(partOf('rosalind'), { entryId, ...saying(toAll, more) }, 3);
      const early = await say(WORDS);
      expect([early.status, faults(early)]).toEqual([422, { toAll: [{ code: 'not-everybody-yet' }] }]);
      await acts.submit(
        'tobias',
        partOf('tobias'),
        trustMeaning({ definition: 'Tobias says his part here' }),
      );
      const repeated = await say(`One of you wrote: ${SECRET}!`);
      expect([repeated.status, faults(repeated)]).toEqual([422, { toAll: [{ code: 'repeats-answers' }] }]);
      const back = await say(WORDS, { decision: 'return', quality: undefined, summary: 'Again.' });
      expect([back.status, faults(back)]).toEqual([422, { toAll: [{ code: 'goes-with-accepting' }] }]);
      expect((await acts.reading(partOf('rosalind'))).status).toBe('submitted');
      done(await say(WORDS));
    });

    it('is not said while joint work rests, and the database says the same', async () => {
      const { partOf, entries, homeworkId } = await answered();
      done(await (await world.as('ilse')).post(safetyPaths.suspend(acts.caseId), { reason: 'To look at' }));
      const refused = await acts.review(partOf('tobias'), { entryId: entries.tobias, ...saying(WORDS) }, 3);
      expect([refused.status, (refused.body as { code?: string }).code]).toEqual([409, 'not-available-now']);
      expect((await acts.reading(partOf('tobias'))).together?.open).toBe(false);
      const write = (who: PersonName) =>
        rawSqlIn(world)(
          who,
          `insert into comment_to_all select practice_id, gen_random_uuid(), case_id, id, $2, 'Both.', now()
           from homework where id = $1`,
          [homeworkId, world.accountIds[who]],
        );
      await expect(write('ilse')).rejects.toMatchObject({ code: 'RK001' });
      done(await (await world.as('ilse')).post(safetyPaths.reopen(acts.caseId), { reason: 'Talked' }));
      expect((await write('ilse')).rowCount).toBe(1);
      await expect(write('rosalind')).rejects.toMatchObject({ code: '42501' });
      for (const [who, rows] of [
        ['rosalind', 1],
        ['gil', 0],
        ['ilse', 1],
        ['bea', 0],
      ] as const)
        expect([who, (await rawSqlIn(world)(who, 'select 1 from comment_to_all')).rowCount]).toEqual([
          who,
          rows,
        ]);
    });
  });
});
