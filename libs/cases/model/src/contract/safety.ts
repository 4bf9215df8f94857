import type { AccountId, CaseId, ClientId, Instant, LocalDate, ParticipantId } from '@reknit/shared/model';
import type { ParticipantState } from '../vocabulary/case-words';
import type {
  GateReason,
  HeldCategory,
  HeldOutcome,
  HeldStep,
  ScreenAnswer,
  ScreenDecision,
  ScreenInstrument,
  ScreenResult,
  SuspensionCause,
} from '../vocabulary/safety-words';
import type { ConsentView, SafeContact, SecretsPolicyView } from './consents';

/** `GET /api/cases/:caseId/safety`: everything that opens or closes joint work, for the care team alone. */
export interface CaseSafety {
  readonly caseId: CaseId;
  /** For everybody who takes part, together. */
  readonly jointWork: {
    readonly open: boolean;
    readonly suspended: boolean;
    /** What closes it for the case as a whole; what one person's part adds stands with the person. */
    readonly reasons: readonly GateReason[];
  };
  readonly people: readonly PersonSafety[];
  readonly policies: readonly SecretsPolicyView[];
  readonly screens: readonly SafetyScreenView[];
  readonly clearances: readonly ClearanceView[];
  readonly suspensions: readonly SuspensionView[];
  readonly ledger: readonly HeldInformationView[];
  /** The round of screens that is offered now, to everybody alike. */
  readonly round?: { readonly offeredOn: LocalDate; readonly nextOn: LocalDate };
  readonly mayChange: boolean;
}

export interface PersonSafety {
  readonly participantId: ParticipantId;
  readonly clientId: ClientId;
  readonly givenName: string;
  readonly state: ParticipantState;
  readonly adult: boolean;
  readonly gates: readonly GateView[];
  readonly consents: readonly ConsentView[];
  readonly safeContact?: SafeContact;
  /** The last day on which the screen that was cleared counts. */
  readonly screenValidTo?: LocalDate;
}

export interface GateView {
  readonly gate: 'G-SAFE' | 'G-CONSENT' | 'G-AGE';
  readonly passes: boolean;
  readonly reasons: readonly GateReason[];
  /** For G-AGE: full years, at least; absent when no birth year is known. */
  readonly atLeastYears?: number;
}

export interface SafetyScreenView {
  readonly id: string;
  readonly participantId: ParticipantId;
  readonly instrument: ScreenInstrument;
  readonly textVersion: string;
  readonly sentAt: Instant;
  readonly result: ScreenResult;
  /** True when they said that they are not safe now. */
  readonly notSafeNow: boolean;
  /** By the clinician who asks. The answers are there from then on. */
  readonly readByMe: boolean;
  readonly readings: readonly {
    readonly accountId: AccountId;
    readonly name: string;
    readonly at: Instant;
  }[];
  readonly answers?: ScreenAnswers;
  /** Asked and written down by a clinician. */
  readonly recordedBy?: string;
  /** The next working day, while a decision is due. */
  readonly decisionDueOn?: LocalDate;
  readonly decision?: {
    readonly decision: ScreenDecision | 'cleared';
    readonly reason: string;
    readonly by: string;
    readonly at: Instant;
  };
}

export interface ScreenAnswers {
  /** To the four questions, in their order. */
  readonly answers: readonly ScreenAnswer[];
  /** "Do you feel safe right now?" */
  readonly safeNow: ScreenAnswer;
}

export interface ClearanceView {
  readonly id: string;
  readonly participantIds: readonly ParticipantId[];
  readonly by: string;
  readonly at: Instant;
  readonly reason?: string;
  readonly revokedAt?: Instant;
  readonly revokedBy?: string;
  readonly revokedReason?: string;
}

export interface SuspensionView {
  readonly id: string;
  readonly cause: SuspensionCause;
  /** Whose word or leaving it followed from. */
  readonly participantId?: ParticipantId;
  readonly reason?: string;
  readonly at: Instant;
  readonly by?: string;
  readonly endedAt?: Instant;
  readonly endedBy?: string;
  readonly endedReason?: string;
}

export interface HeldInformationView {
  readonly id: string;
  readonly participantId: ParticipantId;
  readonly category: HeldCategory;
  readonly what: string;
  readonly why: string;
  readonly since: LocalDate;
  readonly step: HeldStep;
  readonly resolvedAt?: Instant;
  readonly outcome?: HeldOutcome;
  readonly version: number;
}

/** `POST /api/cases/:caseId/screens`: asked in person, as of a child always, or after somebody would rather not say. */
export interface RecordScreen extends ScreenAnswers {
  readonly participantId: ParticipantId;
}

/** `POST /api/cases/:caseId/screens/:id/decisions` */
export interface DecideScreen {
  readonly decision: ScreenDecision;
  readonly reason: string;
}

/** `POST /api/cases/:caseId/clearances` */
export interface ClearForJointWork {
  readonly participantIds: readonly ParticipantId[];
  /** Required while a screen of theirs is not negative: what was asked, and why joint work is right all the same. */
  readonly reason?: string;
}

/** `POST /api/cases/:caseId/clearances/:id/revoke`, `POST …/suspensions`, `POST …/suspensions/end` */
export interface WithReason {
  readonly reason: string;
}

/** `POST /api/cases/:caseId/held-information`, `PATCH …/:id` (If-Match, whole) */
export interface HoldInformation {
  readonly participantId: ParticipantId;
  readonly category: HeldCategory;
  readonly what: string;
  readonly why: string;
  readonly since: LocalDate;
  readonly step: HeldStep;
}

/** `POST /api/cases/:caseId/held-information/:id/resolve` (If-Match) */
export interface ResolveHeld {
  readonly outcome: HeldOutcome;
}

/** `GET /api/my/screenings`: private check-ins that are open now. The same for everybody of a case. */
export interface MyScreenings {
  readonly open: readonly MyScreening[];
}

/** `GET /api/my/screenings/:caseId` */
export interface MyScreening {
  readonly caseId: CaseId;
  readonly instrument: ScreenInstrument;
  readonly textVersion: string;
}

/** `POST /api/my/screenings/:caseId/answers`. The answer is always the same, whatever was said. */
export interface AnswerScreening {
  readonly textVersion: string;
  /** False: nothing was asked, and nothing else is sent. */
  readonly alone: boolean;
  /** Four, in the order of the questions; none when they are not alone. */
  readonly answers: readonly ScreenAnswer[];
  readonly safeNow?: ScreenAnswer;
}

/** What everybody is answered who has sent a check-in. */
export interface ScreeningReceived {
  readonly received: true;
}
