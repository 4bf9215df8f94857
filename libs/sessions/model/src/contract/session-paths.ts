const sessions = (caseId: string) => `/api/cases/${caseId}/sessions`;
const session = (caseId: string, id: string) => `${sessions(caseId)}/${id}`;

/** Every address of sessions. */
export const sessionPaths = {
  sessions,
  session,
  reschedule: (caseId: string, id: string) => `${session(caseId, id)}/reschedule`,
  cancel: (caseId: string, id: string) => `${session(caseId, id)}/cancel`,
  attendance: (caseId: string, id: string) => `${session(caseId, id)}/attendance`,
  confirmation: (caseId: string, id: string, participantId: string) =>
    `${session(caseId, id)}/confirmations/${participantId}`,
  people: (caseId: string, id: string) => `${session(caseId, id)}/people`,
  exercises: (caseId: string, id: string) => `${session(caseId, id)}/exercises`,
  agenda: (from: string, to: string, clinicianId?: string) =>
    `/api/agenda?from=${from}&to=${to}${clinicianId === undefined ? '' : `&clinicianId=${clinicianId}`}`,
  agendaClinicians: '/api/agenda/clinicians',
  agendaFeed: '/api/agenda/feed',
  settings: '/api/practice/session-settings',
  mine: '/api/my/sessions',
  myFeed: '/api/my/sessions/feed',
  /** Open to whoever holds the token. */
  calendar: (token: string) => `/api/calendar/${token}.ics`,
} as const;
