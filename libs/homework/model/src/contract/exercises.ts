import type { TemplateKind } from '@reknit/exercises/model';
import type { LocalDate, RelationType } from '@reknit/shared/model';

/** Whether somebody with a clinical credential has read this version: for the practice, or before it came here. */
export interface ClinicalReview {
  readonly state: 'missing' | 'current' | 'overdue';
  readonly by?: string;
  readonly credential?: string;
  readonly on?: LocalDate;
  /** The last day on which the reading holds. */
  readonly dueOn?: LocalDate;
}

/** `GET /api/exercises`: the library. */
export interface ExerciseSummary {
  readonly code: string;
  readonly version: number;
  readonly kind: TemplateKind;
  readonly title: string;
  readonly purpose: string;
  readonly stage: string;
  readonly evidence: string;
  readonly modes: readonly string[];
  readonly minutes: number;
  readonly minAge: number;
  readonly needsUnlock: boolean;
  readonly relationTypes: readonly RelationType[];
  readonly contraindications: readonly { readonly code: string; readonly words: string }[];
  readonly clinicalReview: ClinicalReview;
}

/** `GET /api/exercises/:code/versions/:version`: `definition` is a `TemplateDefinition`. */
export interface ExerciseDetail extends ExerciseSummary {
  readonly definition: unknown;
  /** Whoever asks may record that they have read it. */
  readonly mayReview: boolean;
}

/** `POST /api/exercises/:code/versions/:version/reviews`: in the name of whoever asks, with the credential the practice keeps of them. */
export interface RecordExerciseReview {
  readonly on: LocalDate;
}
