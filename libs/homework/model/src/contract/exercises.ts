import type { TemplateKind } from '@reknit/exercises/model';
import type { RelationType } from '@reknit/shared/model';

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
  readonly reviewOverdue: boolean;
}

/** `GET /api/exercises/:code/versions/:version`: `definition` is a `TemplateDefinition`. */
export interface ExerciseDetail extends ExerciseSummary {
  readonly definition: unknown;
}
