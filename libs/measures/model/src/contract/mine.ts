import type { Instant, LocalDate } from '@reknit/shared/model';
import type { ResponseStatus } from '../vocabulary/measure-words';

/** `GET /api/my/measures`: what a person is asked to fill in, and what they have handed in. Never a total or a band. */
export interface MyMeasures {
  readonly due: readonly MyMeasureRow[];
  readonly coming: readonly MyMeasureRow[];
  readonly done: readonly MyDoneMeasure[];
}

export interface MyMeasureRow {
  readonly requestId: string;
  /** Present once begun. */
  readonly responseId?: string;
  readonly name: string;
  readonly minutes: number;
  readonly dueOn: LocalDate;
  /** Answered so far, of all scored items. */
  readonly answered: number;
  readonly items: number;
  readonly therapist: string;
}

export interface MyDoneMeasure {
  readonly responseId: string;
  readonly name: string;
  readonly submittedAt: Instant;
}

/** `POST /api/my/measures/:requestId/responses` (Idempotency-Key, no body) → 201. Begun already: the same one. */
export interface BegunMeasure {
  readonly responseId: string;
  readonly version: number;
}

/** `GET /api/my/measure-responses/:id`: everything the page needs. ETag carries the version. */
export interface MyMeasure {
  readonly id: string;
  readonly version: number;
  readonly status: ResponseStatus;
  readonly dueOn: LocalDate;
  readonly form: MeasureForm;
  /** Item code → value of its anchor. */
  readonly answers: Readonly<Record<string, number>>;
  readonly submittedAt?: Instant;
  /** Present while there is something to show before anything else. */
  readonly first?: ShowFirst;
}

/** The words of the instrument as they are printed, and nothing of how it is scored. */
export interface MeasureForm {
  readonly code: string;
  readonly version: number;
  readonly name: string;
  readonly attribution: string;
  readonly stem: string;
  readonly anchors: readonly AnchorView[];
  readonly items: readonly MeasureItemView[];
  /** Asked after the items and not counted; may stay unanswered. */
  readonly after?: {
    readonly code: string;
    readonly text: string;
    readonly anchors: readonly AnchorView[];
  };
  /** Said before the first item is shown. */
  readonly beforehand: readonly string[];
  /** An instrument that asks nothing about wishing to be dead: the page always links to help. */
  readonly linkToHelp: boolean;
}

export interface AnchorView {
  readonly value: number;
  readonly text: string;
}

export interface MeasureItemView {
  readonly code: string;
  readonly text: string;
}

/** The crisis card of the person's country, with these words above it, before the form goes on. */
export interface ShowFirst {
  readonly card: 'crisis';
  readonly words: string;
}

/**
 * `PUT /api/my/measure-responses/:id/answers` (If-Match) → `SavedAnswers`, ETag. What is named is set, the rest stays:
 * one item at a time, or all. An answer can be changed until it is handed in, and not be taken back to nothing.
 */
export interface SaveAnswers {
  readonly answers: Readonly<Record<string, number>>;
}

export interface SavedAnswers {
  readonly id: string;
  readonly version: number;
  readonly answered: number;
  /** What the page shows before anything else, from the very answer that asks for it. */
  readonly first?: ShowFirst;
}

/** `POST /api/my/measure-responses/:id/submit` (If-Match) → `SavedAnswers`. Every item answered, else `measures.incomplete`. */
export interface SubmitMeasure {
  readonly done: true;
}
