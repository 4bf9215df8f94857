import { Directive, TemplateRef, inject } from '@angular/core';

/** Where an answer stands, for whatever a page wants to put under it: a comment, a comment box, who said what. */
export interface SlotContext {
  /** `values.0.shownBy`, or the key of a whole question. */
  readonly $implicit: string;
  /** What was asked there, in words. */
  readonly prompt: string;
}

/**
 * Something to stand under every answer of `rk-exercise-form` or `rk-answers`; it gets the answer's path and decides by
 * itself whether to show anything.
 *
 * @example
 * <rk-answers [form]="form" [answers]="entry.answers" person="Ada">
 *   <ng-template rkAnswerSlot let-path let-prompt="prompt"> … </ng-template>
 * </rk-answers>
 */
@Directive({ selector: 'ng-template[rkAnswerSlot]' })
export class AnswerSlot {
  readonly template = inject<TemplateRef<SlotContext>>(TemplateRef);

  static ngTemplateContextGuard(_slot: AnswerSlot, context: unknown): context is SlotContext {
    return context !== undefined;
  }
}

/**
 * Something to stand beside the title of every step of `rk-answers`, such as a way to change it; it gets the step's key.
 *
 * @example
 * <ng-template rkStepSlot let-step> <a [queryParams]="{ at: step }" routerLink=".">Change</a> </ng-template>
 */
@Directive({ selector: 'ng-template[rkStepSlot]' })
export class StepSlot {
  readonly template =
    inject<TemplateRef<{ readonly $implicit: string; readonly title: string }>>(TemplateRef);

  static ngTemplateContextGuard(
    _slot: StepSlot,
    context: unknown,
  ): context is { readonly $implicit: string; readonly title: string } {
    return context !== undefined;
  }
}
