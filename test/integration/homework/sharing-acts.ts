import { done } from '../../support/answers';
import { THERAPIST_NOTE } from '@reknit/exercises/model';
import { exampleOf, latest } from '@reknit/exercises/templates';
import {
  sharingPaths,
  type AssignHomework,
  type CaseShares,
  type MyEntryShares,
  type MyShare,
  type OfferedShares,
  type OfferShare,
  type ShareDone,
  type SharedItem,
  type SharedRow,
  type SharedWithMe,
} from '@reknit/homework/model';
import { openJointWork } from '../../support/joint-work';
import type { Answer } from '../../support/api-client';
import type { World } from '../../support/world';
import { actsIn, type ClientName } from './acts';

export const OPEN = ['rosalind', 'tobias'] as const;
export const SECRET = 'Only between me and my therapist';
export const SHARED = 'What I see is what there is, and I do not have to check behind it';

/** EX-01 in full: with a word that may be shared, and two that never may, the note to the therapist among them. */
export function trustMeaning(more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const secret = { costOfAbsence: SECRET, [THERAPIST_NOTE]: `${SECRET}, whatever I show of the rest` };
  return { ...exampleOf('EX-01', 1, 'romantic'), definition: SHARED, ...secret, ...more };
}

/** What two people do to let each other read something, in as few words as a test needs. */
export function sharingActsIn(world: World) {
  const acts = actsIn(world);
  const caseId = world.caseIds.couple;
  const post = async <Body = ShareDone & { code?: string }>(
    who: ClientName,
    path: string,
    body: object = {},
  ) => (await world.as(who)).post<Body>(path, body);

  async function give(
    names: readonly ClientName[],
    code: string,
    mode: AssignHomework['mode'] = 'solo',
    more: Partial<AssignHomework> = {},
  ) {
    const acknowledged = (latest(code)?.contraindications ?? []).map((one) => one.code);
    return acts.assign(names, { exercise: { code, version: 1 }, mode, acknowledged, ...more });
  }

  async function write(
    name: ClientName,
    { code = 'EX-01', answers }: { readonly code?: string; readonly answers?: Record<string, unknown> } = {},
  ) {
    const { partOf, homeworkId } = await give([name], code);
    const given = answers ?? (code === 'EX-01' ? trustMeaning() : { ...exampleOf(code, 1, 'romantic') });
    const { entryId } = await acts.submit(name, partOf(name), given);
    return { entryId, homeworkId, participationId: partOf(name) };
  }

  const offer = (who: ClientName, entryId: string, to: ClientName, more: Partial<OfferShare> = {}) =>
    post<OfferedShares & { code?: string; fields?: object }>(who, sharingPaths.ofEntry(entryId), {
      fields: ['definition'],
      recipientIds: [acts.participantId(to)],
      sendTomorrow: false,
      warningsRead: [],
      ...more,
    });

  return {
    ...acts,
    caseId,
    give,
    write,
    offer,
    post,
    openJointWork: () => openJointWork(world, { caseId, clinician: 'ilse', people: OPEN }),
    /** Written, offered, and its id. */
    share: async (who: ClientName, to: ClientName, more: Partial<OfferShare> = {}) => {
      const { entryId, participationId } = await write(who);
      const [share] = done(await offer(who, entryId, to, more)).shares;
      return { entryId, participationId, id: share?.id ?? '' };
    },
    accept: (who: ClientName, id: string) => post(who, sharingPaths.accept(id)),
    postpone: (who: ClientName, id: string) => post(who, sharingPaths.postpone(id)),
    refuse: (who: ClientName, id: string) => post(who, sharingPaths.refuse(id)),
    sayRead: (who: ClientName, id: string) => post(who, sharingPaths.sayRead(id)),
    withdraw: (who: ClientName, id: string) => post(who, sharingPaths.withdraw(id)),
    read: async (who: ClientName, id: string): Promise<Answer<SharedItem & { code?: string }>> =>
      (await world.as(who)).get<SharedItem & { code?: string }>(sharingPaths.shared(id)),
    sharedWith: async (who: ClientName): Promise<readonly SharedRow[]> =>
      done(await (await world.as(who)).get<SharedWithMe>(sharingPaths.sharedWithMe)).rows,
    sharesOf: async (who: ClientName, entryId: string): Promise<MyEntryShares> =>
      done(await (await world.as(who)).get<MyEntryShares>(sharingPaths.ofEntry(entryId))),
    stateFor: async (who: ClientName, entryId: string, id: string): Promise<MyShare['state'] | undefined> =>
      done(await (await world.as(who)).get<MyEntryShares>(sharingPaths.ofEntry(entryId))).shares.find(
        (share) => share.id === id,
      )?.state,
    ofCase: async (): Promise<CaseShares> =>
      done(await (await world.as('ilse')).get<CaseShares>(sharingPaths.ofCase(caseId))),
  };
}

/** What tells one refusal from another: nothing but the id of the request may differ. */
export function shapeOf({ status, body, headers }: Answer<object>): unknown {
  const { requestId: _, ...said } = body as Record<string, unknown>;
  return { status, said, type: headers['content-type'], cache: headers['cache-control'] };
}
