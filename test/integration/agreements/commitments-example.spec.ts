import { commitmentPaths, type CommitmentTerms } from '@reknit/agreements/model';
import { aWorld, type World } from '../../support/world';
import { commitmentsIn, weeklyTalk } from './commitments-acts';

const WEEKS = 12;

describe('the worked example, lived through', () => {
  let world: World;
  let acts: ReturnType<typeof commitmentsIn>;
  beforeAll(async () => {
    world = await aWorld();
    acts = commitmentsIn(world);
  });
  afterAll(() => world.close());

  const at = (days: number) => world.clock.inDays(days).slice(0, 10);

  it('comes to 10 of 11 = 91 %, 11 of 12, 600.00 of 1 200.00 and a card that is closed', async () => {
    const monthEnds = { freq: 'monthly', interval: 1, monthDay: 31 } as const;
    const terms: readonly CommitmentTerms[] = [
      { ...weeklyTalk, schedule: { ...weeklyTalk.schedule, count: WEEKS } },
      {
        ...weeklyTalk,
        kind: 'restitution',
        text: 'I pay back what I borrowed from the savings',
        schedule: monthEnds,
        restitution: {
          amount: 120_000,
          currency: 'GBP',
          instalments: [20_000, 20_000, 20_000, 20_000, 20_000, 20_000],
        },
      },
      {
        ...weeklyTalk,
        kind: 'abstain',
        text: 'No new credit without telling you first',
        ifThen: { if: 'a shop offers me a card', then: 'I say that I talk at home first' },
        schedule: { freq: 'weekly', interval: 1, byDay: ['sun'], count: WEEKS },
        graceMinutes: 0,
      },
      {
        ...weeklyTalk,
        kind: 'one_off',
        text: 'I close the store card at the counter',
        schedule: { freq: 'once', date: at(10) },
      },
    ];
    const owner = await acts.undertake(terms, { startsOn: at(1), endsOn: at(360) });
    const told = { weekly: 0, abstain: 0, paid: 0 };
    for (let day = 0; day < 130 && (told.weekly < WEEKS || told.abstain < WEEKS || told.paid < 3); day += 1) {
      world.clock.advance({ days: 1 });
      await acts.sweep();
      for (const { id, ...row } of (await acts.today('tobias')).now.filter(
        ({ dueAt }) => dueAt <= world.clock.now(),
      ))
        await tell(id, row.text, told);
    }
    await acts.sweep();
    const rows = (await acts.list()).rows.map(({ commitment }) => commitment);
    const [weekly, money, abstain, card] = rows.filter(({ ownerId }) => ownerId === owner.ownerId);
    expect(weekly?.followThrough).toEqual({ kept: 10, of: 11, percent: 91 });
    expect(money?.restitution).toMatchObject({
      paid: 60_000,
      amount: 120_000,
      instalmentsPaid: 3,
      instalments: 6,
    });
    expect(abstain?.followThrough).toEqual({ kept: 11, of: 12, percent: 92 });
    expect(card?.followThrough).toEqual({ kept: 1, of: 1 });
  }, 120_000);

  /** Nine in time, one late, one missed and one set aside; one week with a new card. */
  async function tell(id: string, text: string, told: { weekly: number; abstain: number; paid: number }) {
    const report = (word: string) => acts.act('tobias', commitmentPaths.reports(id), { word });
    if (text.startsWith('I pay')) {
      told.paid += 1;
      return report('kept');
    }
    if (text.startsWith('No new')) {
      told.abstain += 1;
      return report(told.abstain === 5 ? 'missed' : 'kept');
    }
    if (text.startsWith('I close')) return report('kept');
    told.weekly += 1;
    if (told.weekly === 3) return report('late');
    if (told.weekly === 6) return report('missed');
    if (told.weekly !== 8) return report('kept');
    const { version } = (await acts.history(id)).occurrence;
    return acts.act('tobias', commitmentPaths.myExcuse(id), { reason: 'holiday' }, { version });
  }
});
