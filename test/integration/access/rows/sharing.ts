import { exampleOf, latest } from '@reknit/exercises/templates';
import {
  homeworkPaths,
  sharingPaths,
  type AssignedHomework,
  type OfferedShares,
  type Receipt,
} from '@reknit/homework/model';
import type { World } from '../../../support/world';
import { assignment, type Cast, type Ids } from '../ground';
import { AUTHOR, CLIENTS, TEAM, type AccessRows, type AccessSlice } from './row';

const at =
  (...names: readonly (readonly [string, string])[]) =>
  (ids: Ids): Readonly<Record<string, string>> =>
    Object.fromEntries(names.map(([name, key]) => [name, ids.more[key] ?? '']));
const offer = (ids: Ids) => ({
  fields: ['definition'],
  recipientIds: [ids.partnerParticipantId],
  sendTomorrow: false,
  warningsRead: [],
});

/** The first person wrote it; the second may read it. */
const RECIPIENT = ['tobias'] as const;

const ROWS: AccessRows = {
  'GET /api/my/entries/{entryId}/shares': { allowed: AUTHOR, at: at(['entryId', 'sharedEntryId']) },
  'GET /api/my/entries/{entryId}/share-preview': {
    allowed: AUTHOR,
    at: at(['entryId', 'sharedEntryId']),
    query: (ids) => `?to=${ids.partnerParticipantId}&fields=definition,values`,
  },
  'POST /api/my/entries/{entryId}/shares': {
    allowed: AUTHOR,
    body: offer,
    at: at(['entryId', 'spareEntryId']),
    idsInBody: ['recipientIds.0'],
  },
  'POST /api/my/shares/{id}/withdraw': { allowed: AUTHOR, at: at(['id', 'withdrawnShareId']) },
  'GET /api/my/shared': { allowed: CLIENTS },
  'GET /api/my/shared/{id}': { allowed: RECIPIENT, at: at(['id', 'readShareId']) },
  'POST /api/my/shared/{id}/accept': { allowed: RECIPIENT, at: at(['id', 'offeredShareId']) },
  'POST /api/my/shared/{id}/postpone': { allowed: RECIPIENT, at: at(['id', 'postponedShareId']) },
  'POST /api/my/shared/{id}/refuse': { allowed: RECIPIENT, at: at(['id', 'refusedShareId']) },
  'POST /api/my/shared/{id}/say-read': { allowed: RECIPIENT, at: at(['id', 'readShareId']) },

  'GET /api/my/homework/{id}/reveal': { allowed: AUTHOR, at: at(['id', 'pairPartId']) },
  'POST /api/my/homework/{id}/reveal': {
    allowed: AUTHOR,
    body: (ids) => ({ entryId: ids.more['pairEntryId'], fields: ['definition'], warningsRead: [] }),
    at: at(['id', 'pairPartId']),
    idsInBody: ['entryId'],
  },
  'POST /api/my/homework/{id}/reveal/take-back': { allowed: AUTHOR, at: at(['id', 'pairPartId']) },

  'GET /api/cases/{caseId}/shares': { allowed: TEAM },
  'PUT /api/cases/{caseId}/sharing': {
    allowed: TEAM,
    body: () => ({ holdForSession: false }),
    version: 99,
  },
  'POST /api/cases/{caseId}/shares/{id}/release': { allowed: TEAM, at: at(['id', 'heldShareId']) },
  'GET /api/homework/{homeworkId}/side-by-side': {
    allowed: TEAM,
    at: at(['homeworkId', 'pairHomeworkId']),
  },
  'POST /api/homework/{homeworkId}/hold': { allowed: TEAM, version: 99 },
  'POST /api/homework/{homeworkId}/go-on': { allowed: TEAM, version: 99 },
};

/** The first person writes what trust means to them several times, and lets the second read it in every state there is. */
async function ground(world: World, cast: Cast, ids: Ids): Promise<Readonly<Record<string, string>>> {
  const team = await world.as(cast.clinician);
  const other = await world.as(cast.second);
  const pair = await written(world, cast, ids, 'pair_parallel');
  const shared = await share(world, cast, ids, await written(world, cast, ids, 'solo'));
  await other.post(sharingPaths.accept(shared.shareId));
  const make = async () => share(world, cast, ids, await written(world, cast, ids, 'solo'));
  const [offered, postponed, refused, withdrawn] = [await make(), await make(), await make(), await make()];
  await team.put(sharingPaths.setting(cast.caseId), { holdForSession: true }, { version: 0 });
  const held = await make();
  await team.put(sharingPaths.setting(cast.caseId), { holdForSession: false }, { version: 1 });
  const spare = await written(world, cast, ids, 'solo');
  return {
    sharedEntryId: shared.entryId,
    readShareId: shared.shareId,
    spareEntryId: spare.entryId,
    offeredShareId: offered.shareId,
    postponedShareId: postponed.shareId,
    refusedShareId: refused.shareId,
    withdrawnShareId: withdrawn.shareId,
    heldShareId: held.shareId,
    pairHomeworkId: pair.homeworkId,
    pairPartId: pair.participationId,
    pairEntryId: pair.entryId,
  };
}

interface Written {
  readonly homeworkId: string;
  readonly participationId: string;
  readonly entryId: string;
}

async function written(world: World, cast: Cast, ids: Ids, mode: 'solo' | 'pair_parallel'): Promise<Written> {
  const people = mode === 'solo' ? [ids.participantId] : [ids.participantId, ids.partnerParticipantId];
  const definition = latest('EX-01');
  const body = {
    ...assignment(people, cast.canary, world),
    exercise: { code: 'EX-01', version: definition?.version },
    acknowledged: definition?.contraindications.map(({ code }) => code),
    mode,
  };
  const team = await world.as(cast.clinician);
  const given = await team.post<AssignedHomework>(homeworkPaths.forCase(cast.caseId), body);
  const { rows } = await world.owner.query<{ id: string }>(
    'select id from participation where homework_id = $1 and participant_id = $2',
    [given.body.id, ids.participantId],
  );
  const participationId = rows[0]?.id ?? '';
  const person = await world.as(cast.first);
  await person.post(homeworkPaths.open(participationId));
  const answers = {
    ...exampleOf('EX-01', 1, 'romantic'),
    definition: `That I need not check. ${cast.canary}`,
  };
  const sent = await person.post<Receipt>(homeworkPaths.submissions(participationId), { answers });
  if (sent.status !== 201) throw new Error(`The ground could not be laid: ${sent.text}`);
  return { homeworkId: given.body.id, participationId, entryId: sent.body.entryId };
}

async function share(world: World, cast: Cast, ids: Ids, { entryId }: Written) {
  const person = await world.as(cast.first);
  const answer = await person.post<OfferedShares>(sharingPaths.ofEntry(entryId), offer(ids));
  if (answer.status !== 201) throw new Error(`The ground could not be laid: ${answer.text}`);
  return { entryId, shareId: answer.body.shares[0]?.id ?? '' };
}

export const SHARING_SLICE: AccessSlice = { rows: ROWS, ground };
