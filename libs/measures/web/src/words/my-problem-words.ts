import type { MeasuresProblem } from '@reknit/measures/model';

type Mine =
  | 'measures.adults-only'
  | 'measures.not-taking-part'
  | 'measures.not-due'
  | 'measures.already-submitted'
  | 'measures.no-longer-open'
  | 'measures.incomplete';

/** What a refusal means to whoever fills a check-in in; the rest cannot happen to them. */
export const MY_MEASURES_PROBLEM_WORDS: Record<Extract<MeasuresProblem, Mine>, string> = {
  'measures.adults-only': 'This is not open to you.',
  'measures.not-taking-part': 'This is closed for now. Ask your therapist if you have a question about it.',
  'measures.not-due': 'This can be filled in from the day it is due.',
  'measures.already-submitted': 'You have sent this already. There is nothing more to do.',
  'measures.no-longer-open':
    'This can no longer be filled in. What you answered is kept, and your care team can read it.',
  'measures.incomplete': 'Some questions have no answer yet. They are named below.',
};
