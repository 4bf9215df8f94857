import { STAFF, TEAM, type AccessRows } from './row';

export const PROGRESS_ROWS: AccessRows = {
  'GET /api/today': { allowed: STAFF },
  'GET /api/cases/{caseId}/progress': { allowed: TEAM },
  'GET /api/cases/{caseId}/record': { allowed: TEAM },
  'GET /api/cases/{caseId}/brief': { allowed: TEAM },
};
