import type { CaseStory } from './story/case-story';
import {
  CLIENTS,
  emailOf,
  PERSON_KEYS,
  isClient,
  practiceOf,
  STAFF,
  type ClientKey,
  type PersonKey,
} from './people';

/**
 * Who can sign in, a line each in the form the launcher reads, staff before the people of their cases.
 *
 * @param stories of all practices
 * @example accountLines([])[0] // 'account: bea@lanternhill.example Bea Norquist, administrator'
 */
export function accountLines(stories: readonly CaseStory[]): readonly string[] {
  const staffFirst = [...PERSON_KEYS].sort((one, other) => place(one) - place(other));
  return staffFirst.map((key) => `account: ${emailOf(key)} ${wordsFor(key, stories)}`);
}

/** Practice by practice, staff first; a stable sort keeps the rest in the order of the cases. */
function place(key: PersonKey): number {
  return (practiceOf(key) === 'lanternhill' ? 0 : 2) + (isClient(key) ? 1 : 0);
}

function wordsFor(key: PersonKey, stories: readonly CaseStory[]): string {
  if (!isClient(key)) return `${STAFF[key].name}, ${STAFF[key].words}`;
  const { givenName, familyName } = CLIENTS[key];
  return `${givenName} ${familyName}, client${companyOf(key, stories)}`;
}

/** Whom somebody is in care with, and with which therapist. */
function companyOf(key: ClientKey, stories: readonly CaseStory[]): string {
  const story = stories.find(({ people }) => people.includes(key));
  if (!story) return '';
  const others = story.people.filter((other) => other !== key).map((other) => CLIENTS[other].givenName);
  const therapist = STAFF[story.therapist].name.split(' ')[0];
  return `${others.length > 0 ? ` (with ${others.join(', ')})` : ''} of ${therapist}`;
}
