import type { Instant, LocalDate, ParticipantId, TimeZoneName } from '@reknit/shared/model';
import type {
  AmendsApproach,
  ConfirmBy,
  HarmAnswer,
  HarmCheckItem,
  HarmedKind,
} from '../vocabulary/amends-words';
import type { CommitmentTerms } from './commitment';

/** What the harmed person may read once it is shared, and what the hash is taken over. */
export interface AmendsText {
  readonly title: string;
  readonly harmOwned: string;
  readonly impactUnderstood: string;
  readonly whatTheyAskedFor: readonly string[];
  readonly willNotDo: readonly string[];
  /** Without how hard the author finds them. */
  readonly commitments: readonly CommitmentTerms[];
  readonly planTimezone: TimeZoneName;
  readonly startsOn: LocalDate;
  readonly reviewEveryWeeks: number;
  readonly endsOn: LocalDate | 'open_ended';
  readonly noReturnExpected: true;
  readonly confirmBy: ConfirmBy;
}

/** Whom the plan is for. Outside the case there is a label for the author and the therapist, and nothing else. */
export interface HarmedParty {
  readonly kind: HarmedKind;
  readonly participantId?: ParticipantId;
  readonly label?: string;
}

export interface HarmCheck {
  readonly answers: Readonly<Partial<Record<HarmCheckItem, HarmAnswer>>>;
  readonly note?: string;
}

/** The first page of the editor: what happened, and to whom. */
export interface AmendsHarmSection {
  readonly title: string;
  readonly harmed?: HarmedParty;
  readonly harmOwned: string;
  readonly impactUnderstood: string;
  readonly whatTheyAskedFor: readonly string[];
  readonly willNotDo: readonly string[];
  /** An apology that goes before it: ready, or given. */
  readonly apologyId?: string;
}

/** The last page: the way it goes, how long, and who says whether it was done. */
export interface AmendsTermsSection {
  /** What the author would choose; the clinician decides. */
  readonly approach?: AmendsApproach;
  readonly planTimezone: TimeZoneName;
  readonly startsOn?: LocalDate;
  readonly reviewEveryWeeks: number;
  readonly endsOn?: LocalDate | 'open_ended';
  readonly confirmBy?: ConfirmBy;
  readonly noReturnExpected: boolean;
}

/** What somebody is writing, complete or not. */
export interface AmendsDraft {
  readonly harm: AmendsHarmSection;
  readonly harmCheck: HarmCheck;
  readonly commitments: readonly CommitmentTerms[];
  /** How hard the author finds each, 0–10, in the order of the commitments. */
  readonly difficulties: readonly (number | null)[];
  readonly terms: AmendsTermsSection;
}

/** `PUT /api/my/amends/:planId/draft` (If-Match): whole sections, at least one. */
export interface SaveAmendsDraft {
  readonly harm?: AmendsHarmSection;
  readonly harmCheck?: HarmCheck;
  readonly commitments?: readonly CommitmentTerms[];
  readonly difficulties?: readonly (number | null)[];
  readonly terms?: AmendsTermsSection;
}

/** Advice on the wording, for the author alone. Nothing is refused for it. */
export interface AmendsAdvice {
  /** `harm.harmOwned`, `commitments.0.text` */
  readonly path: string;
  /** A code the browser has words for: `blame-word`. */
  readonly code: string;
  readonly excerpt?: string;
}

export interface SavedAmendsDraft {
  readonly id: string;
  readonly version: number;
  readonly savedAt: Instant;
  readonly advice: readonly AmendsAdvice[];
}
