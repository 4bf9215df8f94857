import type { LintCode } from '../../definition/lint';
import type { Phrase } from './patterns';

/** The lints that look at the form of the answers and not at phrases. */
export type StructuralLint = 'long_explanation' | 'vague_repair' | 'only_guessing';
export type PhraseLint = Exclude<LintCode, StructuralLint>;

export interface LintWords {
  readonly why: string;
  /** A sentence frame to try instead. */
  readonly rewrite: string;
}

/** What the lints of one language need to know. Without one, a language has no lints: English ones would only mislead. */
export interface Lexicon {
  readonly phrases: Readonly<Record<PhraseLint, readonly Phrase[]>>;
  /** Words that say who acts, and words that say when. */
  readonly actors: readonly string[];
  readonly times: readonly string[];
  readonly words: Readonly<Record<LintCode, LintWords>>;
}
