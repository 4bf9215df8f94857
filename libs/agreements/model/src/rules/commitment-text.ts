import type { CommitmentKind } from '../vocabulary/commitment-words';

/** Why a sentence cannot stand as a commitment. */
export const COMMITMENT_TEXT_FAULTS = [
  'who-does-what',
  'not-a-try',
  'not-be-better',
  'not-always-or-never',
  'not-watching',
] as const;
export type CommitmentTextFault = (typeof COMMITMENT_TEXT_FAULTS)[number];

const WHO = /(?<![\p{L}\p{N}])(?:i|we)(?:['’](?:ll|m|re|ve|d))?(?![\p{L}\p{N}])/iu;
const TRY = /(?<![\p{L}\p{N}])(?:try|tries|tried|trying)(?![\p{L}\p{N}])/iu;
const BETTER = /(?<![\p{L}\p{N}])(?:be|do|become|being|doing)\s+(?:a\s+)?better(?![\p{L}\p{N}])/iu;
const ABSOLUTE = /(?<![\p{L}\p{N}])(?:always|never)(?![\p{L}\p{N}])/iu;
const HAND_OVER = '(?:give|hand|send|share|show|tell|let)';
const WATCHED = '(?:passwords?|passcodes?|pin|location|phone(?!\\s+(?:bill|number))|messages|chats|screen)';
const WATCHING = new RegExp(
  `\\b${HAND_OVER}\\s+(?:(?:you|him|her|them|everyone)\\s+)?(?:to\\s+)?(?:(?:read|check|see|have|track)\\s+)?(?:my|your|the|all)\\s+(?:\\S+\\s+)?${WATCHED}\\b|\\blive\\s+location\\b|\\btracking\\s+app\\b`,
  'iu',
);
const FEWEST_WORDS = 3;

/**
 * What keeps a sentence from being a commitment: it has to say who does what, something that can be seen to happen. Only
 * what is left by abstaining may say "never", and may leave out who. Nothing may make one person watch another.
 *
 * @returns an empty list for a sentence that can stand
 * @example
 * commitmentTextFaults('recurring', 'I will always try to be better')
 * // ['not-a-try', 'not-be-better', 'not-always-or-never']
 */
export function commitmentTextFaults(kind: CommitmentKind, text: string): readonly CommitmentTextFault[] {
  const abstains = kind === 'abstain';
  const words = text.trim().split(/\s+/u).length;
  const found: readonly (readonly [CommitmentTextFault, boolean])[] = [
    ['who-does-what', words < FEWEST_WORDS || (!abstains && !WHO.test(text))],
    ['not-a-try', TRY.test(text)],
    ['not-be-better', BETTER.test(text)],
    ['not-always-or-never', !abstains && ABSOLUTE.test(text)],
    ['not-watching', !abstains && WATCHING.test(text)],
  ];
  return found.flatMap(([fault, holds]) => (holds ? [fault] : []));
}
