const promise = (promiseId: string) => `/api/my/promises/${promiseId}`;

export const reliabilityPaths = {
  mine: (participationId: string) => `/api/my/reliability/${participationId}`,
  promises: (participationId: string) => `/api/my/reliability/${participationId}/promises`,
  reflections: (participationId: string) => `/api/my/reliability/${participationId}/reflections`,
  reword: (promiseId: string) => `${promise(promiseId)}/reword`,
  pause: (promiseId: string) => `${promise(promiseId)}/pause`,
  resume: (promiseId: string) => `${promise(promiseId)}/resume`,
  finish: (promiseId: string) => `${promise(promiseId)}/finish`,
  drop: (promiseId: string) => `${promise(promiseId)}/drop`,
  shares: (promiseId: string) => `${promise(promiseId)}/shares`,
  endShare: (shareId: string) => `/api/my/promise-shares/${shareId}/end`,
  received: '/api/my/received-promises',
  notice: (occurrenceId: string) => `/api/my/occurrences/${occurrenceId}/noticed`,
  forCase: (caseId: string) => `/api/cases/${caseId}/reliability`,
} as const;
