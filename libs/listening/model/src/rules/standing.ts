import type { Instant, Outcome, ParticipantId, Problem } from '@reknit/shared/model';
import type { Debrief, GuessedFeeling } from '../contract/move-round';
import type { ListeningProblem } from '../vocabulary/listening-problem';
import {
  FloorRole,
  RoundStatus,
  type GuessMark,
  type RoundNotice,
  type RoundWay,
  type ValidatingStep,
} from '../vocabulary/round-status';

/** One person of a round. Their order is the order of speaking. */
export interface Seat {
  readonly participantId: ParticipantId;
  /** May pass any turn. */
  readonly minor: boolean;
  readonly entered: boolean;
  /** Has answered the readiness questions of the coming floor. */
  readonly answered: boolean;
  /** Has written an appreciation, or left it out. */
  readonly closed: boolean;
  readonly debriefed: boolean;
  readonly left: boolean;
  /** One device: has chosen a PIN. */
  readonly hasPin: boolean;
  /** How many turns they have spoken in, and reflected in. */
  readonly spoke: number;
  readonly heard: number;
}

/** What of the settings the turn engine goes by. */
export interface TurnRules {
  readonly roundsTarget: number;
  readonly turnsPerFloor: number;
  readonly maxClarify: number;
  readonly heatLimit: number;
  readonly speakSeconds: number;
  readonly timers: boolean;
  readonly windowHours: number;
  readonly timeOutMax: number;
}

export interface TimeOut {
  /** Nobody goes on before this. */
  readonly notBefore: Instant;
  readonly returnAt: Instant;
  /** Left as it is when nobody has gone on by then. */
  readonly until: Instant;
}

/** Where a round stands: everything everybody in it may know, and nothing that is one person's own. */
export interface RoundStanding {
  readonly way: RoundWay;
  readonly status: RoundStatus;
  readonly step: ValidatingStep | null;
  readonly seats: readonly Seat[];
  readonly rules: TurnRules;
  readonly hasTopic: boolean;
  /** Counted over all rounds from 1; 0 before the first. */
  readonly floor: number;
  /** Of this floor, from 1; 0 before the first. */
  readonly turn: number;
  /** Of the whole round, from 1. */
  readonly turnNumber: number;
  readonly loops: number;
  /** Which asking for readiness this is: answers to an earlier one do not count. */
  readonly attempt: number;
  readonly guesses: number;
  readonly since: Instant;
  readonly speakUntil: Instant | null;
  readonly windowUntil: Instant | null;
  /** What lapsed, while the status is turn_lapsed. */
  readonly lapsedFrom: RoundStatus | null;
  readonly timeOut: TimeOut | null;
  /** One device: who has it, and whether it is still on its way to them. */
  readonly holderId: ParticipantId | null;
  readonly passing: boolean;
  readonly notice: RoundNotice | null;
  readonly completed: boolean;
}

/** What a move leaves behind, beside the new standing. The person who made it is its author. */
export type RoundEntry =
  | {
      readonly kind: 'readiness';
      readonly attempt: number;
      readonly calm: number;
      readonly willing: boolean;
      readonly topicHeat: number;
    }
  | { readonly kind: 'said' | 'reflection' | 'makes_sense'; readonly text?: string; readonly spoken: boolean }
  | { readonly kind: 'accuracy'; readonly value: number; readonly missed?: string }
  | { readonly kind: 'guess'; readonly feelings: readonly GuessedFeeling[] }
  | { readonly kind: 'mark'; readonly marks: readonly GuessMark[] }
  | { readonly kind: 'still_open' }
  | { readonly kind: 'passed' }
  | { readonly kind: 'turn_opened' }
  | { readonly kind: 'felt_heard'; readonly value: number; readonly floor: number }
  | { readonly kind: 'parked'; readonly text: string }
  | { readonly kind: 'appreciation'; readonly text: string }
  | { readonly kind: 'debrief'; readonly debrief: Debrief }
  | { readonly kind: 'topic'; readonly text: string }
  | { readonly kind: 'pin'; readonly pin: string };

export interface Moved {
  readonly standing: RoundStanding;
  readonly entries: readonly RoundEntry[];
}

export type MoveOutcome = Outcome<Moved, Problem<ListeningProblem | 'validation-failed'>>;

/** What was said in private, of one person, to one asking. */
export interface Readiness {
  readonly calm: number;
  readonly willing: boolean;
  readonly topicHeat: number;
}

/** What a move is decided from besides the standing. */
export interface MoveFacts {
  readonly now: Instant;
  /** What the others have answered to this asking. */
  readonly othersReady: readonly Readiness[];
  /** Whether these people may do something together now. */
  readonly gateOpen: boolean;
  /** What the speaker has typed and not sent. */
  readonly draft?: string;
  /** One device: whether the PIN was the right one. */
  readonly pinRight?: boolean;
  /** When a turn of this person that begins now is over: elapsed time, made longer where it would end at night. */
  readonly windowEnd: (for_: ParticipantId, hours: number) => Instant;
}

const { speaking, reflecting, checking, validating, floorClosed, jointClose, lobby, readiness } = RoundStatus;
const { timedOut, suspended, turnLapsed, scheduled } = RoundStatus;

/** States in which people are in the middle of it. */
export const LIVE: readonly RoundStatus[] = [
  lobby,
  readiness,
  speaking,
  reflecting,
  checking,
  validating,
  floorClosed,
  jointClose,
  turnLapsed,
];
/** States a round can still go on from. */
export const UNFINISHED: readonly RoundStatus[] = [scheduled, ...LIVE, timedOut, suspended];
/** States in the middle of one turn. */
export const IN_TURN: readonly RoundStatus[] = [speaking, reflecting, checking, validating];

/** The state that counts for who may do what: a turn that has lapsed is still theirs to take. */
export function effective(standing: RoundStanding): RoundStatus {
  return standing.lapsedFrom ?? standing.status;
}

/** Floors of the whole round: each has the floor once in every round. */
export function floorsOf({ seats, rules }: Pick<RoundStanding, 'seats' | 'rules'>): number {
  return seats.length * rules.roundsTarget;
}

/**
 * Who speaks on the floor at hand, or on the first one before it has begun. In a circle the next one listens and the
 * others are silent witnesses.
 *
 * @example speakerOf({ floor: 2, seats: [ines, marek] }) // marek
 */
export function speakerOf({ floor, seats }: Pick<RoundStanding, 'floor' | 'seats'>): Seat | undefined {
  return seats[Math.max(0, floor - 1) % seats.length];
}

export function listenerOf({ floor, seats }: Pick<RoundStanding, 'floor' | 'seats'>): Seat | undefined {
  return seats.length < 2 ? undefined : seats[Math.max(1, floor) % seats.length];
}

export function roleOf(standing: RoundStanding, participantId: ParticipantId): FloorRole {
  if (speakerOf(standing)?.participantId === participantId) return FloorRole.speaker;
  return listenerOf(standing)?.participantId === participantId ? FloorRole.listener : FloorRole.witness;
}

/** Which round of how many, from 1. */
export function cycleOf(standing: RoundStanding): number {
  const whole = Math.max(0, Math.min(standing.floor, floorsOf(standing)) - 1);
  return Math.floor(whole / Math.max(1, standing.seats.length)) + 1;
}

export function seatOf(standing: RoundStanding, participantId: ParticipantId): Seat | undefined {
  return standing.seats.find((seat) => seat.participantId === participantId);
}

export function withSeat(
  standing: RoundStanding,
  participantId: ParticipantId,
  patch: Partial<Seat>,
): RoundStanding {
  const seats = standing.seats.map((seat) =>
    seat.participantId === participantId ? { ...seat, ...patch } : seat,
  );
  return { ...standing, seats };
}

export function everySeat(standing: RoundStanding, patch: Partial<Seat>): RoundStanding {
  return { ...standing, seats: standing.seats.map((seat) => ({ ...seat, ...patch })) };
}

/** AL-6: only when everybody has been speaker and listener at least once. */
export function isComplete({ seats }: Pick<RoundStanding, 'seats'>): boolean {
  return seats.length > 1 && seats.every(({ spoke, heard }) => spoke > 0 && heard > 0);
}
