import type { HarmCheckItem } from '@reknit/agreements/model';
import { HARM_CHECK_WORDS } from '../amends-words';

/** What a place of the draft is called on the page it is filled in on. */
const FIELDS: Readonly<Record<string, string>> = {
  'harm.title': 'What the plan is about',
  'harm.harmed': 'Whom it is for',
  'harm.harmOwned': 'What you did',
  'harm.impactUnderstood': 'What you understand it did',
  'harm.whatTheyAskedFor': 'What they have asked for',
  'harm.willNotDo': 'What you will not do',
  'harm.apologyId': 'The apology before it',
  commitments: 'What you commit to',
  difficulties: 'How hard each is',
  'terms.approach': 'Which way it goes',
  'terms.startsOn': 'It begins on',
  'terms.endsOn': 'It ends on',
  'terms.reviewEveryWeeks': 'How often you look at it',
  'terms.confirmBy': 'Who says whether it was done',
  'terms.noReturnExpected': 'That you expect nothing in return',
};

/**
 * The field a fault is about, as its page asks for it.
 *
 * @param path as the problem names it: `terms.endsOn`, `commitments.1.text`, `harmCheck.answers.h2`
 * @example fieldInWords('commitments.1.text') // 'Commitment 2'
 */
export function fieldInWords(path: string): string {
  const [part = '', second = '', third = ''] = path.split('.');
  if (part === 'harmCheck') return HARM_CHECK_WORDS[third as HarmCheckItem] ?? 'Could it do harm?';
  if (part === 'commitments' && second !== '') return `Commitment ${Number(second) + 1}`;
  return FIELDS[`${part}.${second}`] ?? FIELDS[part] ?? 'The plan';
}
