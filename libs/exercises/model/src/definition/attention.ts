import type { Condition } from './condition';
import type { Localised } from './text';

/** Why a clinician should look at an entry soon. A hint for the order of reading, never a decision. */
export const AttentionCode = {
  checkForIntimidation: 'check-for-intimidation',
  threatOfHarm: 'threat-of-harm',
  somethingStillHidden: 'something-still-hidden',
  selfAttack: 'self-attack',
  readBeforeSharing: 'read-before-sharing',
  detailSeeking: 'detail-seeking',
  onlyGuessing: 'only-guessing',
  feltWorse: 'felt-worse',
  feltUnsafe: 'felt-unsafe',
} as const;
export type AttentionCode = (typeof AttentionCode)[keyof typeof AttentionCode];

export interface AttentionDefinition {
  readonly code: AttentionCode;
  readonly level: 'amber' | 'red';
  readonly when: Condition;
  /** The answer to look at. */
  readonly path: string;
}

export interface AttentionItem {
  readonly level: 'amber' | 'red';
  readonly code: AttentionCode;
  readonly path: string;
}

/** A next exercise the clinician may consider; never shown to a client as a verdict. */
export interface SuggestionDefinition {
  readonly when: Condition;
  readonly exercises: readonly string[];
  readonly path: string;
  readonly words: Localised<{ readonly reason: string }>;
}

export interface Suggestion {
  readonly exercises: readonly string[];
  readonly path: string;
  readonly reason: string;
}
