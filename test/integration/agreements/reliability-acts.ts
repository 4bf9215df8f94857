import { latest } from '@reknit/exercises/templates';
import { homeworkPaths, type AssignedHomework } from '@reknit/homework/model';
import {
  reliabilityPaths,
  slipPaths,
  type CaseReliability,
  type CaseSlips,
  type MakePromise,
  type MyReliability,
  type MySlip,
  type OpenSlip,
  type OwnSlip,
  type PromiseSaved,
  type ReceivedPromises,
  type ReceivedSlips,
  type SlipSaved,
} from '@reknit/agreements/model';
import { openJointWork } from '../../support/joint-work';
import type { Answer } from '../../support/api-client';
import type { PersonName } from '../../support/people';
import type { World } from '../../support/world';
import { commitmentsIn } from './commitments-acts';

/** What people do with promises and slips. */
export function reliabilityIn(world: World) {
  const commitments = commitmentsIn(world);
  const { as } = commitments;
  const couple = world.caseIds.couple;

  async function assign(code: 'EX-12' | 'EX-14', name: PersonName = 'tobias'): Promise<string> {
    const template = latest(code);
    const participantId = world.participantIds[name] ?? '';
    const answer = await (
      await as('ilse')
    ).post<AssignedHomework>(homeworkPaths.forCase(couple), {
      exercise: { code, version: template?.version ?? 0 },
      mode: 'solo',
      participantIds: [participantId],
      place: 'at_home',
      rationale: 'Because small promises are easier to keep.',
      whenAndWhere: 'After supper',
      obstacle: 'Being tired',
      smallestVersion: 'One line',
      due: { date: world.clock.inDays(20).slice(0, 10), timeZone: 'Europe/Lisbon', graceMinutes: 1440 },
      acknowledged: (template?.contraindications ?? []).map((one) => one.code),
      ready: true,
    });
    if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text}`);
    return answer.body.participationIds[0] ?? '';
  }

  const words = (more: Partial<MakePromise> = {}): MakePromise => ({
    text: 'I answer work messages within a day',
    toWhom: 'Rosalind',
    why: 'Because waiting is worse than a no.',
    smallestVersion: 'One line: seen, answer tomorrow',
    schedule: { freq: 'daily', interval: 1, time: '19:00' },
    graceMinutes: 24 * 60,
    excusePolicy: 'mutual',
    timeZone: 'Europe/Lisbon',
    startsOn: world.clock.inDays(1).slice(0, 10),
    confirmation: 'self_report',
    ...more,
  });
  const send = async <Body>(name: PersonName, path: string, body: object, version?: number) =>
    (await as(name)).post<Body & { code?: string }>(path, body, { version });
  const read = async <Body>(name: PersonName, path: string): Promise<Body> =>
    (await (await as(name)).get<Body>(path)).body;

  return {
    ...commitments,
    assign,
    words,
    send,
    openGate: () =>
      openJointWork(world, { caseId: couple, clinician: 'ilse', people: ['rosalind', 'tobias'] }),
    promise: (
      log: string,
      more: Partial<MakePromise> = {},
    ): Promise<Answer<PromiseSaved & { code?: string }>> =>
      send<PromiseSaved>('tobias', reliabilityPaths.promises(log), words(more)),
    log: (id: string) => read<MyReliability>('tobias', reliabilityPaths.mine(id)),
    received: (name: PersonName) => read<ReceivedPromises>(name, reliabilityPaths.received),
    forCase: () => read<CaseReliability>('ilse', reliabilityPaths.forCase(couple)),
    slip: (id: string) => read<MySlip>('tobias', slipPaths.mine(id)),
    slips: () => read<CaseSlips>('ilse', slipPaths.forCase(couple)),
    receivedSlips: (name: PersonName) => read<ReceivedSlips>(name, slipPaths.received),
    openSlip: (more: Partial<OpenSlip>) =>
      send<SlipSaved>('tobias', slipPaths.mySlips, {
        happened: 'I said eleven and I was not there.',
        happenedAt: world.clock.inDays(-1),
        area: 'time',
        size: 'medium',
        ...more,
      }),
    owning: (more: Partial<OwnSlip> = {}): OwnSlip => ({
      own: 'I said eleven and I was not there.',
      sorry: 'I am sorry that you waited.',
      fix: {
        what: 'I call on Friday and say when I come',
        byDate: world.clock.inDays(3).slice(0, 10),
        timeZone: 'Europe/Lisbon',
      },
      guard: { if: 'work runs late on Friday', then: 'I call before nine' },
      ...more,
    }),
  };
}
