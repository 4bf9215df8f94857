import type { PersonName } from '../../support/people';
import type { World } from '../../support/world';
import { assignment, thoughtRecord, type Ids } from './ground';

/** Who is asked about: the couple of `ilse`, whose first person is `rosalind` and whose second is `tobias`. */
export const EVERYBODY = [
  'ilse',
  'owen',
  'wren',
  'bea',
  'mara',
  'rosalind',
  'tobias',
  'delphine',
  'gil',
] as const satisfies readonly PersonName[];

export interface AccessRow {
  /** Everybody else is answered as if the record, or the route, did not exist. */
  readonly allowed: readonly PersonName[];
  readonly body?: (ids: Ids, world: World) => object;
  /** Sent as If-Match. */
  readonly version?: number;
  /** Fields of the body, or of its nested parts, that hold ids: each is tried with ids of others. */
  readonly idsInBody?: readonly string[];
  /** Query string to add. */
  readonly query?: string;
}

const staff: readonly PersonName[] = ['ilse', 'owen', 'wren', 'mara'];
const clinicians: readonly PersonName[] = ['ilse', 'owen', 'mara'];
const administrators: readonly PersonName[] = ['bea', 'mara'];
const clients: readonly PersonName[] = ['rosalind', 'tobias', 'delphine', 'gil'];
const team: readonly PersonName[] = ['ilse'];
const author: readonly PersonName[] = ['rosalind'];

const rupture = (ids: Ids) => ({
  title: 'A second letter',
  kind: 'hidden_money',
  summary: 'Found in a drawer',
  whenText: 'in May',
  status: 'named',
  roles: [{ participantId: ids.participantId, role: 'harmed' }],
});
const person = { givenName: 'Una', familyName: 'Marsh', timeZone: 'Europe/London' };
const due = (world: World) => ({
  due: { date: world.clock.inDays(9).slice(0, 10), timeZone: 'Europe/London', graceMinutes: 60 },
});

/**
 * One row for each operation of the OpenAPI document that is not open to anybody. Rows whose records are the couple's
 * are refused to everybody but those named; rows without an id in the path list everybody who has the role, and what
 * they may see is checked by the canaries.
 */
export const ACCESS: Readonly<Record<string, AccessRow>> = {
  'GET /api/auth/me': { allowed: EVERYBODY },
  'PATCH /api/auth/me': { allowed: EVERYBODY, body: () => ({ timeZone: 'Europe/London' }) },
  'POST /api/auth/sign-out': { allowed: EVERYBODY },

  'GET /api/people': { allowed: administrators },
  'GET /api/outbox': { allowed: administrators },
  'POST /api/staff-invitations': {
    allowed: administrators,
    body: (ids) => ({ name: 'New', email: `new-${ids.linkId}@links.example`, roles: ['clinician'] }),
  },
  'POST /api/staff-invitations/{id}/resend': { allowed: ['bea'] },
  'POST /api/staff-invitations/{id}/withdraw': { allowed: ['bea'] },
  'PATCH /api/staff/{accountId}': { allowed: ['bea'], body: () => ({ roles: ['clinician'] }), version: 1 },
  'POST /api/staff/{accountId}/close': { allowed: ['bea'], version: 99 },

  'GET /api/caseload': { allowed: staff },
  'GET /api/clinicians': { allowed: [...clinicians, 'bea'] },
  'POST /api/cases': {
    allowed: clinicians,
    body: () => ({
      kind: 'individual',
      relationType: 'friendship',
      relationSubtype: 'friend',
      people: [person],
      invite: false,
    }),
  },
  'GET /api/cases/{caseId}': { allowed: team },
  'PATCH /api/cases/{caseId}': {
    allowed: team,
    body: () => ({ presentingProblem: 'Post they cannot open' }),
    version: 1,
  },
  'POST /api/cases/{caseId}/moves': { allowed: team, body: () => ({ to: 'on_hold' }), version: 99 },
  'GET /api/cases/{caseId}/timeline': { allowed: team },
  'POST /api/cases/{caseId}/participants': { allowed: team, body: () => ({ ...person, invite: false }) },
  'POST /api/cases/{caseId}/participants/{participantId}/moves': {
    allowed: team,
    body: () => ({ to: 'paused' }),
    version: 99,
  },
  'POST /api/cases/{caseId}/participants/{participantId}/invitations': {
    allowed: team,
    body: (ids) => ({ email: `again-${ids.linkId}@links.example`, birthYear: 1984 }),
  },
  'POST /api/cases/{caseId}/care-team': {
    allowed: team,
    body: (_, world) => ({
      accountId: world.accountIds.owen,
      role: 'co',
      from: world.clock.inDays(0).slice(0, 10),
    }),
    idsInBody: ['accountId'],
  },
  'POST /api/cases/{caseId}/care-team/{id}/end': { allowed: team, body: () => ({}), version: 99 },
  'POST /api/cases/{caseId}/rupture-events': {
    allowed: team,
    body: rupture,
    idsInBody: ['roles.0.participantId'],
  },
  'PATCH /api/cases/{caseId}/rupture-events/{id}': {
    allowed: team,
    body: rupture,
    version: 1,
    idsInBody: ['roles.0.participantId'],
  },
  'POST /api/cases/{caseId}/goals': {
    allowed: team,
    body: (ids) => ({ words: 'Open the post together', participantId: ids.participantId }),
    idsInBody: ['participantId'],
  },
  'PATCH /api/cases/{caseId}/goals/{id}': {
    allowed: team,
    body: () => ({ words: 'Open the post' }),
    version: 1,
  },
  'POST /api/cases/{caseId}/goals/{id}/ratings': {
    allowed: ['ilse', 'rosalind'],
    body: (ids) => ({ participantId: ids.participantId, rating: 4 }),
    idsInBody: ['participantId'],
  },

  'GET /api/exercises': { allowed: staff },
  'GET /api/exercises/{code}/versions/{version}': { allowed: staff },
  'GET /api/cases/{caseId}/homework': { allowed: team },
  'POST /api/cases/{caseId}/homework': {
    allowed: team,
    body: (ids, world) => assignment([ids.participantId], 'once more', world),
    idsInBody: ['participantIds.0'],
  },
  'GET /api/participations/{id}': { allowed: team },
  'POST /api/participations/{id}/reviews': {
    allowed: team,
    body: (ids) => ({
      entryId: ids.entryId,
      decision: 'accept',
      quality: 2,
      summary: 'Thank you',
      comments: {},
    }),
    version: 3,
    idsInBody: ['entryId'],
  },
  'POST /api/homework/{homeworkId}/due': { allowed: team, body: (_, world) => due(world), version: 99 },
  'POST /api/homework/{homeworkId}/withdraw': { allowed: team, body: () => ({}), version: 99 },
  'POST /api/homework/{homeworkId}/close': { allowed: team, body: () => ({}), version: 99 },

  'GET /api/my/homework': { allowed: clients },
  'GET /api/my/homework/{id}': { allowed: author },
  'POST /api/my/homework/{id}/open': { allowed: author },
  'PUT /api/my/homework/{id}/draft': {
    allowed: author,
    body: () => ({ baseRevision: 0, changes: { situation: 'The lamp was on' }, step: 'situation' }),
  },
  'POST /api/my/homework/{id}/submissions': {
    allowed: author,
    body: () => ({ answers: thoughtRecord('once more') }),
  },
  'POST /api/my/entries/{entryId}/afterwards': {
    allowed: author,
    body: () => ({ helpful: 3, worse: 'no', obstacles: [] }),
  },
  'POST /api/my/homework/{id}/decline': { allowed: author },
  'POST /api/my/homework/{id}/pause': { allowed: author },
  'POST /api/my/homework/{id}/resume': { allowed: author },

  'GET /api/today': { allowed: staff },
  'GET /api/cases/{caseId}/progress': { allowed: team },
  'GET /api/cases/{caseId}/record': { allowed: team },
};
