import type { Ids } from '../ground';
import { amendsGround } from './agreements-amends-ground';
import { AUTHOR, CLIENTS, TEAM, type AccessRow, type AccessRows, type AccessSlice } from './row';

type Name = readonly [path: string, more: string];
const at =
  (...names: readonly Name[]) =>
  (ids: Ids): Readonly<Record<string, string>> =>
    Object.fromEntries(names.map(([name, key]) => [name, ids.more[key] ?? '']));
const plan = (key: string) => at(['planId', key]);
const apology = (key: string) => at(['apologyId', key]);

/** The first person makes amends; the second is the one they are for. */
const RECIPIENT = ['tobias'] as const;
const BOTH = ['rosalind', 'tobias'] as const;
const stale = (row: AccessRow): AccessRow => ({ ...row, version: 99 });
const mine = (key: string, body: object = {}): AccessRow =>
  stale({ allowed: AUTHOR, body: () => body, at: plan(key) });
const team = (key: string, body: object = {}): AccessRow =>
  stale({ allowed: TEAM, body: () => body, at: plan(key) });

const AMENDS: AccessRows = {
  'GET /api/my/amends': { allowed: CLIENTS },
  'POST /api/my/amends': {
    allowed: AUTHOR,
    body: (ids) => ({ participationId: ids.more['sparePlanPartId'] }),
    idsInBody: ['participationId'],
  },
  'GET /api/my/amends/{planId}': { allowed: BOTH, at: plan('sharedPlanId') },
  'PUT /api/my/amends/{planId}/draft': mine('sharedPlanId', {}),
  'POST /api/my/amends/{planId}/from-apology': mine('sharedPlanId'),
  'POST /api/my/amends/{planId}/submissions': mine('sharedPlanId'),
  'POST /api/my/amends/{planId}/edit': mine('sharedPlanId'),
  'POST /api/my/amends/{planId}/share': mine('sharedPlanId'),
  'POST /api/my/amends/{planId}/withdraw': mine('sharedPlanId'),
  'POST /api/my/amends/{planId}/start': mine('sharedPlanId'),
  'POST /api/my/amends/{planId}/accept': {
    allowed: RECIPIENT,
    body: () => ({ contentHash: '0'.repeat(64) }),
    at: plan('sharedPlanId'),
  },
  'POST /api/my/amends/{planId}/decline': { allowed: RECIPIENT, at: plan('declinedPlanId') },
  'POST /api/my/amends/{planId}/proposals': {
    allowed: RECIPIENT,
    body: () => ({ proposals: [{ comment: 'Please on Sundays' }] }),
    at: plan('sharedPlanId'),
  },
  'POST /api/my/amends/{planId}/renegotiate': { allowed: BOTH, at: plan('sharedPlanId') },
  'POST /api/my/amends/{planId}/pause': { allowed: BOTH, at: plan('pausedPlanId') },
  'POST /api/my/amends/{planId}/resume': { allowed: BOTH, at: plan('pausedPlanId') },
  'POST /api/my/amends/{planId}/end': { allowed: BOTH, at: plan('endedPlanId') },
  'POST /api/my/amends/{planId}/ratings': {
    allowed: BOTH,
    body: () => ({ helping: 4, pressured: 1, willing: 5 }),
    at: plan('sharedPlanId'),
  },
  'POST /api/my/amends/{planId}/reflection': {
    allowed: BOTH,
    body: () => ({ text: 'It was long' }),
    at: plan('sharedPlanId'),
  },

  'GET /api/cases/{caseId}/amends': { allowed: TEAM },
  'POST /api/cases/{caseId}/amends': {
    allowed: TEAM,
    body: (ids) => ({ participationId: ids.more['togetherPlanPartId'] }),
    idsInBody: ['participationId'],
  },
  'GET /api/cases/{caseId}/amends/{planId}': { allowed: TEAM, at: plan('sharedPlanId') },
  'POST /api/cases/{caseId}/amends/{planId}/return': team('sharedPlanId', { comment: 'Once more' }),
  'POST /api/cases/{caseId}/amends/{planId}/approve': stale({
    allowed: TEAM,
    body: (ids) => ({ approach: 'direct_shared', ruptureEventId: ids.ruptureId }),
    at: plan('sharedPlanId'),
  }),
  // Nobody here supervises whoever cares for the couple.
  'POST /api/cases/{caseId}/amends/{planId}/co-approval': stale({
    allowed: [],
    body: () => ({ agree: true, comment: 'Yes' }),
    at: plan('sharedPlanId'),
  }),
  'POST /api/cases/{caseId}/amends/{planId}/delivery': team('sharedPlanId'),
  'POST /api/cases/{caseId}/amends/{planId}/willingness': {
    allowed: TEAM,
    body: () => ({ answer: 'yes' }),
    at: plan('sharedPlanId'),
  },
  'PUT /api/cases/{caseId}/amends/{planId}/note': {
    allowed: TEAM,
    body: () => ({ text: 'Slowly' }),
    at: plan('sharedPlanId'),
  },
  'PUT /api/cases/{caseId}/amends/{planId}/disclosure-plan': {
    allowed: TEAM,
    body: () => ({ text: 'In three sessions' }),
    at: plan('sharedPlanId'),
  },
  'POST /api/cases/{caseId}/amends/{planId}/pause': team('sharedPlanId'),
  'POST /api/cases/{caseId}/amends/{planId}/resume': team('sharedPlanId'),
  'POST /api/cases/{caseId}/amends/{planId}/end': team('sharedPlanId'),
  'POST /api/cases/{caseId}/amends/{planId}/reviewed': team('sharedPlanId'),
  'POST /api/cases/{caseId}/amends/{planId}/continue-indirectly': team('sharedPlanId'),
};

const given = (row: AccessRow): AccessRow => ({ ...row, at: apology('givenApologyId') });
const decided = (body: object = {}): AccessRow =>
  stale({ allowed: TEAM, body: () => body, at: apology('givenApologyId') });

const APOLOGIES: AccessRows = {
  'GET /api/my/apologies': { allowed: CLIENTS },
  'POST /api/my/apologies': {
    allowed: AUTHOR,
    body: (ids) => ({ entryId: ids.more['spareApologyEntryId'], recipientId: ids.partnerParticipantId }),
    idsInBody: ['entryId', 'recipientId'],
  },
  'GET /api/my/apologies/{apologyId}': given({ allowed: BOTH, meantForBoth: true }),
  'PUT /api/my/apologies/mutes/{participantId}': { allowed: RECIPIENT, body: () => ({ muted: true }) },
  'POST /api/my/apologies/{apologyId}/propose-again': stale(
    given({
      allowed: AUTHOR,
      body: (ids) => ({ entryId: ids.more['spareApologyEntryId'] }),
      idsInBody: ['entryId'],
    }),
  ),
  'POST /api/my/apologies/{apologyId}/deliver': stale(given({ allowed: AUTHOR })),
  'POST /api/my/apologies/{apologyId}/answer': given({
    allowed: RECIPIENT,
    body: () => ({ answer: 'not_now' }),
  }),
  'GET /api/cases/{caseId}/apologies': { allowed: TEAM },
  'POST /api/cases/{caseId}/apologies/{apologyId}/return': decided({ comment: 'Once more' }),
  'POST /api/cases/{caseId}/apologies/{apologyId}/ready': decided(),
  'POST /api/cases/{caseId}/apologies/{apologyId}/hold': decided(),
  'POST /api/cases/{caseId}/apologies/{apologyId}/release': decided(),
  'POST /api/cases/{caseId}/apologies/{apologyId}/willingness': given({
    allowed: TEAM,
    body: () => ({ answer: 'yes' }),
  }),
  'POST /api/cases/{caseId}/apologies/{apologyId}/delivery': decided({ way: 'in_session' }),
};

export const AMENDS_SLICE: AccessSlice = { rows: { ...AMENDS, ...APOLOGIES }, ground: amendsGround };
