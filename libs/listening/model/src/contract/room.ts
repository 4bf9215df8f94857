import type { EntryId, Instant, ParticipantId, ParticipationId, RelationType } from '@reknit/shared/model';
import type { MoveKind } from '../vocabulary/move-kind';
import type {
  FloorRole,
  GuessMark,
  RoundNotice,
  RoundStatus,
  RoundWay,
  ValidatingStep,
} from '../vocabulary/round-status';
import type { Debrief, GuessedFeeling } from './move-round';

/** `GET /api/my/rounds`: rounds of a person's own, newest first, and homework a round can be started from. */
export interface MyRounds {
  readonly rounds: readonly MyRoundRow[];
  readonly startable: readonly StartableRound[];
}

export interface MyRoundRow {
  readonly id: string;
  readonly way: RoundWay;
  readonly status: RoundStatus;
  readonly topic?: string;
  /** Solo practice: the word for the other person. */
  readonly label?: string;
  readonly people: readonly string[];
  readonly at: Instant;
  /** Something only this person can do next. */
  readonly waitsForMe: boolean;
  readonly homeworkId: string;
  readonly participationId: string;
}

export interface StartableRound {
  readonly participationId: string;
  readonly homeworkId: string;
  readonly relationType: RelationType;
  readonly people: readonly string[];
  readonly ways: readonly RoundWay[];
  readonly rationale: string;
  /** The clinician has set it. */
  readonly topic?: string;
  readonly topicCards: readonly string[];
  /** Own answer to "one thing to raise", where the topic is taken from there. */
  readonly suggestedTopic?: string;
  readonly openRoundId?: string;
  /** Who may read the words of a round. */
  readonly wordsReadBy: 'participants' | 'participants_and_team';
}

/**
 * `GET /api/my/rounds/:id`: the room as this person may see it. ETag carries the version. It holds no calm, heat, private
 * "felt heard" or debrief of anybody, not even their own, and never says who asked for a pause or an end. On one
 * shared device it is the room of whoever holds the device.
 */
export interface RoundRoom {
  readonly id: string;
  readonly version: number;
  readonly way: RoundWay;
  readonly status: RoundStatus;
  /** While validating. */
  readonly step?: ValidatingStep;
  readonly relationType: RelationType;
  readonly topic?: string;
  readonly label?: string;
  readonly notice?: RoundNotice;
  readonly me: RoomPerson;
  readonly others: readonly RoomPerson[];
  /** Which round of how many, counted from 1. */
  readonly cycle: number;
  readonly cycles: number;
  /** Turn of this floor, counted from 1; 0 before the first. */
  readonly turn: number;
  readonly turns: number;
  /** Number of this turn in the whole round: what a draft names. */
  readonly turnNumber: number;
  readonly loops: number;
  readonly maxClarify: number;
  /** What this person may do now: what is not in here is refused. */
  readonly may: readonly MoveKind[];
  readonly waitingFor: 'me' | 'other' | 'both' | 'nobody';
  readonly now?: TurnSoFar;
  /** Own text typed while speaking. */
  readonly draft?: string;
  readonly speakTimer?: { readonly from: Instant; readonly until: Instant; readonly graceSeconds: number };
  /** Not together: until when this turn is open. */
  readonly windowUntil?: Instant;
  readonly timeOut?: { readonly returnAt: Instant; readonly notBefore: Instant; readonly until: Instant };
  readonly timeOutMinutes: { readonly min: number; readonly max: number; readonly default: number };
  readonly device?: RoomDevice;
  readonly parked: readonly Spoken[];
  /** After the joint close, and only those that were written. */
  readonly appreciations: readonly Spoken[];
  readonly completed: boolean;
  readonly wordsReadBy: 'participants' | 'participants_and_team';
  readonly topicCards: readonly string[];
  readonly suggestedTopic?: string;
}

export interface RoomPerson {
  readonly participantId: ParticipantId;
  readonly name: string;
  readonly role: FloorRole;
  /** Has entered and not gone away. */
  readonly here: boolean;
  /** Has done their part of what everybody is asked for now (readiness, appreciation, debrief). */
  readonly done: boolean;
}

export interface RoomDevice {
  readonly holderId: ParticipantId;
  /** On its way to the holder: show nothing but "pass the device". */
  readonly passing: boolean;
  /** The holder has yet to choose a PIN. */
  readonly choosesPin: boolean;
}

export interface Spoken {
  readonly id: string;
  readonly by: ParticipantId;
  readonly text: string;
}

/** The turn at hand. Words are absent once erased, and where they were spoken aloud. */
export interface TurnSoFar {
  readonly said?: string;
  readonly saidAloud: boolean;
  readonly reflection?: string;
  readonly reflectedAloud: boolean;
  readonly accuracy?: number;
  readonly missed?: string;
  readonly makesSense?: string;
  readonly feelings: readonly GuessedFeeling[];
  readonly marks: readonly GuessMark[];
  readonly stillOpen: boolean;
}

/** `GET /api/my/rounds/:id/words` and, where shared, `GET /api/rounds/:id/words`: what was said, in order. When is nobody's business: apart, it would say at what hour of the night somebody was awake. */
export interface RoundWords {
  readonly turns: readonly WordsOfTurn[];
  /** When words of this round are erased, the oldest first. */
  readonly erasedFrom?: Instant;
}

export interface WordsOfTurn {
  readonly turnNumber: number;
  readonly cycle: number;
  readonly speakerId: ParticipantId;
  readonly listenerId: ParticipantId;
  readonly stillOpen: boolean;
  readonly words: readonly {
    readonly kind: 'said' | 'reflection' | 'missed' | 'makes_sense' | 'feeling';
    readonly by: ParticipantId;
    readonly text?: string;
    readonly spoken: boolean;
    readonly erased: boolean;
  }[];
}

/** `GET /api/my/rounds/:id/debrief`: one's own, on one's own account. */
export interface MyDebrief {
  readonly debrief?: Debrief & { readonly at: Instant };
  /** The one thing they learned may be let others read, if they want to. Nothing else of it ever. */
  readonly mayRelease: boolean;
}

/**
 * `POST /api/my/rounds/:id/learned`: the one thing learned as an entry of one's own, from which it can be shared. Nobody else
 * reads it yet; the same again is the same entry.
 */
export interface LearnedToRelease {
  readonly entryId: EntryId;
  readonly participationId: ParticipationId;
}

export interface MovedRound {
  readonly id: string;
  readonly version: number;
  readonly status: RoundStatus;
  /** Only after `take`: nothing has moved. A try has to be counted, so this is an answer and not a refusal. */
  readonly refused?: 'wrong-pin' | 'pin-locked';
}
