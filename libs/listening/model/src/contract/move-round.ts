import type { ParticipantId } from '@reknit/shared/model';
import type { GuessMark, NotFor, RoundWay } from '../vocabulary/round-status';
import type { FacilitatorMove, MoveKind } from '../vocabulary/move-kind';

/**
 * `POST /api/my/rounds` (Idempotency-Key) → 201. An open round of the same homework is answered instead of a second one:
 * two who begin at the same moment meet in one room.
 */
export interface StartRound {
  readonly participationId: string;
  readonly way: RoundWay;
  /** May also be picked later by who speaks first. */
  readonly topic?: string;
  /** What holds of the topic; anything here is kept for the session. */
  readonly notFor?: readonly NotFor[];
  /** Solo practice: a free word for the other person. Nothing else about them is kept. */
  readonly label?: string;
}

/** `POST /api/cases/:caseId/rounds` (Idempotency-Key) → 201: in the room, led by the clinician. */
export interface StartInRoom {
  readonly homeworkId: string;
  readonly topic: string;
}

/** A feeling the listener hears, with how strong it seems, 0–10. */
export interface GuessedFeeling {
  readonly word: string;
  readonly strength: number;
}

/** What stays between a person and the care team. */
export interface Debrief {
  readonly feltHeard: number;
  readonly heardThem: number;
  readonly stayedCalm: number;
  readonly defensiveMoments: number;
  readonly interrupted: number;
  readonly safe: 'yes' | 'unsure' | 'no';
  readonly oneThingLearned?: string;
  readonly doDifferently?: string;
}

/**
 * `POST /api/my/rounds/:id/moves` (If-Match) → the new version. `kind` says which of the other fields belong:
 *
 * | kind | fields |
 * |---|---|
 * | enter, timeUp, leaveOpen, nextTurn, pass, resume, stop | none |
 * | pickTopic | text, notFor |
 * | ready | calm, willing, topicHeat |
 * | say, reflect | text, or spoken |
 * | check | accuracy, missed when under 7 |
 * | makeSense | text, or spoken |
 * | guessFeeling | feelings (1–2) |
 * | markGuess | marks, one for each feeling |
 * | closeFloor | feltHeard |
 * | parkIt | text |
 * | timeOut | minutes |
 * | appreciate | text, or nothing: leaving it out leaves no trace |
 * | debrief | debrief |
 * | handOver | to |
 * | take | pin: the first time it is chosen, after that it is asked for |
 */
export interface MoveRound {
  readonly kind: MoveKind;
  readonly text?: string;
  readonly spoken?: boolean;
  readonly notFor?: readonly NotFor[];
  readonly calm?: number;
  readonly willing?: boolean;
  readonly topicHeat?: number;
  readonly accuracy?: number;
  readonly missed?: string;
  readonly feelings?: readonly GuessedFeeling[];
  readonly marks?: readonly GuessMark[];
  readonly feltHeard?: number;
  readonly minutes?: number;
  readonly debrief?: Debrief;
  readonly to?: ParticipantId;
  readonly pin?: string;
}

/** `PUT /api/my/rounds/:id/draft`: what the speaker has typed so far. The clock running out keeps it as what was said. */
export interface SaveSpoken {
  readonly text: string;
  /** The turn it was typed in: a late one changes nothing. */
  readonly turn: number;
}

/** `POST /api/rounds/:id/moves` (If-Match): the clinician's step buttons, in the room. `minutes` with timeOut. */
export interface FacilitateRound {
  readonly kind: FacilitatorMove;
  readonly minutes?: number;
}

/** `POST /api/rounds/:id/review` (If-Match): read and talked about. */
export interface ReviewRound {
  readonly seen: true;
}
