import { inject } from '@angular/core';
import type { CorrectionProblem, CorrectionSession, CorrectionState } from '@reknit/sessions/model';
import type { TimeZoneName } from '@reknit/shared/model';
import { ProblemWords } from '@reknit/shared/web-kernel/start';
import type { Tone } from '@reknit/shared/web-ui';
import { MEDIUM_WORDS } from '../words/session-words';

const PROBLEM_WORDS: Record<CorrectionProblem, string> = {
  'correction.not-open': 'This was answered or taken back in the meantime. Reload to see where it stands.',
  'correction.no-statement': 'A statement is added once, after an answer. Reload to see where it stands.',
  'correction.amendment-open':
    'An amendment was begun for this and is not signed yet. Sign it, or discard it first.',
  'correction.other-section': 'That note stands in somebody else’s section. Choose another one.',
  'correction.too-many':
    'Several requests of yours are waiting already. Wait for an answer, or take one of them back.',
  'correction.no-such-session': 'This session cannot be chosen. Choose another one, or none.',
};

/** These parts stand on pages of other domains as well, which do not fetch the words. Call from an injection context. */
export function addCorrectionWords(): void {
  inject(ProblemWords).add(PROBLEM_WORDS);
}

/** How a request stands, said to whoever asked. */
export const TO_ME: Record<CorrectionState, string> = {
  asked: 'Waiting for an answer',
  taken_back: 'Taken back',
  accepted: 'Corrected',
  denied: 'Not changed',
  disagreed: 'Not changed; your statement is kept with it',
};

/** The same, to the team. */
export const TO_TEAM: Record<CorrectionState, string> = {
  asked: 'To answer',
  taken_back: 'Taken back',
  accepted: 'Corrected',
  denied: 'Left as it is',
  disagreed: 'Left as it is, disagreed with',
};

export const CORRECTION_TONES: Record<CorrectionState, Tone> = {
  asked: 'attention',
  taken_back: 'neutral',
  accepted: 'positive',
  denied: 'neutral',
  disagreed: 'neutral',
};

/**
 * A session in a list to choose from, with its year.
 *
 * @example sessionLine({ start: '2026-03-10T09:00:00.000Z', medium: 'video' }, 'Europe/Lisbon') // '10 March 2026, video'
 */
export function sessionLine(
  { start, medium }: Pick<CorrectionSession, 'start' | 'medium'>,
  timeZone: TimeZoneName,
): string {
  const day = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'long' }).format(new Date(start));
  return `${day}, ${MEDIUM_WORDS[medium].toLowerCase()}`;
}
