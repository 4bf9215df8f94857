import type { World } from '../../../support/world';
import { assignment, thoughtRecord } from '../ground';
import { AUTHOR, CLIENTS, STAFF, TEAM, type AccessRows } from './row';

const due = (world: World) => ({
  due: { date: world.clock.inDays(9).slice(0, 10), timeZone: 'Europe/London', graceMinutes: 60 },
});

export const HOMEWORK_ROWS: AccessRows = {
  'GET /api/exercises': { allowed: STAFF },
  'GET /api/exercises/{code}/versions/{version}': { allowed: STAFF },
  'POST /api/exercises/{code}/versions/{version}/reviews': {
    allowed: ['wren', 'mara'],
    body: (_, world) => ({ on: world.clock.inDays(-3).slice(0, 10) }),
  },
  'GET /api/cases/{caseId}/homework': { allowed: TEAM },
  'POST /api/cases/{caseId}/homework': {
    allowed: TEAM,
    body: (ids, world) => assignment([ids.participantId], 'once more', world),
    idsInBody: ['participantIds.0'],
  },
  'GET /api/participations/{id}': { allowed: TEAM },
  'POST /api/participations/{id}/room-entries': {
    allowed: TEAM,
    body: () => ({ answers: {} }),
    version: 99,
  },
  'POST /api/participations/{id}/reviews': {
    allowed: TEAM,
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
  'POST /api/homework/{homeworkId}/due': { allowed: TEAM, body: (_, world) => due(world), version: 99 },
  'POST /api/homework/{homeworkId}/withdraw': { allowed: TEAM, body: () => ({}), version: 99 },
  'POST /api/homework/{homeworkId}/close': { allowed: TEAM, body: () => ({}), version: 99 },
  'POST /api/homework/{homeworkId}/stop-repeating': { allowed: TEAM, version: 99 },

  'GET /api/my/homework': { allowed: CLIENTS },
  'GET /api/my/homework/{id}': { allowed: AUTHOR },
  'POST /api/my/homework/{id}/open': { allowed: AUTHOR },
  'PUT /api/my/homework/{id}/draft': {
    allowed: AUTHOR,
    body: () => ({ baseRevision: 0, changes: { situation: 'The lamp was on' }, step: 'situation' }),
  },
  'POST /api/my/homework/{id}/submissions': {
    allowed: AUTHOR,
    body: () => ({ answers: thoughtRecord('once more') }),
  },
  'POST /api/my/homework/{id}/reports': {
    allowed: AUTHOR,
    body: () => ({ answers: { outcome: { said: false } } }),
  },
  'POST /api/my/entries/{entryId}/afterwards': {
    allowed: AUTHOR,
    body: () => ({ helpful: 3, worse: 'no', obstacles: [] }),
  },
  'POST /api/my/homework/{id}/decline': { allowed: AUTHOR },
  'POST /api/my/homework/{id}/pause': { allowed: AUTHOR },
  'POST /api/my/homework/{id}/resume': { allowed: AUTHOR },
};
