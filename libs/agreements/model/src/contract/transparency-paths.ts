const mine = (id: string) => `/api/my/transparency-agreements/${id}`;
const team = (id: string) => `/api/transparency-agreements/${id}`;

/** Every address of transparency agreements. */
export const transparencyPaths = {
  myAgreements: '/api/my/transparency-agreements',
  mine,
  propose: (id: string) => `${mine(id)}/propose`,
  confirm: (id: string) => `${mine(id)}/confirm`,
  reject: (id: string) => `${mine(id)}/reject`,
  review: (id: string) => `${mine(id)}/review`,
  renewal: (id: string) => `${mine(id)}/renewal`,
  taper: (id: string) => `${mine(id)}/taper`,
  end: (id: string) => `${mine(id)}/end`,
  weeks: (id: string) => `${mine(id)}/weeks`,
  forCase: (caseId: string) => `/api/cases/${caseId}/transparency-agreements`,
  forTeam: team,
  reviewRenewal: (id: string) => `${team(id)}/renewal-review`,
  endForTeam: (id: string) => `${team(id)}/end`,
} as const;
