import type { LicenceClass } from '../vocabulary/measure-words';

/** `GET /api/measures/instruments`: what a clinician can ask for. */
export interface Instruments {
  readonly instruments: readonly InstrumentView[];
}

export interface InstrumentView {
  readonly code: string;
  readonly version: number;
  readonly name: string;
  readonly licenceClass: LicenceClass;
  /** The credit line, shown wherever the words of the instrument are. */
  readonly attribution: string;
  readonly items: number;
  readonly minutes: number;
  readonly range: { readonly min: number; readonly max: number };
  /** Absent where the instrument has none. */
  readonly bands: readonly BandView[];
  readonly cutoff: CutoffView;
  readonly change?: ChangeView;
  /** Between two fillings in of the same person. */
  readonly minIntervalDays: number;
  /** The official printing its words were compared with; null where nobody has done that yet. */
  readonly textVerifiedAgainst: string | null;
  /** False where it cannot be asked for here, and why. */
  readonly available: boolean;
  readonly unavailableBecause?: 'text-not-verified';
}

export interface BandView {
  readonly code: string;
  readonly from: number;
  readonly to: number;
}

/** From this total on the screen is positive: a reason to look closer, not a diagnosis. */
export interface CutoffView {
  readonly value: number;
  readonly source: string;
}

/** How many points of difference count, and whose rule that is. */
export interface ChangeView {
  readonly meaningful?: { readonly value: number; readonly source: string };
  readonly reliable: { readonly value: number; readonly source: string };
}
