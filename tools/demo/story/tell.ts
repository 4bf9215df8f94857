// Short ways to say the things the stories are full of.
import type { Answers } from '@reknit/exercises/model';
import { allSamples, type ExerciseCode } from '@reknit/exercises/templates';
import type { Afterwards, HomeworkReason, QualityRating } from '@reknit/homework/model';
import type { When } from '../calendar';
import type { Draft, ReviewStory, Submission } from './case-story';

/** Why it is given, when and where it is done, what may get in the way, and the smallest version that still counts. */
export function because(
  rationale: string,
  whenAndWhere: string,
  obstacle: string,
  smallestVersion: string,
): HomeworkReason {
  return { rationale, whenAndWhere, obstacle, smallestVersion };
}

export function handedIn(
  at: When,
  answers: Answers,
  more: Pick<Submission, 'afterwards' | 'review'> = {},
): Submission {
  return { did: 'submit', at, answers, ...more };
}

export function drafted(at: When, step: string, answers: Answers): Draft {
  return { did: 'draft', at, step, answers };
}

/** How it was, from 0 (not helpful) to 4 (very helpful), and how many minutes it took. */
export function found(helpful: number, minutes: number, more: Partial<Afterwards> = {}): Afterwards {
  return { helpful, minutes, worse: 'no', obstacles: [], ...more };
}

export function read(
  at: When,
  quality: QualityRating,
  summary: string,
  comments: ReviewStory['comments'] = {},
): ReviewStory {
  return { at, quality, summary, comments };
}

export function gaveBack(at: When, summary: string, comments: ReviewStory['comments'] = {}): ReviewStory {
  return { at, summary, comments };
}

/** What the clinical examples let somebody write; several of the same exercise are counted from 0. */
export function sample(caseKey: string, code: ExerciseCode, who: string, index = 0): Answers {
  const found = allSamples().filter((one) => one.case === caseKey && one.code === code && one.who === who)[
    index
  ];
  if (!found) throw new Error(`There is no sample ${index} of ${who} in ${caseKey} for ${code}.`);
  return found.answers;
}
