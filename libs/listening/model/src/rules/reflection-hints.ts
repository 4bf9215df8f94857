/** What a reflection may have too much of. It is a hint beside the text; nothing is ever refused for it. */
export const REFLECTION_HINTS = ['but', 'always_never', 'advice', 'questions'] as const;
export type ReflectionHint = (typeof REFLECTION_HINTS)[number];

const PATTERNS: Readonly<Record<Exclude<ReflectionHint, 'questions'>, RegExp>> = {
  but: /\b(?:but|however)\b/iu,
  always_never: /\byou\s+(?:always|never)\b/iu,
  advice:
    /\b(?:you\s+(?:should|shouldn't|ought\s+to|need\s+to|must|could\s+just|have\s+to)|why\s+don't\s+you|if\s+i\s+were\s+you|my\s+advice|just\s+try)\b/iu,
};

/**
 * What of a reflection turns away from what was heard: a "but", "you always", advice, or more than one question.
 *
 * @returns codes in the order of `REFLECTION_HINTS`
 * @example reflectionHints('You felt alone, but you should have called.') // ['but', 'advice']
 */
export function reflectionHints(text: string): readonly ReflectionHint[] {
  const plain = text.replace(/[\u2018\u2019]/gu, "'");
  return REFLECTION_HINTS.filter((hint) =>
    hint === 'questions' ? (plain.match(/\?/gu) ?? []).length > 1 : PATTERNS[hint].test(plain),
  );
}

/** What helps a speaker to begin. */
export const SAYING_HINTS = ['i', 'when', 'feel', 'need'] as const;
export type SayingHint = (typeof SAYING_HINTS)[number];

const SAID: Readonly<Record<SayingHint, RegExp>> = {
  i: /\bI\b/u,
  when: /\b(?:when|after|before|as soon as|while)\b/iu,
  feel: /\b(?:feel|felt|feeling|drops?|hurts?|afraid|angry|sad|lonely|worried|ashamed|relieved|glad|scared)\b/iu,
  need: /\b(?:need|want|wish|would like|hope)\b/iu,
};

/**
 * Which of "I", "when", "what I feel", "what I need" a text does not have yet.
 *
 * @example sayingHints('When the phone lights up I feel sick.') // ['need']
 */
export function sayingHints(text: string): readonly SayingHint[] {
  return SAYING_HINTS.filter((hint) => !SAID[hint].test(text));
}
