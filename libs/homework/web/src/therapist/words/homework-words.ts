import type {
  ClinicalReview,
  HomeworkPlace,
  HomeworkRepeats,
  HomeworkStatus,
  QualityRating,
} from '@reknit/homework/model';
import type { EvidenceGrade, ParticipationMode, Stage, VisibilityClass } from '@reknit/exercises/model';
import type { LocalDate, RelationType } from '@reknit/shared/model';
import { dayInWords } from '@reknit/shared/web-kernel';
import type { Tone } from '@reknit/shared/web-ui';

/**
 * Names in one breath.
 *
 * @example namesOf(['Rosa', 'Tobias']) // 'Rosa and Tobias'
 */
export function namesOf(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(names);
}

/** The vocabularies a care team meets, in words. Exhaustive: a new value without words does not compile. */

export const STATUS_WORDS: Record<HomeworkStatus, string> = {
  assigned: 'Not opened yet',
  in_progress: 'Begun',
  submitted: 'To review',
  reviewed: 'Reviewed',
  closed: 'Closed',
  paused: 'Paused',
  lapsed: 'Time passed',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
};

export const STATUS_TONES: Record<HomeworkStatus, Tone> = {
  assigned: 'neutral',
  in_progress: 'neutral',
  submitted: 'action',
  reviewed: 'positive',
  closed: 'neutral',
  paused: 'neutral',
  lapsed: 'attention',
  declined: 'neutral',
  withdrawn: 'neutral',
};

export const PLACE_WORDS: Record<HomeworkPlace, string> = {
  at_home: 'At home',
  in_session: 'In the session',
};

export const QUALITY_WORDS: Record<QualityRating, { readonly name: string; readonly meaning: string }> = {
  0: { name: 'Not attempted', meaning: 'Sent, but the exercise was not done' },
  1: { name: 'Partly done', meaning: 'Begun, or done in part' },
  2: { name: 'Done', meaning: 'Done as it was meant' },
  3: { name: 'Done, with learning', meaning: 'Done, and something was learned or tried' },
};

export const STAGE_WORDS: Record<Stage, string> = {
  understand: 'Understand',
  own: 'Own',
  talk: 'Talk',
  show: 'Show',
  steady: 'Steady',
  learn: 'Learn',
};

export const EVIDENCE_WORDS: Record<EvidenceGrade, { readonly name: string; readonly meaning: string }> = {
  A: { name: 'Tested itself', meaning: 'This technique was tested in controlled studies.' },
  B: {
    name: 'Part of a tested treatment',
    meaning: 'A part of treatments that were tested, not tested by itself.',
  },
  C: { name: 'Clinical consensus', meaning: 'Rests on clinical consensus or theory; not tested in studies.' },
};

/** For clinicians alone: whoever does an exercise was given it by somebody who decided that. */
export const CLINICAL_REVIEW_WORDS: Record<ClinicalReview['state'], string> = {
  missing: 'Not yet clinically reviewed',
  current: 'Clinically reviewed',
  overdue: 'Clinical review overdue',
};

export const MODE_WORDS: Record<ParticipationMode, string> = {
  solo: 'On their own',
  pair_parallel: 'Each answers alone',
  pair_turns: 'In turns',
  shared_document: 'One shared text',
  clinician_led: 'Led in the session',
};

export const RELATION_WORDS: Record<RelationType, string> = {
  romantic: 'Partners',
  family: 'Family',
  friendship: 'Friends',
};

/**
 * What is marked beside an answer, said to the care team. Most are read by whoever wrote them and the care team; the
 * page says so once, and only what is different is marked.
 */
export const READER_MARKS: Record<VisibilityClass, string> = {
  P: 'Only {name} reads this',
  T: '',
  S: '{name} may share this',
  J: 'Everybody who takes part reads this',
  X: 'Only the care team reads this; {name} does not',
  N: 'Only {name} reads this',
};

/** Who reads an answer, said to the care team. `{name}` is whoever wrote it. */
export const READER_WORDS: Record<VisibilityClass, string> = {
  P: 'Only {name}',
  T: '{name} and the care team',
  S: '{name} and the care team, until {name} shares it',
  J: 'Everybody who takes part, and the care team',
  X: 'Only the care team',
  N: 'Only {name}; never the care team',
};

/** The words of a value the server sent as plain text; one this page does not know is shown as it is. */
export function inWordsOf<Key extends string, Words>(
  words: Readonly<Record<Key, Words>>,
  value: string,
): Words | undefined {
  return (words as Readonly<Record<string, Words>>)[value];
}

const RHYTHM_WORDS: Readonly<Record<number, string>> = { 1: 'Every week', 2: 'Every two weeks' };

/**
 * Where a piece stands among those given one after the other.
 *
 * @example
 * repeatWords({ everyWeeks: 1, number: 2, times: 6, nextDueOn: '2026-03-15' }, '2026-03-05')
 * // 'Every week, 2 of 6; next due Sunday, in 10 days'
 */
export function repeatWords(repeats: HomeworkRepeats, today: LocalDate): string {
  const rhythm = RHYTHM_WORDS[repeats.everyWeeks] ?? `Every ${repeats.everyWeeks} weeks`;
  const next =
    repeats.nextDueOn === undefined ? '' : `; next due ${dayInWords(repeats.nextDueOn, { today })}`;
  return `${rhythm}, ${repeats.number} of ${repeats.times}${next}`;
}
