import type { AnchorView, MeasureForm } from '@reknit/measures/model';

/** One screen of a check-in. */
export type CheckInStep =
  | { readonly kind: 'before' }
  | {
      readonly kind: 'question';
      readonly code: string;
      readonly text: string;
      readonly anchors: readonly AnchorView[];
      /** Said above the question; what is asked afterwards stands by itself. */
      readonly stem?: string;
      readonly counted: boolean;
    }
  | { readonly kind: 'check' };

/**
 * The screens of a form in their order: what it is, one question each, a last look.
 *
 * @example stepsOf(form).length // items + 2, and one more with a question afterwards
 */
export function stepsOf(form: MeasureForm): readonly CheckInStep[] {
  const { stem, anchors, after } = form;
  return [
    { kind: 'before' },
    ...form.items.map(({ code, text }) => ({
      kind: 'question' as const,
      code,
      text,
      anchors,
      stem,
      counted: true,
    })),
    ...(after ? [{ kind: 'question' as const, ...after, counted: false }] : []),
    { kind: 'check' },
  ];
}

/** Where somebody who comes back goes on: at the first question without an answer. */
export function placeToGoOn(
  steps: readonly CheckInStep[],
  answers: Readonly<Record<string, number>>,
): number {
  const open = steps.findIndex((step) => step.kind === 'question' && step.counted && !(step.code in answers));
  return open === -1 ? steps.length - 1 : open;
}
