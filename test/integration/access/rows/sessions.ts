import { sessionPaths, type SessionPage, type SessionsScheduled } from '@reknit/sessions/model';
import type { World } from '../../../support/world';
import type { Cast, Ids } from '../ground';
import { ADMINISTRATORS, CLIENTS, CLINICIANS, TEAM, type AccessRows, type AccessSlice } from './row';

const session = (ids: Ids): Readonly<Record<string, string>> => ({
  id: ids.more['sessionId'] ?? '',
  participantId: ids.participantId,
});
const time = (world: World, days: number, at: string) => ({
  on: world.clock.inDays(days).slice(0, 10),
  at,
  timeZone: 'Europe/Lisbon',
  minutes: 50,
});
const video = { medium: 'video', link: 'https://rooms.example/quiet' };
const SETTINGS = {
  lateCancelHours: 24,
  signDueHours: 72,
  autoLockDays: 7,
  unsignWindowMinutes: 30,
  cosignDueDays: 7,
  lateEntryHours: 48,
  rooms: [],
};

const ROWS: AccessRows = {
  'GET /api/cases/{caseId}/sessions': { allowed: TEAM },
  'POST /api/cases/{caseId}/sessions': {
    allowed: TEAM,
    body: (ids, world) => ({
      time: time(world, 50, '16:00'),
      place: video,
      modality: 'individual',
      participantIds: [ids.participantId],
      clinicianIds: [ids.accountId],
    }),
    idsInBody: ['participantIds', 'clinicianIds'],
  },
  'GET /api/cases/{caseId}/sessions/{id}': { allowed: TEAM, at: session },
  'POST /api/cases/{caseId}/sessions/{id}/reschedule': {
    allowed: TEAM,
    at: session,
    body: (_, world) => ({ scope: 'this', time: time(world, 51, '16:00'), place: video }),
    version: 99,
  },
  'POST /api/cases/{caseId}/sessions/{id}/cancel': {
    allowed: TEAM,
    at: session,
    body: () => ({ scope: 'this', by: 'clinician' }),
    version: 99,
  },
  'PUT /api/cases/{caseId}/sessions/{id}/attendance': {
    allowed: TEAM,
    at: session,
    body: (ids) => ({ attendance: [{ participantId: ids.participantId, attendance: 'attended' }] }),
    version: 99,
  },
  'PUT /api/cases/{caseId}/sessions/{id}/confirmations/{participantId}': {
    allowed: TEAM,
    at: session,
    body: () => ({
      location: 'At home',
      callBackNumber: '+351 210 000 000',
      private: true,
      othersPresent: 'nobody',
    }),
    version: 99,
  },
  'PUT /api/cases/{caseId}/sessions/{id}/exercises': {
    allowed: TEAM,
    at: session,
    body: (ids) => ({ homeworkIds: [ids.homeworkId] }),
    version: 99,
  },
  'PUT /api/cases/{caseId}/sessions/{id}/people': {
    allowed: TEAM,
    at: session,
    body: (ids) => ({
      modality: 'individual',
      participantIds: [ids.participantId],
      clinicianIds: [ids.accountId],
    }),
    idsInBody: ['participantIds', 'clinicianIds'],
    version: 99,
  },
  'GET /api/agenda': { allowed: ['ilse', 'owen', 'wren', 'bea', 'mara'], query: () => AGENDA_QUERY },
  'GET /api/agenda/clinicians': { allowed: ['ilse', 'owen', 'wren', 'bea', 'mara'] },
  'GET /api/agenda/feed': { allowed: CLINICIANS },
  'POST /api/agenda/feed': { allowed: CLINICIANS },
  'DELETE /api/agenda/feed': { allowed: CLINICIANS },
  'GET /api/practice/session-settings': { allowed: ['ilse', 'owen', 'wren', 'bea', 'mara'] },
  'PUT /api/practice/session-settings': { allowed: ADMINISTRATORS, body: () => SETTINGS, version: 0 },
  'GET /api/my/sessions': { allowed: CLIENTS },
  'GET /api/my/sessions/feed': { allowed: CLIENTS },
  'POST /api/my/sessions/feed': { allowed: CLIENTS },
  'DELETE /api/my/sessions/feed': { allowed: CLIENTS },
};

/** A span that holds nothing: what the calendar shows is proved where it is tested. */
const AGENDA_QUERY = '?from=2020-01-01&to=2020-01-31';

/** An individual session of the first person: nothing of it is anything to the second. */
async function ground(world: World, cast: Cast, ids: Ids): Promise<Readonly<Record<string, string>>> {
  const clinician = await world.as(cast.clinician);
  // Where two people of one case each have one, they are on days of their own: their clinician has one calendar.
  const { rows } = (await clinician.get<SessionPage>(sessionPaths.sessions(cast.caseId))).body;
  const made = await clinician.post<SessionsScheduled>(sessionPaths.sessions(cast.caseId), {
    time: time(world, 40 + rows.length, '16:00'),
    place: video,
    modality: 'individual',
    participantIds: [ids.participantId],
    clinicianIds: [ids.accountId],
    serviceType: cast.canary,
  });
  if (made.status >= 300) throw new Error(`The ground could not be laid: ${made.status} ${made.text}`);
  return { sessionId: made.body.sessions[0]?.id ?? '' };
}

export const SESSIONS_SLICE: AccessSlice = { rows: ROWS, ground };
