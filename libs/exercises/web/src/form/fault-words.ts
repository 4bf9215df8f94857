import type { FaultCode } from '@reknit/exercises/model';
import type { FieldFault } from '@reknit/shared/model';

type Words = (limit: number) => string;

/** What a person reads under a question, for every reason the engine may give. A new code without words does not compile. */
const FAULT_WORDS: Readonly<Record<FaultCode, Words>> = {
  required: () => 'This is needed before you send it.',
  'too-short': (limit) => `Write a little more: at least ${limit} characters.`,
  'too-long': (limit) => `This is too long to keep. Use at most ${limit} characters.`,
  'too-many-words': (limit) => `Use at most ${limit} words.`,
  'needs-phrase': (limit) => `Say it as a phrase of at least ${limit} words.`,
  'too-few': (limit) => `Give at least ${limit}.`,
  'too-many': (limit) => `Give at most ${limit}.`,
  'not-a-choice': () => 'Choose one of the answers offered.',
  'not-alone': () => 'This answer cannot be chosen together with another one.',
  'out-of-range': (limit) => `This goes past the limit of ${limit}.`,
  'off-step': (limit) => `Use steps of ${limit}.`,
  'not-an-integer': () => 'Use a whole number.',
  'bad-date': () => 'Enter a date that is in the calendar.',
  'bad-time': () => 'Enter a time, like 20:00.',
  'bad-instant': () => 'Enter a date and a time.',
  'bad-duration': () => 'Enter how long, as a number.',
  'bad-currency': () => 'Choose a currency.',
  'bad-reference': () => 'Choose somebody, or write who it is.',
  'unknown-field': () => 'This does not belong here. Reload the page.',
  'wrong-type': () => 'This does not look right. Answer it again.',
  'unsafe-text': () => 'There is a character in here that cannot be stored. Write this part again.',
  duplicate: () => 'This stands here twice. Say each thing once.',
  'rank-gap': (limit) => `Use the places 1 to ${limit}, each once.`,
  'row-missing': (limit) => `Answer this for each of the ${limit}.`,
  'not-rated-again': () => 'Rate every feeling from before once more.',
  'one-of-required': () => 'Answer at least one of these.',
};

/**
 * A fault of an answer in words.
 *
 * @example
 * answerFaultInWords({ code: 'too-few', limit: 2 }) // 'Give at least 2.'
 */
export function answerFaultInWords(fault: FieldFault): string {
  const words = Object.hasOwn(FAULT_WORDS, fault.code) ? FAULT_WORDS[fault.code as FaultCode] : undefined;
  return words ? words(fault.limit ?? 0) : 'This needs another look.';
}
