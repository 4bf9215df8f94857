// What the demo shows of friends, families and people alone. Parts of `demo.spec.ts`, in the same world.
import { describe, expect, it } from '@jest/globals';
import { slipPaths, type CaseSlips } from '@reknit/agreements/model';
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
