import type { AccountId, CaseId, ClientId, LocalDate, ParticipantId } from '@reknit/shared/model';
import type { ParticipantState } from '../vocabulary/case-words';

/** `GET /api/my/cases`: what somebody takes part in. Nothing of anybody else. */
export interface MyCases {
  readonly cases: readonly MyCase[];
}

export interface MyCase {
  readonly caseId: CaseId;
  readonly participantId: ParticipantId;
  readonly state: ParticipantState;
  readonly since: LocalDate;
  readonly until?: LocalDate;
  /** Who cares for it today. */
  readonly clinicians: readonly string[];
  /** True in a case of several people: only there is anything to pause or to keep from others. */
  readonly withOthers: boolean;
  readonly mayLeave: boolean;
  readonly mayPause: boolean;
  readonly mayResume: boolean;
}

/** `GET /api/clients?search=`: people in care whom the clinician reaches already. */
export interface KnownClient {
  readonly clientId: ClientId;
  readonly givenName: string;
  readonly familyName: string;
  readonly cases: readonly string[];
}

export interface FindKnownClients {
  readonly search?: string;
}

/** `POST /api/cases/:caseId/known-participants`: somebody already in care joins another case. */
export interface AddKnownClient {
  readonly clientId: ClientId;
}

/** `GET /api/supervision` (administrator) */
export interface SupervisionView {
  readonly id: string;
  readonly supervisor: { readonly accountId: AccountId; readonly name: string };
  readonly supervisee: { readonly accountId: AccountId; readonly name: string };
  readonly from: LocalDate;
  /** The first day without it. */
  readonly to?: LocalDate;
}

/** `POST /api/supervision` */
export interface AddSupervision {
  readonly supervisorId: AccountId;
  readonly superviseeId: AccountId;
  readonly from: LocalDate;
  readonly to?: LocalDate;
}
