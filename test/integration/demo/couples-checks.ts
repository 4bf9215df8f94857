// What the demo shows of what couples do together, read as they read it. Parts of `demo.spec.ts`, in the same world.
import { describe, expect, it } from '@jest/globals';
import {
  amendsPaths,
  apologyPaths,
  commitmentPaths,
  transparencyPaths,
  type AmendsForTeam,
  type CaseApologies,
  type CaseTransparency,
  type MyAmendsList,
  type MyCommitmentsToday,
  type TransparencyForTeam,
} from '@reknit/agreements/model';
import { homeworkPaths, sharingPaths, type CaseShares, type SharedWithMe } from '@reknit/homework/model';
import { listeningPaths } from '@reknit/listening/model';
import type { PersonKey } from '../../../tools/demo/people';
import { everythingAt, togetherIn, type DemoWorld } from './demo-world';

export function checkRosalindAndTobias(world: DemoWorld): void {
  const { as } = world;
  const read = () => togetherIn(world, 'ilse', 'Rosalind & Tobias');

  describe('Rosalind and Tobias together', () => {
    it('have an apology that was read out, and a plan that is kept, with what is paid back', async () => {
      const { client, caseId, plans, of } = await read();
      const apologies = (await client.get<CaseApologies>(apologyPaths.forCase(caseId))).body.rows;
      expect(apologies).toMatchObject([{ state: 'delivered', way: 'in_session' }]);
      expect(plans).toMatchObject([{ title: 'Openness about money', state: 'in_progress' }]);
      expect(of('I bring the account summary')?.told).toEqual({ kept: 6, kept_late: 1 });
      expect(of('I pay back')?.restitution).toMatchObject({
        paid: 40_000,
        instalmentsPaid: 2,
        instalments: 6,
      });
    });

    it('tell openly about money less and less, and the urge to check goes down', async () => {
      const { client, caseId } = await read();
      const { rows } = (await client.get<CaseTransparency>(transparencyPaths.forCase(caseId))).body;
      expect(rows).toMatchObject([{ state: 'tapering', areas: ['money'] }]);
      const path = transparencyPaths.forTeam(rows[0]?.id ?? '');
      const { weeks } = (await client.get<TransparencyForTeam>(path)).body;
      const urges = weeks.flatMap((person) => person.weeks.flatMap(({ urgeToCheck }) => urgeToCheck ?? []));
      expect(urges).toEqual([8, 7, 7, 6, 5, 4]);
    });

    it('understand more of each other at the first try, round by round', async () => {
      const { rounds } = await read();
      const firsts = rounds.map(({ firstAccuracy }) => firstAccuracy).reverse();
      expect(firsts).toEqual([5.2, 5.8, 6.3, 7, 7.4]);
      expect(rounds.every(({ completed }) => completed)).toBe(true);
    });

    it('have the next Sunday before them, and something that was offered to be read', async () => {
      const tobias = await as('tobias');
      const { now, coming } = (await tobias.get<MyCommitmentsToday>(commitmentPaths.today)).body;
      const open = [...now, ...coming].filter(({ mayReport }) => mayReport).map(({ text }) => text);
      expect(open).toContain('I bring the account summary to our Sunday talk');
      const shared = async (person: PersonKey) => {
        const { rows } = (await (await as(person)).get<SharedWithMe>(sharingPaths.sharedWithMe)).body;
        return rows.map(({ state }) => state);
      };
      expect([await shared('tobias'), await shared('rosalind')]).toEqual([['accepted'], ['offered']]);
    });
  });
}

export function checkInesAndMarek(world: DemoWorld): void {
  const read = () => togetherIn(world, 'ilse', 'Ines & Marek');

  describe('Ines and Marek together', () => {
    it('broke off the first round, and finished three, one of them with a question left open', async () => {
      const { rounds, stillOpen } = await read();
      const told = rounds.map(({ status, completed }) => [status === 'stopped', completed]).reverse();
      const whole = [false, true];
      expect(told).toEqual([[true, false], whole, whole, whole]);
      expect(stillOpen).toMatchObject([{ topic: 'Messages with J.' }]);
    });

    it('have a plan that was declined, and one with a promise fewer that is kept', async () => {
      const { client, caseId, plans, of } = await read();
      expect(plans.map(({ state }) => state)).toEqual(['in_progress', 'declined']);
      const [second, first] = await Promise.all(
        plans.map(async ({ id }) => (await client.get<AmendsForTeam>(amendsPaths.one(caseId, id))).body),
      );
      expect(first?.decline?.reason).toBe('too fast, feels like buying peace');
      const promises = [first, second].map((plan) => plan?.revisions[0]?.text.commitments.length);
      expect(promises).toEqual([4, 3]);
      expect(of('I write no private messages')?.told).toEqual({ kept: 3 });
    });

    it('keep the reason for declining from Marek, wherever he looks', async () => {
      const marek = await world.as('marek');
      const { own } = (await marek.get<MyAmendsList>(amendsPaths.myList)).body;
      expect(own.map(({ state }) => state)).toEqual(['in_progress', 'not_taken_up']);
      const text = await everythingAt(marek, [
        amendsPaths.myList,
        ...own.map(({ id }) => amendsPaths.mine(id)),
        commitmentPaths.today,
        homeworkPaths.myHome,
        sharingPaths.sharedWithMe,
        listeningPaths.myRounds,
        apologyPaths.myList,
      ]);
      expect(text).toContain('I write no private messages');
      expect(text).not.toMatch(/too fast|buying peace|declined/i);
    });
  });
}

export function checkHanaAndPriya(world: DemoWorld): void {
  const read = () => togetherIn(world, 'ilse', 'Hana & Priya', '?state=discharged');

  describe('Hana and Priya, until Priya left', () => {
    it('kept four of six, and saw two differently', async () => {
      const { of } = await read();
      expect(of('I put all travel')?.told).toEqual({ kept: 2, disputed: 2 });
      expect(of('I ask at home')?.told).toEqual({ kept: 2 });
    });

    it('have nothing between them any more: the plan rested at once, and all five shares are closed', async () => {
      const { client, caseId, plans } = await read();
      expect(plans).toMatchObject([{ state: 'ended_early' }]);
      const one = (await client.get<AmendsForTeam>(amendsPaths.one(caseId, plans[0]?.id ?? ''))).body;
      expect(one.endReason).toBe('author_left');
      const { rows } = (await client.get<CaseShares>(sharingPaths.ofCase(caseId))).body;
      expect(rows.map(({ state }) => state)).toEqual(Array(5).fill('withdrawn'));
      const moves = await world
        .owner()
        .query<{ event: string; reason: string; at: Date }>(
          'select event, reason, at from amends_move where plan_id = $1 order by at desc limit 2',
          [plans[0]?.id],
        );
      const [ended, paused] = moves.rows;
      expect([paused?.event, paused?.reason, ended?.event, ended?.reason]).toEqual([
        'paused',
        'gate',
        'ended-early',
        'author_left',
      ]);
      const minute = (moment: string | undefined) => moment?.slice(0, 16);
      const closed = new Set(rows.map(({ endedAt }) => minute(endedAt)));
      expect([...closed]).toEqual([minute(paused?.at.toISOString())]);
    });

    it('leave Hana with her own part, and nothing that Priya wrote', async () => {
      const hana = await world.as('hana');
      const { rows } = (await hana.get<SharedWithMe>(sharingPaths.sharedWithMe)).body;
      expect(rows).toEqual([]);
      const text = await everythingAt(hana, [
        amendsPaths.myList,
        commitmentPaths.today,
        homeworkPaths.myHome,
      ]);
      expect(text).not.toContain('travel of the next fortnight');
    });
  });
}
