import type { AmendsAdvice, AmendsDraft } from '../contract/amends-text';
import { commitmentTextFaults } from './commitment-text';

const SHAMING =
  /\b(?:monster|worthless|disgusting|pathetic|useless|failure|liar|cheat|terrible (?:person|husband|wife|partner|parent|friend))\b/iu;
const BLAMING =
  /\b(?:because (?:you|he|she|they)\b|(?:you|he|she|they) (?:made|forced|pushed|drove|provoked) me|no choice|(?:your|his|her|their) fault)/iu;
const CONDITIONAL = /\b(?:sorry if|if (?:you|they|he|she) felt|sorry[^.]*\bbut\b)/iu;
const ASKS_BACK =
  /\b(?:forgive|forgiveness|take me back|trust me again|in return|so that you|promise me)\b/iu;

type Look = readonly [path: string, text: string, code: string, pattern: RegExp];

/**
 * Advice on what somebody is writing, for themselves alone. None of it refuses anything; what a commitment may not say is
 * refused when it is handed in, and is pointed out here before.
 *
 * @example
 * amendsAdvice(draft).map(({ code }) => code) // ['blame-word', 'not-a-try']
 */
export function amendsAdvice({ harm, commitments }: AmendsDraft): readonly AmendsAdvice[] {
  const looks: readonly Look[] = [
    ['harm.title', harm.title, 'shaming-word', SHAMING],
    ['harm.harmOwned', harm.harmOwned, 'blame-word', BLAMING],
    ['harm.harmOwned', harm.harmOwned, 'if-or-but', CONDITIONAL],
    ['harm.harmOwned', harm.harmOwned, 'shaming-word', SHAMING],
    ['harm.impactUnderstood', harm.impactUnderstood, 'blame-word', BLAMING],
    ['harm.impactUnderstood', harm.impactUnderstood, 'if-or-but', CONDITIONAL],
    ...commitments.map(({ text }, index): Look => [
      `commitments.${index}.text`,
      text,
      'asks-back',
      ASKS_BACK,
    ]),
  ];
  const found = looks.flatMap(([path, text, code, pattern]) => {
    const excerpt = pattern.exec(text)?.[0];
    return excerpt === undefined ? [] : [{ path, code, excerpt }];
  });
  const faults = commitments.flatMap(({ kind, text }, index) =>
    text === ''
      ? []
      : commitmentTextFaults(kind, text).map((code) => ({ path: `commitments.${index}.text`, code })),
  );
  return [...found, ...faults];
}
