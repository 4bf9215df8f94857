import type { MeasuresProblem } from '@reknit/measures/model';

/** What a refusal means to the care team. */
export const MEASURES_PROBLEM_WORDS: Record<MeasuresProblem, string> = {
  'measures.text-not-verified':
    'The words of this questionnaire have not been compared with the official printing yet, so it cannot be asked for.',
  'measures.unknown-instrument': 'This questionnaire is not offered here.',
  'measures.adults-only': 'This questionnaire is for adults.',
  'measures.not-taking-part': 'They do not take part in this case now.',
  'measures.already-asked': 'They are asked for this already. Stop that first to ask in another rhythm.',
  'measures.too-soon': 'That is too soon after the last one to mean anything. Choose a later day.',
  'measures.not-due': 'This is not due yet.',
  'measures.already-submitted': 'This has been sent already.',
  'measures.no-longer-open': 'This can no longer be filled in.',
  'measures.incomplete': 'Some questions have no answer yet.',
  'risk-flag.note-missing':
    'Closing needs a risk note, written and signed since the flag opened. Write it, then close the flag.',
  'risk-flag.move-not-allowed': 'Somebody has moved this on in the meantime. What stands here is the newest.',
  'risk-flag.needs-second-person':
    'Whoever proposed to close it cannot confirm it. It needs a second person.',
};
