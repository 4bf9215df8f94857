import type { CaseId, Instant, LocalDate, ParticipantId, RelationType } from '@reknit/shared/model';
import type {
  BoundaryDomain,
  BoundaryKind,
  BoundaryPauser,
  BoundaryState,
} from '../vocabulary/boundary-words';
import type { BoundaryDraft } from './boundary';
import type {
  BoundaryEventView,
  BoundaryFigures,
  BoundaryHint,
  BoundaryRevisionView,
  BoundaryTellingView,
  ContactLevelView,
} from './boundary-views';

/** `GET /api/cases/:caseId/boundaries`: people × domain, and what waits for the clinician. */
export interface CaseBoundaries {
  readonly people: readonly { readonly participantId: ParticipantId; readonly name: string }[];
  readonly rows: readonly CaseBoundaryRow[];
  readonly prompts: readonly BoundaryPromptView[];
  readonly contactLevels: readonly (ContactLevelView & { readonly participantId: ParticipantId })[];
}

export interface CaseBoundaryRow {
  readonly id: string;
  readonly participantId: ParticipantId;
  readonly kind: BoundaryKind;
  readonly state: BoundaryState;
  readonly pausedBy?: BoundaryPauser;
  readonly inForce: boolean;
  /** Hidden from everybody but its author and this team. */
  readonly personal: boolean;
  readonly domain?: BoundaryDomain;
  readonly statement?: string;
  readonly reviewOn?: LocalDate;
  readonly reviewOverdue: boolean;
  readonly figures: BoundaryFigures;
}

export interface BoundaryPromptView {
  readonly id: string;
  readonly prompt: string;
  readonly urgency: 'red' | 'amber' | 'plain';
  readonly boundaryId: string;
  /** For an overlap: the boundary it may contradict. */
  readonly otherBoundaryId?: string;
  readonly participantId: ParticipantId;
  readonly at: Instant;
}

/** `GET /api/boundaries/:id`: one boundary for the care team. Reading it is audited. ETag carries the version. */
export interface BoundaryForTeam {
  readonly id: string;
  readonly version: number;
  readonly caseId: CaseId;
  readonly caseTitle: string;
  readonly relationType: RelationType;
  readonly participant: { readonly id: ParticipantId; readonly name: string };
  readonly state: BoundaryState;
  readonly pausedBy?: BoundaryPauser;
  readonly revision: number;
  readonly inForceRevision?: number;
  readonly personal: boolean;
  /** Never a draft its author still writes: the revision that was handed in last. */
  readonly content: BoundaryDraft;
  readonly named: readonly { readonly name: string; readonly minor: boolean }[];
  readonly decisions: readonly {
    readonly decision: 'returned' | 'ready';
    readonly by: string;
    readonly at: Instant;
    readonly revision: number;
    readonly note?: string;
    readonly guardianHeard: boolean;
    readonly forMinor?: string;
  }[];
  readonly needs: {
    readonly whyBoundary: boolean;
    readonly guardianHeard: boolean;
    readonly forMinor: boolean;
    readonly safetyFollowUp: boolean;
  };
  readonly hints: readonly BoundaryHint[];
  readonly tellings: readonly BoundaryTellingView[];
  readonly rehearsals: number;
  /** By whoever logged them: on an agreement each side logs for itself. */
  readonly logs: readonly {
    readonly participantId: ParticipantId;
    readonly name: string;
    readonly events: readonly BoundaryEventView[];
    readonly figures: BoundaryFigures;
    readonly weeks: readonly BoundaryWeek[];
    /** Of occasions, how often the author did not hold it: a sign of being worn out, not a fault. */
    readonly notHeld: { readonly n: number; readonly of: number };
    readonly ladder: readonly { readonly level: 0 | 1 | 2 | 3; readonly used: number }[];
  }[];
  readonly confidence: readonly { readonly at: Instant; readonly value: number }[];
  readonly revisions: readonly BoundaryRevisionView[];
  readonly prompts: readonly BoundaryPromptView[];
  readonly mayChange: boolean;
}

/** Monday of the week, and what was logged in it. */
export interface BoundaryWeek {
  readonly weekOf: LocalDate;
  readonly respected: number;
  readonly crossed: number;
}
