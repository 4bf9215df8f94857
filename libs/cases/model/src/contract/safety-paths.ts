const ofCase = (caseId: string) => `/api/cases/${caseId}`;
const mine = (caseId: string) => `/api/my/cases/${caseId}`;

/** Every address of consent, screening, clearance and taking part. */
export const safetyPaths = {
  safety: (caseId: string) => `${ofCase(caseId)}/safety`,
  consents: (caseId: string) => `${ofCase(caseId)}/consents`,
  recordedConsents: (caseId: string) => `${ofCase(caseId)}/recorded-consents`,
  endConsent: (caseId: string, id: string) => `${ofCase(caseId)}/consents/${id}/end`,
  policy: (caseId: string) => `${ofCase(caseId)}/secrets-policy`,
  /** Offers everybody of the case a private check-in now (no body). */
  offerScreens: (caseId: string) => `${ofCase(caseId)}/screening-rounds`,
  recordScreen: (caseId: string) => `${ofCase(caseId)}/screens`,
  /** Opens one screen; that it was read is kept (no body). Answers a `SafetyScreenView`. */
  readScreen: (caseId: string, id: string) => `${ofCase(caseId)}/screens/${id}/readings`,
  decideScreen: (caseId: string, id: string) => `${ofCase(caseId)}/screens/${id}/decisions`,
  clearances: (caseId: string) => `${ofCase(caseId)}/clearances`,
  revokeClearance: (caseId: string, id: string) => `${ofCase(caseId)}/clearances/${id}/revoke`,
  suspend: (caseId: string) => `${ofCase(caseId)}/suspensions`,
  reopen: (caseId: string) => `${ofCase(caseId)}/suspensions/end`,
  ledger: (caseId: string) => `${ofCase(caseId)}/held-information`,
  held: (caseId: string, id: string) => `${ofCase(caseId)}/held-information/${id}`,
  resolveHeld: (caseId: string, id: string) => `${ofCase(caseId)}/held-information/${id}/resolve`,
  knownClients: '/api/clients',
  knownParticipants: (caseId: string) => `${ofCase(caseId)}/known-participants`,
  myConsents: '/api/my/consents',
  decideConsent: (id: string) => `/api/my/consents/${id}/decision`,
  withdrawConsent: (id: string) => `/api/my/consents/${id}/withdraw`,
  mySafeContact: '/api/my/safe-contact',
  myCases: '/api/my/cases',
  /** Who opened what is kept about somebody, `Page<RecordOpening>`. */
  myOpenings: '/api/my/record/openings',
  myPolicy: (caseId: string) => `${mine(caseId)}/secrets-policy`,
  leave: (caseId: string) => `${mine(caseId)}/leave`,
  pause: (caseId: string) => `${mine(caseId)}/pause`,
  resume: (caseId: string) => `${mine(caseId)}/resume`,
  myScreenings: '/api/my/screenings',
  myScreening: (caseId: string) => `/api/my/screenings/${caseId}`,
  answerScreening: (caseId: string) => `/api/my/screenings/${caseId}/answers`,
  supervision: '/api/supervision',
  endSupervision: (id: string) => `/api/supervision/${id}/end`,
} as const;

/** Days, and lengths in code points. */
export const SAFETY_LIMITS = {
  reason: { min: 3, max: 1000 },
  witness: { min: 2, max: 120 },
  givenBy: { min: 2, max: 120 },
  thirdPartyName: { min: 2, max: 120 },
  thirdPartyWhat: { min: 3, max: 500 },
  heldWhat: { min: 3, max: 1000 },
  heldWhy: { min: 3, max: 1000 },
  textVersion: { min: 1, max: 20 },
  questions: 4,
} as const;

/** A screen counts for so many days, and a new round is offered after as many. */
export const SCREEN_DAYS = 90;
/** Whoever was not alone is asked again so many days later. */
export const ASK_AGAIN_DAYS = 3;
