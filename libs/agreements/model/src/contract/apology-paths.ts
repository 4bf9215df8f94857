const mine = (id: string) => `/api/my/apologies/${id}`;
const ofCase = (caseId: string) => `/api/cases/${caseId}/apologies`;
const one = (caseId: string, id: string) => `${ofCase(caseId)}/${id}`;

export const apologyPaths = {
  myList: '/api/my/apologies',
  mine,
  proposeAgain: (id: string) => `${mine(id)}/propose-again`,
  deliver: (id: string) => `${mine(id)}/deliver`,
  answer: (id: string) => `${mine(id)}/answer`,
  mute: (participantId: string) => `/api/my/apologies/mutes/${participantId}`,
  forCase: ofCase,
  giveBack: (caseId: string, id: string) => `${one(caseId, id)}/return`,
  makeReady: (caseId: string, id: string) => `${one(caseId, id)}/ready`,
  hold: (caseId: string, id: string) => `${one(caseId, id)}/hold`,
  release: (caseId: string, id: string) => `${one(caseId, id)}/release`,
  willingness: (caseId: string, id: string) => `${one(caseId, id)}/willingness`,
  delivery: (caseId: string, id: string) => `${one(caseId, id)}/delivery`,
};
