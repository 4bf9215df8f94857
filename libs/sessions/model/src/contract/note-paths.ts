const notes = (caseId: string) => `/api/cases/${caseId}/notes`;
const note = (caseId: string, id: string) => `${notes(caseId)}/${id}`;
const addition = (caseId: string, id: string, additionId: string) =>
  `${note(caseId, id)}/additions/${additionId}`;

/** Every address of notes. */
export const notePaths = {
  notes,
  note,
  draft: (caseId: string, id: string) => `${note(caseId, id)}/draft`,
  material: (caseId: string, id: string) => `${note(caseId, id)}/material`,
  pullIns: (caseId: string, id: string) => `${note(caseId, id)}/pull-ins`,
  removePullIn: (caseId: string, id: string, pullInId: string) =>
    `${note(caseId, id)}/pull-ins/${pullInId}/remove`,
  ready: (caseId: string, id: string) => `${note(caseId, id)}/ready`,
  sign: (caseId: string, id: string) => `${note(caseId, id)}/sign`,
  unsign: (caseId: string, id: string) => `${note(caseId, id)}/unsign`,
  cosign: (caseId: string, id: string) => `${note(caseId, id)}/cosign`,
  return: (caseId: string, id: string) => `${note(caseId, id)}/return`,
  addenda: (caseId: string, id: string) => `${note(caseId, id)}/addenda`,
  amendments: (caseId: string, id: string) => `${note(caseId, id)}/amendments`,
  late: (caseId: string, id: string) => `${note(caseId, id)}/late`,
  addition,
  signAddition: (caseId: string, id: string, additionId: string) =>
    `${addition(caseId, id, additionId)}/sign`,
  discardAddition: (caseId: string, id: string, additionId: string) =>
    `${addition(caseId, id, additionId)}/discard`,
  setAdditionAside: (caseId: string, id: string, additionId: string) =>
    `${addition(caseId, id, additionId)}/set-aside`,
  cosignAddition: (caseId: string, id: string, additionId: string) =>
    `${addition(caseId, id, additionId)}/cosign`,
  returnAddition: (caseId: string, id: string, additionId: string) =>
    `${addition(caseId, id, additionId)}/return`,
  inError: (caseId: string, id: string) => `${note(caseId, id)}/in-error`,
  release: (caseId: string, id: string) => `${note(caseId, id)}/release`,
  versions: (caseId: string, id: string) => `${note(caseId, id)}/versions`,
  version: (caseId: string, id: string, revision: number) => `${note(caseId, id)}/versions/${revision}`,
  pdf: (caseId: string, id: string) => `${note(caseId, id)}/pdf`,
  search: (caseId: string) => `/api/cases/${caseId}/search`,
  unsigned: '/api/notes/unsigned',
  snippets: '/api/notes/snippets',
  toCosign: '/api/supervision/cosign',
  credentials: '/api/practice/credentials',
  credential: (accountId: string) => `/api/practice/credentials/${accountId}`,
} as const;

export const psychotherapyNotePaths = {
  notes: '/api/psychotherapy-notes',
  /** Those of one case. */
  ofCase: (caseId: string) => `/api/psychotherapy-notes?caseId=${caseId}`,
  note: (id: string) => `/api/psychotherapy-notes/${id}`,
  text: (id: string) => `/api/psychotherapy-notes/${id}/text`,
  versions: (id: string) => `/api/psychotherapy-notes/${id}/versions`,
  version: (id: string, revision: number) => `/api/psychotherapy-notes/${id}/versions/${revision}`,
} as const;
