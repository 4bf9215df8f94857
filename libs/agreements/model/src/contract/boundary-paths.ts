const mine = (id: string) => `/api/my/boundaries/${id}`;
const told = (id: string) => `/api/my/told-boundaries/${id}`;
const team = (id: string) => `/api/boundaries/${id}`;

/** Every address of boundaries. `told` ids are those of a telling: never the boundary's own. */
export const boundaryPaths = {
  myBoundaries: '/api/my/boundaries',
  mine,
  submit: (id: string) => `${mine(id)}/submit`,
  rehearsals: (id: string) => `${mine(id)}/rehearsals`,
  tell: (id: string) => `${mine(id)}/tell`,
  activate: (id: string) => `${mine(id)}/activate`,
  heardAnswer: (id: string) => `${mine(id)}/heard-answer`,
  events: (id: string) => `${mine(id)}/events`,
  pause: (id: string) => `${mine(id)}/pause`,
  resume: (id: string) => `${mine(id)}/resume`,
  review: (id: string) => `${mine(id)}/review`,
  renew: (id: string) => `${mine(id)}/renew`,
  adjust: (id: string) => `${mine(id)}/adjust`,
  retire: (id: string) => `${mine(id)}/retire`,
  afterRefusal: (id: string) => `${mine(id)}/after-refusal`,
  withdraw: (id: string) => `${mine(id)}/withdraw`,
  /** Of an event I logged, on whichever boundary. */
  correctEvent: (eventId: string) => `/api/my/boundary-events/${eventId}/corrections`,
  strikeEvent: (eventId: string) => `/api/my/boundary-events/${eventId}/strike`,
  contactLevels: '/api/my/contact-levels',
  told,
  answerTold: (id: string) => `${told(id)}/answer`,
  toldEvents: (id: string) => `${told(id)}/events`,
  pauseTold: (id: string) => `${told(id)}/pause`,
  resumeTold: (id: string) => `${told(id)}/resume`,
  withdrawTold: (id: string) => `${told(id)}/withdraw`,
  forCase: (caseId: string) => `/api/cases/${caseId}/boundaries`,
  forTeam: team,
  giveBack: (id: string) => `${team(id)}/return`,
  markReady: (id: string) => `${team(id)}/ready`,
  closePrompt: (id: string) => `/api/boundary-prompts/${id}/close`,
} as const;
