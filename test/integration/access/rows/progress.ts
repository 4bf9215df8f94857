import { CLIENTS, STAFF, TEAM, type AccessRows } from './row';

export const PROGRESS_ROWS: AccessRows = {
  'GET /api/today': { allowed: STAFF },
  'POST /api/today/put-off': {
    allowed: STAFF,
    body: (ids, world) => ({
      item: `to_review.${ids.participationId}`,
      until: world.clock.inDays(2).slice(0, 10),
    }),
  },
  'POST /api/today/take-up': {
    allowed: STAFF,
    body: (ids) => ({ item: `to_review.${ids.participationId}` }),
  },
  'POST /api/my/record': { allowed: CLIENTS },
  'GET /api/my/record/openings': { allowed: CLIENTS },
  'POST /api/my/record/pdf': { allowed: CLIENTS },
  'GET /api/supervision/caseloads': { allowed: ['wren'] },
  'GET /api/cases/{caseId}/progress': { allowed: TEAM },
  'GET /api/cases/{caseId}/record': { allowed: TEAM },
  'GET /api/cases/{caseId}/brief': { allowed: TEAM },
};
