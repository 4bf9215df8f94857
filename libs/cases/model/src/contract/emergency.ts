import type { CaseId, Instant } from '@reknit/shared/model';

/** `POST /api/emergency-access` (Idempotency-Key, fresh proof): opens the case of somebody in care for an hour, to be read. */
export interface OpenInEmergency {
  /** As the practice has entered them; large and small letters are the same. */
  readonly givenName: string;
  readonly familyName: string;
  /** Where several are called so. */
  readonly birthYear?: number;
  /** What has happened. The care team and the supervisor read it. */
  readonly reason: string;
}

export interface OpenedInEmergency {
  readonly id: string;
  readonly caseId: CaseId;
  /** From then on the case is not found any more. */
  readonly until: Instant;
}

/** `GET /api/cases/:caseId/emergency-access`: every time this case was opened so, newest first. */
export interface EmergencyAccess {
  readonly id: string;
  readonly by: string;
  readonly at: Instant;
  readonly until: Instant;
  readonly reason: string;
  /** By when somebody else looks at it. */
  readonly reviewBy: Instant;
  readonly review?: { readonly by: string; readonly at: Instant; readonly words: string };
  /** The one who asks may look at it now: it is not theirs, and nobody has. */
  readonly mayReview: boolean;
}

/** `POST /api/cases/:caseId/emergency-access/:id/review` (Idempotency-Key): somebody else has looked at it. */
export interface ReviewEmergencyAccess {
  readonly words: string;
}

/** Lengths in code points. */
export const EMERGENCY_LIMITS = {
  reason: { min: 20, max: 1000 },
  words: { max: 1000 },
  name: { min: 1, max: 120 },
  birthYear: { min: 1900, max: 2100 },
} as const;

export const emergencyPaths = {
  open: '/api/emergency-access',
  close: (id: string) => `/api/emergency-access/${id}/end`,
  ofCase: (caseId: string) => `/api/cases/${caseId}/emergency-access`,
  review: (caseId: string, id: string) => `/api/cases/${caseId}/emergency-access/${id}/review`,
} as const;
