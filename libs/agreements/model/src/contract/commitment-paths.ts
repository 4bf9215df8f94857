export const commitmentPaths = {
  today: '/api/my/commitments/today',
  mine: (commitmentId: string) => `/api/my/commitments/${commitmentId}`,
  pauses: (commitmentId: string) => `/api/my/commitments/${commitmentId}/pauses`,
  reports: (occurrenceId: string) => `/api/my/occurrences/${occurrenceId}/reports`,
  myCorrections: (occurrenceId: string) => `/api/my/occurrences/${occurrenceId}/corrections`,
  myExcuse: (occurrenceId: string) => `/api/my/occurrences/${occurrenceId}/excuse`,
  seen: (occurrenceId: string) => `/api/my/occurrences/${occurrenceId}/seen`,
  disputes: (occurrenceId: string) => `/api/my/occurrences/${occurrenceId}/disputes`,
  forCase: (caseId: string) => `/api/cases/${caseId}/commitments`,
  occurrence: (caseId: string, occurrenceId: string) => `/api/cases/${caseId}/occurrences/${occurrenceId}`,
  corrections: (caseId: string, occurrenceId: string) =>
    `/api/cases/${caseId}/occurrences/${occurrenceId}/corrections`,
  excuse: (caseId: string, occurrenceId: string) => `/api/cases/${caseId}/occurrences/${occurrenceId}/excuse`,
  resolutions: (caseId: string, occurrenceId: string) =>
    `/api/cases/${caseId}/occurrences/${occurrenceId}/resolutions`,
} as const;
