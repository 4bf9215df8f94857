import type { CaseState, ParticipantState } from '@reknit/cases/model';
import type { DueMoment, EntryView, HomeworkStatus } from '@reknit/homework/model';
import type {
  CaseId,
  LocalDate,
  ParticipantId,
  ParticipationId,
  RelationSubtype,
  RelationType,
  TimeZoneName,
} from '@reknit/shared/model';

/** How many responses the sheet holds at most. */
export const SHEET_RESPONSES = 10;

/**
 * `GET /api/cases/:caseId/record`: one case on one sheet, to read before a session. Who it is about, what is still to be
 * done, and what was answered last. Reading it is audited.
 */
export interface CaseRecordSheet {
  readonly caseId: CaseId;
  readonly title: string;
  readonly relationType: RelationType;
  readonly relationSubtype: RelationSubtype;
  readonly state: CaseState;
  readonly openedOn: LocalDate;
  readonly presentingProblem: string;
  /** In the order they came; whoever was removed is left out. */
  readonly people: readonly SheetPerson[];
  /** What somebody still works on, or has handed in and hears back about; the next due first. */
  readonly open: readonly SheetHomework[];
  /** The last ten of the case, newest first. */
  readonly responses: readonly CaseResponse[];
}

export interface SheetPerson {
  readonly participantId: ParticipantId;
  readonly name: string;
  readonly state: ParticipantState;
  readonly timeZone: TimeZoneName;
  readonly birthYear?: number;
}

/** An exercise as published; `GET /api/exercises/:code/versions/:version` has its questions in words. */
export interface SheetExercise {
  readonly code: string;
  readonly version: number;
  readonly title: string;
}

export interface SheetHomework {
  readonly participationId: ParticipationId;
  readonly participantId: ParticipantId;
  readonly exercise: SheetExercise;
  readonly status: HomeworkStatus;
  readonly due: DueMoment;
}

/** One submission, with all of its answers a clinician may read. */
export interface CaseResponse extends Omit<EntryView, 'afterwards' | 'review'> {
  readonly participationId: ParticipationId;
  readonly participantId: ParticipantId;
  readonly exercise: SheetExercise;
}
