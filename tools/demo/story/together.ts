// What is told about things that two people do with each other, or that one does for another.
import type {
  AmendsApproach,
  AmendsDraft,
  ContactChannel,
  ExcuseReason,
  HarmedParty,
  ReportWord,
} from '@reknit/agreements/model';
import type { RoundWay } from '@reknit/listening/model';
import type { When } from '../calendar';
import type { ClientKey } from '../people';
import type { BoundaryStory, ContactStory, PromiseStory, SlipStory, TransparencyStory } from './own-ground';

export interface Together {
  readonly apologies?: readonly ApologyStory[];
  readonly plans?: readonly PlanStory[];
  readonly rounds?: readonly RoundStory[];
  readonly transparency?: readonly TransparencyStory[];
  readonly boundaries?: readonly BoundaryStory[];
  readonly contact?: readonly ContactStory[];
  readonly promises?: readonly PromiseStory[];
  readonly slips?: readonly SlipStory[];
  readonly shares?: readonly ShareStory[];
}

/** What somebody wrote for the apology exercise reaches the person it is for, read out in a session. */
export interface ApologyStory {
  readonly from: ClientKey;
  readonly to: ClientKey;
  readonly proposed: When;
  readonly delivered: When;
}

/** Days inside are counted from today, see `onDay`. */
export interface PlanStory {
  readonly called: string;
  /** The homework it belongs to. */
  readonly work: string;
  readonly author: ClientKey;
  /** Somebody of the case, or a label for somebody who is not. */
  readonly harmed: ClientKey | HarmedParty;
  readonly text: PlanText;
  /** Which event of the case it is about, counted from 0. */
  readonly about?: number;
  readonly course: readonly PlanMove[];
  readonly told?: readonly Told[];
  /** Of the text as it was written last, where a later version took the place of the first. */
  readonly toldLater?: readonly Told[];
}

export interface PlanText extends Omit<AmendsDraft, 'harm'> {
  readonly harm: Omit<AmendsDraft['harm'], 'harmed'>;
}

export type PlanMove = { readonly at: When } & (
  | { readonly did: 'write'; readonly text?: Partial<PlanText> }
  | { readonly did: 'submit'; readonly refused?: true }
  | { readonly did: 'edit' | 'renegotiate' | 'share' | 'start' | 'accept' | 'reviewed' | 'deliver' }
  | { readonly did: 'give_back'; readonly comment: string }
  | { readonly did: 'approve'; readonly approach: AmendsApproach; readonly comment?: string }
  | { readonly did: 'second_look'; readonly comment: string }
  | { readonly did: 'ask'; readonly channel?: ContactChannel }
  | { readonly did: 'decline'; readonly reason: string }
  | { readonly did: 'rate'; readonly helping?: number; readonly pressured?: number; readonly willing: number }
);

/** What came of one commitment: a word for each time it was due, the oldest first. What has no word yet is open. */
export interface Told {
  /** The words of the commitment. */
  readonly of: string;
  readonly words: readonly DueWord[];
  /** When a conversation about what the two see differently came to no end. */
  readonly leftOpen?: When;
}

/** What its author said, or why it was set aside; and what the other person said to it afterwards. */
export type DueWord = ReportWord | ExcuseReason | `kept ${'seen' | 'disputed'}`;

/** A round of active listening, from entering to the last private word. */
export interface RoundStory {
  readonly work: string;
  readonly at: When;
  readonly topic: string;
  readonly way?: RoundWay;
  /** In the order of speaking; with one turn each the last but one closes the first floor. */
  readonly floors: readonly FloorStory[];
  readonly calm?: Partial<Record<ClientKey, number>>;
  /** Absent: as calm as before. */
  readonly calmAfter?: Partial<Record<ClientKey, number>>;
  /** It is broken off before the joint close, by whom. */
  readonly stoppedBy?: ClientKey;
  /** It goes no further than the question of how everybody is. */
  readonly waits?: true;
  readonly thanks?: Partial<Record<ClientKey, string>>;
  readonly heard?: Partial<Record<ClientKey, readonly [feltHeard: number, heardThem: number]>>;
}

export interface FloorStory {
  readonly speaker: ClientKey;
  readonly listener: ClientKey;
  readonly turns: readonly TurnStory[];
  /** Private: how well the speaker felt heard. */
  readonly feltHeard?: number;
}

/** Spoken aloud where there are no words of it. */
export interface TurnStory {
  readonly said?: string;
  readonly reflection?: string;
  /** How well it was understood, each try. */
  readonly accuracy: readonly number[];
  readonly missed?: string;
  /** Nobody could take it further: it stays open. */
  readonly leftOpen?: true;
  readonly makesSense?: string;
  readonly feeling?: readonly [word: string, strength: number, mark: 'yes' | 'partly' | 'no'];
}

/** Parts of what somebody handed in, offered to another. */
export interface ShareStory {
  readonly from: ClientKey;
  readonly to: ClientKey;
  readonly exercise: string;
  readonly fields: readonly string[];
  readonly at: When;
  /** Absent: it waits. */
  readonly accepted?: When;
}
