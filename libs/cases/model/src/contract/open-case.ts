import type { CaseId, RelationSubtype, RelationType, TimeZoneName } from '@reknit/shared/model';
import type { CaseKind } from '../vocabulary/case-words';

/** `POST /api/cases` (Idempotency-Key) → 201 `OpenedCase`. */
export interface OpenCase {
  readonly kind: CaseKind;
  readonly relationType: RelationType;
  readonly relationSubtype: RelationSubtype;
  /** Why they come, in their words. */
  readonly presentingProblem?: string;
  readonly people: readonly NewPerson[];
  /** Sends each person with an address an invitation in the same step. */
  readonly invite: boolean;
}

export interface NewPerson {
  readonly givenName: string;
  readonly familyName: string;
  /** Needed to invite; one verified address per person. */
  readonly email?: string;
  /** Confirmed on joining together with the initials. */
  readonly birthYear?: number;
  readonly timeZone: TimeZoneName;
}

/** `POST /api/cases/:caseId/participants` (Idempotency-Key) → 201 `Saved` of the participant. */
export interface AddParticipant extends NewPerson {
  /** Sends an invitation in the same step; needs the address and the birth year. */
  readonly invite: boolean;
}

export interface OpenedCase {
  readonly id: CaseId;
  readonly version: number;
}

/** `PATCH /api/cases/:caseId` (If-Match) */
export interface UpdateCase {
  readonly relationSubtype?: RelationSubtype;
  readonly presentingProblem?: string;
}
