const ofCase = (caseId: string) => `/api/cases/${caseId}`;

export const measurePaths = {
  instruments: '/api/measures/instruments',
  forCase: (caseId: string) => `${ofCase(caseId)}/measures`,
  requests: (caseId: string) => `${ofCase(caseId)}/measure-requests`,
  stop: (caseId: string, requestId: string) => `${ofCase(caseId)}/measure-requests/${requestId}/stop`,
  response: (caseId: string, id: string) => `${ofCase(caseId)}/measure-responses/${id}`,
  flags: (caseId: string) => `${ofCase(caseId)}/risk-flags`,
  flag: (caseId: string, id: string) => `${ofCase(caseId)}/risk-flags/${id}`,
  flagMoves: (caseId: string, id: string) => `${ofCase(caseId)}/risk-flags/${id}/moves`,
  confirmClose: (caseId: string, id: string) => `${ofCase(caseId)}/risk-flags/${id}/confirmation`,
  mine: '/api/my/measures',
  begin: (requestId: string) => `/api/my/measures/${requestId}/responses`,
  myResponse: (id: string) => `/api/my/measure-responses/${id}`,
  answers: (id: string) => `/api/my/measure-responses/${id}/answers`,
  submit: (id: string) => `/api/my/measure-responses/${id}/submit`,
} as const;
