const mine = (slipId: string) => `/api/my/slips/${slipId}`;

export const slipPaths = {
  mySlips: '/api/my/slips',
  mine,
  disclosure: (slipId: string) => `${mine(slipId)}/disclosure`,
  own: (slipId: string) => `${mine(slipId)}/own`,
  settle: (slipId: string) => `${mine(slipId)}/settle`,
  closeMine: (slipId: string) => `${mine(slipId)}/close`,
  shares: (slipId: string) => `${mine(slipId)}/shares`,
  endShare: (shareId: string) => `/api/my/slip-shares/${shareId}/end`,
  received: '/api/my/received-slips',
  forCase: (caseId: string) => `/api/cases/${caseId}/slips`,
  look: (caseId: string, slipId: string) => `/api/cases/${caseId}/slips/${slipId}/look`,
  close: (caseId: string, slipId: string) => `/api/cases/${caseId}/slips/${slipId}/close`,
} as const;
