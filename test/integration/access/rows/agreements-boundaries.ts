import type { Ids } from '../ground';
import { boundariesGround, happened, item } from './agreements-boundaries-ground';
import { AUTHOR, CLIENTS, TEAM, type AccessRow, type AccessRows, type AccessSlice } from './row';

type Name = readonly [path: string, more: string];
const at =
  (...names: readonly Name[]) =>
  (ids: Ids): Readonly<Record<string, string>> =>
    Object.fromEntries(names.map(([name, key]) => [name, ids.more[key] ?? '']));

/** The first person keeps it; the second was told. */
const TOLD = ['tobias'] as const;
const BOTH = ['rosalind', 'tobias'] as const;
const mine = (body: object = {}): AccessRow => ({
  allowed: AUTHOR,
  body: () => body,
  version: 99,
  at: at(['id', 'boundaryId']),
});
const told = (body: object = {}): AccessRow => ({
  allowed: TOLD,
  body: () => body,
  at: at(['id', 'tellingId']),
});
const team = (body: object): AccessRow => ({
  allowed: TEAM,
  body: () => body,
  version: 99,
  at: at(['id', 'boundaryId']),
});
const joint = (body: object = {}): AccessRow => ({
  allowed: BOTH,
  body: () => body,
  version: 99,
  at: at(['id', 'transparencyId']),
});
const BOUNDARIES: AccessRows = {
  'GET /api/my/boundaries': { allowed: CLIENTS, meantForBoth: true },
  'POST /api/my/boundaries': {
    allowed: BOTH,
    body: (ids) => ({ caseId: ids.caseId, draft: { kind: 'limit' } }),
    idsInBody: ['caseId'],
  },
  'GET /api/my/boundaries/{id}': { allowed: AUTHOR, at: at(['id', 'boundaryId']) },
  'PUT /api/my/boundaries/{id}': mine({ kind: 'limit' }),
  'POST /api/my/boundaries/{id}/submit': mine(),
  'POST /api/my/boundaries/{id}/rehearsals': mine(),
  'POST /api/my/boundaries/{id}/tell': mine({ inProduct: true, parts: [] }),
  'POST /api/my/boundaries/{id}/activate': mine(),
  'POST /api/my/boundaries/{id}/heard-answer': mine({ answer: 'agreed' }),
  'POST /api/my/boundaries/{id}/pause': mine({ emergencyToday: true }),
  'POST /api/my/boundaries/{id}/resume': mine(),
  'POST /api/my/boundaries/{id}/review': mine(),
  'POST /api/my/boundaries/{id}/renew': mine({ reviewOn: '2027-03-01' }),
  'POST /api/my/boundaries/{id}/adjust': mine(),
  'POST /api/my/boundaries/{id}/retire': mine({ retracted: false }),
  'POST /api/my/boundaries/{id}/after-refusal': mine({ choice: 'drop' }),
  'POST /api/my/boundaries/{id}/withdraw': mine(),
  'POST /api/my/boundaries/{id}/events': {
    allowed: AUTHOR,
    body: (_, world) => happened(world),
    at: at(['id', 'boundaryId']),
  },
  'POST /api/my/boundary-events/{eventId}/corrections': {
    allowed: AUTHOR,
    body: (_, world) => happened(world),
    version: 99,
    at: at(['eventId', 'boundaryEventId']),
  },
  'POST /api/my/boundary-events/{eventId}/strike': {
    allowed: AUTHOR,
    body: () => ({ reason: 'The wrong day' }),
    at: at(['eventId', 'boundaryEventId']),
  },
  'POST /api/my/contact-levels': {
    allowed: BOTH,
    body: (ids, world) => ({
      caseId: ids.caseId,
      towards: { label: 'My mother' },
      level: 'limited',
      fromOn: world.clock.inDays(0).slice(0, 10),
    }),
    idsInBody: ['caseId'],
  },
  'GET /api/my/told-boundaries/{id}': { allowed: TOLD, at: at(['id', 'tellingId']) },
  'POST /api/my/told-boundaries/{id}/answer': told({ answer: 'acknowledge', revision: 1 }),
  'POST /api/my/told-boundaries/{id}/pause': told(),
  'POST /api/my/told-boundaries/{id}/resume': told(),
  'POST /api/my/told-boundaries/{id}/withdraw': told(),
  'POST /api/my/told-boundaries/{id}/events': {
    allowed: TOLD,
    body: (_, world) => happened(world),
    at: at(['id', 'tellingId']),
  },
  'GET /api/cases/{caseId}/boundaries': { allowed: TEAM },
  'GET /api/boundaries/{id}': { allowed: TEAM, at: at(['id', 'boundaryId']) },
  'POST /api/boundaries/{id}/return': team({ comment: 'Once more, please' }),
  'POST /api/boundaries/{id}/ready': team({}),
  'POST /api/boundary-prompts/{id}/close': {
    allowed: TEAM,
    body: () => ({ note: 'Talked about it' }),
    at: at(['id', 'boundaryPromptId']),
  },
};

const TRANSPARENCY: AccessRows = {
  'GET /api/my/transparency-agreements': { allowed: CLIENTS, meantForBoth: true },
  'POST /api/my/transparency-agreements': {
    allowed: AUTHOR,
    body: (ids, world) => ({
      participationId: ids.more['transparencyPartId'],
      items: [item(ids, world)],
    }),
    idsInBody: ['participationId', 'items.0.byWhom'],
  },
  'GET /api/my/transparency-agreements/{id}': {
    allowed: BOTH,
    at: at(['id', 'transparencyId']),
    meantForBoth: true,
  },
  'PUT /api/my/transparency-agreements/{id}': {
    ...joint(),
    body: (ids, world) => ({ items: [item(ids, world)] }),
  },
  'POST /api/my/transparency-agreements/{id}/propose': joint(),
  'POST /api/my/transparency-agreements/{id}/confirm': joint({ revision: 1 }),
  'POST /api/my/transparency-agreements/{id}/reject': joint({ revision: 9 }),
  'POST /api/my/transparency-agreements/{id}/review': joint(),
  'POST /api/my/transparency-agreements/{id}/renewal': joint({
    items: [{ number: 1, endsOn: '2027-01-20' }],
  }),
  'POST /api/my/transparency-agreements/{id}/taper': joint(),
  'POST /api/my/transparency-agreements/{id}/end': joint(),
  'POST /api/my/transparency-agreements/{id}/weeks': joint({ urgeToCheck: 3, told: [] }),
  'GET /api/cases/{caseId}/transparency-agreements': { allowed: TEAM },
  'GET /api/transparency-agreements/{id}': { allowed: TEAM, at: at(['id', 'transparencyId']) },
  'POST /api/transparency-agreements/{id}/renewal-review': {
    allowed: TEAM,
    body: () => ({ approve: true }),
    version: 99,
    at: at(['id', 'transparencyId']),
  },
  'POST /api/transparency-agreements/{id}/end': {
    allowed: TEAM,
    version: 99,
    at: at(['id', 'transparencyId']),
  },
};

export const BOUNDARIES_SLICE: AccessSlice = {
  rows: { ...BOUNDARIES, ...TRANSPARENCY },
  ground: boundariesGround,
};
