// What is told about boundaries, openness, promises and slips. Days inside are counted from today, see `onDay`.
import type {
  BoundaryAnswer,
  BoundaryDraft,
  BoundaryPart,
  ContactLevel,
  LogBoundaryEvent,
  MakePromise,
  OpenSlip,
  OwnSlip,
  TransparencyItem,
} from '@reknit/agreements/model';
import type { LocalTime } from '@reknit/shared/model';
import type { When } from '../calendar';
import type { ClientKey } from '../people';
import type { Told } from './together';

export interface TransparencyStory {
  readonly work: string;
  readonly by: ClientKey;
  readonly teller: ClientKey;
  readonly items: readonly Omit<TransparencyItem, 'byWhom' | 'number'>[];
  readonly proposed: When;
  readonly confirmed: readonly (readonly [who: ClientKey, at: When])[];
  /** Week for week: the urge to check of one, and whether the other told in time. */
  readonly weeks: readonly {
    readonly at: When;
    readonly who: ClientKey;
    readonly urge?: number;
    readonly relief?: number;
    readonly told?: 'on_time' | 'late';
  }[];
  readonly tapered?: readonly [who: ClientKey, at: When];
}

/** Somebody of the case, or a word for somebody outside. */
type Towards = { readonly who: ClientKey } | { readonly label: string };

export interface BoundaryStory {
  readonly called: string;
  readonly work: string;
  readonly author: ClientKey;
  readonly towards: Towards;
  readonly draft: Omit<BoundaryDraft, 'appliesTo'>;
  readonly written: When;
  /** Read by the therapist, with the reason where one has to be given. */
  readonly ready: { readonly at: When; readonly why?: string };
  /** What the therapist was asked to look at has been looked at. */
  readonly followedUp?: { readonly at: When; readonly note: string };
  /** Absent: it is told to nobody. */
  readonly told?: {
    readonly at: When;
    readonly inProduct: boolean;
    readonly parts: readonly BoundaryPart[];
  };
  readonly answered?: { readonly at: When; readonly who: ClientKey; readonly answer: BoundaryAnswer };
  /** Begun by its author, where nobody is told. */
  readonly activated?: When;
  readonly events?: readonly (Partial<Omit<LogBoundaryEvent, 'occurredAt'>> & {
    readonly at: When;
    readonly type: LogBoundaryEvent['type'];
  })[];
  readonly renewed?: { readonly at: When; readonly reviewDay: number; readonly confidence?: number };
}

/** How much contact somebody has with another from a day on. */
export interface ContactStory {
  readonly who: ClientKey;
  readonly towards: Towards;
  readonly level: ContactLevel;
  readonly at: When;
}

export interface PromiseStory {
  readonly called: string;
  readonly work: string;
  readonly who: ClientKey;
  readonly made: When;
  readonly promise: MakePromise;
  readonly words: Told['words'];
  readonly shared?: { readonly at: When; readonly to: ClientKey };
  readonly finished?: When;
}

/** The day as a story counts it, see `onDay`. */
type TimeOfDay = readonly [day: string, time: LocalTime];

export interface SlipStory {
  readonly called: string;
  readonly work: string;
  readonly who: ClientKey;
  readonly at: When;
  readonly happened: TimeOfDay;
  readonly known?: TimeOfDay;
  readonly opened: Omit<OpenSlip, 'happenedAt' | 'knownAt' | 'participationId'>;
  readonly owned: { readonly at: When; readonly words: OwnSlip };
  /** The fix was done, and with it the slip put right. */
  readonly repaired?: When;
  readonly shared?: { readonly at: When; readonly to: ClientKey };
}
