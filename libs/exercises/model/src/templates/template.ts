import type { RelationType } from '@reknit/shared/model';
import type { Answers } from '../definition/answers';
import type { TemplateDefinition } from '../definition/template';

/** A built-in exercise: its definition, and answers that show what a good one looks like. */
export interface Template {
  readonly definition: TemplateDefinition;
  /** Valid answers in every variant: for previews, and for the tests every form has to pass. Only a form has any. */
  readonly examples?: Readonly<Record<RelationType, Answers>>;
  readonly samples?: readonly Sample[];
}

/** What somebody of the invented demo caseload wrote. */
export interface Sample {
  /** `C1` to `C8` */
  readonly case: string;
  readonly who: string;
  readonly variant: RelationType;
  /** Several by one person are in the order they were written. */
  readonly answers: Answers;
}
