export const sharingPaths = {
  ofEntry: (entryId: string) => `/api/my/entries/${entryId}/shares`,
  preview: (entryId: string, to: string, fields: readonly string[]) =>
    `/api/my/entries/${entryId}/share-preview?to=${to}&fields=${fields.join(',')}`,
  withdraw: (shareId: string) => `/api/my/shares/${shareId}/withdraw`,
  sharedWithMe: '/api/my/shared',
  shared: (shareId: string) => `/api/my/shared/${shareId}`,
  accept: (shareId: string) => `/api/my/shared/${shareId}/accept`,
  postpone: (shareId: string) => `/api/my/shared/${shareId}/postpone`,
  refuse: (shareId: string) => `/api/my/shared/${shareId}/refuse`,
  sayRead: (shareId: string) => `/api/my/shared/${shareId}/say-read`,
  reveal: (participationId: string) => `/api/my/homework/${participationId}/reveal`,
  takeBackReveal: (participationId: string) => `/api/my/homework/${participationId}/reveal/take-back`,
  ofCase: (caseId: string) => `/api/cases/${caseId}/shares`,
  release: (caseId: string, shareId: string) => `/api/cases/${caseId}/shares/${shareId}/release`,
  setting: (caseId: string) => `/api/cases/${caseId}/sharing`,
  sideBySide: (homeworkId: string) => `/api/homework/${homeworkId}/side-by-side`,
} as const;
