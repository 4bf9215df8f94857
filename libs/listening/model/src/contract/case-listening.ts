import type { CaseId, Instant, ParticipantId, RelationType } from '@reknit/shared/model';
import type { FacilitatorMove } from '../vocabulary/move-kind';
import type { FloorRole, RoundStatus, RoundWay, ValidatingStep } from '../vocabulary/round-status';
import type { Debrief } from './move-round';

/** `GET /api/cases/:caseId/listening`: figures over all rounds of a case, for the care team. Never a word of a turn. */
export interface CaseListening {
  readonly people: readonly { readonly participantId: ParticipantId; readonly name: string }[];
  /** Newest first. */
  readonly rounds: readonly CaseRoundRow[];
  readonly figures: ListeningFigures;
  readonly prompts: readonly ListeningPrompt[];
  readonly stillOpen: readonly StillOpen[];
  readonly parked: readonly { readonly roundId: string; readonly at: Instant; readonly text: string }[];
  /** Homework a round can be led from in the room. */
  readonly startable: readonly { readonly homeworkId: string; readonly people: readonly string[] }[];
}

export interface CaseRoundRow {
  readonly id: string;
  readonly way: RoundWay;
  readonly status: RoundStatus;
  readonly topic?: string;
  readonly label?: string;
  readonly startedAt: Instant;
  readonly endedAt?: Instant;
  /** Within due and grace of the homework; absent while it runs. */
  readonly inTime?: boolean;
  readonly completed: boolean;
  readonly cycles: number;
  readonly turns: number;
  /** Who pressed stop, and who called time-outs: for the care team alone. */
  readonly stoppedBy?: ParticipantId;
  readonly timeOutsBy: readonly ParticipantId[];
  readonly lapsed: number;
  readonly firstAccuracy?: number;
  readonly finalAccuracy?: number;
  readonly safety?: 'unsure' | 'no';
}

export interface ListeningFigures {
  readonly rounds: number;
  readonly roundsDone: number;
  readonly stops: number;
  readonly timeOuts: number;
  readonly turns: number;
  readonly clarifyLoops: number;
  /** Mean loops for each turn, to one decimal. */
  readonly loopsPerTurn?: number;
  /** Turns in which the listener said why it makes sense, of all finished turns. */
  readonly validated: { readonly done: number; readonly of: number };
  readonly perPerson: readonly PersonListening[];
  /** One has had the floor at least three times as long as another. */
  readonly uneven: boolean;
}

export interface PersonListening {
  readonly participantId: ParticipantId;
  /** As listener: mean of first tries and of last tries, to one decimal. */
  readonly firstAccuracy?: number;
  readonly finalAccuracy?: number;
  /** Share of speaking time, 0–100; only of rounds in which people are together. */
  readonly talkShare?: number;
  readonly calm: readonly {
    readonly roundId: string;
    readonly at: Instant;
    readonly before: number;
    readonly after?: number;
  }[];
  readonly feltHeard: readonly { readonly roundId: string; readonly at: Instant; readonly value: number }[];
  readonly defensiveMoments: readonly {
    readonly roundId: string;
    readonly at: Instant;
    readonly value: number;
  }[];
}

/** Something to look at together, never a judgement. */
export interface ListeningPrompt {
  readonly code: 'stuck' | 'felt-heard-gap' | 'less-defensive';
  readonly participantId?: ParticipantId;
}

export interface StillOpen {
  readonly roundId: string;
  readonly turnNumber: number;
  readonly topic?: string;
  readonly speakerId: ParticipantId;
  readonly at: Instant;
}

/** `GET /api/rounds/:id`: one round for the care team, with what is private to each. ETag carries the version. */
export interface RoundForTeam {
  readonly id: string;
  readonly version: number;
  readonly caseId: CaseId;
  readonly row: CaseRoundRow;
  readonly relationType: RelationType;
  readonly status: RoundStatus;
  readonly step?: ValidatingStep;
  readonly cycle: number;
  readonly cycles: number;
  readonly turn: number;
  readonly turnsPerFloor: number;
  readonly people: readonly TeamPerson[];
  readonly turns: readonly TeamTurn[];
  readonly timeOut?: { readonly returnAt: Instant; readonly notBefore: Instant; readonly until: Instant };
  /** The step buttons that work now; empty unless it is led in the room. */
  readonly may: readonly (FacilitatorMove | 'review')[];
  readonly wordsShared: boolean;
}

export interface TeamPerson {
  readonly participantId: ParticipantId;
  readonly name: string;
  readonly role: FloorRole;
  readonly here: boolean;
  readonly readiness: readonly {
    readonly at: Instant;
    readonly calm: number;
    readonly willing: boolean;
    readonly topicHeat: number;
  }[];
  readonly feltHeard: readonly { readonly at: Instant; readonly value: number }[];
  readonly debrief?: Debrief & { readonly at: Instant };
  readonly appreciation?: string;
}

export interface TeamTurn {
  readonly turnNumber: number;
  readonly cycle: number;
  readonly speakerId: ParticipantId;
  readonly listenerId: ParticipantId;
  /** Every try, in order. */
  readonly accuracy: readonly number[];
  readonly loops: number;
  readonly validated: boolean;
  readonly marks: readonly string[];
  readonly stillOpen: boolean;
  readonly passed: boolean;
  readonly speakSeconds?: number;
}
