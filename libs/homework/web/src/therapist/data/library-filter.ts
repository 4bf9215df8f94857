import type { ExerciseSummary } from '@reknit/homework/model';

/** What a list of exercises is narrowed to. An empty value does not narrow. */
export interface LibraryFilter {
  readonly search: string;
  readonly stage: string;
  readonly relation: string;
  /** Most minutes one sitting takes. */
  readonly minutes: string;
  readonly evidence: string;
}

export const NO_FILTER: LibraryFilter = { search: '', stage: '', relation: '', minutes: '', evidence: '' };

/**
 * The exercises that fit. Every word of the search has to occur in the title, the purpose or the code; those whose
 * title holds them all come first, so that typing a name and pressing Enter picks what was named.
 *
 * @example
 * matching(exercises, { ...NO_FILTER, search: 'listen', stage: 'talk' })
 */
export function matching(
  exercises: readonly ExerciseSummary[],
  { search, stage, relation, minutes, evidence }: LibraryFilter,
): readonly ExerciseSummary[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const named = ({ title, code }: ExerciseSummary) => {
    const text = `${title} ${code}`.toLowerCase();
    return words.every((word) => text.includes(word)) ? 0 : 1;
  };
  const fitting = exercises.filter((exercise) => {
    const text = `${exercise.title} ${exercise.purpose} ${exercise.code}`.toLowerCase();
    return (
      words.every((word) => text.includes(word)) &&
      (stage === '' || exercise.stage === stage) &&
      (relation === '' || exercise.relationTypes.some((type) => type === relation)) &&
      (minutes === '' || exercise.minutes <= Number(minutes)) &&
      (evidence === '' || exercise.evidence === evidence)
    );
  });
  return [...fitting].sort((a, b) => named(a) - named(b));
}
