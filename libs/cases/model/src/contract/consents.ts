import type { CaseId, Instant, LocalDate, LocalTime, ParticipantId } from '@reknit/shared/model';
import type {
  ConsentDecision,
  ConsentKind,
  ConsentMethod,
  ConsentState,
  PROPOSABLE_CONSENTS,
  RECORDABLE_CONSENTS,
  RecordedMethod,
  SafeChannel,
  SecretsPolicyKind,
} from '../vocabulary/consent-words';

/** How and when somebody can be reached without harm: part of consent to electronic communication. */
export interface SafeContact {
  readonly channels: readonly SafeChannel[];
  /** On the clock of the person's own zone; absent: at any hour. Both or none. */
  readonly from?: LocalTime;
  readonly to?: LocalTime;
  readonly voicemail: boolean;
}

/** Who is told, and what: consent to share with a third party. */
export interface ThirdParty {
  readonly name: string;
  readonly what: string;
}

/** What one consent covers beyond its text. */
export interface ConsentScope {
  readonly safeContact?: SafeContact;
  readonly thirdParty?: ThirdParty;
  /** The version of the secrets policy that is signed. */
  readonly policy?: { readonly kind: SecretsPolicyKind; readonly version: number };
}

/** `POST /api/cases/:caseId/consents`: asks one person; they decide in the portal. */
export interface ProposeConsent {
  readonly participantId: ParticipantId;
  readonly kind: (typeof PROPOSABLE_CONSENTS)[number];
  /** Required for `share_with_third_party`, refused for any other kind. */
  readonly thirdParty?: ThirdParty;
  /** The last day on which it holds. */
  readonly validTo?: LocalDate;
}

/** `POST /api/cases/:caseId/recorded-consents`: what was decided elsewhere, written down by a clinician. */
export interface RecordConsent {
  readonly participantId: ParticipantId;
  readonly kind: (typeof RECORDABLE_CONSENTS)[number];
  readonly decision: ConsentDecision;
  readonly method: RecordedMethod;
  /** Who was there when it was said or signed. */
  readonly witness: string;
  /** The guardian's name: required for `guardian_consent`, refused for any other kind. */
  readonly givenBy?: string;
  readonly thirdParty?: ThirdParty;
  readonly validTo?: LocalDate;
}

/** `POST /api/cases/:caseId/consents/:id/end`: withdrawn in person, or a proposal taken back. */
export interface EndConsent {
  readonly reason: string;
}

/** `POST /api/cases/:caseId/secrets-policy`: a new version, which every adult is asked to sign. */
export interface ProposeSecretsPolicy {
  readonly kind: SecretsPolicyKind;
}

/** `GET /api/my/consents`: everything somebody was asked, and what they said. Stays readable after they have left. */
export interface MyConsents {
  /** Asked and not yet answered, oldest first. */
  readonly waiting: readonly MyConsent[];
  readonly decided: readonly MyConsent[];
  /** How they may be reached, as last said by themselves. */
  readonly safeContact?: SafeContact;
}

export interface MyConsent {
  readonly id: string;
  readonly kind: ConsentKind;
  /** Absent for what is agreed once for the whole of somebody's care. */
  readonly caseId?: CaseId;
  readonly state: ConsentState;
  readonly textVersion: string;
  readonly scope: ConsentScope;
  readonly proposedAt: Instant;
  readonly decidedAt?: Instant;
  readonly withdrawnAt?: Instant;
  readonly validTo?: LocalDate;
  /** True while it can be withdrawn in one step. */
  readonly mayWithdraw: boolean;
}

/** `POST /api/my/consents/:id/decision` */
export interface DecideConsent {
  readonly decision: ConsentDecision;
  /** Of the words that were on the screen; others than those proposed are refused. */
  readonly textVersion: string;
  /** Required when consent to electronic communication is given. */
  readonly safeContact?: SafeContact;
}

/** `GET /api/my/cases/:caseId/secrets-policy`: what one line beside a field for the clinician alone says. */
export interface MySecretsPolicy {
  /** Absent while nothing has been agreed by everybody, or in a case of one. */
  readonly kind?: SecretsPolicyKind;
  readonly version?: number;
  readonly since?: Instant;
}

/** One consent as the care team sees it. */
export interface ConsentView {
  readonly id: string;
  readonly kind: ConsentKind;
  readonly participantId: ParticipantId;
  readonly state: ConsentState;
  readonly textVersion: string;
  readonly scope: ConsentScope;
  readonly method: ConsentMethod;
  readonly witness?: string;
  readonly givenBy?: string;
  readonly proposedAt: Instant;
  readonly decidedAt?: Instant;
  readonly validFrom?: LocalDate;
  readonly validTo?: LocalDate;
  readonly withdrawnAt?: Instant;
}

export interface SecretsPolicyView {
  readonly id: string;
  readonly version: number;
  readonly kind: SecretsPolicyKind;
  readonly state: 'proposed' | 'in_force' | 'superseded';
  readonly proposedAt: Instant;
  /** When the last adult signed: later content is held under it. */
  readonly inForceFrom?: Instant;
  readonly signatures: readonly {
    readonly participantId: ParticipantId;
    readonly state: ConsentState;
  }[];
}
