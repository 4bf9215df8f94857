// What the demo shows of friends, families and people alone. Parts of `demo.spec.ts`, in the same world.
import { describe, expect, it } from '@jest/globals';
import {
  amendsPaths,
  boundaryPaths,
  slipPaths,
  type BoundaryForTeam,
  type CaseBoundaries,
  type CaseSlips,
  type MyAmendsList,
} from '@reknit/agreements/model';
import { listeningPaths, type RoundForTeam } from '@reknit/listening/model';
import { togetherIn, type DemoWorld } from './demo-world';

export function checkAnselm(world: DemoWorld): void {
  const read = () => togetherIn(world, 'ilse', 'Anselm');

  describe('Anselm, for somebody who wants no contact', () => {
    it('keeps a plan that reaches nobody', async () => {
      const { plans, of } = await read();
      expect(plans).toMatchObject([{ state: 'in_progress', approach: 'living' }]);
      expect(of('I pay 300')?.restitution).toMatchObject({
        paid: 90_000,
        instalmentsPaid: 3,
        instalments: 3,
      });
      expect(of('I renew my exclusion')?.followThrough).toEqual({ kept: 1, of: 1 });
      expect(of('I go to the evening group')?.followThrough).toEqual({ kept: 11, of: 12, percent: 92 });
    });

    it('cannot have that plan approved as one that reaches her, whoever writes it down', async () => {
      const { plans } = await read();
      const direct = world
        .owner()
        .query("update amends_private set approach = 'direct_shared' where plan_id = $1", [plans[0]?.id]);
      await expect(direct).rejects.toMatchObject({ constraint: 'ck_amends_private_hard_stop' });
    });

    it('told a slip after five hours, and put it right', async () => {
      const { client, caseId } = await read();
      const { people } = (await client.get<CaseSlips>(slipPaths.forCase(caseId))).body;
      expect(people).toMatchObject([
        {
          disclosure: { told: { slips: 1, medianHours: 5 } },
          fixes: { kept: 1, of: 1 },
          rows: [{ state: 'repaired' }],
        },
      ]);
    });
  });
}

export function checkGracielaAndNoor(world: DemoWorld): void {
  const read = () => togetherIn(world, 'owen', 'Graciela & Noor');

  describe('Graciela and Noor together', () => {
    it('began indirectly, and go on with a plan that Noor asked to hear', async () => {
      const { plans, of } = await read();
      expect(plans).toMatchObject([{ state: 'in_progress', approach: 'facilitated' }]);
      expect(of('I ring my brother')?.followThrough).toMatchObject({ kept: 3, of: 3 });
      const noor = await world.as('noor');
      const { received } = (await noor.get<MyAmendsList>(amendsPaths.myList)).body;
      expect(received).toMatchObject([{ state: 'in_progress' }]);
    });

    it('have had three rounds, in which the mother listened first', async () => {
      const { client, rounds } = await read();
      expect(rounds.map(({ completed }) => completed)).toEqual([true, true, true]);
      for (const { id } of rounds) {
        const { turns, people } = (await client.get<RoundForTeam>(listeningPaths.round(id))).body;
        const first = people.find(({ participantId }) => participantId === turns[0]?.listenerId);
        expect(first?.name).toContain('Graciela');
      }
    });

    it("show a daughter's limit: seven visits, five respected, one tested, one crossed and held", async () => {
      const { client, caseId } = await read();
      const { rows, contactLevels } = (await client.get<CaseBoundaries>(boundaryPaths.forCase(caseId))).body;
      expect(contactLevels).toMatchObject([{ level: 'limited' }]);
      expect(rows).toMatchObject([{ state: 'active', kind: 'limit' }]);
      expect(rows[0]?.figures).toEqual({
        occasions: 7,
        respected: 5,
        tested: 1,
        crossed: 1,
        notHeldByMe: 0,
      });
      const path = boundaryPaths.forTeam(rows[0]?.id ?? '');
      const { logs } = (await client.get<BoundaryForTeam>(path)).body;
      const crossed = logs[0]?.events.find(({ type }) => type === 'crossed');
      expect(crossed).toMatchObject({ responseLevelUsed: 2, heldResponse: 'yes' });
    });
  });
}
