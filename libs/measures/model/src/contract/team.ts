import type { Instant, LocalDate, ParticipantId } from '@reknit/shared/model';
import type { ChangeKind, ResponseStatus, SymptomPattern } from '../vocabulary/measure-words';
import type { InstrumentView } from './instruments';

/** `GET /api/cases/:caseId/measures`: for the care team and who supervises it. */
export interface CaseMeasures {
  /** Every instrument named below, and every one that can be asked for. */
  readonly instruments: readonly InstrumentView[];
  readonly people: readonly PersonMeasures[];
  /** False for somebody who only reads. */
  readonly mayAsk: boolean;
}

export interface PersonMeasures {
  readonly participantId: ParticipantId;
  readonly name: string;
  /** False: nothing here may be asked of them (a minor, or they take no part any more). */
  readonly mayBeAsked: boolean;
  readonly requests: readonly MeasureRequestView[];
  /** One for each instrument this person has any response of. */
  readonly series: readonly MeasureSeries[];
}

export interface MeasureRequestView {
  readonly id: string;
  readonly version: number;
  readonly instrument: string;
  readonly everyWeeks?: number;
  readonly startsOn: LocalDate;
  /** The one that can be filled in now, or the next one; absent when there is none any more. */
  readonly nextOn?: LocalDate;
  readonly dueNow: boolean;
  /** Answered of the one due now. */
  readonly answered: number;
  readonly ended?: { readonly at: Instant; readonly why: 'done' | 'stopped' };
}

export interface MeasureSeries {
  /** Instrument code. */
  readonly instrument: string;
  /** Oldest first; handed in only. */
  readonly points: readonly MeasurePoint[];
  /** Begun and not handed in, newest first: no total, never imputed. */
  readonly unfinished: readonly UnfinishedResponse[];
}

export interface MeasurePoint {
  readonly responseId: string;
  readonly at: Instant;
  readonly dueOn: LocalDate;
  readonly total: number;
  readonly band?: string;
  readonly positive: boolean;
  /** Against the first and against the one before; absent for the first. */
  readonly sinceFirst?: ChangeOf;
  readonly sinceLast?: ChangeOf;
  /** PHQ-9 only: a pattern of symptoms counted, never a diagnosis. */
  readonly pattern?: { readonly kind: SymptomPattern; readonly count: number };
  /** An answer that opened, or added to, a risk flag. */
  readonly alert: boolean;
}

export interface ChangeOf {
  readonly points: number;
  readonly kind: ChangeKind;
}

export interface UnfinishedResponse {
  readonly responseId: string;
  readonly dueOn: LocalDate;
  readonly status: ResponseStatus;
  readonly answered: number;
  readonly items: number;
  readonly lastSavedAt: Instant;
  readonly alert: boolean;
}

/** `GET /api/cases/:caseId/measure-responses/:id`: item by item; that it was read is kept. */
export interface MeasureResponseView {
  readonly responseId: string;
  readonly participantId: ParticipantId;
  readonly instrument: InstrumentView;
  readonly status: ResponseStatus;
  readonly dueOn: LocalDate;
  readonly submittedAt?: Instant;
  readonly stem: string;
  readonly items: readonly AnsweredItem[];
  /** Asked afterwards and not counted. */
  readonly after?: AnsweredItem;
  /** Absent where it is not complete. */
  readonly total?: number;
  readonly band?: string;
  readonly positive?: boolean;
  readonly pattern?: { readonly kind: SymptomPattern; readonly count: number };
}

export interface AnsweredItem {
  readonly code: string;
  readonly text: string;
  readonly answer?: { readonly value: number; readonly text: string };
  /** This answer set off an alert rule. */
  readonly alert: boolean;
}
