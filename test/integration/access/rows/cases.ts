import type { Ids } from '../ground';
import { CLINICIANS, STAFF, TEAM, type AccessRows } from './row';

const rupture = (ids: Ids) => ({
  title: 'A second letter',
  kind: 'hidden_money',
  summary: 'Found in a drawer',
  whenText: 'in May',
  status: 'named',
  roles: [{ participantId: ids.participantId, role: 'harmed' }],
});
const person = { givenName: 'Una', familyName: 'Marsh', timeZone: 'Europe/London' };

export const CASE_ROWS: AccessRows = {
  'GET /api/caseload': { allowed: STAFF },
  'GET /api/clinicians': { allowed: [...CLINICIANS, 'bea'] },
  'POST /api/cases': {
    allowed: CLINICIANS,
    body: () => ({
      kind: 'individual',
      relationType: 'friendship',
      relationSubtype: 'friend',
      people: [person],
      invite: false,
    }),
  },
  'GET /api/cases/{caseId}': { allowed: TEAM },
  'PATCH /api/cases/{caseId}': {
    allowed: TEAM,
    body: () => ({ presentingProblem: 'Post they cannot open' }),
    version: 1,
  },
  'POST /api/cases/{caseId}/moves': { allowed: TEAM, body: () => ({ to: 'on_hold' }), version: 99 },
  'GET /api/cases/{caseId}/timeline': { allowed: TEAM },
  'POST /api/cases/{caseId}/participants': { allowed: TEAM, body: () => ({ ...person, invite: false }) },
  'POST /api/cases/{caseId}/participants/{participantId}/moves': {
    allowed: TEAM,
    body: () => ({ to: 'paused' }),
    version: 99,
  },
  'POST /api/cases/{caseId}/participants/{participantId}/invitations': {
    allowed: TEAM,
    body: (ids) => ({ email: `again-${ids.linkId}@links.example`, birthYear: 1984 }),
  },
  'POST /api/cases/{caseId}/care-team': {
    allowed: TEAM,
    body: (_, world) => ({
      accountId: world.accountIds.owen,
      role: 'co',
      from: world.clock.inDays(0).slice(0, 10),
    }),
    idsInBody: ['accountId'],
  },
  'POST /api/cases/{caseId}/care-team/{id}/end': {
    at: (ids) => ({ id: ids.careTeamId }),
    allowed: TEAM,
    body: () => ({}),
    version: 99,
  },
  'POST /api/cases/{caseId}/rupture-events': {
    allowed: TEAM,
    body: rupture,
    idsInBody: ['roles.0.participantId'],
  },
  'PATCH /api/cases/{caseId}/rupture-events/{id}': {
    at: (ids) => ({ id: ids.ruptureId }),
    allowed: TEAM,
    body: rupture,
    version: 1,
    idsInBody: ['roles.0.participantId'],
  },
  'POST /api/cases/{caseId}/goals': {
    allowed: TEAM,
    body: (ids) => ({ words: 'Open the post together', participantId: ids.participantId }),
    idsInBody: ['participantId'],
  },
  'PATCH /api/cases/{caseId}/goals/{id}': {
    at: (ids) => ({ id: ids.goalId }),
    allowed: TEAM,
    body: () => ({ words: 'Open the post' }),
    version: 1,
  },
  'POST /api/cases/{caseId}/goals/{id}/ratings': {
    at: (ids) => ({ id: ids.goalId }),
    allowed: ['ilse', 'rosalind'],
    body: (ids) => ({ participantId: ids.participantId, rating: 4 }),
    idsInBody: ['participantId'],
  },
};
