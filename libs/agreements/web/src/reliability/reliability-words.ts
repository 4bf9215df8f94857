import type { PromiseChange, PromiseState, ReliabilityProblem } from '@reknit/agreements/model';
import type { Tone } from '@reknit/shared/web-ui';

/** Where a promise stands. Given back with notice is honest, and no word here says otherwise. */
export const PROMISE_STATE_WORDS: Record<PromiseState, { readonly words: string; readonly tone: Tone }> = {
  active: { words: 'Under way', tone: 'positive' },
  paused: { words: 'Paused', tone: 'neutral' },
  finished: { words: 'Finished', tone: 'neutral' },
  dropped: { words: 'Given back', tone: 'neutral' },
};

export const CHANGE_WORDS: Record<PromiseChange, string> = {
  reworded: 'made smaller or otherwise',
  paused: 'paused',
  resumed: 'gone on with',
  finished: 'finished',
  dropped: 'given back',
};

export const RELIABILITY_PROBLEM_WORDS: Record<ReliabilityProblem, string> = {
  'reliability.move-not-allowed': 'This is not open any more. Look again where it stands.',
  'reliability.too-many': 'Five at once are enough. Finish one or give one back first.',
  'reliability.not-yours': 'A promise is your own: say what you do, not what somebody else will do.',
  'reliability.already-shared': 'They can read it already, up to this moment.',
  'reliability.already-reflected': 'You have looked back on this week already.',
};
