// What the demo shows of people who come alone, read as they read it. Parts of `demo.spec.ts`, in the same world.
import { describe, expect, it } from '@jest/globals';
import {
  boundaryPaths,
  slipPaths,
  type BoundaryForTeam,
  type CaseBoundaries,
  type CaseSlips,
  type MyBoundaries,
} from '@reknit/agreements/model';
import { latest } from '@reknit/exercises/templates';
import { homeworkPaths, type AssignHomework } from '@reknit/homework/model';
import { SharedProblem } from '@reknit/shared/model';
import { togetherIn, type DemoWorld } from './demo-world';

const WEEK_MILLIS = 7 * 86_400_000;
const inAWeek = () => new Date(Date.now() + WEEK_MILLIS).toISOString().slice(0, 10);

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

export function checkDelphine(world: DemoWorld): void {
  const read = () => togetherIn(world, 'owen', 'Delphine');

  describe('Delphine, alone', () => {
    it('has a limit of her own that is told to nobody and holds', async () => {
      const { client, caseId } = await read();
      const { rows, prompts } = (await client.get<CaseBoundaries>(boundaryPaths.forCase(caseId))).body;
      expect(rows).toMatchObject([{ state: 'active', personal: true, inForce: true }]);
      expect(prompts).toEqual([]);
      const path = boundaryPaths.forTeam(rows[0]?.id ?? '');
      const limit = (await client.get<BoundaryForTeam>(path)).body;
      expect(limit.content).toMatchObject({ channel: 'do_not_tell', safeToTell: 'no' });
      expect(limit.content.ownResponse).toHaveLength(3);
      expect(limit.confidence.map(({ value }) => value)).toEqual([4, 6]);
    });

    it('reads it in her own list as a personal item, without a word of it', async () => {
      const delphine = await world.as('delphine');
      const list = await delphine.get<MyBoundaries>(boundaryPaths.myBoundaries);
      expect(list.body.mine).toMatchObject([{ personal: true }]);
      expect(list.text).not.toMatch(/phone|messages/i);
    });

    it('cannot be given a round of listening for two: the sentence is the same as for anything that is not open', async () => {
      const { client, caseId } = await read();
      const { participants } = await world.caseOf(client, 'Delphine');
      const wish: AssignHomework = {
        exercise: { code: 'EX-08', version: latest('EX-08')?.version ?? 1 },
        mode: 'pair_turns',
        participantIds: participants.map(({ id }) => id),
        place: 'at_home',
        rationale: 'So that each hears what the other says.',
        whenAndWhere: 'On Saturday, at the table.',
        obstacle: 'It may feel wooden.',
        smallestVersion: 'One turn.',
        due: { date: inAWeek(), timeZone: 'Europe/London', graceMinutes: 0 },
        acknowledged: latest('EX-08')?.contraindications.map(({ code }) => code) ?? [],
        ready: true,
      };
      const { body } = await client.post(homeworkPaths.forCase(caseId), wish);
      const problem = { type: 'about:blank', status: 409, code: SharedProblem.notOpen };
      expect(body).toEqual({ ...problem, requestId: expect.any(String) });
    });
  });
}
