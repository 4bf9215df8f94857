export const casePaths = {
  caseload: '/api/caseload',
  cases: '/api/cases',
  case: (caseId: string) => `/api/cases/${caseId}`,
  moves: (caseId: string) => `/api/cases/${caseId}/moves`,
  timeline: (caseId: string) => `/api/cases/${caseId}/timeline`,
  participants: (caseId: string) => `/api/cases/${caseId}/participants`,
  participantMoves: (caseId: string, id: string) => `/api/cases/${caseId}/participants/${id}/moves`,
  participantInvitations: (caseId: string, id: string) =>
    `/api/cases/${caseId}/participants/${id}/invitations`,
  careTeam: (caseId: string) => `/api/cases/${caseId}/care-team`,
  endCareTeam: (caseId: string, id: string) => `/api/cases/${caseId}/care-team/${id}/end`,
  ruptures: (caseId: string) => `/api/cases/${caseId}/rupture-events`,
  rupture: (caseId: string, id: string) => `/api/cases/${caseId}/rupture-events/${id}`,
  goals: (caseId: string) => `/api/cases/${caseId}/goals`,
  goal: (caseId: string, id: string) => `/api/cases/${caseId}/goals/${id}`,
  goalRatings: (caseId: string, id: string) => `/api/cases/${caseId}/goals/${id}/ratings`,
  clinicians: '/api/clinicians',
} as const;
