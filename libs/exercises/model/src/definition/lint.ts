import type { AttentionCode } from './attention';

/**
 * Advice on wording. Never a diagnosis and never a refusal: `block` findings keep a text from being sent or shared,
 * yet it still reaches the therapist. Those marked for the clinician are hints for the order of reading.
 */
export const LintCode = {
  ifOrBut: 'if_or_but',
  passiveHarm: 'passive_harm',
  blameVerb: 'blame_verb',
  asksReassurance: 'asks_reassurance',
  demandsReply: 'demands_reply',
  longExplanation: 'long_explanation',
  vagueRepair: 'vague_repair',
  mindReading: 'mind_reading',
  alwaysNever: 'always_never',
  sarcasm: 'sarcasm',
  silentTreatment: 'silent_treatment',
  guilt: 'guilt',
  threat: 'threat',
  vagueRequest: 'vague_request',
  blameWords: 'blame_words',
  selfAttack: 'self_attack',
  onlyGuessing: 'only_guessing',
  readBeforeSharing: 'read_before_sharing',
  detailSeeking: 'detail_seeking',
} as const;
export type LintCode = (typeof LintCode)[keyof typeof LintCode];

export type LintSeverity = 'advice' | 'block';
export type LintAudience = 'author' | 'clinician';

export interface LintDefinition {
  readonly lint: LintCode;
  /** Paths of the texts to look at, `*` for every row: `rows.*.whatHappened`. */
  readonly fields: readonly string[];
  /** Who is told. Default the author. */
  readonly audience?: LintAudience;
  readonly severity?: LintSeverity;
  /** Counts in the checklist ("6 of 7 checks pass"). */
  readonly checklist?: true;
  /** A finding also raises this for the clinician. */
  readonly attention?: { readonly level: 'amber' | 'red'; readonly code: AttentionCode };
  /** Exercises the clinician may consider after a finding. */
  readonly suggests?: readonly string[];
}

export interface LintFinding {
  /** The answer it is about: `rows.0.whatHappened`. */
  readonly path: string;
  readonly code: LintCode;
  readonly severity: LintSeverity;
  readonly audience: LintAudience;
  /** Key of the words below, for translation: `lint.always_never`. */
  readonly reasonKey: string;
  readonly why: string;
  /** A sentence frame to try instead. */
  readonly rewrite: string;
  /** The words that set it off, as written. Absent where the whole answer is meant. */
  readonly excerpt?: string;
}
