import type { ExerciseState } from '@reknit/exercises/web';

export interface VisibleStep {
  readonly key: string;
  readonly title: string;
}

export type PlayerView =
  | { readonly kind: 'intro' }
  | { readonly kind: 'step'; readonly at: number; readonly step: VisibleStep }
  | { readonly kind: 'check' }
  | { readonly kind: 'not-now' };

/** The steps that are asked on the way, given the answers so far. */
export function visibleSteps(
  exercise: Pick<ExerciseState, 'form' | 'answers' | 'words'>,
): readonly VisibleStep[] {
  const scopes = [exercise.answers()];
  return exercise.form.steps
    .filter((step) => !step.closing && step.isShown(scopes))
    .map((step) => ({ key: step.key, title: exercise.words(step.words.title) }));
}

/**
 * What the address asks to see: `?at=2` is the second step. A number past the end is the check, nonsense the start.
 *
 * @example
 * viewAt('2', [{ key: 'a', title: 'A' }, { key: 'b', title: 'B' }]) // { kind: 'step', at: 1, step: { key: 'b', title: 'B' } }
 */
export function viewAt(at: string | undefined, steps: readonly VisibleStep[]): PlayerView {
  if (at === 'check' || at === 'not-now') return { kind: at };
  const place = /^\d{1,3}$/.test(at ?? '') ? Number(at) - 1 : -1;
  if (place < 0) return { kind: 'intro' };
  const step = steps[place];
  return step ? { kind: 'step', at: place, step } : { kind: 'check' };
}
