import {
  casePaths,
  currentTextOf,
  safetyPaths,
  type CaseSafety,
  type KnownClient,
  type MyConsents,
  type OpenedCase,
} from '@reknit/cases/model';
import { checkIn, openJointWork } from '../../../support/joint-work';
import type { World } from '../../../support/world';
import type { Cast, Ids } from '../ground';
import { ADMINISTRATORS, AUTHOR, CLIENTS, CLINICIANS, TEAM, type AccessRows, type AccessSlice } from './row';

const because = () => ({ reason: 'Talked about in the session' });
const more =
  (...names: readonly (readonly [string, string])[]) =>
  (ids: Ids): Readonly<Record<string, string>> =>
    Object.fromEntries(names.map(([name, key]) => [name, ids.more[key] ?? '']));
const held = (ids: Ids, world: World) => ({
  participantId: ids.participantId,
  category: 'money',
  what: 'A second account',
  why: 'Wants to say it themselves',
  since: world.clock.inDays(-1).slice(0, 10),
  step: 'help_to_say',
});
const inOtherCase = more(['caseId', 'otherCaseId']);

const ROWS: AccessRows = {
  'GET /api/cases/{caseId}/safety': { allowed: TEAM },
  'POST /api/cases/{caseId}/consents': {
    allowed: TEAM,
    body: (ids) => ({ participantId: ids.participantId, kind: 'telehealth' }),
    idsInBody: ['participantId'],
  },
  'POST /api/cases/{caseId}/recorded-consents': {
    allowed: TEAM,
    body: (ids) => ({
      participantId: ids.participantId,
      kind: 'supervision_disclosure',
      decision: 'given',
      method: 'in_person',
      witness: 'Ilse Marchetti',
    }),
    idsInBody: ['participantId'],
  },
  'POST /api/cases/{caseId}/consents/{id}/end': {
    allowed: TEAM,
    body: because,
    at: more(['id', 'spareConsentId']),
  },
  'POST /api/cases/{caseId}/secrets-policy': { allowed: TEAM, body: () => ({ kind: 'limited' }) },
  'POST /api/cases/{caseId}/screening-rounds': { allowed: TEAM },
  'POST /api/cases/{caseId}/screens': {
    allowed: TEAM,
    body: (ids) => ({
      participantId: ids.participantId,
      answers: ['no', 'no', 'no', 'no'],
      safeNow: 'yes',
    }),
    idsInBody: ['participantId'],
  },
  'POST /api/cases/{caseId}/screens/{id}/readings': { allowed: TEAM, at: more(['id', 'screenId']) },
  'POST /api/cases/{caseId}/screens/{id}/decisions': {
    allowed: TEAM,
    body: () => ({ decision: 'keep_blocked', ...because() }),
    at: more(['id', 'openScreenId'], ['caseId', 'otherCaseId']),
  },
  'POST /api/cases/{caseId}/clearances': {
    allowed: TEAM,
    body: (ids) => ({ participantIds: [ids.participantId, ids.partnerParticipantId] }),
    idsInBody: ['participantIds.0'],
  },
  'POST /api/cases/{caseId}/clearances/{id}/revoke': {
    allowed: TEAM,
    body: because,
    at: more(['id', 'clearanceId'], ['caseId', 'otherCaseId']),
  },
  'POST /api/cases/{caseId}/suspensions': { allowed: TEAM, body: because, at: inOtherCase },
  'POST /api/cases/{caseId}/suspensions/end': { allowed: TEAM, body: because },
  'POST /api/cases/{caseId}/held-information': {
    allowed: TEAM,
    body: held,
    idsInBody: ['participantId'],
  },
  'PATCH /api/cases/{caseId}/held-information/{id}': {
    allowed: TEAM,
    body: held,
    version: 1,
    at: more(['id', 'heldId']),
    idsInBody: ['participantId'],
  },
  'POST /api/cases/{caseId}/held-information/{id}/resolve': {
    allowed: TEAM,
    body: () => ({ outcome: 'said_by_person' }),
    version: 99,
    at: more(['id', 'heldId']),
  },
  'GET /api/clients': { allowed: CLINICIANS },
  'POST /api/cases/{caseId}/known-participants': {
    allowed: TEAM,
    body: (ids) => ({ clientId: ids.more['clientId'] }),
    idsInBody: ['clientId'],
  },

  'GET /api/my/consents': { allowed: CLIENTS },
  'POST /api/my/consents/{id}/decision': {
    allowed: AUTHOR,
    body: () => ({ decision: 'given', textVersion: currentTextOf('telehealth').version }),
    at: more(['id', 'waitingConsentId']),
  },
  'POST /api/my/consents/{id}/withdraw': { allowed: AUTHOR, at: more(['id', 'otherConsentId']) },
  'PUT /api/my/safe-contact': {
    allowed: CLIENTS,
    body: () => ({ channels: ['text'], from: '10:00', to: '14:00', voicemail: false }),
  },
  'GET /api/my/cases': { allowed: CLIENTS },
  'GET /api/my/cases/{caseId}/secrets-policy': { allowed: ['rosalind', 'tobias'] },
  'POST /api/my/cases/{caseId}/pause': { allowed: ['rosalind', 'tobias'], at: inOtherCase },
  'POST /api/my/cases/{caseId}/resume': { allowed: ['rosalind', 'tobias'], at: inOtherCase },
  'POST /api/my/cases/{caseId}/leave': {
    allowed: ['rosalind', 'tobias'],
    at: more(['caseId', 'leavingCaseId']),
  },
  'GET /api/my/screenings': { allowed: CLIENTS },
  'GET /api/my/screenings/{caseId}': { allowed: ['rosalind', 'tobias'] },
  'POST /api/my/screenings/{caseId}/answers': {
    allowed: ['rosalind', 'tobias'],
    body: () => ({
      textVersion: 'hark-1',
      alone: true,
      answers: ['no', 'no', 'no', 'no'],
      safeNow: 'yes',
    }),
  },

  'GET /api/supervision': { allowed: ADMINISTRATORS },
  'POST /api/supervision': {
    allowed: ADMINISTRATORS,
    body: (_, world) => ({
      supervisorId: world.accountIds.wren,
      superviseeId: world.accountIds.ilse,
      from: world.clock.inDays(0).slice(0, 10),
      to: world.clock.inDays(0).slice(0, 10),
    }),
    idsInBody: ['supervisorId', 'superviseeId'],
  },
  'POST /api/supervision/{id}/end': { allowed: ['bea'], at: more(['id', 'supervisionId']) },
};

/**
 * Opens joint work in the case, so that the slices behind can do something together, and makes two further cases of the same
 * two people: one to stop and rest in, one to leave.
 */
async function ground(world: World, cast: Cast, ids: Ids): Promise<Readonly<Record<string, string>>> {
  const { caseId, clinician, first, second } = cast;
  const team = await world.as(clinician);
  const person = await world.as(first);
  await openJointWork(world, { caseId, clinician, people: [first, second] });
  const participantId = ids.participantId;
  await team.post(safetyPaths.consents(caseId), { participantId, kind: 'treatment' });
  await team.post(safetyPaths.consents(caseId), {
    participantId,
    kind: 'share_with_third_party',
    thirdParty: { name: 'Dr Ahn', what: cast.canary },
  });
  const heldNow = await team.post<{ id: string }>(safetyPaths.ledger(caseId), {
    ...held(ids, world),
    what: cast.canary,
  });
  const otherCaseId = await another(world, cast);
  const leavingCaseId = await another(world, cast);
  await team.post(safetyPaths.consents(caseId), { participantId, kind: 'telehealth' });
  const { waiting, decided } = (await person.get<MyConsents>(safetyPaths.myConsents)).body;
  const of = (kind: string) => waiting.find((consent) => consent.kind === kind)?.id ?? '';
  const safety = (await team.get<CaseSafety>(safetyPaths.safety(caseId))).body;
  await checkIn(world, otherCaseId, first, { answers: ['no', 'yes', 'no', 'no'] });
  const other = (await team.get<CaseSafety>(safetyPaths.safety(otherCaseId))).body;
  const openScreenId = other.screens.find(({ result }) => result === 'positive')?.id ?? '';
  await team.post(safetyPaths.readScreen(otherCaseId, openScreenId));
  const { rows } = await world.owner.query<{ id: string }>('select id from supervision order by id limit 1');
  return {
    spareConsentId: of('share_with_third_party'),
    waitingConsentId: of('telehealth'),
    otherConsentId: decided.find((consent) => consent.caseId === otherCaseId)?.id ?? '',
    screenId: safety.screens[0]?.id ?? '',
    openScreenId,
    clearanceId: other.clearances[0]?.id ?? '',
    heldId: heldNow.body.id,
    clientId: world.clientIds[first] ?? '',
    supervisionId: cast.administrator === 'bea' ? (rows[0]?.id ?? '') : '',
    otherCaseId,
    leavingCaseId,
  };
}

/** One more case of the same two, with joint work open in it. */
async function another(world: World, { clinician, first, second }: Cast): Promise<string> {
  const team = await world.as(clinician);
  const opened = await team.post<OpenedCase>(casePaths.cases, {
    kind: 'couple',
    relationType: 'romantic',
    relationSubtype: 'married',
    people: ['Una', 'Ada'].map((givenName) => ({
      givenName,
      familyName: 'Marsh',
      timeZone: 'Europe/London',
    })),
    invite: false,
  });
  const caseId = opened.body.id;
  const known = (await team.get<KnownClient[]>(safetyPaths.knownClients)).body;
  const participantIds: string[] = [];
  for (const name of [first, second]) {
    const clientId = known.find((client) => client.clientId === world.clientIds[name])?.clientId;
    const added = await team.post<{ id: string }>(safetyPaths.knownParticipants(caseId), { clientId });
    participantIds.push(added.body.id);
  }
  await openJointWork(world, { caseId, clinician, people: [first, second], participantIds });
  return caseId;
}

export const SAFETY_SLICE: AccessSlice = { rows: ROWS, ground };
