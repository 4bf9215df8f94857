const ofCase = (caseId: string) => `/api/cases/${caseId}/corrections`;

/** Every address of requests for a correction. */
export const correctionPaths = {
  mine: '/api/my/corrections',
  takeBack: (id: string) => `/api/my/corrections/${id}/take-back`,
  statement: (id: string) => `/api/my/corrections/${id}/statement`,
  ofCase,
  one: (caseId: string, id: string) => `${ofCase(caseId)}/${id}`,
  amend: (caseId: string, id: string) => `${ofCase(caseId)}/${id}/amend`,
  deny: (caseId: string, id: string) => `${ofCase(caseId)}/${id}/deny`,
} as const;
