import {
  commitmentPaths,
  reliabilityPaths,
  slipPaths,
  type MyReliability,
  type PromiseSaved,
  type SlipSaved,
} from '@reknit/agreements/model';
import { latest } from '@reknit/exercises/templates';
import { homeworkPaths, type AssignedHomework } from '@reknit/homework/model';
import type { World } from '../../../support/world';
import { assignment, type Cast, type Ids } from '../ground';

export const words = (world: World, canary = '') => ({
  text: `I answer messages within a day ${canary}`.trim(),
  why: `Because waiting is worse. ${canary}`,
  smallestVersion: `One line ${canary}`,
  schedule: { freq: 'weekly', interval: 1 },
  graceMinutes: 60,
  excusePolicy: 'mutual',
  toWhom: `Whoever writes ${canary}`,
  timeZone: 'Europe/Lisbon',
  startsOn: world.clock.inDays(2).slice(0, 10),
  confirmation: 'other_may_confirm',
});
export const aSlip = (world: World, participationId: string, canary = '') => ({
  participationId,
  happened: `I said eleven and was not there. ${canary}`,
  happenedAt: world.clock.inDays(-1),
  area: 'time',
  size: 'small',
});
export const owning = (world: World) => ({
  own: 'I said eleven and was not there.',
  sorry: 'I am sorry that you waited.',
  fix: { what: 'I call and say when I come', byDate: world.clock.inDays(3).slice(0, 10), timeZone: 'UTC' },
  guard: { if: 'work runs late', then: 'I call before nine' },
});

/** The first person keeps a log and writes a slip down; one promise that was kept, and one slip, the second is shown. */
export async function commitmentsGround(
  world: World,
  cast: Cast,
  ids: Ids,
): Promise<Readonly<Record<string, string>>> {
  const person = await world.as(cast.first);
  const made = async <Body extends object>(path: string, body: object, version?: number): Promise<Body> => {
    const answer = await person.post<Body>(path, body, { version });
    if (answer.status >= 300) throw new Error(`The ground could not be laid: ${answer.text}`);
    return answer.body;
  };
  const toOther = { participantId: ids.partnerParticipantId };
  const [reliabilityPartId, slipPartId] = [
    await given(world, cast, ids, 'EX-12'),
    await given(world, cast, ids, 'EX-14'),
  ];
  const promises: string[] = [];
  for (let count = 0; count < 3; count += 1) {
    const body = words(world, cast.canary);
    promises.push((await made<PromiseSaved>(reliabilityPaths.promises(reliabilityPartId), body)).id);
  }
  const [openPromiseId = '', shownPromiseId = '', endedPromiseId = ''] = promises;
  const shownOccurrenceId = await broughtForward(world, shownPromiseId);
  await made(commitmentPaths.reports(shownOccurrenceId), { word: 'kept', note: cast.canary });
  await made(reliabilityPaths.shares(shownPromiseId), toOther);
  const promiseShare = await made<{ id: string }>(reliabilityPaths.shares(endedPromiseId), toOther);
  const slips: string[] = [];
  for (let count = 0; count < 2; count += 1)
    slips.push((await made<SlipSaved>(slipPaths.mySlips, aSlip(world, slipPartId, cast.canary))).id);
  await made(slipPaths.own(slips[1] ?? ''), owning(world), 1);
  const slipShare = await made<{ id: string }>(slipPaths.shares(slips[1] ?? ''), toOther);
  const mine = await person.get<MyReliability>(reliabilityPaths.mine(reliabilityPartId));
  return {
    reliabilityPartId,
    slipPartId,
    openPromiseId,
    promiseShareId: promiseShare.id,
    shownOccurrenceId,
    openOccurrenceId: await firstOccurrence(world, openPromiseId),
    commitmentId: mine.body.promises[0]?.commitmentId ?? '',
    openSlipId: slips[0] ?? '',
    slipShareId: slipShare.id,
  };
}

async function given(world: World, cast: Cast, ids: Ids, code: string): Promise<string> {
  const definition = latest(code);
  const answer = await (
    await world.as(cast.clinician)
  ).post<AssignedHomework>(homeworkPaths.forCase(cast.caseId), {
    ...assignment([ids.participantId], cast.canary, world),
    exercise: { code, version: definition?.version },
    acknowledged: definition?.contraindications.map((one) => one.code),
  });
  if (answer.status !== 201) throw new Error(`The ground could not be laid: ${answer.text}`);
  return answer.body.participationIds[0] ?? '';
}

async function firstOccurrence(world: World, promiseId: string): Promise<string> {
  const { rows } = await world.owner.query<{ id: string }>(
    'select id from occurrence where owner_id = $1 order by due_at limit 1',
    [promiseId],
  );
  return rows[0]?.id ?? '';
}

/** As if it had been due an hour ago: the clock stands still while the ground is laid. */
async function broughtForward(world: World, promiseId: string): Promise<string> {
  const id = await firstOccurrence(world, promiseId);
  const due = world.clock.inDays(-1 / 24);
  await world.owner.query(
    'update occurrence set opens_at = $2, due_at = $2, grace_until = $3, next_at = $2 where id = $1',
    [id, due, world.clock.inDays(1)],
  );
  return id;
}
