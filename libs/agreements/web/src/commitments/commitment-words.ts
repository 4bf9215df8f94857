import type {
  CommitmentProblem,
  CorrectionReason,
  CorrectionTo,
  ExcuseReason,
  OccurrenceState,
  Resolution,
} from '@reknit/agreements/model';
import type { Tone } from '@reknit/shared/web-ui';

/** Where something promised for one day stands. The same words for whoever may see it; none of them blames. */
export const OCCURRENCE_WORDS: Record<OccurrenceState, { readonly words: string; readonly tone: Tone }> = {
  pending: { words: 'Coming', tone: 'neutral' },
  due: { words: 'Due', tone: 'action' },
  kept: { words: 'Kept', tone: 'positive' },
  kept_late: { words: 'Kept, late', tone: 'positive' },
  missed: { words: 'Not done', tone: 'attention' },
  excused: { words: 'Set aside', tone: 'neutral' },
  not_reported: { words: 'Nothing said yet', tone: 'neutral' },
  disputed: { words: 'Seen differently', tone: 'attention' },
  cancelled: { words: 'Called off', tone: 'neutral' },
};

/** One sign for a narrow strip: never colour alone. */
export const OCCURRENCE_SIGNS: Record<OccurrenceState, string> = {
  pending: '·',
  due: '○',
  kept: '✓',
  kept_late: 'L',
  missed: '–',
  excused: 'e',
  not_reported: '?',
  disputed: '≠',
  cancelled: '×',
};

export const CORRECTION_WORDS: Record<CorrectionTo, string> = {
  kept: 'It was done in time',
  kept_late: 'It was done, late',
  missed: 'It was not done',
};
export const CORRECTION_REASON_WORDS: Record<CorrectionReason, string> = {
  late_report: 'I had not said so in time',
  remembered_wrongly: 'I remembered it wrongly',
  reported_by_mistake: 'I tapped by mistake',
};
export const EXCUSE_WORDS: Record<ExcuseReason, string> = {
  agreed_otherwise: 'We agreed otherwise',
  illness: 'Illness',
  holiday: 'Away or on holiday',
  emergency: 'An emergency',
};
export const RESOLUTION_WORDS: Record<Resolution, string> = {
  resolved_kept: 'Both see it as kept',
  resolved_missed: 'Both see it as not done',
  left_open: 'Left open',
};

export const COMMITMENT_PROBLEM_WORDS: Record<CommitmentProblem, string> = {
  'commitment.terms-invalid': 'Something in it needs another look. See the list.',
  'commitment.move-not-allowed': 'This is not open any more. Look again where it stands.',
  'commitment.not-yet': 'It is not time for this yet.',
  'commitment.kept-at-invalid': 'Choose a moment that has passed, and not before this was agreed.',
  'commitment.excuse-not-allowed': 'This one cannot be set aside here. Talk to your therapist about it.',
  'commitment.excuse-too-late': 'It is too long ago to set aside. Talk to your therapist about it.',
  'commitment.confirm-not-asked': 'Nobody is asked to confirm this one.',
  'commitment.dispute-open': 'The two of you see this differently. It waits for a talk with your therapist.',
  'commitment.already-settled': 'This has been settled already.',
  'commitment.more-than-agreed': 'That would be more than was agreed.',
  'commitment.outside-its-time': 'That day is outside the time this was agreed for.',
  'commitment.range-invalid': 'The last day has to be on or after the first.',
};
