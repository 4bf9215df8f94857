import type { ParticipantId } from '@reknit/shared/model';
import type { RoundWay } from '../vocabulary/round-status';

/** What the clinician sets when assigning: kept with the homework, copied into each round as it begins. */
export interface RoundSettings {
  readonly topicSource: 'clinician' | 'speaker' | 'signs_check';
  /** Where the clinician sets the topic. */
  readonly topic?: string;
  /** Hotter topics are kept for the session. */
  readonly heatLimit: number;
  /** One round: each has been speaker once. */
  readonly roundsTarget: number;
  readonly speakSeconds: number;
  /** Off for who needs more time than a clock gives. */
  readonly timers: boolean;
  readonly turnsPerFloor: number;
  readonly maxClarify: number;
  /** Elapsed hours each has for their turn when not together. */
  readonly windowHours: number;
  /** How long a time-out is unless asked otherwise, and after which an unfinished round is left, in minutes. */
  readonly timeOut: { readonly default: number; readonly max: number };
  readonly firstSpeaker: 'clinician' | 'coin' | 'more_hurt';
  /** Where the clinician says who speaks first. */
  readonly firstSpeakerId?: ParticipantId;
  /** Family: who listens first. Without it, the eldest where that is known. */
  readonly parentId?: ParticipantId;
  readonly shareWithTherapist: 'ratings_only' | 'ratings_and_text';
  /** Family: hurts of the past may be a topic. */
  readonly pastHurtUnlocked: boolean;
  /** Romantic: the card is shown only when asked for. */
  readonly intimacyCard: boolean;
  /** Ways the people may choose from; absent means every way that fits how many they are. */
  readonly ways?: readonly RoundWay[];
}
