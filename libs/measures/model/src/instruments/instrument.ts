import type { LicenceClass } from '../vocabulary/measure-words';
import type { RiskLevel, RiskType } from '../vocabulary/risk-words';

export interface Anchor {
  readonly value: number;
  readonly text: string;
}

export interface Item {
  readonly code: string;
  readonly text: string;
}

export interface Band {
  readonly code: string;
  readonly from: number;
  readonly to: number;
}

/** A figure and whose rule it is. */
export interface Sourced {
  readonly value: number;
  readonly source: string;
}

/** What makes somebody look at once. `flag` opens a risk flag; `notice` only marks the response for who reads it. */
export interface AlertRule {
  readonly code: string;
  /** One item by its code, or the total of a complete response. */
  readonly of: { readonly item: string } | 'total';
  /** From the lowest to the highest: the last one reached says the level. */
  readonly levels: readonly { readonly from: number; readonly level: RiskLevel }[];
  readonly opens: 'flag' | 'notice';
  /** What a flag it opens is about. */
  readonly type?: RiskType;
}

/**
 * One questionnaire as data. Every item has the same anchors; the total is the sum of the items, higher is worse. Nothing is
 * prorated: with an item missing there is no total.
 */
export interface Instrument {
  readonly code: string;
  readonly version: number;
  readonly name: string;
  readonly licenceClass: LicenceClass;
  readonly attribution: string;
  /** The official printing the words were compared with, letter by letter; null until somebody has. */
  readonly textVerifiedAgainst: string | null;
  readonly audience: 'adult' | 'everybody';
  readonly recall: string;
  readonly minutes: number;
  readonly stem: string;
  readonly anchors: readonly Anchor[];
  readonly items: readonly Item[];
  /** Asked afterwards, not counted, and may stay unanswered. */
  readonly after?: Item & { readonly anchors: readonly Anchor[] };
  readonly bands: readonly Band[];
  /** A positive screen from here on. */
  readonly cutoff: Sourced;
  /** Points of difference, either way. */
  readonly change?: { readonly meaningful?: Sourced; readonly reliable: Sourced };
  readonly minIntervalDays: number;
  readonly alertRules: readonly AlertRule[];
  /** How many symptoms of which kind: only where the instrument has such a rule. */
  readonly countsSymptoms: boolean;
  /** Asks nothing about wishing to be dead: its page always links to help. */
  readonly linkToHelp: boolean;
}
