import type { ChangeOf, InstrumentView, SymptomPattern } from '@reknit/measures/model';

const BANDS: Readonly<Record<string, string>> = {
  minimal: 'minimal',
  mild: 'mild',
  moderate: 'moderate',
  moderately_severe: 'moderately severe',
  severe: 'severe',
};

/** The range a total falls in, by the words of the instrument. */
export function bandInWords(code: string | undefined): string | undefined {
  return code === undefined ? undefined : (BANDS[code] ?? code);
}

const KINDS: Record<ChangeOf['kind'], string> = {
  reliably_better: 'a reliable change for the better',
  better: 'better, short of a reliable change',
  same: 'no change that counts',
  worse: 'worse, short of a reliable change',
  reliably_worse: 'a reliable change for the worse',
};

/** The kind of a change alone. */
export const kindInWords = (kind: ChangeOf['kind']): string => KINDS[kind];

/**
 * Points of difference with their sign; a true minus, so that it is read as one.
 *
 * @example pointsInWords(-5) // '−5'
 */
export function pointsInWords(points: number): string {
  if (points === 0) return '0';
  return points > 0 ? `+${points}` : `−${-points}`;
}

/** A change in a phrase: "−6 points, a reliable change for the better". */
export function changeInWords({ points, kind }: ChangeOf): string {
  const unit = Math.abs(points) === 1 ? 'point' : 'points';
  return `${pointsInWords(points)} ${unit}, ${KINDS[kind]}`;
}

/** From how many points on a difference counts, and whose rule that is. */
export function thresholdsInWords({
  change,
  cutoff,
}: Pick<InstrumentView, 'change' | 'cutoff'>): readonly string[] {
  return [
    ...(change
      ? [`Reliable change: ${change.reliable.value} points or more (${change.reliable.source}).`]
      : []),
    ...(change?.meaningful
      ? [`Meaningful change: ${change.meaningful.value} points or more (${change.meaningful.source}).`]
      : []),
    `Screens positive from ${cutoff.value} on (${cutoff.source}).`,
  ];
}

const PATTERNS: Record<Exclude<SymptomPattern, 'none'>, string> = {
  major_pattern: 'the pattern of five symptoms or more',
  other_pattern: 'the pattern of two to four symptoms',
};

/** The count rule as a quiet line for the clinician: what was counted, and nothing that follows from it. */
export function patternInWords(
  pattern: { readonly kind: SymptomPattern; readonly count: number } | undefined,
): string | undefined {
  if (!pattern || pattern.kind === 'none') return undefined;
  return `Count rule: ${pattern.count} items at the counting level, ${PATTERNS[pattern.kind]}. A reason to ask, not a finding.`;
}

/** How often, in words. */
export function rhythmInWords(everyWeeks: number | undefined): string {
  if (everyWeeks === undefined) return 'once';
  return everyWeeks === 1 ? 'every week' : `every ${everyWeeks} weeks`;
}
