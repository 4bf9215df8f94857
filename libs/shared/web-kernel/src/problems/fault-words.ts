import type { FieldFault } from '@reknit/shared/model';

type Words = (limit?: number) => string;

/** Words of the faults every form shares. A domain with faults of its own says them with `addFaultWords`. */
const FAULT_WORDS = new Map<string, Words>(
  Object.entries({
    required: () => 'Fill this in.',
    'too-short': (limit) =>
      limit === undefined ? 'This is too short.' : `Use at least ${limit} characters.`,
    'too-long': (limit) => (limit === undefined ? 'This is too long.' : `Use at most ${limit} characters.`),
    'too-few': (limit) => (limit === undefined ? 'Choose more.' : `Choose at least ${limit}.`),
    'too-many': (limit) => (limit === undefined ? 'Choose fewer.' : `Choose at most ${limit}.`),
    'too-small': (limit) => (limit === undefined ? 'This is too low.' : `Use ${limit} or more.`),
    'too-large': (limit) => (limit === undefined ? 'This is too high.' : `Use ${limit} or less.`),
    'out-of-range': () => 'This is outside what is possible here.',
    'not-an-email': () => 'Enter an email address, like name@example.org.',
    'not-an-integer': () => 'Enter a whole number.',
    'not-a-choice': () => 'Choose one of the options.',
    'bad-date': () => 'Enter a date.',
    'bad-time': () => 'Enter a time, like 20:00.',
    'bad-time-zone': () => 'Choose a time zone from the list.',
    'bad-format': () => 'This does not look right.',
    'address-in-use': () => 'This address belongs to somebody else. Ask for one that only they read.',
    'bad-id': () => 'This does not look right.',
    duplicate: () => 'Something in here is named twice.',
    twice: () => 'This is here twice. Once is enough.',
    'before-start': () => 'This is before it begins.',
    'in-past': () => 'Choose a day that is still to come.',
    'in-future': () => 'This has not happened yet. Choose an earlier moment.',
    'unsafe-text': () => 'Some characters in here cannot be saved. Type it again without them.',
    'wrong-type': () => 'This does not look right.',
    'unknown-field': () => 'This is not expected here.',
  } satisfies Record<string, Words>),
);

/**
 * What a person reads under a field.
 *
 * @example faultInWords({ code: 'too-long', limit: 120 }) // 'Use at most 120 characters.'
 */
export function faultInWords(fault: FieldFault | string): string {
  const { code, limit } = typeof fault === 'string' ? { code: fault, limit: undefined } : fault;
  return (FAULT_WORDS.get(code) ?? (() => 'This needs another look.'))(limit);
}

/** Adds the words of a domain's own fault codes; called once where the domain's words live. */
export function addFaultWords(words: Readonly<Record<string, Words>>): void {
  for (const [code, text] of Object.entries(words)) FAULT_WORDS.set(code, text);
}
