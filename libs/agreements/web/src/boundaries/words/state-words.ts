import type {
  BoundaryKind,
  BoundaryPauser,
  BoundaryPrompt,
  BoundaryState,
  ToldStanding,
} from '@reknit/agreements/model';
import type { Tone } from '@reknit/shared/web-ui';

/** Where one's own stands, as its author reads it. */
export const MY_STATE_WORDS: Record<BoundaryState, string> = {
  draft: 'You are writing it',
  in_review: 'With your therapist',
  ready: 'Ready: you decide how it goes on',
  communicated: 'Said. No answer yet',
  acknowledged: 'Read and understood',
  agreed: 'Agreed',
  refused: 'Not taken up',
  in_discussion: 'Another wording was suggested',
  unanswered: 'No answer came',
  active: 'You keep to it',
  paused: 'Paused',
  under_review: 'You are looking at it again',
  closed: 'Closed',
  retired: 'You let it go',
  withdrawn: 'Ended',
};

/** What it means and what comes next, in a sentence. */
export function meaningOf(
  state: BoundaryState,
  kind: BoundaryKind,
  pausedBy?: BoundaryPauser,
): string | undefined {
  if (state === 'active')
    return kind === 'limit'
      ? 'This is yours to keep. Nobody else has to agree for it to count.'
      : kind === 'agreement'
        ? 'Each of you has said yes to these words.'
        : 'They said yes to this. They can change their mind, and so can you.';
  if (state === 'paused') {
    if (pausedBy === 'system')
      return kind === 'limit'
        ? 'What you do together rests at the moment. What is yours to keep stays yours.'
        : 'Not right now: what you do together rests at the moment.';
    return 'Paused. Nothing is counted while it is paused.';
  }
  return MEANINGS[state];
}

const MEANINGS: Partial<Record<BoundaryState, string>> = {
  in_review: 'Your therapist reads it before anything is said to anybody.',
  communicated: 'A limit needs no answer. A request or an agreement waits for theirs.',
  acknowledged: 'It begins on its day.',
  agreed: 'It begins on its day.',
  refused:
    'They have chosen not to take this up. That is their right. Talk with your therapist about what you can still do on your side.',
  unanswered: 'You do not have to wait longer. You can keep your own part as a limit, or leave it.',
  in_discussion: 'Read their wording. If it says what you need, write it anew with them in mind.',
  under_review: 'Go on with it, change it, or let it go. Each of them is all right.',
  closed: 'It stays here for you to look back on.',
  retired: 'It stays here for you to look back on.',
  withdrawn: 'It does not hold any more. What you noted stays yours.',
};

export const TOLD_WORDS: Record<ToldStanding, string> = {
  to_answer: 'Waits for your answer',
  answered: 'You have answered',
  being_reworded: 'Is being worded anew',
  in_force: 'Holds now',
  paused: 'Paused',
  ended: 'Ended',
};

interface TeamWords {
  readonly words: string;
  readonly tone: Tone;
}

export const TEAM_STATE_WORDS: Record<BoundaryState, TeamWords> = {
  draft: { words: 'Being written', tone: 'neutral' },
  in_review: { words: 'To read', tone: 'attention' },
  ready: { words: 'Ready', tone: 'action' },
  communicated: { words: 'Told', tone: 'action' },
  acknowledged: { words: 'Acknowledged', tone: 'action' },
  agreed: { words: 'Agreed', tone: 'positive' },
  refused: { words: 'Refused', tone: 'neutral' },
  in_discussion: { words: 'Rewording', tone: 'attention' },
  unanswered: { words: 'No answer', tone: 'neutral' },
  active: { words: 'Active', tone: 'positive' },
  paused: { words: 'Paused', tone: 'neutral' },
  under_review: { words: 'In review', tone: 'action' },
  closed: { words: 'Closed', tone: 'neutral' },
  retired: { words: 'Retired', tone: 'neutral' },
  withdrawn: { words: 'Withdrawn', tone: 'neutral' },
};

export const PAUSED_BY_WORDS: Record<BoundaryPauser, string> = {
  author: 'Paused by its author',
  other: 'Paused by the other person',
  system: 'Rests while joint work is not open',
};

/** What a clinician is asked to look at. None of them rules on anybody. */
export const PROMPT_WORDS: Record<BoundaryPrompt, string> = {
  not_safe_now: 'Said they are not safe now',
  safety_follow_up: 'Wrote under pressure, or is afraid of the reaction: speak with them alone',
  not_holding: 'Crossed three times in four weeks: is it safety, clarity or cost?',
  overlap: 'May contradict another boundary: talk it through; nothing is ruled on',
  review_overdue: 'The review date passed two weeks ago',
  restate: 'The other person left: offer to restate it as a limit',
};

/** @example promptInWords('overlap') // 'May contradict another boundary: …' */
export function promptInWords(prompt: string): string {
  return PROMPT_WORDS[prompt as BoundaryPrompt] ?? prompt;
}
