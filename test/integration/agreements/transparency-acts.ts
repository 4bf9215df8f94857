import { done } from '../../support/answers';
import { signedInTo } from '../../support/signed-in';
import {
  transparencyPaths,
  type TransparencyAgreement,
  type TransparencyForTeam,
  type TransparencyItem,
  type TransparencySaved,
} from '@reknit/agreements/model';
import { Jobs } from '@reknit/shared/api-kernel';
import type { Answer } from '../../support/api-client';
import { openJointWork } from '../../support/joint-work';
import type { PersonName } from '../../support/people';
import type { World } from '../../support/world';
import { anotherCouple, type Couple } from '../cases/another-couple';
import { type Partner } from './boundaries-acts';
import { workTogether } from './boundaries-work';

/** What two people do with a transparency agreement, in as few words as a test needs. */
export function transparencyIn(world: World) {
  let own: Couple;
  let participations: Readonly<Record<Partner, string>>;
  const { as, forget } = signedInTo(world);

  const today = (days = 0) => world.clock.inDays(days).slice(0, 10);
  const item = (more: Partial<TransparencyItem> = {}): TransparencyItem => ({
    number: 1,
    area: 'money',
    whatIsTold: 'The balance of both accounts, as a total',
    byWhom: own.tobias,
    how: 'shown_together',
    howOften: 'weekly',
    proportionate: 'A total is enough to see that there is no new debt',
    reciprocal: false,
    reciprocalReason: 'Only one of us hid a debt',
    endsOn: today(40),
    taperTo: 'A sentence once a month',
    stopIf: 'It turns into an interrogation',
    ...more,
  });
  const post = async <Body = TransparencySaved>(
    name: PersonName,
    path: string,
    body: object = {},
    version?: number,
  ): Promise<Answer<Body>> => (await as(name)).post<Body>(path, body, { version });
  const versionOf = async (id: string): Promise<number> => {
    const { rows } = await world.owner.query<{ version: number }>(
      'select version from transparency_agreement where id = $1',
      [id],
    );
    return rows[0]?.version ?? 0;
  };
  const step = async (name: PersonName, path: (id: string) => string, id: string, body: object = {}) =>
    post(name, path(id), body, await versionOf(id));
  const confirm = (name: Partner, id: string, revision: number) =>
    post<void>(name, transparencyPaths.confirm(id), { revision });
  const begin = async () => {
    own = await anotherCouple(world);
    const people = ['rosalind', 'tobias'] as const;
    const participantIds = [own.rosalind, own.tobias];
    await openJointWork({ ...world, as }, { caseId: own.caseId, clinician: 'ilse', people, participantIds });
    participations = await workTogether(world, own, { code: 'EX-13', kind: 'transparency' });
  };
  const create = (items: readonly TransparencyItem[] = [item()], name: Partner = 'tobias') =>
    post(name, transparencyPaths.myAgreements, { participationId: participations[name], items });
  const proposed = async (items?: readonly TransparencyItem[]): Promise<string> => {
    const { id } = done(await create(items));
    done(await step('tobias', transparencyPaths.propose, id));
    return id;
  };
  const active = async (items?: readonly TransparencyItem[]): Promise<string> => {
    const id = await proposed(items);
    for (const name of ['rosalind', 'tobias'] as const) done(await confirm(name, id, 1));
    return id;
  };
  return {
    begin,
    as,
    post,
    step,
    item,
    create,
    proposed,
    active,
    confirm,
    today,
    versionOf,
    couple: () => own,
    put: async (name: Partner, id: string, items: readonly TransparencyItem[]) =>
      (await as(name)).put<TransparencySaved>(
        transparencyPaths.mine(id),
        { items },
        { version: await versionOf(id) },
      ),
    read: async (name: Partner, id: string) =>
      (await as(name)).get<TransparencyAgreement>(transparencyPaths.mine(id)),
    forTeam: async (id: string) =>
      done(await (await as('ilse')).get<TransparencyForTeam>(transparencyPaths.forTeam(id))),
    stateOf: async (id: string) => {
      const { rows } = await world.owner.query<{ state: string }>(
        'select state from transparency_agreement where id = $1',
        [id],
      );
      return rows[0]?.state;
    },
    sweep: () => world.app.get(Jobs).runNow('transparency.sweep'),
    later: (days: number) => {
      world.clock.advance({ days });
      forget();
    },
  };
}
